using System.Text;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Slack.Tests.Support;
using AutomatosX.Bot.Testing.Slack;

namespace AutomatosX.Bot.Slack.Tests.Deliveries;

public sealed class TheFileOfAPost
{
    [Fact]
    public async Task Goes_into_its_thread()
    {
        await using var desk = await SlackDesk.Open();
        await desk.Posts("summary", Summary("# Day 7 — done"));
        await desk.Passes(2);

        var file = Assert.Single(Assert.Single(desk.Room.Under(Assert.Single(desk.Room.Top).Ts)).Files);
        Assert.Equal(("2025-01-14.md", "# Day 7 — done"), (file.Title, Encoding.UTF8.GetString(file.Bytes!)));
        Assert.Equal(OutboxState.Sent, (await desk.Outbox("summary")).State);
        Assert.Null(Assert.Single(desk.Slack.CallsOf("upload")).Token);
    }

    [Fact]
    public async Task Is_replaced_whole_when_it_changes()
    {
        await using var desk = await SlackDesk.Open();
        await desk.Posts("summary", Summary("# Day 7"));
        await desk.Passes(2);
        await desk.Posts("summary", Summary("# Day 7, corrected"));
        await desk.Passes(2);

        Assert.Equal("# Day 7, corrected", Encoding.UTF8.GetString(Assert.Single(desk.Slack.SharedFiles).Bytes!));
        Assert.Single(desk.Room.Under(Assert.Single(desk.Room.Top).Ts));
    }

    [Fact]
    public async Task Is_left_alone_when_only_the_words_change()
    {
        await using var desk = await SlackDesk.Open();
        await desk.Posts("summary", Summary("# Day 7"));
        await desk.Passes(2);
        await desk.Posts("summary", Summary("# Day 7", "Day 7 is over, and late."));
        await desk.Passes(2);

        Assert.Single(desk.Slack.CallsOf("files.completeUploadExternal"));
        Assert.Equal(1, Assert.Single(desk.Room.Top).Edits);
    }

    [Fact]
    public async Task Goes_away_when_the_post_has_none_any_more()
    {
        await using var desk = await SlackDesk.Open();
        await desk.Posts("summary", Summary("# Day 7"));
        await desk.Passes(2);
        await desk.Posts("summary", "Day 7 is over.");
        await desk.Passes(2);

        Assert.Empty(desk.Slack.SharedFiles);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Is_shared_once_when_the_answer_was_lost(bool arrived)
    {
        await using var desk = await SlackDesk.Open();
        desk.Slack.Fail("files.completeUploadExternal", FakeSlackFault.Dropped(after: arrived));
        await desk.Posts("summary", Summary("# Day 7"));
        await desk.Passes(90);

        Assert.Single(desk.Slack.SharedFiles);
        Assert.Single(desk.Room.Under(Assert.Single(desk.Room.Top).Ts));
        Assert.Equal(OutboxState.Sent, (await desk.Outbox("summary")).State);
    }

    [Fact]
    public async Task Is_left_out_where_the_app_may_not_share_files_and_that_is_said_once()
    {
        await using var desk = await SlackDesk.Open();
        desk.Slack.GiveScopes("chat:write", "im:write");
        await desk.Posts("summary/7", Summary("# Day 7"));
        await desk.Passes(2);
        await desk.Posts("summary/8", Summary("# Day 8"));
        await desk.Passes(2);

        Assert.Equal((OutboxState.Sent, OutboxState.Sent), ((await desk.Outbox("summary/7")).State, (await desk.Outbox("summary/8")).State));
        Assert.Empty(desk.Slack.CallsOf("files.getUploadURLExternal"));
        Assert.Single(desk.Log.Lines, line => line.Contains("files:write", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Is_left_out_after_a_few_faults_and_the_post_stands_all_the_same()
    {
        await using var desk = await SlackDesk.Open();
        for (var i = 0; i < 10; i++)
            desk.Slack.UploadFaults.Enqueue(500);
        await desk.Posts("summary", Summary("# Day 7"));
        await desk.Passes(60);

        Assert.Equal(OutboxState.Sent, (await desk.Outbox("summary")).State);
        Assert.Equal(4, desk.Slack.CallsOf("upload").Count);
    }

    [Fact]
    public async Task Is_tried_again_after_a_passing_fault()
    {
        await using var desk = await SlackDesk.Open();
        desk.Slack.UploadFaults.Enqueue(503);
        await desk.Posts("summary", Summary("# Day 7"));
        await desk.Passes(20);

        Assert.Single(desk.Slack.SharedFiles);
    }

    private static Post Summary(string markdown, string words = "Day 7 is over.") => Post.Say(words) with { Attachment = new Attachment("2025-01-14.md", markdown) };
}
