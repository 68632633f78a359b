using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Slack.Posts;

namespace AutomatosX.Bot.Slack.Tests.Posts;

public sealed class WhatPeopleWrote
{
    public static TheoryData<string> Attacks { get; } = [.. SomePosts.Attacks];

    [Theory]
    [MemberData(nameof(Attacks))]
    public void Is_shown_as_it_was_written_wherever_it_stands(string words)
    {
        var written = Everywhere(words);

        Assert.Empty(written.Messages.SelectMany(message => BlockRules.BrokenByMessage(message.Blocks, message.Text)));
        Assert.Null(Shown.FirstLost(Enumerable.Repeat(words, 6), Shown.In(written)));
        Assert.Empty(written.Messages.SelectMany(message => Shown.Links(message.Blocks)));
    }

    [Theory]
    [MemberData(nameof(Attacks))]
    public void Makes_no_line_of_its_own(string words) =>
        Assert.Equal(SlackText.IsBlank(SlackText.Clean(words)) ? 1 : 6, Everywhere(words).Head.Text.Split('\n').Length);

    [Theory]
    [MemberData(nameof(Attacks))]
    public void Means_nothing_in_a_notification(string words) => Assert.Null(Meaning(SlackText.Fallback([words, $"so {words} it is", $"({words})"])));

    [Fact]
    public void Means_nothing_in_a_notification_whatever_it_is() => SomePosts.Hold(SomePosts.Text, 3000, text => Meaning(SlackText.Fallback([text, text])));

    [Fact]
    public void Is_cut_between_whole_characters_in_a_notification() => SomePosts.Hold(SomePosts.Huge, 200, text =>
    {
        var said = SlackText.Fallback([text]);
        return said.Length > 4_000 || said.EnumerateRunes().Any(rune => rune.Value == 0xfffd) && !SlackText.Clean(text).Contains('\ufffd', StringComparison.Ordinal) ? "cut in two" : Meaning(said);
    });

    [Theory]
    [InlineData("10:30 Goal: noise ≤ 5 %. R-4 79.9 ms", "10:30 Goal: noise ≤ 5 %. R-4 79.9 ms")]
    [InlineData("AT&T <3", "AT&amp;T &lt;3")]
    [InlineData("@here", "@\u200bhere")]
    [InlineData("> so", "\u200b&gt; so")]
    [InlineData("https://evil.example", "https:\u200b/\u200b/evil.\u200bexample")]
    public void Reads_in_a_notification_as_it_was_written(string words, string said) => Assert.Equal(said, SlackText.Fallback([words]));

    private static SlackPost Everywhere(string words) => SlackPostWriter.Write(
        new Post(words, [new Section(words, [words, Line.Of(TextRun.Strong(words), "."), Line.Of(TextRun.Code(words)).In(1), Line.Of(TextRun.Quiet(words))])], [new Button(words, "undo", words)]), SomePosts.LinkTo);

    // What Slack looks for in mrkdwn: https://docs.slack.dev/messaging/formatting-message-text
    private static string? Meaning(string text)
    {
        if (text.Contains('<', StringComparison.Ordinal) || text.Split('\n').Any(line => line.TrimStart().StartsWith('>') || line.TrimStart().StartsWith("&gt;", StringComparison.Ordinal)))
            return $"marked up: {text}";
        for (var i = 0; i < text.Length - 1; i++)
        {
            if (text[i] is '@' or '#' or '*' or '_' or '~' or '`' && text[i + 1] is not ('\u200b' or '…'))
                return $"a bare {text[i]}: {text}";
            if (text[i] == '.' && char.IsLetter(text[i + 1]) || text[i] == ':' && text[i + 1] == '/')
                return $"an address: {text}";
            if (text[i] == '&' && !(text.AsSpan(i).StartsWith("&amp;") || text.AsSpan(i).StartsWith("&lt;") || text.AsSpan(i).StartsWith("&gt;")))
                return $"no escape: {text}";
        }

        return null;
    }
}
