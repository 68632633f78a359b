using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using AutomatosX.Bot.Replies;
using AutomatosX.Bot.Slack.Deliveries;
using AutomatosX.Bot.Testing.Slack;

namespace AutomatosX.Bot.CrashHarness.Traffic;

/// <summary>Sees in Slack when a reply is answered: a person waits for that.</summary>
internal sealed class EchoWatch
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> seen = new(StringComparer.Ordinal);

    /// <summary>Returns when the reply's echo stands in Slack.</summary>
    public Task Of(string reply, bool isPrivate) => Signal(isPrivate ? reply : Errand.MarkOf(ReplyPosts.EchoKey(reply))).Task;

    /// <summary>Something was said in Slack.</summary>
    public void Note(FakeSlackCall call)
    {
        if (call.Method == "chat.postMessage" && call["metadata"] is { Length: > 0 } metadata && (string?)JsonNode.Parse(metadata)?["event_payload"]?["key"] is { } mark)
            Signal(mark).TrySetResult();
        else if (call.Method == "chat.postEphemeral" && ReplyIn(call["blocks"]) is { } reply)
            Signal(reply).TrySetResult();
    }

    /// <summary>The reply that a private echo is about: its buttons carry the id, and nothing else of it does.</summary>
    public static string? ReplyIn(string? blocks) => blocks is { Length: > 0 } ? ReplyIn(JsonNode.Parse(blocks) as JsonArray ?? []) : null;

    /// <inheritdoc cref="ReplyIn(string?)"/>
    public static string? ReplyIn(JsonArray blocks) => blocks
        .SelectMany(block => block?["elements"] as JsonArray ?? [])
        .Where(element => ((string?)element?["action_id"])?.Split(':', '#') is [_, "undo" or "edit", ..])
        .Select(element => (string?)element!["value"])
        .FirstOrDefault();

    private TaskCompletionSource Signal(string key) => seen.GetOrAdd(key, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
}
