namespace AutomatosX.Bot.Slack;

/// <summary>
/// The triggers that were used lately. Opening a form has no effect to be kept, so a second delivery of the same press is
/// known by this alone: a trigger opens one form.
/// </summary>
internal sealed class RecentTriggers
{
    private const int Most = 1_000;

    private readonly Lock one = new();
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly Queue<string> order = [];

    public bool IsNew(string trigger)
    {
        lock (one)
        {
            if (!known.Add(trigger))
                return false;
            order.Enqueue(trigger);
            if (order.Count > Most)
                known.Remove(order.Dequeue());
            return true;
        }
    }
}
