using System.Text.Json;
using System.Text.Json.Nodes;

namespace AutomatosX.Bot.Slack.Calls;

/// <summary>Says what an HTTP answer of Slack's means: above all, whether the call was carried out.</summary>
internal static class AnswerReader
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);
    private static readonly TimeSpan Unsaid = TimeSpan.FromSeconds(30);

    /// <summary>Slack's own words for "part of it may have been done before it broke".</summary>
    private static readonly HashSet<string> Ambiguous = new(["fatal_error", "internal_error", "service_unavailable", "operation_timeout"], StringComparer.Ordinal);

    private static readonly HashSet<string> Limits = new(["ratelimited", "rate_limited", "rate_limit_exceeded"], StringComparer.Ordinal);

    /// <param name="status">The HTTP status.</param>
    /// <param name="after">The header <c>Retry-After</c>, if it came.</param>
    /// <param name="scopes">The header <c>x-oauth-scopes</c>, or empty.</param>
    public static SlackAnswer Read(int status, TimeSpan? after, string scopes, byte[] body)
    {
        if (status == 429)
            return new SlackAnswer.TooMany(Bounded(after));
        if (status >= 500)
            return new SlackAnswer.Unknown(FormattableString.Invariant($"Slack answered with HTTP {status}"));
        if (Parse(body) is not { } answer)
            return new SlackAnswer.Unknown(FormattableString.Invariant($"Slack answered with HTTP {status} and something that is no JSON"));
        return answer["ok"] is JsonValue ok && ok.TryGetValue(out bool done) && done
            ? new SlackAnswer.Done(answer) { Scopes = scopes.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) }
            : Refused(answer, status, after);
    }

    /// <summary>The same of an answer at a <c>response_url</c>: there a plain word says that it was done, and what is spent or redirected is refused.</summary>
    public static SlackAnswer ReadResponse(int status, TimeSpan? after, string scopes, byte[] body) => status switch
    {
        429 => new SlackAnswer.TooMany(Bounded(after)),
        >= 500 => new SlackAnswer.Unknown(FormattableString.Invariant($"Slack answered with HTTP {status}")),
        _ when Parse(body) is { } answer && answer["ok"]?.GetValueKind() == JsonValueKind.False => new SlackAnswer.Refused(answer["error"]?.ToString() ?? "unsaid", answer),
        200 => new SlackAnswer.Done([]),
        _ => new SlackAnswer.Refused(FormattableString.Invariant($"http_{status}"), []),
    };

    /// <summary>What Slack asks for, within reason: neither at once again nor a day later.</summary>
    public static TimeSpan Bounded(TimeSpan? after) => after is not { } asked ? Unsaid : asked < Shortest ? Shortest : asked > Longest ? Longest : asked;

    private static SlackAnswer Refused(JsonObject answer, int status, TimeSpan? after)
    {
        if (answer["error"] is not JsonValue value || !value.TryGetValue(out string? error) || error.Length == 0)
            return new SlackAnswer.Unknown(FormattableString.Invariant($"Slack answered with HTTP {status}, neither done nor refused"));
        return Ambiguous.Contains(error) ? new SlackAnswer.Unknown($"Slack answered {error}")
            : Limits.Contains(error) ? new SlackAnswer.TooMany(Bounded(after))
            : new SlackAnswer.Refused(error, answer);
    }

    private static JsonObject? Parse(byte[] body)
    {
        try
        {
            return JsonNode.Parse(body, null, new JsonDocumentOptions { AllowDuplicateProperties = false }) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
