using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Slack.Posts;
using AutomatosX.Bot.Slack.Tests.Support;
using AutomatosX.Bot.Testing.Slack;

namespace AutomatosX.Bot.Slack.Tests.Deliveries;

public sealed class ALongPost
{
    [Fact]
    public async Task Goes_on_in_the_thread_of_its_first_message()
    {
        await using var desk = await SlackDesk.Open();
        await desk.Posts("summary", Long(8));
        await desk.Passes(10);

        Stands(desk, Long(8));
        Assert.Equal(OutboxState.Sent, (await desk.Outbox("summary")).State);
    }

    [Fact]
    public async Task In_a_thread_stays_in_that_thread()
    {
        await using var desk = await SlackDesk.Open();
        var said = desk.Slack.Says(desk.Room, desk.Lead, "what is open?");
        await desk.Posts("answer", Long(8), new Address(SlackDesk.In(desk.Room), UnderMessage: new MessageRef(SlackDesk.In(desk.Room), said)));
        await desk.Passes(10);

        Assert.Equal(Written(Long(8)).Messages.Count, desk.Room.Under(said).Count());
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public async Task Is_gone_on_with_after_the_process_died_in_its_middle(int at, bool arrived)
    {
        await using var desk = await SlackDesk.Open();
        using var power = new CancellationTokenSource();
        await desk.Wants("summary", Long(8));
        desk.Slack.Called += call =>
        {
            if (call.Method == "chat.postMessage" && desk.Slack.CallsOf("chat.postMessage").Count == at)
                power.Cancel();
        };
        for (var i = 1; i < at; i++)
        {
            await desk.Send();
            desk.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        desk.Slack.Fail("chat.postMessage", FakeSlackFault.Silent(after: arrived));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => desk.Send(power.Token));
        await desk.Restarts();
        await desk.Passes(60);

        Stands(desk, Long(8));
    }

    [Fact]
    public async Task That_changes_is_edited_in_place_and_only_where_it_differs()
    {
        await using var desk = await SlackDesk.Open();
        await desk.Posts("summary", Long(8));
        await desk.Passes(10);
        var changed = Long(8, last: "and one thing more");
        await desk.Posts("summary", changed);
        await desk.Passes(10);

        Stands(desk, changed);
        Assert.Single(desk.Slack.CallsOf("chat.update"));
    }

    [Fact]
    public async Task That_becomes_shorter_loses_what_is_too_much()
    {
        await using var desk = await SlackDesk.Open();
        await desk.Posts("summary", Long(8));
        await desk.Passes(10);
        await desk.Posts("summary", Long(1));
        await desk.Passes(10);

        Stands(desk, Long(1));
        Assert.NotEmpty(desk.Slack.CallsOf("chat.delete"));
    }

    [Fact]
    public async Task That_becomes_longer_goes_on_behind_what_stands_there()
    {
        await using var desk = await SlackDesk.Open();
        await desk.Posts("summary", Long(1));
        await desk.Passes(1);
        await desk.Posts("summary", Long(8));
        await desk.Passes(10);

        Stands(desk, Long(8));
    }

    [Fact]
    public async Task Whose_detail_somebody_deleted_is_changed_without_it()
    {
        await using var desk = await SlackDesk.Open();
        await desk.Posts("summary", Long(8));
        await desk.Passes(10);
        desk.Room.Messages.RemoveAll(message => message.Ts == desk.Room.Messages[^1].Ts);
        await desk.Posts("summary", Long(8, last: "and one thing more"));
        await desk.Passes(10);

        Assert.Equal(OutboxState.Sent, (await desk.Outbox("summary")).State);
        Assert.Equal(Written(Long(8)).Messages.Count - 1, desk.Room.Messages.Count);
    }

    internal static Post Long(int sections, string last = "") => Post.Of(
        "Day 7", [.. Enumerable.Range(1, sections).Select(number => Section.Under($"Section {number}", [.. Enumerable.Range(1, 40).Select(line => (Line)$"{number}.{line} {new string('x', 80)}"), number == sections ? $"the end {last}" : "more"]))]);

    internal static SlackPost Written(Post post) => SlackPostWriter.Write(post, _ => null);

    // The first message in the channel, the others in its thread, each once and in order.
    private static void Stands(SlackDesk desk, Post post)
    {
        var written = Written(post).Messages;
        var head = Assert.Single(desk.Room.Top);
        Assert.Equal(written.Select(message => message.Blocks.ToJsonString()), desk.Room.Under(head.Ts).Prepend(head).Select(message => message.Blocks.ToJsonString()));
    }
}
