using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.MsTeams.Posts;

namespace AutomatosX.Bot.MsTeams.Tests.Posts;

/// <summary>What a reader sees of a card, and what of a post has to be seen.</summary>
public static class Shown
{
    /// <summary>What the head says of the messages behind it.</summary>
    public const string Rest = "The rest follows.";

    /// <summary>The texts of all messages in the order in which they are read.</summary>
    public static string In(MsTeamsPost post) => string.Concat(post.Messages.Select((message, index) => index == 0 && post.Messages.Count > 1 ? In(message.Card["body"]).Replace(Rest, "", StringComparison.Ordinal) : In(message.Card["body"])));

    /// <summary>Every text of every element, one line each; what stands in for an element is not shown.</summary>
    public static string In(JsonNode? node) => string.Concat(Elements(node).Select(element => (string?)element["type"] switch
    {
        "RichTextBlock" => string.Concat(element["inlines"]!.AsArray().Select(run => (string)run!["text"]!)) + "\n",
        "Chart.Donut" or "Chart.HorizontalBar" or "Chart.Line" => (string)element["title"]! + "\n",
        _ => element["label"] is { } label ? $"[{label}]\n" : "",
    }));

    /// <summary>Everything that stands on the card, from the outside in; not what stands in for it.</summary>
    public static IEnumerable<JsonObject> Elements(JsonNode? node) => node switch
    {
        JsonArray array => array.SelectMany(Elements),
        JsonObject element => element.Where(member => member.Key is "body" or "items" or "columns" or "rows" or "cells").SelectMany(member => Elements(member.Value)).Prepend(element),
        _ => [],
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

    /// <summary>Where the card leads.</summary>
    public static IEnumerable<string> Links(JsonNode? node) => node switch
    {
        JsonArray array => array.SelectMany(Links),
        JsonObject link when link["url"] is { } url => [(string)url!],
        JsonObject member => member.SelectMany(one => Links(one.Value)),
        _ => [],
    };

    // Headings stand above the cells or beside each of them.
    private static IEnumerable<string> Cells(Section section) => section.Table?.Rows.SelectMany(row => row.SelectMany(Runs)) ?? [];

    // One by one: half a character at the end of a run makes no whole one with half a character at the head of the next.
    private static IEnumerable<string> Runs(Line line) => line.Runs.Select(run => run.Text);

    // Spaces and what cannot be seen may be lost; half characters are shown as �.
    private static string Words(string text) => string.Concat(text.EnumerateRunes().Where(rune =>
        !Rune.IsWhiteSpace(rune) && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format)).Select(rune => rune.ToString()));
}
