namespace AutomatosX.Bot.Rhythm;

/// <summary>Instants that were noted earlier, by a clock that may have been another one.</summary>
public static class NotedTimes
{
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(1);

    /// <summary>Whether it was noted by a clock that has been set back since. The clocks of two machines differ by less.</summary>
    public static bool IsAhead(this DateTimeOffset noted, DateTimeOffset now) => noted - now > Between;
}
