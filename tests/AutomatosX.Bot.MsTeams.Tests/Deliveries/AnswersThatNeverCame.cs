using AutomatosX.Bot.Chat;
using AutomatosX.Bot.MsTeams.Tests.Support;
using AutomatosX.Bot.Testing.MsTeams;

namespace AutomatosX.Bot.MsTeams.Tests.Deliveries;

public sealed class AnswersThatNeverCame
{
    [Theory]
    [InlineData("dropped", true)]
    [InlineData("dropped", false)]
    [InlineData("500", true)]
    [InlineData("502", true)]
    [InlineData("503", false)]
    [InlineData("504", true)]
    [InlineData("garbled", true)]
    public async Task A_first_post_is_never_said_twice_in_the_same_words(string how, bool arrived)
    {
        await using var desk = await MsTeamsDesk.Open();
        desk.Teams.Fail("create", Fault(how, arrived));
        await desk.Posts("prompt", "Standup, Day 7.");
        await desk.Passes(120);
        await desk.Restarts();
        await desk.Passes(5);

        Assert.Equal(OutboxState.Failed, (await desk.Outbox("prompt")).State);
        Assert.Equal(arrived ? 1 : 0, desk.Room.Messages.Count);
        Assert.Single(desk.Teams.CallsOf("create"));
    }

    [Fact]
    public async Task Other_words_are_said_since_they_are_news()
    {
        await using var desk = await MsTeamsDesk.Open();
        desk.Teams.Fail("create", FakeMsTeamsFault.Dropped(after: true));
        await desk.Posts("roll-call", "Three of four have answered.");
        await desk.Posts("roll-call", "All four have answered.");
        await desk.Passes(6);

        Assert.Equal(["Three of four have answered.", "All four have answered."], desk.Room.Top.Select(message => message.Words));
        Assert.Equal(OutboxState.Sent, (await desk.Outbox("roll-call")).State);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_summary_is_sent_again_and_says_that_it_may_be_a_repeat(bool arrived)
    {
        await using var desk = await MsTeamsDesk.Open();
        desk.Teams.Fail("create", FakeMsTeamsFault.Dropped(after: arrived));
        await desk.Posts("summary/P0/2025-01-14", "Day 7 is over.");
        await desk.Passes(120);

        Assert.Equal(arrived ? 2 : 1, desk.Room.Top.Count());
        Assert.Equal("Teams did not say whether this arrived before. It may stand here twice.\nDay 7 is over.", desk.Room.Top.Last().Words);
        Assert.Equal(OutboxState.Sent, (await desk.Outbox("summary/P0/2025-01-14")).State);

        await desk.Posts("summary/P0/2025-01-14", "Day 7 is over, and corrected.");
        await desk.Passes(5);
        Assert.Equal("Day 7 is over, and corrected.", desk.Room.Top.Last().Words);
    }

    [Theory]
    [InlineData("dropped")]
    [InlineData("500")]
    [InlineData("503")]
    public async Task A_change_is_simply_made_again(string how)
    {
        await using var desk = await MsTeamsDesk.Open();
        await desk.Posts("a", "Three of four have answered.");
        desk.Teams.Fail("update", Fault(how, after: false));
        await desk.Posts("a", "All four have answered.");
        await desk.Passes(70);

        Assert.Equal("All four have answered.", Assert.Single(desk.Room.Top).Words);
        Assert.Equal(OutboxState.Sent, (await desk.Outbox("a")).State);
    }

    [Fact]
    public async Task A_change_whose_answer_was_lost_is_undone_when_the_old_words_are_wanted_again()
    {
        await using var desk = await MsTeamsDesk.Open();
        await desk.Posts("a", "Three of four have answered.");
        desk.Teams.Fail("update", FakeMsTeamsFault.Dropped(after: true));
        await desk.Posts("a", "All four have answered.");
        await desk.Posts("a", "Three of four have answered.");
        await desk.Passes(120);

        Assert.Equal("Three of four have answered.", Assert.Single(desk.Room.Top).Words);
        Assert.Equal(OutboxState.Sent, (await desk.Outbox("a")).State);
    }

    [Fact]
    public async Task A_summary_whose_repeat_is_lost_as_well_is_not_sent_once_more()
    {
        await using var desk = await MsTeamsDesk.Open();
        desk.Teams.Fail("create", [.. Enumerable.Repeat(FakeMsTeamsFault.Dropped(after: true), 10)]);
        await desk.Posts("summary/P0/2025-01-14", "Day 7 is over.");
        await desk.Passes(600);

        Assert.Equal(2, desk.Room.Top.Count());
        Assert.Equal(OutboxState.Failed, (await desk.Outbox("summary/P0/2025-01-14")).State);
    }

    [Fact]
    public async Task A_summary_that_has_to_wait_before_it_is_sent_again_still_says_that_it_may_be_a_repeat()
    {
        await using var desk = await MsTeamsDesk.Open();
        desk.Teams.Fail("create", FakeMsTeamsFault.Dropped(after: true));
        await desk.Posts("summary/P0/2025-01-14", "Day 7 is over.");
        await desk.Teams.GoDown();
        await desk.Passes(30);
        await desk.Teams.ComeBack();
        await desk.Posts("summary/P0/2025-01-14", "Day 7 is over, and corrected.");
        await desk.Passes(120);

        Assert.Equal("Teams did not say whether this arrived before. It may stand here twice.\nDay 7 is over, and corrected.", desk.Room.Top.Last().Words);
        Assert.Equal(2, desk.Room.Top.Count());
    }

    [Fact]
    public async Task An_hour_without_answers_to_a_change_does_not_give_it_up()
    {
        await using var desk = await MsTeamsDesk.Open();
        await desk.Posts("a", "Three of four have answered.");
        desk.Teams.Fail("update", [.. Enumerable.Repeat(FakeMsTeamsFault.Error(503), 30)]);
        await desk.Posts("a", "All four have answered.");
        for (var i = 0; i < 120; i++)
        {
            desk.Clock.Advance(TimeSpan.FromSeconds(30));
            await desk.Send();
        }

        Assert.Equal("All four have answered.", Assert.Single(desk.Room.Top).Words);
    }

    [Fact]
    public async Task A_message_that_is_to_be_taken_away_is_taken_away_in_the_end()
    {
        await using var desk = await MsTeamsDesk.Open();
        await desk.Posts("summary", ALongPost.Long(2));
        desk.Teams.Fail("delete", FakeMsTeamsFault.Dropped(after: true), FakeMsTeamsFault.Error(502));
        await desk.Posts("summary", ALongPost.Long(1));
        await desk.Passes(30);

        Assert.Single(desk.Room.Messages);
        Assert.Equal(OutboxState.Sent, (await desk.Outbox("summary")).State);
    }

    [Fact]
    public async Task A_chat_whose_opening_was_not_answered_is_opened_again()
    {
        await using var desk = await MsTeamsDesk.Open();
        desk.Teams.Fail("create", FakeMsTeamsFault.Dropped(after: true), FakeMsTeamsFault.Error(500));
        await desk.Posts("prompt", Post.Say("Standup, Day 7."), new Address(MsTeamsDesk.DirectWith(desk.Lead)));
        await desk.Passes(60);

        Assert.Single(desk.Teams.Direct(desk.Lead).Top);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_process_that_dies_with_a_post_in_its_hands_says_it_at_most_once(bool arrived)
    {
        await using var desk = await MsTeamsDesk.Open();
        using var power = new CancellationTokenSource();
        desk.Teams.Fail("create", FakeMsTeamsFault.Silent(after: arrived));
        desk.Teams.Called += call => CutPower(call, power);
        await desk.Wants("a", Post.Say("Standup, Day 7."));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => desk.Send(power.Token));
        await desk.Restarts();
        await desk.Passes(60);

        Assert.Equal(arrived ? 1 : 0, desk.Room.Messages.Count);
        Assert.Equal(OutboxState.Failed, (await desk.Outbox("a")).State);
    }

    [Fact]
    public async Task A_process_that_dies_before_anything_was_sent_leaves_nothing_in_doubt()
    {
        await using var desk = await MsTeamsDesk.Open();
        using var power = new CancellationTokenSource();
        desk.Teams.Fail("login", FakeMsTeamsFault.Silent());
        desk.Teams.Called += _ => power.Cancel();
        await desk.Wants("prompt", Post.Say("Standup, Day 7."), new Address(MsTeamsDesk.DirectWith(desk.Lead)));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => desk.Send(power.Token));
        await desk.Restarts();
        await desk.Passes(6);

        Assert.Single(desk.Teams.Direct(desk.Lead).Top);
    }

    [Fact]
    public async Task Teams_that_cannot_be_reached_for_an_hour_gets_what_was_due_once_when_it_can()
    {
        await using var desk = await MsTeamsDesk.Open();
        await desk.Teams.GoDown();
        await desk.Posts("summary", "Day 7 is over.");
        for (var i = 0; i < 240; i++)
        {
            desk.Clock.Advance(TimeSpan.FromSeconds(15));
            await desk.Send();
        }

        await desk.Teams.ComeBack();
        await desk.Passes(61);

        Assert.Single(desk.Room.Top);
        Assert.Equal((OutboxState.Sent, 1), ((await desk.Outbox("summary")).State, (await desk.Outbox("summary")).Attempts));
    }

    private static void CutPower(FakeMsTeamsCall call, CancellationTokenSource power)
    {
        if (call.Kind == "create")
            power.Cancel();
    }

    private static FakeMsTeamsFault Fault(string how, bool after) => how switch
    {
        "dropped" => FakeMsTeamsFault.Dropped(after),
        "garbled" => FakeMsTeamsFault.Garbled(201, "<html>"),
        _ => FakeMsTeamsFault.Error(int.Parse(how, System.Globalization.CultureInfo.InvariantCulture), after),
    };
}
