using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Replies;

/// <summary>An absence that stands already, or that the same words say twice, is one absence.</summary>
/// <param name="Left">The reading without what is said again.</param>
/// <param name="Of">Whose absences were said again.</param>
public sealed record SaidAgain(Reading Left, IReadOnlyList<MemberId> Of)
{
    public static SaidAgain In(Reading reading, IEnumerable<Item> items, MemberId author)
    {
        if (!reading.Findings.Any(finding => finding is CreateFinding { Kind: AbsenceKind.Key }))
            return new SaidAgain(reading, []);
        var standing = items.Select(Absence.Of).OfType<Absence>().Where(absence => absence.Back is null).Select(absence => (absence.Member, Days(absence), absence.Reason)).ToList();
        var (left, again) = (new List<Finding>(), new List<MemberId>());
        foreach (var finding in reading.Findings)
        {
            if (finding is not CreateFinding { Kind: AbsenceKind.Key } said)
            {
                left.Add(finding);
                continue;
            }

            var now = (Member: said.Subject ?? author, Days: Days(said), Reason: Value(said, FieldNames.Reason));
            // Who has said why need not say so again; who now says why says something new.
            if (standing.Exists(one => one.Member == now.Member && one.Item2 == now.Days && (one.Reason == now.Reason || now.Reason == AbsenceKind.Away)))
                again.Add(now.Member);
            else
                left.Add(finding);
            standing.Add((now.Member, now.Days, now.Reason ?? AbsenceKind.Away));
        }

        return new SaidAgain(reading with { Findings = left }, [.. again.Distinct()]);
    }

    /// <summary>What the author hears instead of an echo of it.</summary>
    public IEnumerable<string> Said(Project project, MemberId author) =>
        Of.Select(member => $"{(member == author ? "You are" : $"{project.NameOf(member)} is")} away on these days already.");

    private static (string? From, string? To, string? Part) Days(Absence absence) => (DateWords.Iso(absence.From), DateWords.Iso(absence.To), absence.Part);

    private static (string? From, string? To, string? Part) Days(CreateFinding said) => (Value(said, FieldNames.From), Value(said, FieldNames.To), Value(said, FieldNames.Part));

    private static string? Value(CreateFinding said, string name) => said.Fields.FirstOrDefault(field => field.Field == name)?.Value;
}
