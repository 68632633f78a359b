using System.Text.Json;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Storing;

namespace AutomatosX.Bot.MsTeams.Deliveries;

/// <summary>Keeps what stands of each post in Teams, in the store's slice for the platform.</summary>
public sealed class PostStates(IBotStore store)
{
    public async Task<PostState?> Of(string key, CancellationToken cancel = default) =>
        await store.State(Platform.MsTeams, Entry(key), cancel) is { } bytes ? JsonSerializer.Deserialize<PostState>(bytes) : null;

    public async Task<PostState> Keep(string key, PostState state, CancellationToken cancel = default)
    {
        await store.Commit(Work.Nothing.And(new KeepState(Platform.MsTeams, Entry(key), JsonSerializer.SerializeToUtf8Bytes(state))), cancel);
        return state;
    }

    /// <summary>
    /// Notes what is about to be posted or changed. Of several who would do it now (a replica that was slow, and the one that took
    /// over from it), one gets through.
    /// </summary>
    /// <param name="begun">What is tried, counted (<see cref="PostState.Tries"/>) one further than in what was read.</param>
    /// <exception cref="VersionConflictException">Somebody else began first.</exception>
    public Task Begin(string key, PostState begun, CancellationToken cancel = default)
    {
        var tries = $"msteams-{Entry(key)}";
        return store.Commit(Work.Nothing.And(new KeepState(Platform.MsTeams, Entry(key), JsonSerializer.SerializeToUtf8Bytes(begun)), new MoveOn(tries)).Having(new Seen(tries, begun.Tries - 1)), cancel);
    }

    private static string Entry(string key) => $"post/{Errand.Hash(key)}";
}
