using System.Text.Json.Nodes;

namespace AutomatosX.Bot.Testing.MsTeams;

/// <summary>A channel, a group chat or a direct chat of the fake Teams, with what stands in it.</summary>
/// <param name="type">As in <c>channel</c>, <c>groupChat</c> or <c>personal</c>.</param>
public sealed class FakeMsTeamsRoom(string id, string type, string name)
{
    public string Id { get; } = id;

    public string Type { get; } = type;

    public string Name { get; } = name;

    /// <summary>The team that a channel belongs to, or null.</summary>
    public FakeMsTeamsTeam? Team { get; init; }

    /// <summary>Whose direct chat with the bot it is, or null.</summary>
    public FakeMsTeamsPerson? With { get; init; }

    /// <summary>Whether the app is there.</summary>
    public bool HasBot { get; set; } = true;

    public List<FakeMsTeamsPerson> Members { get; } = [];

    /// <summary>Everything that was said and still stands there, threads and private messages too, oldest first.</summary>
    public List<FakeMsTeamsMessage> Messages { get; } = [];

    /// <summary>What everybody sees in the room itself.</summary>
    public IEnumerable<FakeMsTeamsMessage> Top => Messages.Where(message => message.OnlyFor is null && message.Root is null);

    /// <summary>What stands in the thread under a message.</summary>
    public IEnumerable<FakeMsTeamsMessage> Under(string root) => Messages.Where(message => message.OnlyFor is null && message.Root == root);

    /// <summary>What one person alone sees there.</summary>
    public IEnumerable<FakeMsTeamsMessage> OnlyFor(FakeMsTeamsPerson person) => Messages.Where(message => message.OnlyFor == person.Account);

    public FakeMsTeamsMessage? Find(string id) => Messages.FirstOrDefault(message => message.Id == id);
}

/// <summary>A team of the fake Teams; its id is that of its first channel.</summary>
public sealed record FakeMsTeamsTeam(string Id, string Group, string Name);

/// <summary>A person of the fake Teams.</summary>
/// <param name="Account">The account towards the bot: <c>29:…</c>.</param>
/// <param name="Person">The id in Entra.</param>
public sealed record FakeMsTeamsPerson(string Account, string Person, string Name, string Email)
{
    /// <summary>Whether the app is installed for the person.</summary>
    public bool HasApp { get; set; } = true;

    /// <summary>Whether the person has blocked the bot.</summary>
    public bool Blocks { get; set; }

    /// <summary>Whether a call names this person, by whatever id.</summary>
    public bool Is(string id) => id == Account || id == Person;
}

/// <summary>One message of the fake Teams.</summary>
/// <param name="From">The account of who wrote it.</param>
/// <param name="Root">The message in whose thread it stands, or null.</param>
/// <param name="OnlyFor">The account of the one person who sees it, or null.</param>
public sealed record FakeMsTeamsMessage(string Id, string From, string? Root = null, string? OnlyFor = null)
{
    /// <summary>As it was posted, or last changed.</summary>
    public JsonObject Activity { get; set; } = [];

    public int Edits { get; set; }

    /// <summary>When it was last changed, or null.</summary>
    public DateTimeOffset? EditedAt { get; set; }

    public string Text => (string?)Activity["text"] ?? "";

    public string Summary => (string?)Activity["summary"] ?? "";

    /// <summary>The card, or null when there is none.</summary>
    public JsonObject? Card => Activity["attachments"] is JsonArray { Count: > 0 } attachments ? attachments[0]?["content"] as JsonObject : null;

    /// <summary>All words of its card in their order, or its text when it has none: what a person reads.</summary>
    public string Words => Card is { } card ? string.Join('\n', FakeMsTeamsCards.TextsOf(card)) : Text;
}
