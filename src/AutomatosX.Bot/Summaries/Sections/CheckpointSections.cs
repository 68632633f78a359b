using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers.Kinds;
using AutomatosX.Bot.Replies;

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

    private static readonly HashSet<string> Recorded = new(
    [
        "new action", "new risk", "action", "risk", "decision", "decisions", "escalation", "blockers", "today", "tomorrow", "yesterday", "status", "percent", "new metric",
        .. Kind.All.SelectMany(kind => kind.Heads.Concat(kind.ListHeads)),
    ], StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<SummarySection> Of(DayFacts facts)
    {
        foreach (var touchpoint in facts.Project.TouchpointsOn(facts.Day).Where(touchpoint => touchpoint.Kind == TouchpointKind.Checkpoint))
        {
            Line[] lines = [.. facts.Said.Where(reply => reply.Touchpoint == touchpoint.Id).SelectMany(Labelled)];
            if (lines.Length > 0)
                yield return new SummarySection(Id, touchpoint.Title, [Section.Of([.. Participants(facts, touchpoint), .. lines])]);
        }
    }

    private static IEnumerable<Line> Participants(DayFacts facts, Touchpoint touchpoint) =>
        touchpoint.Participants.Count == 0 ? [] : [Line.Of(TextRun.Strong("Participants:"), $" {string.Join(", ", touchpoint.Participants.Select(facts.Project.NameOf))}.")];

    // One line with a colon in it is a sentence; two are an account. What the register took has its place elsewhere.
    private static IEnumerable<Line> Labelled(Reply reply)
    {
        var lines = reply.Text.ReplaceLineEndings("\n").Split('\n').Select(LineOf).OfType<Line>().Select(line => line.From(reply.Message)).ToList();
        return lines.Count > 1 ? lines : [];
    }

    private static Line? LineOf(string raw)
    {
        var line = raw.Trim().TrimStart('-', '*', '•', ' ');
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        if (colon is <= 1 or > LongestLabel || !line[..colon].All(letter => char.IsLetter(letter) || letter is ' ' or '/' or '-' or '&'))
            return null;
        return Recorded.Contains(line[..colon]) ? null : Line.Of(TextRun.Strong($"{line[..colon]}:"), line[(colon + 1)..]);
    }
}
