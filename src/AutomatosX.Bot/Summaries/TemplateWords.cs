using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Summaries.Sections;

namespace AutomatosX.Bot.Summaries;

/// <summary>The words that a template can name: in the title, in headings and in sentences.</summary>
public static class TemplateWords
{
    private static readonly Dictionary<string, Func<DayFacts, string>> All = new(StringComparer.Ordinal)
    {
        // AutomatosX v2
        ["project"] = facts => facts.Project.Name,
        // P0
        ["key"] = facts => facts.Project.Key,
        // Week 2 Day 7
        ["day"] = facts => facts.Label.Long,
        // Day 7
        ["short-day"] = facts => facts.Label.Short,
        // 2025-01-14
        ["date"] = facts => DateWords.Iso(facts.Day),
        // Tuesday
        ["weekday"] = facts => DateWords.Weekday(facts.Day),
        // Day 8
        ["next-day"] = facts => facts.Project.Calendar.Label(facts.Project.Calendar.NextWorkingDay(facts.Day)).Short,
        // those that the day says something about
        ["risk-keys"] = facts => string.Join(", ", RiskSection.Shown(facts).Select(risk => risk.Key)),
    };

    public static IReadOnlyList<string> Names { get; } = [.. All.Keys];

    public static IReadOnlyDictionary<string, string> Of(DayFacts facts) => All.ToDictionary(word => word.Key, word => word.Value(facts), StringComparer.Ordinal);
}
