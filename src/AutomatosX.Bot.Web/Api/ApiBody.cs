using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AutomatosX.Bot.Replies;
using Microsoft.AspNetCore.Http;

namespace AutomatosX.Bot.Web.Api;

/// <summary>What a program sent: a JSON object of bounded size, under a key by which the same call is known again.</summary>
internal sealed class ApiBody(JsonElement json, ReportCall call)
{
    /// <summary>The longest body that is taken.</summary>
    public const int MostBytes = 64 * 1024;

    /// <summary>The header that names a call.</summary>
    public const string KeyHeader = "Idempotency-Key";

    private const int LongestKey = 200;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly List<ProblemError> errors = [];

    public ReportCall Call { get; } = call;

    /// <summary>Reads it, or says what is wrong with it.</summary>
    public static async Task<(ApiBody? Body, Problem? Problem)> Read(HttpContext context)
    {
        var key = context.Request.Headers[KeyHeader].ToString().Trim(' ', '"');
        if (key.Length is 0 or > LongestKey || key.Any(char.IsControl))
            return (null, Problem.Of(StatusCodes.Status400BadRequest, $"Send {KeyHeader}: a word of your own for this call, at most {LongestKey} letters, the same when you send it again. Then nothing is recorded twice.", new ProblemError(KeyHeader, key.Length == 0 ? "is missing" : "is not allowed")));
        if (!context.Request.HasJsonContentType())
            return (null, Problem.NoJson);
        if (await Bytes(context) is not { } bytes)
            return (null, Problem.Of(StatusCodes.Status413PayloadTooLarge, FormattableString.Invariant($"The body is longer than {MostBytes} bytes.")));
        try
        {
            // What is there twice, or is no text, nobody can be sure to have meant.
            using var document = JsonDocument.Parse(Utf8.GetString(bytes), new JsonDocumentOptions { AllowDuplicateProperties = false });
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                return (null, Problem.Of(StatusCodes.Status400BadRequest, "The body is no JSON object."));
            return (new ApiBody(document.RootElement.Clone(), new ReportCall(key, HashOf(context.Request, bytes))), null);
        }
        catch (JsonException error)
        {
            return (null, Problem.Of(StatusCodes.Status400BadRequest, error.LineNumber is { } line ? FormattableString.Invariant($"The body is not JSON from line {line + 1} on.") : "The body names something twice."));
        }
        catch (DecoderFallbackException)
        {
            return (null, Problem.Of(StatusCodes.Status400BadRequest, "The body is not UTF-8 text."));
        }
    }

    /// <summary>What is wrong with what was taken out of it, or null.</summary>
    public Problem? Wrong(params IReadOnlyList<string> known)
    {
        foreach (var member in json.EnumerateObject().Where(member => !known.Contains(member.Name, StringComparer.Ordinal)))
            errors.Add(new ProblemError($"/{member.Name}", $"is not known; {string.Join(", ", known)} are"));
        return errors.Count == 0 ? null : Problem.Of(StatusCodes.Status422UnprocessableEntity, "Nothing was recorded: some of it is not allowed.", errors);
    }

    public string? Text(string name, bool required = false)
    {
        var value = Member(name);
        if (value is { ValueKind: JsonValueKind.String } && Words(value.Value) is { Length: > 0 } text)
            return text;
        if (required || value is not null)
            errors.Add(new ProblemError($"/{name}", value is null ? "is missing" : "is no text, or an empty one"));
        return null;
    }

    public DateTimeOffset? Instant(string name)
    {
        if (Member(name) is not { } value)
            return null;
        if (value.ValueKind == JsonValueKind.String && value.TryGetDateTimeOffset(out var at) && HasOffset(value.GetString()!))
            return at;
        errors.Add(new ProblemError($"/{name}", "is no instant; write it with its offset, as 2025-01-14T10:12:00-08:00"));
        return null;
    }

    /// <summary>A value of the register: a text, a number or a whole number, as the register writes it.</summary>
    public ReportField? Value(string name, string field, bool required = false)
    {
        if (Member(name) is { } value)
            return ValueOf(value, field, $"/{name}");
        if (required)
            errors.Add(new ProblemError($"/{name}", "is missing"));
        return null;
    }

    public IReadOnlyList<ReportField> Fields(string name)
    {
        if (Member(name) is { ValueKind: JsonValueKind.Object } fields)
            return [.. fields.EnumerateObject().Select(member => ValueOf(member.Value, member.Name, $"/{name}/{member.Name}")).OfType<ReportField>()];
        errors.Add(new ProblemError($"/{name}", Member(name) is null ? "is missing; write { \"status\": \"done\" }" : "is no object"));
        return [];
    }

    private ReportField? ValueOf(JsonElement value, string field, string where)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String when Words(value) is { } words:
                return new ReportField(field, words, where);
            case JsonValueKind.Number when value.TryGetDecimal(out var number):
                return new ReportField(field, Registers.Number.Text(number), where);
            case JsonValueKind.True or JsonValueKind.False:
                return new ReportField(field, value.GetBoolean() ? "yes" : "no", where);
            default:
                errors.Add(new ProblemError(where, "is neither a text nor a number"));
                return null;
        }
    }

    // JSON can spell what no text holds: a zero, or half a character.
    private static string? Words(JsonElement text)
    {
        try
        {
            return text.GetString() is { } words && !words.Contains('\0', StringComparison.Ordinal) ? words.Trim() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private JsonElement? Member(string name) => json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    // Without its offset an instant would be taken for one of this machine's zone.
    private static bool HasOffset(string text) => text.EndsWith('Z') || (text.Length > 6 && text[^6] is '+' or '-' && text[^3] == ':');

    private static string HashOf(HttpRequest request, byte[] body) =>
        Convert.ToHexString(SHA256.HashData([.. Encoding.UTF8.GetBytes($"{request.Method} {request.Path}\n"), .. body]));

    private static async Task<byte[]?> Bytes(HttpContext context)
    {
        if (context.Request.ContentLength > MostBytes)
            return null;
        using var body = new MemoryStream();
        var buffer = new byte[8192];
        int read;
        while ((read = await context.Request.Body.ReadAsync(buffer, context.RequestAborted)) > 0)
        {
            await body.WriteAsync(buffer.AsMemory(0, read), context.RequestAborted);
            if (body.Length > MostBytes)
                return null;
        }

        return body.ToArray();
    }
}
