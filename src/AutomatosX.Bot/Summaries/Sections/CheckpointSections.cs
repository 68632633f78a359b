using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;

namespace AutomatosX.Bot.Summaries.Sections;

/// <summary>
/// One section for each checkpoint whose answer has labelled lines (<c>Results: …</c>), in the members' own words.
/// A checkpoint answered in a sentence stands in the timeline alone.
/// </summary>
internal static class CheckpointSections
{
    public const string Id = "checkpoints";

    // "Results", "Noise drivers", "Plan and apply": a label is a few words, not a sentence with a colon in it.
    private const int LongestLabel = 32;

    public static IEnumerable<SummarySection> Of(DayFacts facts)
    {
        foreach (var touchpoint in facts.Project.TouchpointsOn(facts.Day).Where(touchpoint => touchpoint.Kind == TouchpointKind.Checkpoint))
        {
            Line[] lines = [.. facts.Said.Where(reply => reply.Touchpoint == touchpoint.Id).SelectMany(reply => Labelled(reply.Text).Select(line => line.From(reply.Message)))];
            if (lines.Length > 1)
                yield return new SummarySection(Id, touchpoint.Title, lines);
        }
    }

    private static IEnumerable<Line> Labelled(string text)
    {
        foreach (var raw in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var line = raw.Trim().TrimStart('-', '*', '•', ' ');
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            if (colon is > 1 and <= LongestLabel && line[..colon].All(letter => char.IsLetter(letter) || letter is ' ' or '/' or '-' or '&'))
                yield return Line.Of(TextRun.Strong($"{line[..colon]}:"), line[(colon + 1)..]);
        }
    }
}
