using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Slack.Posts;

namespace AutomatosX.Bot.Slack.Tests.Posts;

public sealed class AHome
{
    [Fact]
    public void Shows_what_it_is_given_with_its_buttons()
    {
        var home = SlackHomeWriter.Write(Post.Of("Night ferry", Section.Under("Yours", "ACTION-03 Berth plan")).With(new Button("I'm away", "away", "P0") { OpensForm = true }), SomePosts.LinkTo);

        Assert.Empty(BlockRules.BrokenByView(home));
        Assert.Equal("home", BlockRules.Type(home));
        Assert.Equal(["header", "rich_text", "actions"], home["blocks"]!.AsArray().Select(BlockRules.Type));
    }

    [Fact]
    public void Has_no_table_blocks_which_only_messages_know()
    {
        var home = SlackHomeWriter.Write(Post.Of("x", Section.Of() with { Table = new Table(["Key"], [["R-4"]]) }), SomePosts.LinkTo);

        Assert.Empty(BlockRules.BrokenByView(home));
        Assert.Contains("R-4", Shown.In(home), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_anything_says_so() => Assert.Contains("Nothing to show.", Shown.In(SlackHomeWriter.Write(Post.Of(""), SomePosts.LinkTo)), StringComparison.Ordinal);

    [Fact]
    public void Too_large_for_a_view_says_how_much_is_left_out_and_keeps_its_buttons()
    {
        var home = SlackHomeWriter.Write(Post.Of("Night ferry", [.. Enumerable.Range(1, 150).Select(number => Section.Of($"line {number}."))]).With(new Button("I'm away", "away", "P0")), SomePosts.LinkTo);
        var blocks = home["blocks"]!.AsArray();

        Assert.Equal(100, blocks.Count);
        Assert.Contains("line 97.", Shown.In(home), StringComparison.Ordinal);
        Assert.DoesNotContain("line 98.", Shown.In(home), StringComparison.Ordinal);
        Assert.StartsWith("53 more lines do not fit here.", (string)blocks[98]!["elements"]![0]!["text"]!, StringComparison.Ordinal);
        Assert.Equal("actions", BlockRules.Type(blocks[99]));
    }

    [Fact]
    public void With_too_many_buttons_says_how_many_are_left_out()
    {
        var home = SlackHomeWriter.Write(Post.Of("Night ferry", Section.Of("a line")).With([.. Enumerable.Range(1, 1_300).Select(number => new Button($"Button {number}", "away", "P0"))]), SomePosts.LinkTo);

        Assert.Empty(BlockRules.BrokenByView(home));
        Assert.Contains("400 more buttons do not fit here.", Shown.In(home), StringComparison.Ordinal);
    }
}
