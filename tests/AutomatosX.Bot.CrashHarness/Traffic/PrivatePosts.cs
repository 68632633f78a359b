using System.Collections.Concurrent;
using System.Text;
using AutomatosX.Bot.CrashHarness.Faults;
using Microsoft.AspNetCore.WebUtilities;

namespace AutomatosX.Bot.CrashHarness.Traffic;

/// <summary>
/// The private messages that went to Slack, and whether the bot heard that they had arrived: one of which it did not hear is
/// given up, since Slack shows nobody what stands there.
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

    /// <summary>Whether the bot may not have heard that the reply's echo arrived: its answer was lost, or the bot died over it.</summary>
    public bool IsUnheard(string reply)
    {
        var echoes = posts.Where(post => post.Reply == reply).ToList();
        // It was about to be posted when the bot died: then no request came at all.
        return echoes.Count == 0 ? !ledger.Kills.IsEmpty : echoes.Exists(post => !post.IsAnswered || ledger.Kills.Any(kill => kill >= post.At - Noted && kill - post.At < Noted));
    }
}
