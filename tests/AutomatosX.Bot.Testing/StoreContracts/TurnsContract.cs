using Xunit;

namespace AutomatosX.Bot.Testing.StoreContracts;

/// <summary>One at a time.</summary>
public abstract class TurnsContract : StoreContract
{
    [SkippableFact]
    public async Task Nobody_gets_a_turn_that_somebody_has()
    {
        await using var turn = await Store.Take("send/T1");

        Assert.True(turn.IsHeld);
        Assert.Null(await Store.TryTake("send/T1"));
    }

    [SkippableFact]
    public async Task Turns_at_different_things_are_different_turns()
    {
        await using var turn = await Store.Take("send/T1");
        await using var other = await Store.TryTake("send/T2");

        Assert.NotNull(other);
    }

    [SkippableFact]
    public async Task Who_waits_gets_it_when_it_is_given_back()
    {
        var first = await Store.Take("inbox");
        var second = Store.Take("inbox");
        Assert.False(second.IsCompleted);

        await first.DisposeAsync();

        await using var turn = await second;
        Assert.True(turn.IsHeld);
        Assert.False(first.IsHeld);
    }

    [SkippableFact]
    public async Task Who_no_longer_waits_does_not_get_it()
    {
        var first = await Store.Take("inbox");
        using var impatient = new CancellationTokenSource();
        var second = Store.Take("inbox", impatient.Token);
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);

        await first.DisposeAsync();

        await using var third = await Store.TryTake("inbox");
        Assert.NotNull(third);
    }

    [SkippableFact]
    public async Task Of_many_at_once_only_one_is_at_it()
    {
        var (at, most) = (0, 0);

        await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => Task.Run(async () =>
        {
            await using var turn = await Store.Take("look/P0");
            most = Math.Max(most, Interlocked.Increment(ref at));
            await Store.Projects();
            Interlocked.Decrement(ref at);
        })));

        Assert.Equal(1, most);
    }

    [SkippableFact]
    public async Task A_turn_can_be_given_back_twice()
    {
        var first = await Store.Take("inbox");
        await first.DisposeAsync();
        await using var second = await Store.Take("inbox");

        await first.DisposeAsync();

        Assert.Null(await Store.TryTake("inbox"));
    }
}
