using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Storing;
using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Tests.Support;

namespace AutomatosX.Bot.Tests;

public class TheInbox
{
    [Fact]
    public async Task Has_one_effect_for_the_same_event_delivered_twice()
    {
        await using var bot = await TestBot.At("09:15");
        var said = new MessageSaid(bot.Clock.Now, Some.Direct(Some.Bob), new PersonId("bob"), new MessageRef(Some.Direct(Some.Bob), "m1"), null, "New action: rotate the keys, @bob, due 2025-01-16", ToTheBot: true);
        await bot.Happens(said, key: "e1");
        Assert.False(await bot.Inbox.Accept(bot.Chat.Event("e1", said, bot.Clock.Now)));
        await bot.Happens(said, key: "e1");
        Assert.Single(await bot.Store.Items("P0"));
        Assert.Single(bot.Chat.Deliveries);
    }

    [Fact]
    public async Task Has_one_item_for_the_same_message_under_another_delivery()
    {
        await using var bot = await TestBot.At("09:15");
        var said = new MessageSaid(bot.Clock.Now, Some.Direct(Some.Bob), new PersonId("bob"), new MessageRef(Some.Direct(Some.Bob), "m1"), null, "New action: rotate the keys, @bob, due 2025-01-16", ToTheBot: true);
        await bot.Happens(said, key: "e1");
        await bot.Happens(said, key: "e2");
        Assert.Single(await bot.Store.Items("P0"));
    }

    [Fact]
    public async Task Keeps_what_arrived_before_a_crash()
    {
        await using var bot = await TestBot.At("09:15");
        var said = new MessageSaid(bot.Clock.Now, Some.Direct(Some.Bob), new PersonId("bob"), new MessageRef(Some.Direct(Some.Bob), "m1"), null, "New action: rotate the keys, @bob, due 2025-01-16", ToTheBot: true);
        await bot.Inbox.Accept(bot.Chat.Event("e1", said, bot.Clock.Now));
        await bot.Restarts();
        await bot.CatchUp();
        Assert.Single(await bot.Store.Items("P0"), item => item.Kind == "action");
    }

    [Fact]
    public async Task Sets_an_event_aside_that_throws_and_goes_on_with_those_behind_it()
    {
        await using var bot = await TestBot.At("09:15");
        bot.Chat.Unreadable.Add("torn");
        await bot.Inbox.Accept(bot.Chat.Event("torn", null, bot.Clock.Now));
        await bot.Says(Some.Bob, "New action: rotate the keys, @bob, due 2025-01-16");
        Assert.Equal([("torn", "torn is torn")], bot.SetAside);
        Assert.Single(await bot.Store.Items("P0"));
        Assert.Empty(await bot.Store.Unfinished(10));
    }

    [Fact]
    public async Task Sets_an_event_aside_over_which_an_answer_never_comes_and_goes_on_with_those_behind_it()
    {
        await using var bot = await TestBot.At("09:15");
        bot.Chat.Unanswered.Add("slow");
        await bot.Inbox.Accept(bot.Chat.Event("slow", null, bot.Clock.Now));
        await bot.Says(Some.Bob, "New action: rotate the keys, @bob, due 2025-01-16");
        Assert.Equal([("slow", "no answer about slow")], bot.SetAside);
        Assert.Single(await bot.Store.Items("P0"));
    }

    [Fact]
    public async Task Sets_an_event_aside_of_a_platform_that_this_program_is_not_connected_to()
    {
        await using var bot = await TestBot.At("09:15");
        await bot.Inbox.Accept(new RawEvent(Platform.Slack, "said in Slack", "{}", bot.Clock.Now));
        await bot.Says(Some.Bob, "New action: rotate the keys, @bob, due 2025-01-16");
        Assert.Equal("said in Slack", Assert.Single(await bot.Store.Aside(10)).Raw.Key);
        Assert.Single(await bot.Store.Items("P0"));
    }

    [Fact]
    public async Task Tries_an_event_again_that_was_set_aside_when_somebody_says_so()
    {
        await using var bot = await TestBot.At("09:15");
        bot.Chat.Unreadable.Add("torn");
        var said = new MessageSaid(bot.Clock.Now, Some.Direct(Some.Bob), new PersonId("bob"), new MessageRef(Some.Direct(Some.Bob), "m1"), null, "New action: rotate the keys, @bob, due 2025-01-16", ToTheBot: true);
        await bot.Happens(said, key: "torn");
        Assert.Equal("FormatException: torn is torn", Assert.Single(await bot.Store.Aside(10)).Why);

        bot.Chat.Unreadable.Clear();
        await bot.Store.Commit(Some.Works(new RetryEvent(Platform.Playground, "torn")));
        await bot.Inbox.Drain();

        Assert.Single(await bot.Store.Items("P0"));
        Assert.Empty(await bot.Store.Aside(10));
    }

    [Fact]
    public async Task Sets_an_event_aside_that_ends_the_program_each_time_it_starts()
    {
        await using var bot = await TestBot.At("09:15");
        bot.Chat.Deadly.Add("deadly");
        await bot.Inbox.Accept(bot.Chat.Event("deadly", null, bot.Clock.Now));
        var said = new MessageSaid(bot.Clock.Now, Some.Direct(Some.Bob), new PersonId("bob"), new MessageRef(Some.Direct(Some.Bob), "m1"), null, "New action: rotate the keys, @bob, due 2025-01-16", ToTheBot: true);
        await bot.Inbox.Accept(bot.Chat.Event("behind it", said, bot.Clock.Now));

        var deaths = 0;
        while (!await Survives(bot))
        {
            deaths++;
            await bot.Restarts();
        }

        Assert.Equal(10, deaths);
        Assert.Equal("deadly", Assert.Single(await bot.Store.Aside(10)).Raw.Key);
        Assert.Single(await bot.Store.Items("P0"));
    }

    [Fact]
    public async Task Does_not_count_the_starts_of_a_program_that_gets_on_with_it()
    {
        await using var bot = await TestBot.At("09:15");
        for (var restart = 0; restart < 10; restart++)
        {
            await bot.Restarts();
            await bot.Says(Some.Bob, $"New action: rotate key {restart}, @bob, due 2025-01-16");
        }

        Assert.Equal(10, (await bot.Store.Items("P0")).Count);
        Assert.Empty(await bot.Store.Aside(10));
    }

    [Fact]
    public async Task Sets_nothing_aside_because_the_store_is_out_of_reach()
    {
        await using var bot = await TestBot.At("09:15");
        await using var other = bot.AnotherStore();
        var (store, gate) = GatedStore.Over(other);
        var beside = bot.InboxOn(store);
        var said = new MessageSaid(bot.Clock.Now, Some.Direct(Some.Bob), new PersonId("bob"), new MessageRef(Some.Direct(Some.Bob), "m1"), null, "New action: rotate the keys, @bob, due 2025-01-16", ToTheBot: true);
        await bot.Inbox.Accept(bot.Chat.Event("e1", said, bot.Clock.Now));

        gate.Hold(nameof(IBotStore.Commit)).SetException(new StoreUnavailableException("The disk is full. Make room."));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => beside.Drain());
        gate.Release(nameof(IBotStore.Commit));

        Assert.Empty(await bot.Store.Aside(10));
        await beside.Drain();
        Assert.Single(await bot.Store.Items("P0"));
    }

    [Fact]
    public async Task Has_one_effect_when_two_programs_work_off_the_same_event_at_once()
    {
        await using var bot = await TestBot.At("09:15");
        await using var other = bot.AnotherStore();
        var (store, gate) = GatedStore.Over(other);
        var beside = bot.InboxOn(store);
        var said = new MessageSaid(bot.Clock.Now, Some.Direct(Some.Bob), new PersonId("bob"), new MessageRef(Some.Direct(Some.Bob), "m1"), null, "New action: rotate the keys, @bob, due 2025-01-16", ToTheBot: true);
        await bot.Inbox.Accept(bot.Chat.Event("e1", said, bot.Clock.Now));

        // The other one has read and decided, and stands still before it writes: its turn went to this one.
        gate.Hold(nameof(IBotStore.Commit));
        var slow = beside.Drain();
        while (gate.Waiting == 0)
            await Task.Yield();
        await bot.Inbox.Drain();
        gate.Release(nameof(IBotStore.Commit));
        await slow;

        Assert.Single(await bot.Store.Items("P0"));
        Assert.Empty(await bot.Store.Aside(10));
    }

    [Fact]
    public async Task Finishes_what_says_nothing_to_the_bot()
    {
        await using var bot = await TestBot.At("09:15");
        await bot.Inbox.Accept(bot.Chat.Event("typing", null, bot.Clock.Now));
        await bot.Inbox.Drain();
        Assert.Empty(await bot.Store.Unfinished(10));
    }

    [Fact]
    public async Task Does_not_listen_to_what_is_said_in_a_room_to_others()
    {
        await using var bot = await TestBot.At("09:15");
        var id = await bot.Says(Some.Bob, "ACTION-06 done, lunch?", Some.Channel, null);
        Assert.Null(await bot.Store.Reply(id));
        Assert.Empty(bot.Chat.Deliveries);
    }

    [Fact]
    public async Task Does_not_listen_to_who_is_in_no_project()
    {
        await using var bot = await TestBot.At("09:15");
        await bot.Says(new("mallory"), "New action: pay me, due 2025-01-16");
        Assert.Empty(await bot.Store.Items("P0"));
        Assert.Empty(bot.Chat.Deliveries);
    }

    [Fact]
    public async Task Listens_in_the_thread_of_its_own_post_and_answers_there_for_the_author_alone()
    {
        await using var bot = await TestBot.At("08:50");
        await bot.CatchUp();
        var rollCall = bot.Chat.Standing["roll-call/P0/standup/2025-01-14"].Message;
        var id = await bot.Says(Some.Bob, "New action: rotate the keys, @bob, due 2025-01-16", Some.Channel, rollCall);
        var echo = bot.Chat.Deliveries.Single(delivery => delivery.Key == $"echo/{id}");
        Assert.Equal((rollCall, new PersonId("bob")), (echo.Thread, echo.OnlyFor!.Value));
        Assert.Contains(Some.Bob, (await bot.Store.Run("P0", "standup", Some.Day7))!.Answers.Keys);
    }

    [Fact]
    public async Task Does_not_listen_in_the_thread_of_somebody_else()
    {
        await using var bot = await TestBot.At("08:50");
        await bot.CatchUp();
        var id = await bot.Says(Some.Bob, "New action: rotate the keys, @bob", Some.Channel, new MessageRef(Some.Channel, "of-a-person"));
        Assert.Null(await bot.Store.Reply(id));
    }

    private static async Task<bool> Survives(TestBot bot)
    {
        using var life = new CancellationTokenSource();
        bot.Chat.Dies = life.Cancel;
        try
        {
            await bot.Inbox.Drain(life.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
