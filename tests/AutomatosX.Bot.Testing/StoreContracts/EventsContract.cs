using AutomatosX.Bot.Chat;
using Xunit;

namespace AutomatosX.Bot.Testing.StoreContracts;

/// <summary>What came in.</summary>
public abstract class EventsContract : StoreContract
{
    [SkippableFact]
    public async Task An_event_is_kept_as_it_came()
    {
        var raw = Some.Delivery("Ev1") with { Body = "{\"text\":\"\u2713 \U0001F680 line\u2028end \u0000 zero\"}", Trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01" };

        Assert.True(await Store.Keep(raw));

        Same(new[] { raw }, await Store.Unfinished(10));
    }

    [SkippableFact]
    public async Task A_redelivery_is_recognised_and_changes_nothing()
    {
        await Store.Keep(Some.Delivery("Ev1"));

        Assert.False(await Store.Keep(Some.Delivery("Ev1") with { Body = "other" }));

        Assert.Equal("payload of Ev1", Assert.Single(await Store.Unfinished(10)).Body);
    }

    [SkippableFact]
    public async Task The_same_key_on_another_platform_is_another_event()
    {
        await Store.Keep(Some.Delivery("1", Platform.Slack));

        Assert.True(await Store.Keep(Some.Delivery("1", Platform.MsTeams)));
    }

    [SkippableFact]
    public async Task Unfinished_events_come_in_the_order_of_their_arrival_and_no_more_than_asked_for()
    {
        foreach (var key in new[] { "b", "a", "c" })
            await Store.Keep(Some.Delivery(key) with { ReceivedAt = Some.Beginning.AddMinutes(-key[0]) });

        Assert.Equal(["b", "a"], (await Store.Unfinished(2)).Select(raw => raw.Key));
    }

    [SkippableFact]
    public async Task A_finished_event_is_no_longer_unfinished_and_still_recognised()
    {
        await Store.Keep(Some.Delivery("Ev1"));

        await Store.Commit(Some.Works(new FinishEvent(Platform.Slack, "Ev1", "a bot's own message")));

        Assert.Empty(await Store.Unfinished(10));
        Assert.False(await Store.Keep(Some.Delivery("Ev1")));
    }

    [SkippableFact]
    public async Task Of_many_deliveries_of_one_event_at_once_exactly_one_is_new()
    {
        var kept = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Store.Keep(Some.Delivery("Ev1"))));

        Assert.Single(kept, isNew => isNew);
    }

    [SkippableFact]
    public async Task What_finishes_an_event_a_second_time_has_no_effect_at_all()
    {
        await Store.Keep(Some.Delivery("Ev1"));
        await Store.Commit(Some.Works(Finish("Ev1")));

        await Assert.ThrowsAsync<FinishedBeforeException>(() => Store.Commit(Some.Works(Some.Outgoing("again"), Finish("Ev1"))));

        Assert.Null(await Store.PostByKey("again"));
    }

    [SkippableFact]
    public async Task An_event_that_was_never_kept_can_be_finished()
    {
        await Store.Commit(Some.Works(Some.Outgoing("k"), Finish("not from a platform")));

        Assert.NotNull(await Store.PostByKey("k"));
    }

    [SkippableFact]
    public async Task An_event_set_aside_holds_up_nothing_and_is_told_with_the_reason()
    {
        await Store.Keep(Some.Delivery("bad"));
        await Store.Keep(Some.Delivery("good"));

        await Store.Commit(Some.Works(new SetEventAside(Platform.Slack, "bad", "torn\0 in two")));

        Assert.Equal("good", Assert.Single(await Store.Unfinished(10)).Key);
        Same(new[] { new AsideEvent(Some.Delivery("bad"), "torn\0 in two") }, await Store.Aside(10));
        Assert.False(await Store.Keep(Some.Delivery("bad")));
    }

    [SkippableFact]
    public async Task An_event_set_aside_is_tried_again_in_its_place_when_somebody_says_so()
    {
        await Store.Keep(Some.Delivery("bad"));
        await Store.Keep(Some.Delivery("good"));
        await Store.Commit(Some.Works(new CountStart(Platform.Slack, "bad"), new SetEventAside(Platform.Slack, "bad", "torn")));

        await Store.Commit(Some.Works(new RetryEvent(Platform.Slack, "bad")));

        Assert.Equal(["bad", "good"], (await Store.Unfinished(10)).Select(raw => raw.Key));
        Assert.Empty(await Store.Aside(10));
        Assert.Equal(0, await Store.Starts(Some.Delivery("bad")));
    }

    [SkippableFact]
    public async Task What_is_finished_is_neither_set_aside_nor_tried_again()
    {
        await Store.Keep(Some.Delivery("Ev1"));
        await Store.Commit(Some.Works(Finish("Ev1")));

        await Store.Commit(Some.Works(new SetEventAside(Platform.Slack, "Ev1", "late"), new RetryEvent(Platform.Slack, "Ev1")));

        Assert.Empty(await Store.Aside(10));
        Assert.Empty(await Store.Unfinished(10));
    }

    [SkippableFact]
    public async Task Starts_are_counted_for_each_event()
    {
        await Store.Keep(Some.Delivery("Ev1"));
        await Store.Keep(Some.Delivery("Ev2"));

        await Store.Commit(Some.Works(new CountStart(Platform.Slack, "Ev1")));
        await Store.Commit(Some.Works(new CountStart(Platform.Slack, "Ev1")));

        Assert.Equal((2, 0, 0), (await Store.Starts(Some.Delivery("Ev1")), await Store.Starts(Some.Delivery("Ev2")), await Store.Starts(Some.Delivery("never"))));
    }

    private static FinishEvent Finish(string key) => new(Platform.Slack, key, null);
}
