using System.Text;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Slack.Events;
using FsCheck;
using FsCheck.Fluent;

namespace AutomatosX.Bot.Slack.Tests.Events;

public sealed class AWord
{
    private static readonly PersonId Bot = new("U0BOT");

    [Theory]
    [InlineData("R-4 &lt;5 % &amp; falling &gt; 3", "R-4 <5 % & falling > 3")]
    [InlineData("&amp;lt; stays &amp;lt;", "&lt; stays &lt;")]
    [InlineData("<@U1> owns it", "@U1 owns it")]
    [InlineData("<@U1|oliver> owns it", "@U1 owns it")]
    [InlineData("<@U0BOT> R-4 is red", "R-4 is red")]
    [InlineData("<@U0BOT>: R-4 is red", ": R-4 is red")]
    [InlineData("R-4 <@U0BOT> is red", "R-4 is red")]
    [InlineData("R-4 is red <@U0BOT>", "R-4 is red")]
    [InlineData("see <#C1|night-ferry>", "see #night-ferry")]
    [InlineData("see <#C1>", "see #C1")]
    [InlineData("see <#C1|>", "see #C1")]
    [InlineData("<!here> and <!channel|channel> and <!everyone>", "@here and @channel and @everyone")]
    [InlineData("<!subteam^S1|@crew> and <!subteam^S2>", "@crew and @S2")]
    [InlineData("<!date^1392734382^{date}|18 Feb>", "18 Feb")]
    [InlineData("<http://example.com/a?b=1&amp;c=2>", "http://example.com/a?b=1&c=2")]
    [InlineData("<http://example.com|example.com>", "example.com")]
    [InlineData("<https://example.com/|https://example.com/>", "https://example.com/")]
    [InlineData("<https://example.com/x|the note>", "the note (https://example.com/x)")]
    [InlineData("<mailto:a@example.com|a@example.com>", "a@example.com")]
    [InlineData("<mailto:a@example.com>", "a@example.com")]
    [InlineData("a < b", "a < b")]
    [InlineData("<> <<@U1>", "<> <@U1")]
    [InlineData("a <b", "a <b")]
    [InlineData("a\0b", "ab")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Reads_as_people_see_it(string? slack, string read) => Assert.Equal(read, SlackWords.Read(slack, Bot).Text);

    [Fact]
    public void Names_people_by_their_marks_once_and_the_bot_not_at_all()
    {
        var words = SlackWords.Read("<@U0BOT> <@U1> and <@W2|x> and <@U1>", Bot);

        Assert.Equal([new Mention("@U1", new PersonId("U1")), new Mention("@W2", new PersonId("W2"))], words.Mentions);
        Assert.True(words.NamesBot);
        Assert.False(SlackWords.Read("<@U1>", Bot).NamesBot);
        Assert.Equal("@U0BOT", SlackWords.Read("<@U0BOT>", null).Text);
    }

    [Fact]
    public void Is_the_same_after_Slack_has_escaped_it() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(500),
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
        {
            var said = (text ?? "").Replace("\0", "", StringComparison.Ordinal);
            return SlackWords.Read(said.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal), Bot).Text == said;
        }));

    [Fact]
    public void Loses_nothing_visible_whatever_stands_between_the_marks() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(500),
        Prop.ForAll(Pieces.ToArbitrary(), pieces =>
        {
            var read = Visible(SlackWords.Read(string.Concat(pieces.Select(piece => piece.Slack)), Bot).Text);
            return read == Visible(string.Concat(pieces.Select(piece => piece.Seen)));
        }));

    [Fact]
    public void Never_throws() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(1_000),
        Prop.ForAll(Gen.ListOf(Gen.Elements("<", ">", "|", "@", "#", "!", "^", "&", "amp;", "U0BOT", "subteam", "mailto:", "://", " ", "\n", "\ud800", "x")).ToArbitrary(), parts =>
            SlackWords.Read(string.Concat(parts), Bot).Text is not null));

    private static Gen<List<(string Slack, string Seen)>> Pieces => Gen.ListOf(Gen.Elements(
        ("<@U1>", "@U1"), ("<@U0BOT>", ""), ("<#C1|ferry>", "#ferry"), ("<!here>", "@here"), ("<https://a.example|a note>", "a note (https://a.example)"), ("<mailto:x@y|x@y>", "x@y"),
        ("&lt;b&gt;", "<b>"), ("&amp;", "&"), (" ", " "), ("ACTION-15 done", "ACTION-15 done"), ("né 完了 🚀", "né 完了 🚀"), ("\n", "\n"))).Select(list => list.ToList());

    private static string Visible(string text) => new StringBuilder().Append([.. text.Where(sign => !char.IsWhiteSpace(sign))]).ToString();

    [Fact]
    public void Takes_no_more_room_than_it_has_however_many_brackets_stand_in_it()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var words = SlackWords.Read(new string('<', 40_000), Bot);

        Assert.Equal(40_000, words.Text.Length);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 20_000_000);
    }
}
