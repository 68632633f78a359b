using System.Collections.Concurrent;
using System.Text;
using AutomatosX.Bot.CrashHarness.Faults;
using Microsoft.AspNetCore.WebUtilities;

namespace AutomatosX.Bot.CrashHarness.Traffic;

/// <summary>
/// The private messages that went to Slack, and whether the bot heard that they had arrived: one of which it did not hear
/// may be said again, since Slack shows nobody what stands there.
/// </summary>
internal sealed class PrivatePosts(Ledger ledger)
{
    // From the answer to the note on disk is a matter of milliseconds; a machine under load takes its time.
    private static readonly TimeSpan Noted = TimeSpan.FromSeconds(5);

    private readonly ConcurrentQueue<(string Reply, DateTimeOffset At, bool IsAnswered)> posts = [];

    public void Note(ProxyCall call)
    {
        if (call.Path.EndsWith("/chat.postEphemeral", StringComparison.Ordinal) && QueryHelpers.ParseQuery(Encoding.UTF8.GetString(call.Body)).TryGetValue("blocks", out var blocks) && EchoWatch.ReplyIn((string?)blocks) is { } reply)
            posts.Enqueue((reply, TimeProvider.System.GetUtcNow(), call.IsAnswered));
    }

    /// <summary>By reply, how often its echo was posted of which the bot may not have heard.</summary>
    public IReadOnlyDictionary<string, int> Unheard() => posts
        .Where(post => !post.IsAnswered || ledger.Kills.Any(kill => kill >= post.At - Noted && kill - post.At < Noted))
        .GroupBy(post => post.Reply, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.Count(), StringComparer.Ordinal);
}
