using System.Text.Json.Nodes;

namespace AutomatosX.Bot.Testing.Slack;

/// <summary>A channel or a direct chat of the fake Slack, with what stands in it.</summary>
public sealed class FakeSlackRoom(string id, string name)
{
    public string Id { get; } = id;

    public string Name { get; } = name;

    public bool IsPrivate { get; init; }

    /// <summary>Whose direct chat with the bot it is, or null for a channel.</summary>
    public string? With { get; init; }

    public bool IsArchived { get; set; }

    /// <summary>Who is in it; the bot too, when it was invited.</summary>
    public List<string> Members { get; } = [];

    /// <summary>Everything that was said and still stands there, threads and private messages too, oldest first.</summary>
    public List<FakeSlackMessage> Messages { get; } = [];

    /// <summary>What everybody sees in the room itself.</summary>
    public IEnumerable<FakeSlackMessage> Top => Messages.Where(message => message.OnlyFor is null && message.ThreadTs is null);

    /// <summary>What stands in the thread under a message.</summary>
    public IEnumerable<FakeSlackMessage> Under(string ts) => Messages.Where(message => message.OnlyFor is null && message.ThreadTs == ts);

    /// <summary>What one person alone sees there.</summary>
    public IEnumerable<FakeSlackMessage> OnlyFor(string person) => Messages.Where(message => message.OnlyFor == person);

    public FakeSlackMessage? Find(string ts) => Messages.FirstOrDefault(message => message.Ts == ts);
}

/// <summary>One message of the fake Slack.</summary>
/// <param name="ThreadTs">The message in whose thread it stands, or null.</param>
/// <param name="OnlyFor">The one person who sees it, or null.</param>
public sealed record FakeSlackMessage(string Ts, string User, string? ThreadTs = null, string? OnlyFor = null)
{
    public string Text { get; set; } = "";

    public JsonArray Blocks { get; set; } = [];

    public JsonObject? Metadata { get; set; }

    public int Edits { get; set; }

    public string? EditedTs { get; set; }

    public List<FakeSlackFile> Files { get; init; } = [];

    /// <summary>All words of its blocks, or its text when it has none: what a person reads.</summary>
    public string Words => Blocks.Count == 0 ? Text : string.Join('\n', FakeSlackBlocks.TextsOf(Blocks));
}

/// <summary>A file of the fake Slack.</summary>
public sealed record FakeSlackFile(string Id, string Name, int Length)
{
    public byte[]? Bytes { get; set; }

    public string Title { get; set; } = "";

    public bool IsShared { get; set; }
}

/// <summary>A person of the fake Slack.</summary>
public sealed record FakeSlackPerson(string Id, string Name, string Zone)
{
    public bool IsDeleted { get; init; }
}

/// <summary>One call that reached the fake Slack.</summary>
/// <param name="Token">What stood in the header.</param>
public sealed record FakeSlackCall(string Method, string? Token, IReadOnlyDictionary<string, string> Arguments)
{
    public string? this[string name] => Arguments.GetValueOrDefault(name);
}
