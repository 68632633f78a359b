using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Slack.Posts;

namespace AutomatosX.Bot.Slack.Tests.Posts;

public sealed class AnyPost
{
    [Fact]
    public void Keeps_every_rule_of_Slacks_in_every_message() => SomePosts.Hold(SomePosts.Post, 80, post =>
        Written(post).Messages.SelectMany(message => BlockRules.BrokenByMessage(message.Blocks, message.Text)).FirstOrDefault());

    [Fact]
    public void Loses_no_words_and_keeps_their_order() => SomePosts.Hold(SomePosts.Post, 80, post =>
        Shown.FirstLost(Shown.Expected(post), Shown.In(Written(post))));

    [Fact]
    public void Links_nowhere_but_where_the_bot_does() => SomePosts.Hold(SomePosts.Post, 40, post =>
    {
        var own = post.Sections.SelectMany(section => section.Lines.Concat(section.Table?.Rows.SelectMany(row => row) ?? []))
            .SelectMany(line => line.Runs.Select(run => run.Link).Append(line.Source is null ? null : SomePosts.LinkTo(line.Source))).OfType<Uri>().Select(link => link.AbsoluteUri).ToHashSet();
        return Written(post).Messages.SelectMany(message => Shown.Links(message.Blocks)).Select(link => link.Url).FirstOrDefault(url => !own.Contains(url));
    });

    [Fact]
    public void Keeps_all_its_buttons_and_begins_with_the_first_on_its_head() => SomePosts.Hold(SomePosts.Post, 40, post =>
    {
        var buttons = Written(post).Messages.Select(message => Buttons(message).ToList()).ToList();
        var wanted = post.Buttons.Select((button, index) => $"{(button.OpensForm ? "form" : "do")}:{button.Action}#{index}/{button.Value}");
        return (post.Buttons.Count == 0 || buttons[0].Count > 0) && buttons.SelectMany(button => button).SequenceEqual(wanted) ? null : "Buttons are lost or out of order.";
    });

    [Fact]
    public void Is_written_the_same_every_time() => SomePosts.Hold(SomePosts.Post, 10, post =>
        Json(post) == Json(post) ? null : "Two writings differ.");

    [Fact]
    public void Is_a_home_that_keeps_every_rule() => SomePosts.Hold(SomePosts.Post, 40, post =>
        BlockRules.BrokenByView(SlackHomeWriter.Write(post, SomePosts.LinkTo)).FirstOrDefault());

    private static IEnumerable<string> Buttons(SlackMessage message) =>
        message.Blocks.Where(block => BlockRules.Type(block) == "actions").SelectMany(block => block!["elements"]!.AsArray()).Select(button => $"{(string)button!["action_id"]!}/{(string)button["value"]!}");

    private static string Json(Post post) => string.Join('\n', Written(post).Messages.Select(message => message.Text + message.Blocks.ToJsonString()));

    private static SlackPost Written(Post post) => SlackPostWriter.Write(post, SomePosts.LinkTo);
}
