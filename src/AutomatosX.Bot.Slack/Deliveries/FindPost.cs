using System.Globalization;
using System.Text.Json.Nodes;
using AutomatosX.Bot.Slack.Calls;

namespace AutomatosX.Bot.Slack.Deliveries;

/// <summary>What a look for an unanswered message found out. The family is closed.</summary>
public abstract record Look
{
    /// <summary>Nothing is in doubt any more.</summary>
    public sealed record Clear(PostState State) : Look;

    /// <summary>It cannot be said yet.</summary>
    public sealed record NotYet(string Why, TimeSpan For) : Look;

    /// <summary>It can never be said: Slack shows us no history there.</summary>
    public sealed record Closed(string Why) : Look;
}

/// <summary>
/// Finds out whether a message, or a file, whose answer never came stands in Slack all the same: by the mark in its
/// metadata, around the time it was tried.
/// </summary>
/// <seealso href="https://docs.slack.dev/reference/methods/conversations.history"/>
public sealed class FindPost(PacedCalls calls, PostStates states, TimeProvider clock)
{
    // An answer may be late while its message is on its way; what is not there by then never will be.
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Before = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan After = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Troubled = TimeSpan.FromSeconds(15);
    private const int MostPages = 10;

    public async Task<Look> Resolve(Errand errand, PostState state, CancellationToken cancel = default)
    {
        if (state.Trying is not { } trying)
            return new Look.Clear(state);
        if (errand.IsPrivate)
            return new Look.Closed("nobody can look for a private message");
        if (trying.At + Settling - clock.GetUtcNow() is { Ticks: > 0 } left)
            return new Look.NotYet("an answer is late; what it was about may still arrive", left);
        var thread = trying.File is null ? errand.ThreadOf(trying.Part, state) : errand.Thread ?? state.Parts[0].Ts;
        var (found, trouble) = await Scan(errand, thread, trying, message => Matches(message, errand, state, trying), cancel);
        if (trouble is not null)
            return trouble;
        return new Look.Clear(await states.Keep(errand.Delivery.Key, Known(state, trying, (string?)found?["ts"]), cancel));
    }

    private static PostState Known(PostState state, Attempt trying, string? ts) => (ts, trying.File) switch
    {
        (null, _) => state with { Trying = null },
        (_, { } file) => state.WithFile(new PostedFile(file, trying.Hash)),
        _ => state.WithPart(trying.Part, new PostedPart(ts, trying.Hash)),
    };

    private static bool Matches(JsonNode message, Errand errand, PostState state, Attempt trying)
    {
        if (trying.File is { } file)
            return message["files"] is JsonArray files && files.Any(shared => (string?)shared?["id"] == file);
        return message["metadata"] is JsonObject metadata
            && (string?)metadata["event_type"] == Errand.EventType
            && (string?)metadata["event_payload"]?["key"] == errand.Mark
            && Part(metadata) == trying.Part
            && state.Parts.All(part => part.Ts != (string?)message["ts"]);
    }

    // Slack may give a number of the payload back as text.
    private static int Part(JsonObject metadata) =>
        int.TryParse(metadata["event_payload"]?["part"]?.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var part) ? part : -1;

    private async Task<(JsonNode? Found, Look? Trouble)> Scan(Errand errand, string? thread, Attempt trying, Func<JsonNode, bool> matches, CancellationToken cancel)
    {
        string? cursor = null;
        for (var page = 0; page < MostPages; page++)
        {
            var answer = await calls.CallAsync(thread is null ? "conversations.history" : "conversations.replies", errand.Install, Around(trying.At, errand.Channel, thread, cursor), cancel: cancel);
            switch (answer)
            {
                case SlackAnswer.Done { Body: var body }:
                    if (body["messages"] is JsonArray messages && messages.FirstOrDefault(message => message is not null && matches(message)) is { } found)
                        return (found, null);
                    if ((string?)body["response_metadata"]?["next_cursor"] is not { Length: > 0 } next)
                        return (null, null);
                    cursor = next;
                    break;
                case SlackAnswer.Held held:
                    return (null, new Look.NotYet(held.Why, held.For));
                case SlackAnswer.Unknown unknown:
                    return (null, new Look.NotYet(unknown.Why, Troubled));
                case SlackAnswer.Refused { Error: "thread_not_found" }:
                    return (null, null);
                default:
                    return (null, new Look.Closed($"Slack does not show what stands there: {(answer as SlackAnswer.Refused)?.Error}"));
            }
        }

        return (null, new Look.Closed("too much was said there since to look through"));
    }

    private static JsonObject Around(DateTimeOffset at, string channel, string? thread, string? cursor) => new()
    {
        ["channel"] = channel,
        ["ts"] = thread,
        ["oldest"] = Ts(at - Before),
        ["latest"] = Ts(at + After),
        ["inclusive"] = true,
        ["include_all_metadata"] = true,
        ["limit"] = 200,
        ["cursor"] = cursor,
    };

    private static string Ts(DateTimeOffset at) => FormattableString.Invariant($"{at.ToUnixTimeSeconds()}.000000");
}
