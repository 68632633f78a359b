using AutomatosX.Bot.Chat;
using AutomatosX.Bot.MsTeams.Calls;
using AutomatosX.Bot.Testing;

namespace AutomatosX.Bot.MsTeams.Tests.Calls;

public sealed class ThePace
{
    private static readonly WorkspaceId Ferry = new("ferry");
    private static readonly WorkspaceId Harbour = new("harbour");
    private readonly Pace pace = new(() => 1);
    private readonly TestClock clock = new(Some.At("09:00"));

    [Theory]
    [InlineData(TurnKind.Message, 7, 1)]
    [InlineData(TurnKind.Create, 7, 1)]
    [InlineData(TurnKind.Members, 14, 1)]
    public void A_conversation_takes_so_many_at_once_and_not_one_more(TurnKind kind, int most, int seconds)
    {
        for (var i = 0; i < most; i++)
            Assert.Null(Take(kind));
        Assert.Equal(TimeSpan.FromSeconds(seconds), Take(kind)!.For);
        Assert.Null(Take(kind, "19:other"));
        clock.Advance(TimeSpan.FromSeconds(seconds));
        Assert.Null(Take(kind));
    }

    [Theory]
    [InlineData(TurnKind.Message, 2, 8)]
    [InlineData(TurnKind.Message, 30, 60)]
    [InlineData(TurnKind.Message, 3600, 1800)]
    [InlineData(TurnKind.Members, 2, 16)]
    [InlineData(TurnKind.Members, 30, 120)]
    [InlineData(TurnKind.Members, 3600, 3600)]
    public void In_no_stretch_of_time_are_there_more_than_its_window_takes(TurnKind kind, int seconds, int most)
    {
        List<DateTimeOffset> taken = [];
        for (var end = clock.Now.AddMinutes(seconds == 2 ? 5 : 75); clock.Now < end; clock.Advance(TimeSpan.FromMilliseconds(seconds == 2 ? 100 : 230)))
        {
            if (Take(kind) is null)
                taken.Add(clock.Now);
        }

        var within = taken.Select((start, index) => taken.Skip(index).TakeWhile(at => at < start + TimeSpan.FromSeconds(seconds)).Count()).Max();
        Assert.InRange(within, most - 1, most);
    }

    [Fact]
    public void A_tenant_takes_fifty_a_second_of_all_kinds_and_another_tenant_its_own()
    {
        for (var i = 0; i < 50; i++)
            Assert.Null(Take((TurnKind)(i % 3), $"19:{i}"));
        Assert.Equal(TimeSpan.FromSeconds(1), Take(TurnKind.Message, "19:new")!.For);
        Assert.Null(pace.Take(new Turn(TurnKind.Message, Harbour, "19:new"), clock.Now));
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(Take(TurnKind.Message, "19:new"));
    }

    [Fact]
    public void What_waits_for_its_turn_uses_none_up()
    {
        for (var i = 0; i < 1000; i++)
            Take();
        clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Null(Take());
    }

    [Fact]
    public void A_hold_is_for_its_conversation_alone_and_within_reason()
    {
        Assert.Equal(TimeSpan.FromSeconds(30), pace.Hold(Of("19:a"), TimeSpan.FromSeconds(30), clock.Now));
        Assert.Equal(TimeSpan.FromSeconds(30), Take(conversation: "19:a")!.For);
        Assert.Null(Take(conversation: "19:b"));
        Assert.Equal(TimeSpan.FromSeconds(1), pace.Hold(Of("19:c"), TimeSpan.Zero, clock.Now));
        Assert.Equal(TimeSpan.FromHours(1), pace.Hold(Of("19:d"), TimeSpan.FromDays(9), clock.Now));
        clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Null(Take(conversation: "19:a"));
    }

    [Fact]
    public void A_hold_for_an_unsaid_time_grows_until_something_is_taken()
    {
        Assert.Equal([2, 4, 8, 16, 32, 60, 60], Enumerable.Range(0, 7).Select(_ => pace.Hold(Of("19:a"), null, clock.Now).TotalSeconds));
        pace.Settled(Of("19:a"));
        Assert.Equal(2, pace.Hold(Of("19:a"), null, clock.Now).TotalSeconds);
    }

    [Fact]
    public void A_tenant_out_of_reach_is_left_alone_longer_each_time_and_never_over_a_minute()
    {
        Assert.Equal([2, 4, 8, 16, 32, 60, 60], Enumerable.Range(0, 7).Select(_ => pace.Lost(Ferry, clock.Now).TotalSeconds));
        Assert.Equal(TimeSpan.FromSeconds(60), Take(TurnKind.Members)!.For);
        Assert.Null(pace.Take(new Turn(TurnKind.Message, Harbour, "19:a"), clock.Now));
        pace.Reached(Ferry);
        Assert.Null(Take(TurnKind.Members));
    }

    [Fact]
    public void Chance_spreads_the_next_try_over_the_whole_of_the_wait()
    {
        Assert.Equal(1, new Pace(() => 0).Lost(Ferry, clock.Now).TotalSeconds);
        Assert.Equal(1.5, new Pace(() => 0.5).Hold(Of("19:a"), null, clock.Now).TotalSeconds);
    }

    private static Turn Of(string conversation) => new(TurnKind.Message, Ferry, conversation);

    private Wait? Take(TurnKind kind = TurnKind.Message, string conversation = "19:a") => pace.Take(new Turn(kind, Ferry, conversation), clock.Now);
}
