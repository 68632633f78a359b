using System.Text.Json;
using System.Text.Json.Nodes;

namespace AutomatosX.Bot.MsTeams.Calls;

/// <summary>Says what an HTTP answer of the Connector's means: above all, whether the call was carried out.</summary>
/// <seealso href="https://learn.microsoft.com/microsoftteams/platform/bots/build-conversational-capability#status-codes-from-bot-conversational-apis"/>
internal static class AnswerReader
{
    private const int LongestMessage = 200;

    /// <param name="after">The header <c>Retry-After</c>, if it came.</param>
    public static MsTeamsAnswer Read(int status, TimeSpan? after, byte[] body) => status switch
    {
        // A body that cannot be read changes nothing about what was done; who needs something of it looks for that.
        >= 200 and < 300 => new MsTeamsAnswer.Done(Parse(body) ?? []),
        429 or 412 => new MsTeamsAnswer.TooMany(after),
        408 or >= 500 => new MsTeamsAnswer.Unknown(FormattableString.Invariant($"Teams answered with HTTP {status}")) { IsPassing = status is 408 or 502 or 503 or 504 },
        _ => Refused(status, Parse(body)),
    };

    private static MsTeamsAnswer.Refused Refused(int status, JsonObject? body)
    {
        var error = body?["error"] as JsonObject;
        return new MsTeamsAnswer.Refused(status, Word(Text(error, "code") ?? Text(body, "code") ?? ""), Line(Text(error, "message") ?? Text(body, "message") ?? ""));
    }

    private static string? Text(JsonObject? body, string name) => body?[name] is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    // It goes into sentences: a word, or none.
    private static string Word(string code) => code.Length <= 80 && code.All(char.IsAsciiLetterOrDigit) ? code : "";

    private static string Line(string message)
    {
        var line = string.Concat(message.Select(letter => char.IsControl(letter) ? ' ' : letter)).Trim();
        return line.Length <= LongestMessage ? line : $"{line.AsSpan(0, LongestMessage - 1)}…";
    }

    private static JsonObject? Parse(byte[] body)
    {
        try
        {
            return body.Length == 0 ? null : JsonNode.Parse(body, null, new JsonDocumentOptions { AllowDuplicateProperties = false }) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
