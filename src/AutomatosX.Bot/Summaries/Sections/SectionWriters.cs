using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Summaries.Sections;

/// <summary>The sections that a template can name, each with what writes its lines. No lines means that there is nothing to say.</summary>
internal static class SectionWriters
{
    public static IReadOnlyDictionary<string, Func<DayFacts, IEnumerable<Line>>> All { get; } = new Dictionary<string, Func<DayFacts, IEnumerable<Line>>>(StringComparer.Ordinal)
    {
        ["overview"] = OverviewSection.Lines,
        ["actions"] = ActionSection.Lines,
        ["stories"] = StorySection.Lines,
        ["metrics"] = MetricSection.Lines,
        ["risks"] = RiskSection.Lines,
        ["blockers"] = BlockerSection.Lines,
        ["priorities"] = PrioritySection.Lines,
        ["new-actions"] = NewActionSection.Lines,
        ["decisions"] = DecisionSection.Lines,
        ["artifacts"] = ArtifactSection.Lines,
        ["unmentioned"] = UnmentionedSection.Lines,
        ["standup"] = StandupSection.Lines,
        ["corrections"] = CorrectionSection.Lines,
    };
}
