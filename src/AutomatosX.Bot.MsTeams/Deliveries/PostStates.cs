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

    private static string Entry(string key) => $"post/{Errand.Hash(key)}";
}
