namespace AutomatosX.Bot.CrashHarness.Faults;

/// <summary>
/// Time that something takes in the world outside: a slow line, the pause before Slack delivers again, the moment until a
/// host is killed. Nothing here waits so for a condition.
/// </summary>
internal static class Slowness
{
    public static async Task Of(TimeSpan time)
    {
        if (time <= TimeSpan.Zero)
            return;
        using var timer = new PeriodicTimer(time, TimeProvider.System);
        await timer.WaitForNextTickAsync();
    }
}
