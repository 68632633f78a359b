using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Summaries.Sections;

/// <summary>Open items of which nobody said a word: listed, not forgotten.</summary>
internal static class UnmentionedSection
{
    public static IEnumerable<Line> Lines(DayFacts facts) =>
    [
        .. facts.Unmentioned.Select(item => Said(facts, item, "")),
        .. facts.InQuestion.Select(item => Said(facts, item, "; asked about, not answered yet")),
    ];

    private static Line Said(DayFacts facts, Item item, string more) => Line.Of(TextRun.Strong(item.Key), $" {item.Title} ({facts.OwnersOf(item)}){Because(facts, item)}{more}");

    /// <summary><c>ACTION-07 (due Thu 16 Jan)</c>.</summary>
    public static string Brief(DayFacts facts, Item item)
    {
        var why = Because(facts, item).TrimStart(',', ' ');
        return why.Length == 0 ? item.Key : $"{item.Key} ({why})";
    }

    /// <summary><c>, blocked, was due Mon 13 Jan</c>; empty when there is nothing to say.</summary>
    public static string Because(DayFacts facts, Item item)
    {
        List<string> parts = [Kind.Of(item.Kind).State(item)];
        if (Due.Parse(item[FieldNames.Due]) is { } due)
            parts.Add(due.Date < facts.Day ? $"was due {DateWords.Day(due.Date)}" : $"due {due.Said(facts.Project.Calendar)}");
        var said = string.Join(", ", parts.Where(part => part.Length > 0));
        return said.Length == 0 ? "" : $", {said}";
    }
}
