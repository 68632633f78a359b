using System.Collections.Concurrent;
using System.Text.Json;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Storing;

namespace AutomatosX.Bot.MsTeams.References;

/// <summary>
/// Where people and rooms are in Teams, in the store's slice for the platform: learned from everything that comes in and
/// written only when it is news, so that a post goes out after a restart before anybody said a word.
/// </summary>
public sealed class ConversationReferences(IBotStore store)
{
    private const int MostKnown = 20_000;

    // What this process last saw of an entry. Only to tell news from what is known: whoever delivers reads the store.
    private readonly ConcurrentDictionary<string, object> known = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim one = new(1, 1);

    /// <summary>Takes in what activities say.</summary>
    public async Task Learn(IReadOnlyList<Heard> all, CancellationToken cancel = default)
    {
        if (!all.Any(IsNews))
            return;
        await one.WaitAsync(cancel);
        try
        {
            var news = new Dictionary<string, object>(StringComparer.Ordinal);
            foreach (var heard in all)
                await Gather(heard, news, cancel);
            await Keep(news, cancel);
        }
        finally
        {
            one.Release();
        }
    }

    /// <inheritdoc cref="Learn(IReadOnlyList{Heard}, CancellationToken)"/>
    public Task Learn(Heard heard, CancellationToken cancel = default) => Learn([heard], cancel);

    public async Task<PersonReference?> Person(WorkspaceId tenant, PersonId person, CancellationToken cancel = default) => await Stored<PersonReference>(Entry(tenant, person), cancel);

    public async Task<RoomReference?> Room(WorkspaceId tenant, RoomId room, CancellationToken cancel = default) => await Stored<RoomReference>(Entry(tenant, room), cancel);

    /// <summary>Who has an account towards the bot (<c>29:…</c>), or null when nobody said so.</summary>
    public async Task<string?> PersonOf(WorkspaceId tenant, string account, CancellationToken cancel = default)
    {
        var entry = Entry(tenant, account);
        return known.GetValueOrDefault(entry) as string ?? await Stored<string>(entry, cancel);
    }

    /// <summary>The channels and group chats of a tenant that the bot was heard of in.</summary>
    public async Task<IReadOnlyList<KeyValuePair<RoomId, RoomReference>>> Rooms(WorkspaceId tenant, CancellationToken cancel = default)
    {
        var beginning = Entry(tenant, new RoomId(""));
        return [.. (await store.States(Platform.MsTeams, beginning, cancel)).Select(entry => KeyValuePair.Create(new RoomId(entry.Key[beginning.Length..]), JsonSerializer.Deserialize<RoomReference>(entry.Value)!))];
    }

    /// <summary>The chat with the person is not where it was, or now is here.</summary>
    public async Task Chat(WorkspaceId tenant, PersonId person, string? conversation, CancellationToken cancel = default)
    {
        await one.WaitAsync(cancel);
        try
        {
            var entry = Entry(tenant, person);
            var before = await Stored<PersonReference>(entry, cancel) ?? PersonReference.Unknown;
            if (before.Conversation != conversation)
                await Keep(new Dictionary<string, object>(StringComparer.Ordinal) { [entry] = before with { Conversation = conversation } }, cancel);
        }
        finally
        {
            one.Release();
        }
    }

    private bool IsNews(Heard heard) =>
        (heard.Person is { } person && !(known.TryGetValue(Entry(heard.Tenant, person), out var before) && before is PersonReference there && there.With(heard) == there))
        || (heard.ConversationType != Heard.Personal && !(known.TryGetValue(Entry(heard.Tenant, new RoomId(heard.Conversation)), out var place) && place is RoomReference room && room.With(heard) == room));

    private async Task Gather(Heard heard, Dictionary<string, object> news, CancellationToken cancel)
    {
        if (heard.Account is { } account && heard.Person is { } of && of.Value != account)
            await Gather(Entry(heard.Tenant, account), "", _ => of.Value, news, cancel);
        if (heard.Person is { } person)
            await Gather(Entry(heard.Tenant, person), PersonReference.Unknown, before => before.With(heard), news, cancel);
        if (heard.ConversationType != Heard.Personal)
            await Gather(Entry(heard.Tenant, new RoomId(heard.Conversation)), RoomReference.Unknown, before => before.With(heard), news, cancel);
    }

    private async Task Gather<T>(string entry, T nobody, Func<T, T> with, Dictionary<string, object> news, CancellationToken cancel)
        where T : class
    {
        var stored = news.GetValueOrDefault(entry) as T ?? await Stored<T>(entry, cancel);
        var now = with(stored ?? nobody);
        if (now.Equals(stored))
            Remember(entry, now);
        else
            news[entry] = now;
    }

    private async Task Keep(Dictionary<string, object> news, CancellationToken cancel)
    {
        if (news.Count == 0)
            return;
        await store.Commit(Work.Nothing.And(news.Select(one => new KeepState(Platform.MsTeams, one.Key, JsonSerializer.SerializeToUtf8Bytes(one.Value, one.Value.GetType())))), cancel);
        foreach (var (entry, now) in news)
            Remember(entry, now);
    }

    private void Remember(string entry, object now)
    {
        // Forgetting costs one read of the store each.
        if (known.Count >= MostKnown)
            known.Clear();
        known[entry] = now;
    }

    private async Task<T?> Stored<T>(string entry, CancellationToken cancel)
        where T : class => await store.State(Platform.MsTeams, entry, cancel) is { } bytes ? JsonSerializer.Deserialize<T>(bytes) : null;

    private static string Entry(WorkspaceId tenant, PersonId person) => $"person/{tenant}/{person}";

    private static string Entry(WorkspaceId tenant, string account) => $"account/{tenant}/{account}";

    private static string Entry(WorkspaceId tenant, RoomId room) => $"room/{tenant}/{room}";
}
