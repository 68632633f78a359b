namespace AutomatosX.Bot.MsTeams;

/// <summary>
/// How a message is named within its room: by the id of its activity. In a channel a reply also names the message whose
/// thread it stands in; that one itself, and every message in a chat, goes by its activity alone.
/// </summary>
/// <param name="Activity">The activity's id: <c>1736845200123</c>.</param>
/// <param name="Root">The activity that opened the thread it stands in, or null.</param>
/// <param name="IsPrivate">Whether one person alone can see it (a targeted message).</param>
public sealed record MsTeamsMessageId(string Activity, string? Root = null, bool IsPrivate = false)
{
    private const string Private = "private:";
    private const string Under = ";messageid=";

    /// <summary>The activity that a reply to this message goes under.</summary>
    public string Thread => Root ?? Activity;

    public static MsTeamsMessageId Parse(string id)
    {
        var isPrivate = id.StartsWith(Private, StringComparison.Ordinal);
        var rest = isPrivate ? id[Private.Length..] : id;
        var at = rest.IndexOf(Under, StringComparison.Ordinal);
        return at < 0 ? new MsTeamsMessageId(rest, null, isPrivate) : new MsTeamsMessageId(rest[..at], rest[(at + Under.Length)..], isPrivate);
    }

    public override string ToString() => $"{(IsPrivate ? Private : "")}{Activity}{(Root is null || Root == Activity ? "" : $"{Under}{Root}")}";
}
