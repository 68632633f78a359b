using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Storage.Stored;

/// <summary>How values stand in the database as JSON. What is written comes back equal, offsets of instants included.</summary>
internal static class Document
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        // Nulls only: leaving other defaults out would lose a "no" where a record's own default is "yes".
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // What a record computes is computed again; it is not stored.
        IgnoreReadOnlyProperties = true,
        // The text goes into a database, not into a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters =
        {
            new JsonStringEnumConverter(),
            new IdConverter<WorkspaceId>(text => new WorkspaceId(text), id => id.Value),
            new IdConverter<RoomId>(text => new RoomId(text), id => id.Value),
            new IdConverter<PersonId>(text => new PersonId(text), id => id.Value),
            new IdConverter<MemberId>(text => new MemberId(text), id => id.Value),
            new ZoneConverter(),
            new SetConverter<DayOfWeek>(),
            new SetConverter<DateOnly>(),
        },
    };

    public static string Of<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static string? OfOptional<T>(T? value)
        where T : class => value is null ? null : Of(value);

    public static T Read<T>(string document) =>
        JsonSerializer.Deserialize<T>(document, Options) ?? throw new JsonException($"A stored {typeof(T).Name} reads null.");

    public static T? ReadOptional<T>(string? document)
        where T : class => document is null ? null : Read<T>(document);
}
