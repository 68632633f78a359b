using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.MsTeams.Posts;

/// <summary>Lines of a post as runs of clean text: styled, linked where the bot links, and no heavier than stays whole.</summary>
/// <param name="link">Where a message is read, or null.</param>
internal sealed class MsTeamsLines(Func<MessageRef, Uri?> link)
{
    /// <summary>What leads to the message that a line comes from: an arrow to be overlooked, and a word for whoever hears it.</summary>
    public const string SourceMark = "↗\u00a0source";

    /// <summary>The line in one piece or, when it is too heavy, in several.</summary>
    public IEnumerable<MsTeamsPart> Parts(Line line) =>
        Pieces(Runs(line)).Select(runs => new MsTeamsPart(line.Depth > 0 ? MsTeamsPartKind.Item : MsTeamsPartKind.Line, runs) { Depth = Math.Max(0, line.Depth) });

    /// <summary>A text of the bot's that stands above others.</summary>
    public static IEnumerable<MsTeamsPart> Heading(MsTeamsPartKind kind, string text)
    {
        var clean = MsTeamsText.Clean(text).Trim();
        return MsTeamsText.IsBlank(clean) ? [] : Pieces([new MsTeamsRun(clean, RunStyle.Strong)]).Select(runs => new MsTeamsPart(kind, runs));
    }

    /// <summary>Nothing when there is nothing to be seen.</summary>
    public IReadOnlyList<MsTeamsRun> Runs(Line line)
    {
        var runs = line.Runs.Select(Run).Where(run => run.Text.Length > 0).ToList();
        if (runs.All(run => MsTeamsText.IsBlank(run.Text)))
            runs.Clear();
        if (line.Source is { } source && Url(link(source)) is { } url)
        {
            if (runs.Count > 0)
                runs.Add(new MsTeamsRun(" ", RunStyle.Plain));
            runs.Add(new MsTeamsRun(SourceMark, RunStyle.Quiet, url) { IsSource = true });
        }

        return runs;
    }

    /// <summary>Runs cut into pieces that stay whole.</summary>
    public static IEnumerable<IReadOnlyList<MsTeamsRun>> Pieces(IReadOnlyList<MsTeamsRun> runs)
    {
        var (piece, room) = (new List<MsTeamsRun>(), MsTeamsLimits.LineBytes);
        foreach (var run in runs)
        {
            for (var start = 0; start < run.Text.Length;)
            {
                var rest = run with { Text = run.Text[start..] };
                var forText = room - (rest.Size - MsTeamsText.Bytes(rest.Text));
                // A run that fits a line of its own is not cut because little room is left of this one.
                if (piece.Count > 0 && rest.Size > room && (rest.Size <= MsTeamsLimits.LineBytes || forText < MsTeamsLimits.LineBytes / 2))
                {
                    yield return piece;
                    (piece, room) = ([], MsTeamsLimits.LineBytes);
                    continue;
                }

                var end = MsTeamsText.End(rest.Text, 0, forText);
                var part = rest with { Text = rest.Text[..end] };
                piece.Add(part);
                room -= part.Size;
                start += end;
            }
        }

        if (piece.Count > 0)
            yield return piece;
    }

    private static MsTeamsRun Run(TextRun run)
    {
        var url = Url(run.Link);
        var text = MsTeamsText.Clean(run.Text);
        return new MsTeamsRun(url is not null && MsTeamsText.IsBlank(text) ? url : text, run.Style, url);
    }

    private static string? Url(Uri? link) =>
        link is { IsAbsoluteUri: true, Scheme: "http" or "https" } && link.AbsoluteUri.Length <= MsTeamsLimits.Url ? link.AbsoluteUri : null;
}
