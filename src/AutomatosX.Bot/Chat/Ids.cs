namespace AutomatosX.Bot.Chat;

/// <summary>A chat platform that the bot lives on.</summary>
public enum Platform
{
    /// <summary>The web chat that ships with the bot.</summary>
    Playground,

    /// <summary>Slack.</summary>
    Slack,

    /// <summary>Microsoft Teams.</summary>
    MsTeams,

    /// <summary>Nobody's chat: other programs, which are told over HTTP what happened.</summary>
    Webhook,
}

/// <summary>A Slack workspace, an Entra tenant, or the playground itself, by the platform's own id.</summary>
public readonly record struct WorkspaceId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>A channel, group chat or direct chat, by the platform's own id.</summary>
public readonly record struct RoomId(string Value)
{
    private const string Direct = "dm-";

    /// <summary>The bot's direct chat with a person. A platform whose direct chats have ids of their own resolves it when it delivers, and reads them back as this.</summary>
    public static RoomId DirectWith(PersonId person) => new(Direct + person.Value);

    /// <summary>Whose direct chat with the bot the room is, or null for any other room.</summary>
    public PersonId? DirectPerson() => Value.StartsWith(Direct, StringComparison.Ordinal) ? new PersonId(Value[Direct.Length..]) : null;

    public override string ToString() => Value;
}

/// <summary>A person as the platform names them; which member of a project that is, the project says.</summary>
public readonly record struct PersonId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>A member of a project by handle (<c>oliver</c>), the same on every platform.</summary>
public readonly record struct MemberId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>A room on a platform.</summary>
public sealed record Place(Platform Platform, WorkspaceId Workspace, RoomId Room);

/// <summary>A workspace on a platform: what a platform's limits are counted by.</summary>
public readonly record struct Workspace(Platform Platform, WorkspaceId Id)
{
    public static Workspace Of(Place place) => new(place.Platform, place.Workspace);

    public override string ToString() => $"{Platform}/{Id}";
}

/// <summary>One message in a room, by the platform's own id for it.</summary>
public sealed record MessageRef(Place Place, string Id);
