using AutomatosX.Bot.Web.Clock;
using AutomatosX.Bot.Web.Rooms;
using AutomatosX.Bot.Web.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace AutomatosX.Bot.Web.Tests.Clock;

public sealed class PlaygroundClockTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Real = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);
    private readonly RealTime real = new(Real);
    private readonly ScriptedBot bot = new();

    private ScratchStore scratch = null!;

    public async Task InitializeAsync() => scratch = await ScratchStore.With(Sample.Project());

    public Task DisposeAsync() => scratch.DisposeAsync().AsTask();

    [Fact]
    public async Task A_new_store_begins_at_the_start_that_was_set()
    {
        var clock = await Opened(Sample.At(8, 45));
        Assert.Equal(Sample.At(8, 45), clock.GetUtcNow());
        real.Now = Real.AddMinutes(3);
        Assert.Equal(Sample.At(8, 48), clock.GetUtcNow());
    }

    [Fact]
    public async Task Another_start_keeps_the_time_that_was_reached()
    {
        await (await Opened(Sample.At(8, 45))).MoveTo(Sample.At(17, 10));
        real.Now = Real.AddMinutes(1);
        Assert.Equal(Sample.At(17, 11), (await Opened(Sample.At(8, 45))).GetUtcNow());
    }

    [Fact]
    public async Task Asking_before_it_is_opened_does_not_bind_it()
    {
        await (await Opened(Sample.At(8, 45))).MoveTo(Sample.At(9, 0));
        var clock = new PlaygroundClock(scratch.Store, new OptionsWrapper<PlaygroundOptions>(new PlaygroundOptions()), real);
        Assert.Equal(Real, clock.GetUtcNow());
        await clock.Open();
        Assert.Equal(Sample.At(9, 0), clock.GetUtcNow());
    }

    [Fact]
    public async Task It_never_goes_back()
    {
        var clock = await Opened(Sample.At(9, 0));
        await clock.MoveTo(Sample.At(8, 0));
        Assert.Equal(Sample.At(9, 0), clock.GetUtcNow());
        real.Now = Real.AddMinutes(-10);
        Assert.Equal(Sample.At(9, 0), clock.GetUtcNow());
    }

    [Fact]
    public async Task Moving_stops_at_every_moment_on_the_way()
    {
        var clock = await Opened(Sample.At(8, 45));
        var looks = new List<DateTimeOffset>();
        var moves = 0;
        clock.Moved += (_, _) => moves++;
        bot.Looks = _ =>
        {
            looks.Add(clock.GetUtcNow());
            return Task.CompletedTask;
        };
        using var move = new MoveClock(clock, scratch.Store, bot, new ChangeFeed());

        await move.To(Sample.At(12, 0));

        Assert.Equal([Sample.At(8, 50), Sample.At(9, 30), Sample.At(9, 45), Sample.At(10, 30)], looks);
        Assert.Equal(Sample.At(12, 0), clock.GetUtcNow());
        Assert.Equal(5, moves);
    }

    [Fact]
    public void The_next_moment_says_what_it_is()
    {
        var project = Sample.Project();
        Assert.Equal("Standup", NextMoment.Of(project, Sample.At(8, 45))!.Name);
        Assert.Equal("Standup reminder", NextMoment.Of(project, Sample.At(8, 50))!.Name);
        Assert.Equal("Standup closes", NextMoment.Of(project, Sample.At(9, 30))!.Name);
        Assert.Equal(Sample.At(17, 10), NextMoment.EndOfDay(project, Sample.At(8, 45)));
    }

    [Fact]
    public async Task A_day_is_played_to_its_last_moment()
    {
        var clock = await Opened(Sample.At(8, 45));
        using var move = new MoveClock(clock, scratch.Store, bot, new ChangeFeed());
        var changes = new ChangeFeed();
        using var listening = changes.Listen();
        // Real steps of a quarter of a second, so at this speed the day takes a few of them.
        await using var play = new PlayDay(clock, move, TimeProvider.System, changes, NullLogger<PlayDay>.Instance);

        Assert.True(await play.Start(Sample.Project(), 2000));
        Assert.Equal(2000, play.Speed);
        await listening.Reader.ReadAsync();
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await listening.Reader.ReadAsync(deadline.Token);

        Assert.Null(play.Speed);
        Assert.Equal(Sample.At(17, 10), clock.GetUtcNow());
        Assert.Equal(5, bot.Looked.Count);
    }

    [Fact]
    public async Task A_day_that_is_stopped_stays_where_it_is()
    {
        var clock = await Opened(Sample.At(8, 45));
        using var move = new MoveClock(clock, scratch.Store, bot, new ChangeFeed());
        await using var play = new PlayDay(clock, move, TimeProvider.System, new ChangeFeed(), NullLogger<PlayDay>.Instance);
        await play.Start(Sample.Project(), 1);
        await play.Stop();
        Assert.Null(play.Speed);
        Assert.True(clock.GetUtcNow() < Sample.At(9, 30));
    }

    private async Task<PlaygroundClock> Opened(DateTimeOffset startAt)
    {
        var clock = new PlaygroundClock(scratch.Store, new OptionsWrapper<PlaygroundOptions>(new PlaygroundOptions { StartAt = startAt }), real);
        await clock.Open();
        return clock;
    }
}
