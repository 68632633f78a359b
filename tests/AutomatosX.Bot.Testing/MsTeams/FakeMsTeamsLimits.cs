namespace AutomatosX.Bot.Testing.MsTeams;

/// <summary>The published limits: of each conversation by kind of call, and of the tenant. A call that is too soon counts for nothing.</summary>
internal sealed class FakeMsTeamsLimits(TimeProvider clock)
{
    private static readonly (int Most, int Seconds)[] Sending = [(7, 1), (8, 2), (60, 30), (1800, 3600)];
    private static readonly (int Most, int Seconds)[] Asking = [(14, 1), (16, 2), (120, 30), (3600, 3600)];
    private static readonly (int Most, int Seconds)[] Everything = [(50, 1)];

    private readonly Dictionary<string, List<DateTimeOffset>> taken = new(StringComparer.Ordinal);

    /// <summary>How long until the call would be taken, or null when it is.</summary>
    public TimeSpan? TooSoon(FakeMsTeamsCall call)
    {
        var kind = call.Kind switch { "create" => "create", "post" or "update" or "delete" => "send", _ => "ask" };
        var conversation = Taken($"{kind} {call.Channel ?? (call.Conversation.Length > 0 ? call.Conversation : (string?)call.Body?["members"]?[0]?["id"])}");
        var tenant = Taken("");
        var now = clock.GetUtcNow();
        var wait = Math.Max(Wait(conversation, kind == "ask" ? Asking : Sending, now), Wait(tenant, Everything, now));
        if (wait > 0)
            return TimeSpan.FromTicks(wait);
        conversation.Add(now);
        tenant.Add(now);
        return null;
    }

    private List<DateTimeOffset> Taken(string what) => taken.TryGetValue(what, out var times) ? times : taken[what] = [];

    private static long Wait(List<DateTimeOffset> times, (int Most, int Seconds)[] windows, DateTimeOffset now) => windows.Max(window =>
    {
        var within = times.Where(time => time > now - TimeSpan.FromSeconds(window.Seconds)).ToList();
        return within.Count < window.Most ? 0 : (within[^window.Most] + TimeSpan.FromSeconds(window.Seconds) - now).Ticks;
    });
}
