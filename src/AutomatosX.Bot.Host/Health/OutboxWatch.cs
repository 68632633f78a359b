using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Host.Health;

/// <summary>
/// Whether the outbox moves. Ten thousand prompts at a platform's pace take half an hour and are no fault; the same posts
/// waiting and none going out are. It goes by what the store holds, so that it also sees what another program sends.
/// </summary>
internal sealed class OutboxWatch
{
    private readonly Lock one = new();
    private OutboxDepth? last;
    private DateTimeOffset moved;

    /// <summary>Takes what the outbox holds now; returns for how long nothing has gone out of it.</summary>
    public TimeSpan Still(OutboxDepth depth, DateTimeOffset now)
    {
        lock (one)
        {
            if (last is null || depth.Due == 0 || depth.Due < last.Due || depth.OldestDue > last.OldestDue)
                moved = now;
            last = depth;
            return now - moved;
        }
    }
}
