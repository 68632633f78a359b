namespace AutomatosX.Bot.Host.Health;

/// <summary>When the steady look at what is due last came to its end, in real time: the playground's clock may be moved.</summary>
internal sealed class LastLook(TimeProvider real)
{
    private long? ended;

    /// <summary>How long ago that was; null when none has ended yet.</summary>
    public TimeSpan? Age => ended is { } then ? real.GetElapsedTime(then) : null;

    public void Ended() => ended = real.GetTimestamp();
}
