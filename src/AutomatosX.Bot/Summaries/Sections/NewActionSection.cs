using AutomatosX.Bot.Chat;
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
        if (Due.Parse(item[FieldNames.Due]) is { } due)
            beside.Add($"Due: {due.Said(facts.Project.Calendar)}");
        if (item.Status is not null)
            beside.Add($"Status: {ItemLines.StatusWords(item)}");
        return Line.Of(TextRun.Strong($"{item.Key}:"), $" {ItemLines.Capital(item.Title)} ({string.Join(", ", beside)}).").From(item.Created.Message);
    }
}
