namespace AutomatosX.Bot.Testing.Slack;

/// <summary>
/// The published tiers: so many calls of a method within any minute, counted as they arrive. A call that is too soon counts
/// for nothing. For the methods that Slack calls special it names no figure but "several hundred messages a minute".
/// (https://docs.slack.dev/apis/web-api/rate-limits)
/// </summary>
internal sealed class FakeSlackLimits(TimeProvider clock)
{
    private const int Special = 300;
    private const int Tier2 = 20;
    private const int Tier3 = 50;
    private const int Tier4 = 100;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private static readonly Dictionary<string, int> Most = new(StringComparer.Ordinal)
    {
        ["auth.test"] = Special,
        ["chat.postMessage"] = Special,
        ["chat.getPermalink"] = Special,
        ["oauth.v2.access"] = Special,
        ["chat.postEphemeral"] = Tier4,
        ["users.info"] = Tier4,
        ["views.open"] = Tier4,
        ["views.publish"] = Tier4,
        ["views.push"] = Tier4,
        ["views.update"] = Tier4,
        ["conversations.members"] = Tier4,
        ["files.getUploadURLExternal"] = Tier4,
        ["files.completeUploadExternal"] = Tier4,
        ["chat.update"] = Tier3,
        ["chat.delete"] = Tier3,
        ["conversations.open"] = Tier3,
        ["conversations.info"] = Tier3,
        ["conversations.history"] = Tier3,
        ["conversations.replies"] = Tier3,
        ["apps.connections.open"] = Tier3,
    };

    private readonly Dictionary<string, Queue<DateTimeOffset>> taken = new(StringComparer.Ordinal);

    /// <summary>How many seconds until the call would be taken, or null when it is.</summary>
    public int? TooSoon(string method)
    {
        var calls = taken.TryGetValue(method, out var known) ? known : taken[method] = [];
        var now = clock.GetUtcNow();
        while (calls.TryPeek(out var oldest) && oldest + Window <= now)
            calls.Dequeue();
        if (calls.Count >= Most.GetValueOrDefault(method, Tier2))
            return (int)Math.Ceiling((calls.Peek() + Window - now).TotalSeconds);
        calls.Enqueue(now);
        return null;
    }
}
