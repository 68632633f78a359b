using AutomatosX.Bot.Slack.Posts;

namespace AutomatosX.Bot.Slack.Tests.Posts;

public sealed class ATextForSlack
{
    [Theory]
    [InlineData("Change what you wrote", "Change what you wrote")]
    [InlineData("Risk review of the second sprint", "Risk review of the…")]
    [InlineData("Risikoüberprüfungsbesprechung", "Risikoüberprüfungsbespr…")]
    [InlineData("R&D & the <rest> of it, all", "R&D & the…")]
    [InlineData("完了しました完了しました完了しました完了しました完了", "完了しました完了しました完了しました完了しまし…")]
    public void Is_cut_behind_a_word_where_one_ends_near(string text, string cut) => Assert.Equal(cut, SlackText.Cut(text, 24));

    [Theory]
    [InlineData("👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦", "👩‍👩‍👧‍👦…")]
    [InlineData("🟢🟢🟢🟢🟢🟢🟢🟢🟢🟢🟢🟢🟢", "🟢🟢🟢🟢🟢🟢🟢🟢🟢…")]
    [InlineData("xye\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301", "xye\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301…")]
    public void Is_cut_between_characters_as_people_see_them(string text, string cut) => Assert.Equal(cut, SlackText.Cut(text, 20));

    [Fact]
    public void Is_cut_within_a_character_that_is_larger_than_the_room()
    {
        var cut = SlackText.Cut("e" + new string('\u0301', 100), 20);

        Assert.Equal("e" + new string('\u0301', 18) + "…", cut);
    }

    [Fact]
    public void Is_never_longer_than_the_room_and_is_the_head_of_what_was_said() => SomePosts.Hold(SomePosts.Text, 2000, text =>
    {
        var clean = SlackText.Clean(text);
        var cut = SlackText.Cut(clean, 24);
        var isHead = cut == clean || (cut.EndsWith('…') && clean.StartsWith(cut[..^1], StringComparison.Ordinal));
        return BlockRules.Size(cut) <= 24 && isHead ? null : $"{clean} is cut to {cut}";
    });

    [Fact]
    public void Is_one_line_of_whole_characters() => SomePosts.Hold(SomePosts.Text, 2000, text =>
        SlackText.Clean(text).Any(letter => letter is '\n' or '\r' or '\0' or '\u202e' or '\u2028') || SlackText.Clean(SlackText.Clean(text)) != SlackText.Clean(text) ? text : null);
}
