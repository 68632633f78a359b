using System.Globalization;
using System.Text.Json.Nodes;
using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Slack.Posts;

/// <summary>
/// Writes a post as App Home. A home has no thread to go on in: what is too large is left out from its end, and the home
/// says how much. See https://docs.slack.dev/surfaces/app-home.
/// </summary>
public static class SlackHomeWriter
{
    /// <summary>The view for <c>views.publish</c>.</summary>
    /// <exception cref="ArgumentException">The action or the value of a button is longer than Slack carries.</exception>
    public static JsonObject Write(Post post, Func<MessageRef, Uri?> link)
    {
        var half = SlackLimits.ViewBytes / 2;
        var all = SlackButtons.Blocks(post.Buttons);
        var buttons = all.Select(block => block.ToJson()).TakeWhile((block, index) => index < SlackLimits.ViewBlocks / 2 && (half -= SlackText.Bytes(block)) >= 0).ToList();
        var blocks = SlackLayout.Sections(post, link, tableBlocks: false).SelectMany(section => section).ToList();
        if (blocks.Count + buttons.Count == 0)
            blocks.Add(SlackPostWriter.Nothing);
        var json = blocks.Select(block => block.ToJson()).ToList();
        var (room, bytes) = (SlackLimits.ViewBlocks - buttons.Count - 1, SlackLimits.ViewBytes - buttons.Sum(SlackText.Bytes));
        var shown = json.TakeWhile(block => --room >= 0 && (bytes -= SlackText.Bytes(block)) >= 0).ToList();
        var left = blocks.Skip(shown.Count).Sum(block => block.Parts.Count);
        var unpressed = all.Skip(buttons.Count).Sum(block => block.Buttons.Count);
        return new JsonObject { ["type"] = "home", ["blocks"] = new JsonArray([.. shown, .. Left(left, unpressed), .. buttons]) };
    }

    private static IEnumerable<JsonObject> Left(int lines, int buttons)
    {
        if (lines + buttons == 0)
            return [];
        var what = string.Join(" and ", new[] { Count(lines, "line"), Count(buttons, "button") }.Where(count => count.Length > 0));
        var text = $"{what} {(lines + buttons == 1 ? "does" : "do")} not fit here. Ask for one item by its key: /action ACTION-15.";
        return [new JsonObject { ["type"] = "context", ["elements"] = new JsonArray(SlackText.Plain(text, 300, "…")) }];
    }

    private static string Count(int number, string what) =>
        number == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{number:N0} more {what}{(number == 1 ? "" : "s")}");
}
