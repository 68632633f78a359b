using AutomatosX.Bot.Chat;
using AutomatosX.Bot.MsTeams.Tests.Support;
using AutomatosX.Bot.Testing.MsTeams;

namespace AutomatosX.Bot.MsTeams.Tests.Deliveries;

public sealed class ALongPost
{
    [Fact]
    public async Task Goes_on_in_the_thread_of_its_first_message()
    {
        await using var desk = await MsTeamsDesk.Open();
        await desk.Posts("summary", Long(4));

        Stands(desk.Room.Top.Single(), [.. desk.Room.Under(desk.Room.Top.Single().Id)], Long(4));
        Assert.Equal(OutboxState.Sent, (await desk.Outbox("summary")).State);
    }

    [Fact]
    public async Task In_a_chat_goes_on_behind_its_first_message()
    {
        await using var desk = await MsTeamsDesk.Open();
        await desk.Posts("summary", Long(4), new Address(MsTeamsDesk.In(desk.Chat)));

        Stands(desk.Chat.Top.First(), [.. desk.Chat.Top.Skip(1)], Long(4));
    }

    [Fact]
    public async Task In_a_thread_stays_in_that_thread()
    {
        await using var desk = await MsTeamsDesk.Open();
        var said = desk.Teams.Says(desk.Room, desk.Lead, "what is open?");
        await desk.Posts("answer", Long(4), new Address(MsTeamsDesk.In(desk.Room), UnderMessage: new MessageRef(MsTeamsDesk.In(desk.Room), said.Id)));

        Assert.Equal((1, 4), (desk.Room.Top.Count(), desk.Room.Under(said.Id).Count()));
    }

    [Fact]
    public async Task Of_more_messages_than_a_second_takes_goes_on_when_it_may()
    {
        await using var desk = await MsTeamsDesk.Open();
        await desk.Posts("summary", Long(12));
        Assert.Equal(7, desk.Room.Messages.Count);
        await desk.Passes(4);

        Stands(desk.Room.Top.Single(), [.. desk.Room.Under(desk.Room.Top.Single().Id)], Long(12));
        Assert.Equal(12, desk.Teams.CallsOf("create", "post").Count);
        Assert.Equal(1, (await desk.Outbox("summary")).Attempts);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Is_gone_on_with_after_the_process_died_between_two_of_its_messages(int after)
    {
        await using var desk = await MsTeamsDesk.Open();
        using var power = new CancellationTokenSource();
        // The next call is not made any more: its turn would come, and the power is gone.
        desk.Teams.Fail("post", [.. Enumerable.Repeat(FakeMsTeamsFault.TooMany(5), after == 2 ? 1 : 0)]);
        desk.Teams.Called += call => CutIf(call.Kind == "post" && desk.Teams.CallsOf("post").Count == after - 1, power);
        await desk.Wants("summary", Long(4));
        try
        {
            await desk.Send(power.Token);
        }
        catch (OperationCanceledException)
        {
        }

        await desk.Restarts();
        await desk.Passes(10);

        Assert.Equal(OutboxState.Sent, (await desk.Outbox("summary")).State);
        Assert.Single(desk.Room.Top);
        Assert.Equal(desk.Room.Messages.Count, desk.Room.Messages.Select(message => message.Words).Distinct().Count());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whose_detail_may_or_may_not_have_arrived_goes_on_without_saying_it_twice(bool arrived)
    {
        await using var desk = await MsTeamsDesk.Open();
        using var power = new CancellationTokenSource();
        desk.Teams.Fail("post", FakeMsTeamsFault.Silent(after: arrived));
        desk.Teams.Called += call => CutIf(call.Kind == "post", power);
        await desk.Wants("summary", Long(4));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => desk.Send(power.Token));
        await desk.Restarts();
        await desk.Passes(10);

        Assert.Equal(arrived ? 4 : 3, desk.Room.Messages.Count);
        Assert.Equal(OutboxState.Sent, (await desk.Outbox("summary")).State);
        Assert.Contains(desk.Log.Lines, line => line.Contains("Whether message 1 of summary arrived is not known", StringComparison.Ordinal));
    }

    [Fact]
    public async Task That_changes_is_edited_in_place_and_only_where_it_differs()
    {
        await using var desk = await MsTeamsDesk.Open();
        await desk.Posts("summary", Long(4));
        await desk.Passes(3);
        var changed = Long(4, last: "and one thing more");
        await desk.Posts("summary", changed);

        Stands(desk.Room.Top.Single(), [.. desk.Room.Under(desk.Room.Top.Single().Id)], changed);
        Assert.Single(desk.Teams.CallsOf("update"));
    }

    [Fact]
    public async Task That_becomes_shorter_loses_what_is_too_much()
    {
        await using var desk = await MsTeamsDesk.Open();
        await desk.Posts("summary", Long(4));
        await desk.Passes(3);
        await desk.Posts("summary", Long(2));

        Stands(desk.Room.Top.Single(), [.. desk.Room.Under(desk.Room.Top.Single().Id)], Long(2));
        Assert.Equal(2, desk.Teams.CallsOf("delete").Count);
    }

    [Fact]
    public async Task That_becomes_longer_goes_on_behind_what_stands_there()
    {
        await using var desk = await MsTeamsDesk.Open();
        await desk.Posts("summary", Long(1));
        await desk.Posts("summary", Long(4));
        await desk.Passes(3);

        Stands(desk.Room.Top.Single(), [.. desk.Room.Under(desk.Room.Top.Single().Id)], Long(4));
    }

    [Fact]
    public async Task Whose_detail_somebody_deleted_is_changed_without_it()
    {
        await using var desk = await MsTeamsDesk.Open();
        await desk.Posts("summary", Long(4));
        await desk.Passes(3);
        desk.Room.Messages.RemoveAt(3);
        await desk.Posts("summary", Long(4, last: "and one thing more"));

        Assert.Equal((OutboxState.Sent, 3), ((await desk.Outbox("summary")).State, desk.Room.Messages.Count));
    }

    internal static Post Long(int sections, string last = "") => Post.Of(
        "Day 7", [.. Enumerable.Range(1, sections).Select(number => Section.Under($"Section {number}", number == sections ? $"the end {last}" : "more"))]);

    private static void CutIf(bool now, CancellationTokenSource power)
    {
        if (now)
            power.Cancel();
    }

    // Each once and in order.
    private static void Stands(FakeMsTeamsMessage head, IReadOnlyList<FakeMsTeamsMessage> rest, Post post) =>
        Assert.Equal(PlainCards.Write(post).Messages.Select(message => message.Card.ToJsonString()), rest.Prepend(head).Select(message => message.Card!.ToJsonString()));
}
