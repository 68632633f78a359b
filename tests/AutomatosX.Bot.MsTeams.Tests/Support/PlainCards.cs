using System.Text.Json.Nodes;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.MsTeams.Posts;

namespace AutomatosX.Bot.MsTeams.Tests.Support;

/// <summary>A writer for tests of what goes out: each section of a post is a message, so that a test says how many there are.</summary>
internal static class PlainCards
{
    public static MsTeamsPost Write(Post post) => new([.. (post.Sections.Count == 0 ? [Section.Of()] : post.Sections).Select((section, index) => Message(index == 0 ? [post.Title, .. Lines(section)] : Lines(section)))]);

    private static IEnumerable<string> Lines(Section section) => [section.Heading, .. section.Lines.Select(line => line.Text)];

    private static MsTeamsMessage Message(IEnumerable<string> lines)
    {
        string[] said = [.. lines.Where(line => line.Length > 0)];
        JsonArray body = [.. said.Select(line => new JsonObject { ["type"] = "RichTextBlock", ["inlines"] = new JsonArray(new JsonObject { ["type"] = "TextRun", ["text"] = line }) })];
        return new MsTeamsMessage(string.Join(' ', said), new JsonObject { ["type"] = "AdaptiveCard", ["version"] = "1.5", ["body"] = body });
    }
}
