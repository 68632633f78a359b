namespace AutomatosX.Bot.Chat;

/// <summary>
/// Something that happened in a chat, in no platform's terms. The family is closed: a platform's reader
/// turns each payload into one of these or into nothing.
/// </summary>
/// <param name="At">When it happened by the platform's clock; a message keeps the time it was first said at.</param>
/// <param name="Place">The room it happened in.</param>
/// <param name="Person">Who did it.</param>
public abstract record ChatEvent(DateTimeOffset At, Place Place, PersonId Person);

/// <summary>A person wrote a message.</summary>
/// <param name="Message">The message itself.</param>
/// <param name="ThreadOf">The message that opened the thread it stands in, if it stands in one.</param>
/// <param name="Text">The words as typed.</param>
/// <param name="ToTheBot">Whether it was said to the bot: in a direct chat with it, or with a mention of it.</param>
public sealed record MessageSaid(DateTimeOffset At, Place Place, PersonId Person, MessageRef Message, MessageRef? ThreadOf, string Text, bool ToTheBot)
    : ChatEvent(At, Place, Person)
{
    /// <summary>It was typed as a command: there is no message in the room to answer under or to link to.</summary>
    public bool AsCommand { get; init; }

    /// <summary>The people whom the words name by the platform's own mark.</summary>
    public IReadOnlyList<Mention> Mentions { get; init; } = [];
}

/// <summary>A person whom a text names by the platform's own mark, not by a handle.</summary>
/// <param name="Written">What stands in the text for the person: <c>@U0412</c>.</param>
public sealed record Mention(string Written, PersonId Person);

/// <summary>A person changed the words of an earlier message.</summary>
/// <param name="EditedAt">When the words were changed; <see cref="ChatEvent.At"/> stays the time of the message.</param>
public sealed record MessageEdited(DateTimeOffset At, Place Place, PersonId Person, MessageRef Message, string Text, DateTimeOffset EditedAt)
    : ChatEvent(At, Place, Person)
{
    /// <summary>The people whom the words name by the platform's own mark.</summary>
    public IReadOnlyList<Mention> Mentions { get; init; } = [];
}

/// <summary>A person took an earlier message back.</summary>
public sealed record MessageDeleted(DateTimeOffset At, Place Place, PersonId Person, MessageRef Message) : ChatEvent(At, Place, Person);

/// <summary>A person pressed a button under one of the bot's posts.</summary>
/// <param name="Message">The post that carries the button.</param>
/// <param name="Action">What the button does: <see cref="Button.Action"/>.</param>
/// <param name="Value">What it does it to: <see cref="Button.Value"/>.</param>
public sealed record ButtonPressed(DateTimeOffset At, Place Place, PersonId Person, MessageRef Message, string Action, string Value)
    : ChatEvent(At, Place, Person)
{
    /// <summary>It was typed as a command: there is no button, and silence would be no answer.</summary>
    public bool AsCommand { get; init; }
}

/// <summary>A person sent a form in.</summary>
/// <param name="Form">Which form: <see cref="Chat.Form.Action"/>.</param>
/// <param name="Value">What it was opened for: <see cref="Chat.Form.Value"/>.</param>
/// <param name="Fields">What was filled in, by field id; an empty field is absent.</param>
public sealed record FormSent(DateTimeOffset At, Place Place, PersonId Person, string Form, string Value, IReadOnlyDictionary<string, string> Fields)
    : ChatEvent(At, Place, Person);

/// <summary>A person typed a slash command, or its words to the bot.</summary>
/// <param name="Line">The whole command with its leading slash: <c>/risk R-4</c>.</param>
public sealed record CommandTyped(DateTimeOffset At, Place Place, PersonId Person, string Line) : ChatEvent(At, Place, Person)
{
    /// <summary>The people whom the line names by the platform's own mark.</summary>
    public IReadOnlyList<Mention> Mentions { get; init; } = [];
}

/// <summary>A person came into a room that the bot is in.</summary>
public sealed record PersonJoined(DateTimeOffset At, Place Place, PersonId Person) : ChatEvent(At, Place, Person);

/// <summary>The bot can speak in a room in which it could not: it was invited there, or the room was opened again.</summary>
public sealed record RoomOpened(DateTimeOffset At, Place Place, PersonId Person) : ChatEvent(At, Place, Person);

/// <summary>A person left a room that the bot is in.</summary>
public sealed record PersonLeft(DateTimeOffset At, Place Place, PersonId Person) : ChatEvent(At, Place, Person);
