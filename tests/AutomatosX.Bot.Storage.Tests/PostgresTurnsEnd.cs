using AutomatosX.Bot.Storing;
using static AutomatosX.Bot.Storage.Tests.PostgresServers;

namespace AutomatosX.Bot.Storage.Tests;

/// <summary>A turn goes to the next one when its holder is gone.</summary>
public sealed class PostgresTurnsEnd
{
    [SkippableFact]
    public async Task Replicas_wait_for_each_other()
    {
        var connection = await Fresh();
        await using var one = PostgresStore.Open(connection);
        await using var other = PostgresStore.Open(connection);
        var held = await one.Take("inbox");

        var waiting = other.Take("inbox");
        Assert.Null(await other.TryTake("look-for/Slack/T1") is { } free ? await Given(free) : "not free");
        Assert.Null(await one.TryTake("inbox"));
        Assert.False(waiting.IsCompleted);

        await held.DisposeAsync();
        await using var turn = await waiting;
        Assert.True(turn.IsHeld);
    }

    [SkippableFact]
    public async Task A_replica_whose_session_ended_has_no_turn_and_the_next_one_gets_it()
    {
        var connection = await Fresh();
        await using var one = PostgresStore.Open(connection);
        await using var other = PostgresStore.Open(connection);
        await using var held = await one.Take("inbox");

        await Drop(connection);

        await using var turn = await other.Take("inbox");
        Assert.True(turn.IsHeld);
        await Until(() => Task.FromResult(!held.IsHeld));
    }

    [SkippableFact]
    public async Task Giving_back_a_turn_that_was_lost_is_no_mistake()
    {
        var connection = await Fresh();
        await using var store = PostgresStore.Open(connection);
        var held = await store.Take("inbox");
        await Drop(connection);

        await held.DisposeAsync();

        await using var again = await store.Take("inbox");
        Assert.True(again.IsHeld);
    }

    [SkippableFact]
    public async Task The_session_of_a_turn_that_was_given_back_serves_the_next_reader_like_any_other()
    {
        var connection = await Fresh();
        await using var store = PostgresStore.Open(connection + ";Maximum Pool Size=2");

        for (var round = 0; round < 5; round++)
            await (await store.Take("inbox")).DisposeAsync();

        Assert.Empty(await store.Projects());
        Assert.True(await store.Keep(Testing.Some.Delivery("Ev1")));
    }

    private static async Task<string?> Given(ITurn turn)
    {
        await turn.DisposeAsync();
        return null;
    }
}
