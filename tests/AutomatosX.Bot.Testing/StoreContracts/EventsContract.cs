using AutomatosX.Bot.Chat;
using Xunit;

namespace AutomatosX.Bot.Testing.StoreContracts;

/// <summary>What came in.</summary>
public abstract class EventsContract : StoreContract
{
    [Fact]
    public async Task An_event_is_kept_as_it_came()
    {
        var raw = Some.Delivery("Ev1") with { Body = "{\"text\":\"\u2713 \U0001F680 line\u2028end \u0000 zero\"}", Trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01" };

        Assert.True(await Store.Keep(raw));

        Same(new[] { raw }, await Store.Unfinished(10));
    }

    [Fact]
    public async Task A_redelivery_is_recognised_and_changes_nothing()
    {
        await Store.Keep(Some.Delivery("Ev1"));

        Assert.False(await Store.Keep(Some.Delivery("Ev1") with { Body = "other" }));

        Assert.Equal("payload of Ev1", Assert.Single(await Store.Unfinished(10)).Body);
    }

    [Fact]
    public async Task The_same_key_on_another_platform_is_another_event()
    {
        await Store.Keep(Some.Delivery("1", Platform.Slack));

        Assert.True(await Store.Keep(Some.Delivery("1", Platform.MsTeams)));
    }

    [Fact]
    public async Task Unfinished_events_come_in_the_order_of_their_arrival_and_no_more_than_asked_for()
    {
        foreach (var key in new[] { "b", "a", "c" })
            await Store.Keep(Some.Delivery(key) with { ReceivedAt = Some.Beginning.AddMinutes(-key[0]) });

        Assert.Equal(["b", "a"], (await Store.Unfinished(2)).Select(raw => raw.Key));
    }

    [Fact]
    public async Task A_finished_event_is_no_longer_unfinished_and_still_recognised()
    {
        await Store.Keep(Some.Delivery("Ev1"));

        await Store.Commit(Some.Works(new FinishEvent(Platform.Slack, "Ev1", "a bot's own message")));

        Assert.Empty(await Store.Unfinished(10));
        Assert.False(await Store.Keep(Some.Delivery("Ev1")));
    }

    [Fact]
    public async Task Of_many_deliveries_of_one_event_at_once_exactly_one_is_new()
    {
        var kept = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Store.Keep(Some.Delivery("Ev1"))));

        Assert.Single(kept, isNew => isNew);
    }
}
