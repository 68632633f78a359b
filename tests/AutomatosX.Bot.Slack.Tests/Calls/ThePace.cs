using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Slack.Calls;
using AutomatosX.Bot.Testing;

namespace AutomatosX.Bot.Slack.Tests.Calls;

public sealed class ThePace
{
    private static readonly WorkspaceId Ferry = new("T0FERRY");
    private static readonly WorkspaceId Harbour = new("T0HARBOUR");
    private readonly Pace pace = new(() => 1);
    private readonly TestClock clock = new(Some.At("09:00"));

    [Fact]
    public void A_channel_takes_one_message_a_second_however_it_is_posted()
    {
        Assert.Null(Take("chat.postMessage", "C1"));
        Assert.Equal(TimeSpan.FromSeconds(1), Take("chat.postEphemeral", "C1")!.For);
        Assert.Null(Take("chat.postMessage", "C2"));
        clock.Advance(TimeSpan.FromMilliseconds(999));
        Assert.NotNull(Take("chat.postMessage", "C1"));
        clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Null(Take("chat.postMessage", "C1"));
    }

    [Theory]
    [InlineData("users.list", 20)]
    [InlineData("chat.update", 50)]
    [InlineData("views.open", 100)]
    [InlineData("apps.manifest.update", 1)]
    [InlineData("a.method.nobody.listed", 20)]
    public void A_method_has_its_calls_a_minute_and_not_one_more(string method, int most)
    {
        for (var i = 0; i < most; i++)
            Assert.Null(Take(method));
        Assert.Equal(TimeSpan.FromMinutes(1), Take(method)!.For);
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(Take(method));
    }

    [Fact]
    public void In_no_minute_are_there_more_than_the_tier_allows_however_they_fall()
    {
        List<DateTimeOffset> taken = [];
        for (var i = 0; i < 600; i++)
        {
            if (Take("users.list") is null)
                taken.Add(clock.Now);
            clock.Advance(TimeSpan.FromSeconds(1.3 * (i % 4)));
        }

        Assert.All(taken, start => Assert.InRange(taken.Count(at => at >= start && at < start + TimeSpan.FromMinutes(1)), 1, 20));
        Assert.InRange(taken.Count, 350, 400);
    }

    [Fact]
    public void Of_many_who_wait_each_is_told_when_its_own_turn_comes()
    {
        var waits = Enumerable.Range(0, 175).Select(_ => Take("conversations.open")?.For.TotalMinutes ?? 0).ToList();

        Assert.Equal([(0, 50), (1, 50), (2, 50), (3, 25)], waits.CountBy(minutes => minutes).Select(group => (group.Key, group.Value)));
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.All(Enumerable.Range(0, 50), _ => Assert.Null(Take("conversations.open")));
    }

    [Fact]
    public void Who_comes_back_a_little_too_soon_is_not_sent_to_the_end_of_the_line()
    {
        var begun = clock.Now;
        for (var i = 0; i < 200; i++)
            Take("conversations.open");
        clock.Advance(TimeSpan.FromSeconds(2));
        for (var i = 0; i < 50; i++)
            pace.Answered(new Turn("conversations.open", Ferry), begun, clock.Now);
        clock.Advance(TimeSpan.FromSeconds(58));

        Assert.All(Enumerable.Range(0, 50), _ => Assert.Equal(TimeSpan.FromSeconds(2), Take("conversations.open")!.For));
        Assert.Equal(TimeSpan.FromSeconds(182), Take("conversations.open")!.For);
    }

    [Fact]
    public void Who_does_not_come_back_keeps_nobody_waiting()
    {
        for (var i = 0; i < 500; i++)
            Take("users.list");
        clock.Advance(TimeSpan.FromMinutes(1));

        Assert.All(Enumerable.Range(0, 20), _ => Assert.Null(Take("users.list")));
        clock.Advance(TimeSpan.FromHours(1));
        Assert.All(Enumerable.Range(0, 20), _ => Assert.Null(Take("users.list")));
        Assert.Equal(TimeSpan.FromMinutes(1), Take("users.list")!.For);
    }

    [Fact]
    public void A_call_counts_from_its_answer_on_since_nobody_knows_when_it_arrived()
    {
        var begun = clock.Now;
        for (var i = 0; i < 20; i++)
            Take("users.list");
        Take("chat.postMessage", "C1");
        clock.Advance(TimeSpan.FromSeconds(2));
        for (var i = 0; i < 20; i++)
            pace.Answered(new Turn("users.list", Ferry), begun, clock.Now);
        pace.Answered(new Turn("chat.postMessage", Ferry, "C1"), begun, clock.Now);

        Assert.Equal(TimeSpan.FromSeconds(1), Take("chat.postMessage", "C1")!.For);
        clock.Advance(TimeSpan.FromSeconds(58));
        Assert.Equal(TimeSpan.FromSeconds(2), Take("users.list")!.For);
        clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Null(Take("users.list"));
    }

    [Fact]
    public void What_waits_for_its_turn_uses_none_up()
    {
        Take("chat.postMessage", "C1");
        for (var i = 0; i < 1000; i++)
            Take("chat.postMessage", "C1");
        clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Null(Take("chat.postMessage", "C1"));
    }

    [Fact]
    public void A_hold_is_for_the_method_and_workspace_alone()
    {
        pace.Hold(new Turn("chat.update", Ferry), TimeSpan.FromSeconds(30), clock.Now);

        Assert.Equal(TimeSpan.FromSeconds(30), Take("chat.update")!.For);
        Assert.Null(Take("chat.delete"));
        Assert.Null(pace.Take(new Turn("chat.update", Harbour), clock.Now));
        clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Null(Take("chat.update"));
    }

    [Fact]
    public void A_hold_on_messages_is_for_their_channel_alone()
    {
        pace.Hold(new Turn("chat.postMessage", Ferry, "C1"), TimeSpan.FromSeconds(30), clock.Now);

        Assert.NotNull(Take("chat.postMessage", "C1"));
        Assert.Null(Take("chat.postMessage", "C2"));
    }

    [Fact]
    public void A_workspace_out_of_reach_is_left_alone_longer_each_time_and_never_over_a_minute()
    {
        var waits = Enumerable.Range(0, 10).Select(_ => pace.Lost(Ferry, clock.Now).TotalSeconds).ToList();

        Assert.Equal([2, 4, 8, 16, 32, 60, 60, 60, 60, 60], waits);
        Assert.Equal(TimeSpan.FromSeconds(60), Take("auth.test")!.For);
        Assert.Null(pace.Take(new Turn("auth.test", Harbour), clock.Now));
        pace.Reached(Ferry);
        Assert.Equal(2, pace.Lost(Ferry, clock.Now).TotalSeconds);
    }

    [Fact]
    public void Chance_spreads_the_next_try_over_the_whole_of_the_wait()
    {
        Assert.Equal(1, new Pace(() => 0).Lost(Ferry, clock.Now).TotalSeconds);
        Assert.Equal(1.5, new Pace(() => 0.5).Lost(Ferry, clock.Now).TotalSeconds);
    }

    private Wait? Take(string method, string? channel = null) => pace.Take(new Turn(method, Ferry, channel), clock.Now);
}
