using AutomatosX.Bot.Chat;
using AutomatosX.Bot.MsTeams.Posts;

namespace AutomatosX.Bot.MsTeams.Tests.Posts;

public sealed class AnyPost
{
    [Fact]
    public void Keeps_every_rule_in_every_message() => SomePosts.Hold(SomePosts.Post, 80, post => CardRules.BrokenBy(SomePosts.Written(post)).FirstOrDefault());

    [Fact]
    public void Loses_no_words_and_keeps_their_order() => SomePosts.Hold(SomePosts.Post, 80, post =>
        Shown.FirstLost(Shown.Expected(post), Shown.In(SomePosts.Written(post))));

    [Fact]
    public void Links_nowhere_but_where_the_bot_does() => SomePosts.Hold(SomePosts.Post, 40, post =>
    {
        var own = post.Sections.SelectMany(section => section.Lines.Concat(section.Table?.Rows.SelectMany(row => row) ?? []))
            .SelectMany(line => line.Runs.Select(run => run.Link).Append(line.Source is null ? null : SomePosts.LinkTo(line.Source))).OfType<Uri>().Select(link => link.AbsoluteUri).ToHashSet();
        return SomePosts.Written(post).Messages.SelectMany(message => Shown.Links(message.Card)).FirstOrDefault(url => !own.Contains(url));
    });

    [Fact]
    public void Keeps_all_its_buttons_and_begins_with_the_first_on_its_head() => SomePosts.Hold(SomePosts.Post, 40, post =>
    {
        var buttons = SomePosts.Written(post).Messages.Select(message => Buttons(message).ToList()).ToList();
        var wanted = post.Buttons.Select(button => $"{(button.OpensForm ? "form" : "do")}:{button.Action}/{button.Value}/n1");
        return (post.Buttons.Count == 0 || buttons[0].Count > 0) && buttons.SelectMany(button => button).SequenceEqual(wanted) ? null : "Buttons are lost or out of order.";
    });

    [Fact]
    public void Is_written_the_same_every_time() => SomePosts.Hold(SomePosts.Post, 10, post =>
        Json(post) == Json(post) ? null : "Two writings differ.");

    private static IEnumerable<string> Buttons(MsTeamsMessage message) => (message.Card["actions"]?.AsArray() ?? [])
        .Select(action => (Verb: (string)action!["verb"]!, Data: action["data"]!["ax"]!))
        .Select(action => $"{action.Verb}:{(string)action.Data["a"]!}/{(string)action.Data["v"]!}/{(string)action.Data["n"]!}");

    private static string Json(Post post) => string.Join('\n', SomePosts.Written(post).Messages.Select(message => message.ToActivity().ToJsonString()));
}
