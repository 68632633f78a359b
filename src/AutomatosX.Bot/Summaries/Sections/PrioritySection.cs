using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Summaries.Sections;

/// <summary>What is planned for the next working day, what matters most first.</summary>
internal static class PrioritySection
{
    public static IEnumerable<Line> Lines(DayFacts facts)
    {
        var next = facts.Project.Calendar.NextWorkingDay(facts.Day);
        var planned = For(facts, next).OrderBy(priority => Rank(priority[FieldNames.Level])).Select(priority => LineOf(facts, priority)).ToList();
        return planned.Count == 0 ? [Line.Of("None said.")] : planned;
    }

    /// <summary>The priorities of a date.</summary>
    public static IEnumerable<Item> For(DayFacts facts, DateOnly date) =>
        facts.Of(PriorityKind.Key).Where(priority => Due.Parse(priority[FieldNames.For])?.Date == date);

    /// <summary>Whose it is: the owner named with it, else who said it.</summary>
    public static string Who(DayFacts facts, Item priority) =>
        priority.Owner is { } owner ? $" ({facts.Project.NameOf(owner)})" : facts.By(priority);

    private static Line LineOf(DayFacts facts, Item priority)
    {
        var level = priority[FieldNames.Level] switch { "critical" => "CRITICAL: ", "high" => "High: ", _ => "" };
        return Line.Of(TextRun.Strong(level), $"{ItemLines.Capital(priority.Title)}{Who(facts, priority)}").From(priority.Created.Message);
    }

    private static int Rank(string? level) => level switch { "critical" => 0, "high" => 1, _ => 2 };
}
