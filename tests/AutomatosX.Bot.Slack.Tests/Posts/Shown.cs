using System.Text.Json.Nodes;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Slack.Posts;

namespace AutomatosX.Bot.Slack.Tests.Posts;

/// <summary>What a reader sees of blocks, and what of a post has to be seen.</summary>
public static class Shown
{
    /// <summary>What the head says of the messages behind it.</summary>
    public const string Rest = "The rest follows.";

    /// <summary>The texts of all messages in the order in which they are read.</summary>
    public static string In(SlackPost post) => string.Concat(post.Messages.Select((message, index) => index == 0 && post.Messages.Count > 1 ? In(message.Blocks).Replace(Rest, "", StringComparison.Ordinal) : In(message.Blocks)));

    public static string In(JsonNode? node) => node switch
    {
        JsonArray array => string.Concat(array.Select(In)),
        JsonObject block when BlockRules.Type(block) == "actions" => "",
        JsonObject member => string.Concat(member.Where(one => one.Key is not "url").Select(one => one is { Key: "text", Value: JsonValue text } ? (string)text! : In(one.Value))),
        _ => "",
    };

    /// <summary>Everything that a reader must find, in order.</summary>
    public static IEnumerable<string> Expected(Post post) =>
        post.Sections.SelectMany(section => section.Lines.SelectMany(Runs).Prepend(section.Heading).Concat(Cells(section))).Prepend(post.Title);

    /// <summary>The first text that is not there behind those before it; null when all are.</summary>
    public static string? FirstLost(IEnumerable<string> expected, string shown)
    {
        var (all, at) = (Words(shown), 0);
        foreach (var text in expected)
        {
            var words = Words(text);
            var found = all.IndexOf(words, at, StringComparison.Ordinal);
            if (found < 0)
                return text;
            at = found + words.Length;
        }

        return null;
    }

    /// <summary>The links, with what they are called.</summary>
    public static IEnumerable<(string Url, string Text)> Links(JsonNode? node) => node switch
    {
        JsonArray array => array.SelectMany(Links),
        JsonObject link when link.ContainsKey("url") => [((string)link["url"]!, (string)link["text"]!)],
        JsonObject member => member.SelectMany(one => Links(one.Value)),
        _ => [],
    };

    private static IEnumerable<string> Cells(Section section) =>
        section.Table is { } table ? table.Columns.Concat(table.Rows.SelectMany(row => row.SelectMany(Runs))) : [];

    // One by one: half a character at the end of a run makes no whole one with half a character at the head of the next.
    private static IEnumerable<string> Runs(Line line) => line.Runs.Select(run => run.Text);

    // Spaces and what cannot be seen may be lost; half characters are shown as �.
    private static string Words(string text) => string.Concat(text.EnumerateRunes().Where(rune =>
        !System.Text.Rune.IsWhiteSpace(rune) && System.Text.Rune.GetUnicodeCategory(rune) is not (System.Globalization.UnicodeCategory.Control or System.Globalization.UnicodeCategory.Format)).Select(rune => rune.ToString()));
}
