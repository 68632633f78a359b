using AutomatosX.Bot.Chat;
using Xunit;

namespace AutomatosX.Bot.Testing.StoreContracts;

/// <summary>What goes out: each post once, in its order, with the words that hold last.</summary>
public abstract class OutboxContract : OutboxContractBase
{
    [SkippableFact]
    public async Task A_post_comes_back_with_everything_that_can_stand_in_one()
    {
        var address = new Address(Some.StoredRoom, "root", Some.StoredMessage("m0"), new PersonId("U1"));
        var enqueue = new EnqueuePost("k", "P0", address, Some.FullPost, Some.Beginning.AddTicks(9).ToOffset(TimeSpan.FromMinutes(-210))) { Trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01" };

        await Enqueue(enqueue);

        var post = await Post("k");
        Same(new OutboxPost("k", "P0", address, Some.FullPost, post.Hash, OutboxState.Waiting, null, 0, enqueue.NotBefore, null) { Trace = enqueue.Trace }, post);
    }

    [SkippableFact]
    public async Task Posts_are_found_by_how_their_keys_begin()
    {
        foreach (var key in (string[])["told/r1/bob", "told/r1/Ünal", "told/r10/bob", "told/r1", "echo/r1"])
            await Enqueue(Some.Outgoing(key));

        Assert.Equal(["told/r1/bob", "told/r1/Ünal"], (await Store.PostsUnder("told/r1/")).Select(post => post.Key));
        Assert.Empty(await Store.PostsUnder("told/r2/"));
    }

    [SkippableFact]
    public async Task The_same_words_again_change_nothing()
    {
        await Send("k", "m1");
        var sent = await Post("k");

        await Enqueue(Some.Outgoing("k", notBefore: Some.Beginning.AddHours(5)));

        Same(sent, await Post("k"));
    }

    [SkippableFact]
    public async Task A_post_that_was_given_up_waits_again_when_asked_to_and_no_other_does()
    {
        await Send("sent", "m1");
        await Enqueue(Some.Outgoing("given up"), Some.Outgoing("waits", notBefore: Some.Beginning.AddHours(2)));
        await Settle(Assert.Single(await Claim()), OutboxState.Failed, why: "not there");
        var (sent, waits) = (await Post("sent"), await Post("waits"));

        await Store.Commit(Some.Works(new ResendPost("given up", Some.Beginning.AddHours(1)), new ResendPost("sent", Some.Beginning), new ResendPost("waits", Some.Beginning), new ResendPost("no such post", Some.Beginning)));

        var again = await Post("given up");
        Assert.Equal((OutboxState.Waiting, 0, null, Some.Beginning.AddHours(1)), (again.State, again.Attempts, again.Why, again.NotBefore));
        Same(sent, await Post("sent"));
        Same(waits, await Post("waits"));
    }

    [SkippableFact]
    public async Task Other_words_replace_what_still_waits()
    {
        await Enqueue(Some.Outgoing("k"));
        await Enqueue(Some.Outgoing("k", "Good evening.", notBefore: Some.Beginning.AddHours(1)));

        var post = await Post("k");
        Assert.Equal((OutboxState.Waiting, "Good evening.", Some.Beginning.AddHours(1)), (post.State, post.Post.Plain, post.NotBefore));
    }

    [SkippableFact]
    public async Task Other_words_change_the_post_that_stands_there()
    {
        await Send("k", "m1");

        await Enqueue(Some.Outgoing("k", "Good evening."));

        var claimed = Assert.Single(await Claim());
        Assert.Equal("Good evening.", claimed.Post.Plain);
        Assert.Equal(Some.StoredMessage("m1"), claimed.Message);
        await Settle(claimed, OutboxState.Sent);
        Assert.Equal((OutboxState.Sent, Some.StoredMessage("m1")), ((await Post("k")).State, (await Post("k")).Message));
    }

    [SkippableFact]
    public async Task Another_address_is_another_post_to_make()
    {
        await Enqueue(Some.Outgoing("k"));
        var before = await Post("k");

        await Enqueue(Some.Outgoing("k", address: new Address(Some.StoredRoom, OnlyFor: new PersonId("U1"))));

        Assert.NotEqual(before.Hash, (await Post("k")).Hash);
    }

    [SkippableFact]
    public async Task Other_words_after_giving_up_are_tried_again()
    {
        await Enqueue(Some.Outgoing("k"));
        await Settle(Assert.Single(await Claim()), OutboxState.Failed, why: "too long");
        Assert.Equal("too long", (await Post("k")).Why);

        await Enqueue(Some.Outgoing("k"));
        Assert.Equal(OutboxState.Failed, (await Post("k")).State);

        await Enqueue(Some.Outgoing("k", "Shorter."));
        Assert.Equal((OutboxState.Waiting, null, 0), ((await Post("k")).State, (await Post("k")).Why, (await Post("k")).Attempts));
    }

    [SkippableTheory]
    [InlineData(OutboxState.Sending)]
    [InlineData(OutboxState.Unknown)]
    public async Task Words_that_change_under_way_wait_until_the_old_ones_are_settled(OutboxState underWay)
    {
        await Enqueue(Some.Outgoing("k"));
        var claimed = Assert.Single(await Claim());
        if (underWay == OutboxState.Unknown)
            await Settle(claimed, OutboxState.Unknown);

        await Enqueue(Some.Outgoing("k", "Good evening."));
        Assert.Equal(underWay, (await Post("k")).State);
        Assert.Empty(await Claim());

        await Settle(claimed, OutboxState.Sent, "m1");
        var again = Assert.Single(await Claim());
        Assert.Equal(("Good evening.", Some.StoredMessage("m1")), (again.Post.Plain, again.Message));
    }

    [SkippableFact]
    public async Task One_who_finds_the_old_words_out_there_still_has_the_new_ones_sent()
    {
        await Enqueue(Some.Outgoing("k"));
        await Claim();
        await Enqueue(Some.Outgoing("k", "Good evening."));

        // A new process knows only the row as it stands now.
        await Settle(Assert.Single(await Store.PostsIn(OutboxState.Sending, 10)), OutboxState.Sent, "m1");

        Assert.Equal("Good evening.", Assert.Single(await Claim()).Post.Plain);
    }

    [SkippableFact]
    public async Task Old_words_whose_fate_is_unknown_are_looked_for_before_new_ones_go()
    {
        await Enqueue(Some.Outgoing("k"));
        var claimed = Assert.Single(await Claim());
        await Enqueue(Some.Outgoing("k", "Good evening."));

        await Settle(claimed, OutboxState.Unknown);

        Assert.Equal(OutboxState.Unknown, (await Post("k")).State);
    }

    [SkippableFact]
    public async Task A_late_answer_does_not_wake_what_is_settled()
    {
        await Send("k", "m1");
        var sent = await Post("k");

        await Settle(sent, OutboxState.Waiting);

        Same(sent, await Post("k"));
    }

    [SkippableFact]
    public async Task A_post_is_found_by_the_message_that_it_became()
    {
        await Send("k", "m1");

        Assert.Equal("k", (await Store.PostByMessage(Some.StoredMessage("m1")))?.Key);
        Assert.Null(await Store.PostByMessage(Some.StoredMessage("m2")));
    }

    [SkippableFact]
    public async Task A_post_that_is_tried_again_is_still_due_since_it_was_due_at_first()
    {
        await Enqueue(Some.Outgoing("k"));
        await Settle(Assert.Single(await Claim()), OutboxState.Waiting, notBefore: Some.Beginning.AddMinutes(5));

        Assert.Equal(Some.Beginning, (await Post("k")).Due);

        await Enqueue(Some.Outgoing("k", "Good evening.", notBefore: Some.Beginning.AddHours(9)) with { Trace = "00-0af7651916cd43dd8448eb211c80319c-00f067aa0ba902b7-01" });
        Assert.Equal((Some.Beginning.AddHours(9), "00-0af7651916cd43dd8448eb211c80319c-00f067aa0ba902b7-01"), ((await Post("k")).Due, (await Post("k")).Trace));
    }

    [SkippableFact]
    public async Task The_depth_counts_what_is_due_and_not_there_and_says_since_when_the_oldest_is()
    {
        Assert.Equal(new OutboxDepth(0, null, 0, 0), await Store.Depth(Some.Beginning));
        await Send("there", "m1");
        await Enqueue(Some.Outgoing("late", notBefore: Some.Beginning.AddMinutes(-4)), Some.Outgoing("now"), Some.Outgoing("planned", notBefore: Some.Beginning.AddTicks(1)));

        Assert.Equal(new OutboxDepth(2, Some.Beginning.AddMinutes(-4), 0, 0), await Store.Depth(Some.Beginning));

        var claimed = await Claim();
        await Settle(claimed.Single(post => post.Key == "late"), OutboxState.Waiting, notBefore: Some.Beginning.AddHours(1));
        Assert.Equal(new OutboxDepth(2, Some.Beginning.AddMinutes(-4), 0, 0), await Store.Depth(Some.Beginning));
        Assert.Equal(TimeSpan.FromMinutes(6), (await Store.Depth(Some.Beginning.AddMinutes(2))).Age(Some.Beginning.AddMinutes(2)));
    }

    [SkippableFact]
    public async Task The_depth_leaves_out_what_is_not_waiting_for_a_sender_any_more()
    {
        await Enqueue(Some.Outgoing("unknown"), Some.Outgoing("given up"), Some.Outgoing("below", address: new Address(Some.StoredRoom, UnderPost: "given up")), Some.Outgoing("orphan", address: new Address(Some.StoredRoom, UnderPost: "nowhere")));
        var claimed = await Claim();
        await Settle(claimed.Single(post => post.Key == "unknown"), OutboxState.Unknown);
        await Settle(claimed.Single(post => post.Key == "given up"), OutboxState.Failed, why: "the channel is gone");

        Assert.Equal(new OutboxDepth(0, null, 1, 1), await Store.Depth(Some.Beginning));

        await Store.Commit(Some.Works(new ResendPost("given up", Some.Beginning.AddMinutes(3))));
        Assert.Equal(new OutboxDepth(2, Some.Beginning, 1, 0), await Store.Depth(Some.Beginning.AddMinutes(3)));
    }

    [SkippableFact]
    public async Task Posts_of_a_state_come_oldest_first()
    {
        foreach (var key in new[] { "b", "a", "c" })
            await Enqueue(Some.Outgoing(key));

        Assert.Equal(["b", "a"], (await Store.PostsIn(OutboxState.Waiting, 2)).Select(post => post.Key));
        Assert.Empty(await Store.PostsIn(OutboxState.Sending, 10));
    }
}
