namespace AutomatosX.Bot.MsTeams.Calls;

/// <summary>When calls were made, as far back as a window reaches.</summary>
internal sealed class CallTimes(IReadOnlyList<CallWindow> windows)
{
    private readonly List<DateTimeOffset> made = [];
    private readonly TimeSpan longest = windows.Max(window => window.Length);

    public bool IsEmptyAt(DateTimeOffset now) => made.Count == 0 || made[^1] + longest <= now;

    /// <summary>When every window has room for one more.</summary>
    public DateTimeOffset FreeAt(DateTimeOffset now)
    {
        Forget(now);
        var free = now;
        foreach (var (most, length) in windows)
        {
            if (made.Count >= most && made[^most] + length is var then && then > free)
                free = then;
        }

        return free;
    }

    public void Add(DateTimeOffset now) => made.Add(now);

    private void Forget(DateTimeOffset now)
    {
        var old = made.FindIndex(time => time + longest > now);
        // A list moves what is left: not worth it for a single time.
        if (old < 0)
            made.Clear();
        else if (old >= 64 || old * 2 > made.Count)
            made.RemoveRange(0, old);
    }
}
