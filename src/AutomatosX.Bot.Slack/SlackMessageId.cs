namespace AutomatosX.Bot.Slack;

/// <summary>
/// How a message is named within its room. Slack names it by channel and <c>ts</c>; the channel of a direct chat
/// (<c>D…</c>) has an id of its own that stands before the time, since the room goes by the person. A private message in a
/// channel is named by its <c>ts</c> as well, but cannot be found or changed by it.
/// </summary>
/// <param name="Ts">The message's time, which is its name within its channel: <c>1736845200.000100</c>.</param>
/// <param name="Direct">The channel of the direct chat it stands in, or null.</param>
/// <param name="IsPrivate">Whether one person alone can see it (<c>chat.postEphemeral</c>).</param>
public sealed record SlackMessageId(string Ts, string? Direct = null, bool IsPrivate = false)
{
    private const string Private = "private:";

    public static SlackMessageId Parse(string id)
    {
        var isPrivate = id.StartsWith(Private, StringComparison.Ordinal);
        var rest = isPrivate ? id[Private.Length..] : id;
        return rest.Split(':') is [var direct, var ts] ? new SlackMessageId(ts, direct, isPrivate) : new SlackMessageId(rest, null, isPrivate);
    }

    public override string ToString() => $"{(IsPrivate ? Private : "")}{(Direct is null ? "" : $"{Direct}:")}{Ts}";
}
