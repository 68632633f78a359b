using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Testing;

namespace AutomatosX.Bot.Scenarios;

/// <summary>How a story that was approved on the playground reads on another platform: the same, but for what is listed here.</summary>
internal static class Elsewhere
{
    // The archive's pages belong to the playground's web server, which need not be where people on Slack get to; the whole
    // document goes with the post as a file there.
    private const string ArchiveLink = "Whole report: http://playground/days/";

    // Teams takes a file from a bot only after each reader has consented to it; all sections stand in the thread.
    private const string File = ".md attached)";

    /// <summary>Where a story rightly goes otherwise on a platform, a text of its own is approved beside the first: <c>….slack.approved.txt</c>.</summary>
    public static void Matches(Platform platform, string file, string transcript)
    {
        var own = file.Replace(".approved.", $".{platform.ToString().ToLowerInvariant()}.approved.", StringComparison.Ordinal);
        if (System.IO.File.Exists(own) || !System.IO.File.Exists(file))
            Approved.Matches(own, transcript);
        else
            Approved.Matches(file, transcript, approved => Said(approved, platform), own.Replace(".approved.", ".received.", StringComparison.Ordinal));
    }

    private static string Said(string approved, Platform platform) => string.Join('\n', approved.ReplaceLineEndings("\n").Split('\n')
        .Where(line => !line.TrimStart().StartsWith(ArchiveLink, StringComparison.Ordinal) && !(platform == Platform.MsTeams && line.EndsWith(File, StringComparison.Ordinal))));
}
