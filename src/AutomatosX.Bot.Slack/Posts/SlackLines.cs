using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Slack.Posts;

/// <summary>Lines of a post as runs of clean text: styled, linked where the bot links, and no longer than fits a block.</summary>
/// <param name="link">Where a message is read, or null.</param>
internal sealed class SlackLines(Func<MessageRef, Uri?> link)
{
    /// <summary>What leads to the message that a line comes from: an arrow to be overlooked, and a word for whoever hears it.</summary>
    public const string SourceMark = "↗ source";

    /// <summary>The line in one piece or, when it is larger than a block, in several.</summary>
    public IEnumerable<SlackPart> Parts(Line line)
    {
        var kind = line.Depth > 0 ? SlackPartKind.Item : SlackPartKind.Line;
        return Pieces(Runs(line)).Select(runs => new SlackPart(kind, runs) { Depth = line.Depth });
    }

    /// <summary>A text of the bot's that stands above others.</summary>
    public static IEnumerable<SlackPart> Heading(string text)
    {
        var clean = SlackText.Clean(text);
        return SlackText.IsBlank(clean) ? [] : Pieces([new SlackRun(clean, RunStyle.Strong)]).Select(runs => new SlackPart(SlackPartKind.Line, runs));
    }

    /// <summary>Nothing when there is nothing to be seen.</summary>
    public IReadOnlyList<SlackRun> Runs(Line line)
    {
        var runs = line.Runs.Select(Run).Where(run => run.Text.Length > 0).ToList();
        if (runs.All(run => SlackText.IsBlank(run.Text)))
            runs.Clear();
        if (line.Source is { } source && Url(link(source)) is { } url)
        {
            if (runs.Count > 0)
                runs.Add(new SlackRun(" ", RunStyle.Plain));
            runs.Add(new SlackRun(SourceMark, RunStyle.Plain, url) { IsSource = true });
        }

        return runs;
    }

    /// <summary>Runs cut into pieces of the size that a line may have.</summary>
    public static IEnumerable<IReadOnlyList<SlackRun>> Pieces(IReadOnlyList<SlackRun> runs)
    {
        var (piece, room) = (new List<SlackRun>(), SlackLimits.LineSize);
        foreach (var run in runs)
        {
            for (var start = 0; start < run.Text.Length;)
            {
                var forText = room - (run.Size - SlackText.Size(run.Text));
                // What fits as a whole need not be cut because little room is left of this piece.
                if (piece.Count > 0 && (SlackText.Size(run.Text.AsSpan(start)) > forText) && forText < SlackLimits.LineSize / 2)
                {
                    yield return piece;
                    (piece, room) = ([], SlackLimits.LineSize);
                    continue;
                }

                var end = SlackText.End(run.Text, start, forText);
                var part = run with { Text = run.Text[start..end] };
                piece.Add(part);
                room -= part.Size;
                start = end;
            }
        }

        if (piece.Count > 0)
            yield return piece;
    }

    private static SlackRun Run(TextRun run)
    {
        var url = Url(run.Link);
        var text = SlackText.Clean(run.Text);
        return new SlackRun(url is not null && SlackText.IsBlank(text) ? url : text, run.Style, url);
    }

    private static string? Url(Uri? link) =>
        link is { IsAbsoluteUri: true, Scheme: "http" or "https" } && SlackText.Size(link.AbsoluteUri) <= SlackLimits.Url ? link.AbsoluteUri : null;
}
