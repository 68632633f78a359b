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
