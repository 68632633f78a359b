using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Summaries.Sections;

/// <summary>The actions that came up that day.</summary>
internal static class NewActionSection
{
    public static IEnumerable<Line> Lines(DayFacts facts)
    {
        var items = facts.NewOf(ActionKind.Key).ToList();
        return items.Count == 0 ? [Line.Of("None.")] : items.Select(item => LineOf(facts, item));
    }

    private static Line LineOf(DayFacts facts, Item item)
    {
        List<string> beside = [$"Owner: {facts.OwnersOf(item)}"];
        // A date as documents write it, so that they can be read in again; a time of day needs its zone's word.
        if (Due.Parse(item[FieldNames.Due]) is { } due)
            beside.Add($"Due: {(due.At is null ? DateWords.Iso(due.Date) : due.Said(facts.Project.Calendar))}");
        if (item.Status is not null)
            beside.Add($"Status: {ItemLines.StatusWords(item)}");
        return Line.Of(TextRun.Strong($"{item.Key}:"), $" {ItemLines.Capital(item.Title)} ({string.Join(", ", beside)}).").From(item.Created.Message);
    }
}
