using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Summaries.Sections;

/// <summary>How the sprint stands, then the stories that were mentioned, with what was told.</summary>
internal static class StorySection
{
    public static IEnumerable<Section> Parts(DayFacts facts)
    {
        var stories = Lines(facts).ToList();
        return facts.Sprint is { } sprint ? [sprint.Section("Sprint Health"), .. stories.Count > 0 ? [Section.Under("Stories", stories)] : Array.Empty<Section>()] : [Section.Of(stories)];
    }

    private static IEnumerable<Line> Lines(DayFacts facts)
    {
        foreach (var story in facts.Of(StoryKind.Key).Where(facts.Mentions))
        {
            yield return ItemLines.Head(facts, story, Points(story));
            foreach (var line in Told(facts, story))
                yield return line;
        }
    }

    private static string Points(Item story) => Number.Decimal(story[FieldNames.Points]) is { } points ? $", {Number.Text(points)} {(points == 1 ? "pt" : "pts")}" : "";

    private static IEnumerable<Line> PullRequest(Item story) =>
        story.Fields.TryGetValue(FieldNames.Pr, out var change) && change.Value is { } name ? [Line.Of("PR/Draft: ", name.Contains(' ', StringComparison.Ordinal) ? name : TextRun.Code(name)).In(1).From(change.Message)] : [];

    private static IEnumerable<Line> Told(DayFacts facts, Item story) =>
    [
        .. PullRequest(story),
        ItemLines.Status(story),
        .. ItemLines.Updates(facts, story, "Update"),
        .. ItemLines.Field(story, "Remaining", FieldNames.Remaining),
        .. ItemLines.Field(story, "Blockers/Dependencies", FieldNames.Blockers),
        .. ItemLines.Field(story, "Next Steps", FieldNames.Next),
    ];
}
