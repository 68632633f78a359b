using AutomatosX.Bot.Chat;
using Xunit;

namespace AutomatosX.Bot.Testing.StoreContracts;

/// <summary>The outbox as a sender uses it.</summary>
public abstract class OutboxContractBase : StoreContract
{
    protected Task Enqueue(params IReadOnlyList<EnqueuePost> posts) => Store.Commit(Some.Works(posts));

    protected Task<IReadOnlyList<OutboxPost>> Claim(DateTimeOffset? now = null, int most = 10) => Store.Claim(Workspace.Of(Some.StoredRoom), now ?? Some.Beginning, most);

    protected async Task<string> ClaimedKeys(DateTimeOffset? now = null, int most = 10) => string.Join(' ', (await Claim(now, most)).Select(post => post.Key));

    protected async Task<OutboxPost> Post(string key)
    {
        var post = await Store.PostByKey(key);
        Assert.NotNull(post);
        return post;
    }

    protected Task Settle(OutboxPost claimed, OutboxState state, string? message = null, DateTimeOffset? notBefore = null, string? why = null) => Store.Commit(Some.Works(
        new SettlePost(claimed.Key, claimed.Hash, state, message is null ? null : Some.StoredMessage(message), notBefore ?? Some.Beginning, why)));

    protected async Task Send(string key, string message)
    {
        await Enqueue(Some.Outgoing(key));
        await Settle(Assert.Single(await Claim(), post => post.Key == key), OutboxState.Sent, message);
    }
}
