using AutomatosX.Bot.Chat;
using Xunit;

namespace AutomatosX.Bot.Testing.StoreContracts;

/// <summary>Who gets which post to send, and when.</summary>
public abstract class ClaimContract : OutboxContractBase
{
    private static readonly Address Elsewhere = new(Some.StoredRoom with { Room = new RoomId("C2") });
    private static readonly DateTimeOffset Later = Some.Beginning.AddMinutes(5);

    [SkippableFact]
    public async Task What_is_claimed_is_being_sent_and_counted_as_a_try()
    {
        await Enqueue(Some.Outgoing("k"));

        var claimed = Assert.Single(await Claim());

        Assert.Equal((OutboxState.Sending, 1), (claimed.State, claimed.Attempts));
        Same(claimed, await Post("k"));
    }

    [SkippableFact]
    public async Task What_is_due_comes_oldest_first_and_no_more_than_asked_for()
    {
        await Enqueue(Some.Outgoing("b"), Some.Outgoing("not yet", notBefore: Later), Some.Outgoing("a", address: Elsewhere), Some.Outgoing("c"));

        Assert.Equal("b a", await ClaimedKeys(most: 2));
    }

    [SkippableFact]
    public async Task A_post_goes_out_from_its_very_instant_on()
    {
        await Enqueue(Some.Outgoing("k", notBefore: Later));

        Assert.Equal("", await ClaimedKeys(Later.AddTicks(-1)));
        Assert.Equal("k", await ClaimedKeys(Later.ToOffset(TimeSpan.Zero)));
    }

    [SkippableFact]
    public async Task Two_senders_never_get_the_same_post()
    {
        await Enqueue([.. Enumerable.Range(0, 60).Select(n => Some.Outgoing($"k{n}", address: new Address(Some.StoredRoom with { Room = new RoomId($"C{n}") })))]);

        var claims = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Claim(most: 7)));

        Assert.Equal(60, claims.SelectMany(claim => claim).Select(post => post.Key).Distinct().Count());
        Assert.Equal(60, claims.Sum(claim => claim.Count));
    }

    [SkippableFact]
    public async Task A_post_in_a_thread_waits_until_the_post_above_it_is_out()
    {
        var inThread = Some.Outgoing("answer", address: new Address(Some.StoredRoom, UnderPost: "root"));
        await Enqueue(inThread);
        Assert.Equal("", await ClaimedKeys());

        await Enqueue(Some.Outgoing("root"));
        var root = Assert.Single(await Claim());
        Assert.Equal("root", root.Key);
        Assert.Equal("", await ClaimedKeys());

        await Settle(root, OutboxState.Sent, "m1");
        Assert.Equal("answer", await ClaimedKeys());
    }

    [SkippableFact]
    public async Task An_edit_of_the_post_above_holds_up_nothing_in_its_thread()
    {
        await Send("root", "m1");
        await Enqueue(Some.Outgoing("root", "edited", notBefore: Later), Some.Outgoing("answer", address: new Address(Some.StoredRoom, UnderPost: "root")));

        Assert.Equal("answer", await ClaimedKeys());
    }

    [SkippableFact]
    public async Task A_post_that_has_to_be_tried_again_is_not_overtaken_in_its_room()
    {
        await Enqueue(Some.Outgoing("first"), Some.Outgoing("second"), Some.Outgoing("elsewhere", address: Elsewhere));
        await Settle(Assert.Single(await Claim(most: 1)), OutboxState.Waiting, notBefore: Later);

        Assert.Equal("elsewhere", await ClaimedKeys());
        Assert.Equal("first second", await ClaimedKeys(Later));
    }

    [SkippableFact]
    public async Task How_long_a_post_is_of_use_makes_no_room_of_its_own()
    {
        await Enqueue(Some.Outgoing("first", address: new Address(Some.StoredRoom) { Until = Later }), Some.Outgoing("second"));
        var first = (await Claim(most: 1))[0];
        await Settle(first, OutboxState.Waiting, notBefore: Later);

        Assert.Equal(Later, (await Post("first")).Address.Until);
        Assert.Equal("", await ClaimedKeys());
        Assert.Equal("first second", await ClaimedKeys(Later));
    }

    [SkippableFact]
    public async Task A_post_that_another_sender_has_is_not_overtaken_in_its_room()
    {
        await Enqueue(Some.Outgoing("first"), Some.Outgoing("second"));
        var first = Assert.Single(await Claim(most: 1));

        Assert.Equal("", await ClaimedKeys());
        await Settle(first, OutboxState.Sent, "m1");
        Assert.Equal("second", await ClaimedKeys());
    }

    [SkippableTheory]
    [InlineData(OutboxState.Failed)]
    [InlineData(OutboxState.Unknown)]
    public async Task A_post_given_up_or_lost_sight_of_holds_up_nothing(OutboxState state)
    {
        await Enqueue(Some.Outgoing("first"), Some.Outgoing("second"));
        await Settle(Assert.Single(await Claim(most: 1)), state);

        Assert.Equal("second", await ClaimedKeys());
    }

    [SkippableFact]
    public async Task A_post_planned_for_later_holds_up_nothing()
    {
        await Enqueue(Some.Outgoing("tomorrow", notBefore: Later), Some.Outgoing("now"));

        Assert.Equal("now", await ClaimedKeys());
    }

    [SkippableFact]
    public async Task An_edit_that_has_to_be_tried_again_holds_up_nothing()
    {
        await Send("first", "m1");
        await Enqueue(Some.Outgoing("first", "edited"), Some.Outgoing("second"));
        await Settle(Assert.Single(await Claim(most: 1)), OutboxState.Waiting, notBefore: Later);

        Assert.Equal("second", await ClaimedKeys());
    }

    [SkippableFact]
    public async Task A_sender_gets_the_posts_of_its_own_workspace_alone()
    {
        var other = new Address(Some.StoredRoom with { Workspace = new WorkspaceId("W2") });
        await Enqueue(Some.Outgoing("theirs", address: other), Some.Outgoing("ours"));

        Assert.Equal("ours", await ClaimedKeys());
        Assert.Equal("theirs", Assert.Single(await Store.Claim(Workspace.Of(other.Room), Some.Beginning, 10)).Key);
    }

    [SkippableFact]
    public async Task Workspaces_are_served_in_which_something_is_due_or_in_hand_or_in_doubt()
    {
        await Enqueue([.. new[] { "due", "in hand", "in doubt", "sent", "later" }.Select(name => Some.Outgoing(name, address: In(name), notBefore: name == "later" ? Later : null))]);
        _ = await Store.Claim(Workspace.Of(In("in hand").Room), Some.Beginning, 10);
        await Settle(Assert.Single(await Store.Claim(Workspace.Of(In("in doubt").Room), Some.Beginning, 10)), OutboxState.Unknown, notBefore: Later);
        await Settle(Assert.Single(await Store.Claim(Workspace.Of(In("sent").Room), Some.Beginning, 10)), OutboxState.Sent, "m1");

        Assert.Equal("due, in hand", await Served(Some.Beginning));
        Assert.Equal("due, in doubt, in hand, later", await Served(Later));
    }

    private static Address In(string workspace) => new(Some.StoredRoom with { Workspace = new WorkspaceId(workspace) });

    private async Task<string> Served(DateTimeOffset now) => string.Join(", ", (await Store.WorkspacesToServe(now)).Select(workspace => workspace.Id.Value));
}
