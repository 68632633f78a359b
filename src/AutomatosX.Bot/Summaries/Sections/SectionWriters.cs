using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Summaries.Sections;

/// <summary>The sections that a template can name, each with what writes its parts. A part without anything in it is left out, and so is a section without parts.</summary>
internal static class SectionWriters
{
    public static IReadOnlyDictionary<string, Func<DayFacts, IEnumerable<Section>>> All { get; } = new Dictionary<string, Func<DayFacts, IEnumerable<Section>>>(StringComparer.Ordinal)
    {
        ["overview"] = Lines(OverviewSection.Lines),
        ["actions"] = Lines(ActionSection.Lines),
        ["stories"] = StorySection.Parts,
        ["metrics"] = MetricSection.Parts,
        ["risks"] = Lines(RiskSection.Lines),
        ["blockers"] = Lines(BlockerSection.Lines),
        ["priorities"] = Lines(PrioritySection.Lines),
        ["agenda"] = Lines(AgendaSection.Lines),
        ["milestones"] = MilestoneSection.Parts,
        ["new-actions"] = Lines(NewActionSection.Lines),
        ["decisions"] = Lines(DecisionSection.Lines),
        ["gates"] = Lines(GateSection.Lines),
        ["windows"] = Lines(WindowSection.Lines),
        ["announcements"] = Lines(AnnouncementSection.Lines),
        ["standing"] = Lines(StandingSection.Lines),
        ["targets"] = TargetSection.Parts,
        ["objectives"] = Lines(OutcomeSections.Objectives),
        ["deliverables"] = Lines(OutcomeSections.Deliverables),
        ["criteria"] = OutcomeSections.Criteria,
        ["awaiting"] = Lines(OutcomeSections.Awaiting),
        ["artifacts"] = Lines(ArtifactSection.Lines),
        ["unmentioned"] = Lines(UnmentionedSection.Lines),
        ["standup"] = Lines(StandupSection.Lines),
        ["corrections"] = Lines(CorrectionSection.Lines),
    };

    private static Func<DayFacts, IEnumerable<Section>> Lines(Func<DayFacts, IEnumerable<Line>> write) => facts => [Section.Of([.. write(facts)])];
}
