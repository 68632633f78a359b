using System.Text.Json;
using System.Text.Json.Serialization;
using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Web.Rooms;

/// <summary>The playground's own payload, one shape for all its events. Kept as JSON, so its names stay as they are.</summary>
/// <param name="Type">said, edited, deleted, pressed, sent or typed.</param>
public sealed record PlaygroundEvent(string Type, DateTimeOffset At, string Room, string Person)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public string? Message { get; init; }

    public string? Thread { get; init; }

    public string? Text { get; init; }

    public DateTimeOffset? EditedAt { get; init; }

    public string? Action { get; init; }

    public string? Value { get; init; }

    public IReadOnlyDictionary<string, string>? Fields { get; init; }

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <exception cref="InvalidDataException">The playground never wrote this.</exception>
    public static PlaygroundEvent FromJson(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<PlaygroundEvent>(json, Json) ?? throw new InvalidDataException("A playground event reads \"null\".");
        }
        catch (JsonException mistake)
        {
            throw new InvalidDataException("No playground event.", mistake);
        }
    }

    public ChatEvent ToChatEvent()
    {
        var place = Playground.Place(new RoomId(Room));
        var person = new PersonId(Person);
        var message = new MessageRef(place, Message ?? "");
        return Type switch
        {
            "said" => new MessageSaid(At, place, person, message, Thread is { } root ? new MessageRef(place, root) : null, Text ?? "", ToTheBot(place.Room)),
            "edited" => new MessageEdited(At, place, person, message, Text ?? "", EditedAt ?? At),
            "deleted" => new MessageDeleted(At, place, person, message),
            "pressed" => new ButtonPressed(At, place, person, message, Action ?? "", Value ?? ""),
            "sent" => new FormSent(At, place, person, Action ?? "", Value ?? "", Fields ?? new Dictionary<string, string>(StringComparer.Ordinal)),
            "typed" => new CommandTyped(At, place, person, Text ?? ""),
            _ => throw new InvalidDataException($"The playground has no event \"{Type}\"."),
        };
    }

    private bool ToTheBot(RoomId room) => Playground.PersonOf(room) is not null || Playground.MentionsTheBot(Text ?? "");
}
