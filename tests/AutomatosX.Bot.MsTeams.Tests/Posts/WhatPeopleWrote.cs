using AutomatosX.Bot.Chat;
using AutomatosX.Bot.MsTeams.Posts;

namespace AutomatosX.Bot.MsTeams.Tests.Posts;

public sealed class WhatPeopleWrote
{
    public static TheoryData<string> Attacks { get; } = [.. SomePosts.Attacks];

    [Theory]
    [MemberData(nameof(Attacks))]
    public void Is_shown_as_it_was_written_wherever_it_stands(string words)
    {
        var written = Everywhere(words);

        Assert.Empty(CardRules.BrokenBy(written));
        Assert.Null(Shown.FirstLost(Enumerable.Repeat(words, 8), Shown.In(written)));
        Assert.Empty(written.Messages.SelectMany(message => Shown.Links(message.Card)));
    }

    [Theory]
    [MemberData(nameof(Attacks))]
    public void Mentions_nobody(string words) =>
        Assert.All(Everywhere(words).Messages, message => Assert.Null(message.ToActivity()["entities"] ?? message.Card["msteams"]!["entities"]));

    [Theory]
    [MemberData(nameof(Attacks))]
    public void Stands_in_text_runs_and_nowhere_else(string words)
    {
        if (MsTeamsText.IsBlank(words) || words.Length < 4)
            return;
        var card = Everywhere(words).Messages[0].Card;
        var texts = Shown.Elements(card).Where(element => element.ContainsKey("inlines")).ToList();

        Assert.True(texts.Count >= 7);
        foreach (var element in texts)
            element["inlines"] = null;
        Assert.DoesNotContain(MsTeamsText.Clean(words).Trim(), Shown.Elements(card).Select(element => element.ToJsonString()).First().Replace("\\u0022", "\"", StringComparison.Ordinal).Split("\"actions\"")[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Is_one_line_of_whole_characters() => SomePosts.Hold(SomePosts.Text, 2000, text =>
        MsTeamsText.Clean(text).Any(letter => letter is '\n' or '\r' or '\0' or '\u202e' or '\u2028') || MsTeamsText.Clean(text).Contains("{{", StringComparison.Ordinal) || MsTeamsText.Clean(MsTeamsText.Clean(text)) != MsTeamsText.Clean(text) ? text : null);

    [Fact]
    public void Is_cut_to_what_there_is_room_for_and_never_within_a_character() => SomePosts.Hold(SomePosts.Text, 2000, text =>
    {
        var clean = MsTeamsText.Clean(text);
        var cut = MsTeamsText.Cut(clean, 24);
        var isHead = cut == clean || (cut.EndsWith('…') && clean.StartsWith(cut[..^1], StringComparison.Ordinal) && !char.IsHighSurrogate(cut[..^1].LastOrDefault()));
        return cut.Length <= 24 && isHead ? null : $"{clean} is cut to {cut}";
    });

    private static MsTeamsPost Everywhere(string words) => SomePosts.Written(new Post(
        words,
        [new Section(words, [words, Line.Of(TextRun.Strong(words), "."), Line.Of(TextRun.Code(words)).In(1), Line.Of(TextRun.Quiet(words))]) { Table = new Table([words], [[words]]) }],
        [new Button(words, "undo", "m1")]));
}
