using System.Text.RegularExpressions;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Summaries.Lints;

/// <summary>Somebody's words that nothing is carried forward, while something that was due is open.</summary>
internal static partial class CarryForwards
{
    public static IEnumerable<Inconsistency> Check(DayFacts facts)
    {
        var open = facts.Of(ActionKind.Key).Where(item => !Statuses.IsClosed(item.Status) && item.Status != Statuses.ReadyForReview && Due.Parse(item[FieldNames.Due]) is { } due && due.Date <= facts.Day).Select(item => item.Key).ToList();
        if (open.Count == 0)
            return [];
        return facts.Said.Where(reply => Nothing().IsMatch(reply.Text))
            .Select(reply => new Inconsistency("carry-forward", $"{facts.Project.NameOf(reply.By)} says that nothing is carried forward, but {string.Join(", ", open)} {(open.Count == 1 ? "was due and is" : "were due and are")} open."));
    }

    [GeneratedRegex(@"\bcarry[- ]?forward:? *(?:is |are )?(?:none|nothing|no items)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Nothing();
}
