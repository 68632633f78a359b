namespace AutomatosX.Bot.Slack.Calls;

/// <summary>
/// The calls of one method in one workspace: those that still count, and when those come back who were sent away. Each of
/// many who wait is told a time of its own, so that thousands do not come back each minute for the sake of the few who can go.
/// </summary>
/// <param name="most">How many calls Slack takes in a minute.</param>
internal sealed class CallWindow(int most)
{
    private static readonly TimeSpan Length = TimeSpan.FromMinutes(1);

    // Both in the order of time.
    private readonly List<DateTimeOffset> made = [];
    private readonly List<DateTimeOffset> promised = [];

    /// <summary>Somebody asks: what counts no more is forgotten, and so is the earliest promise that has come due, which was theirs or may as well have been.</summary>
    /// <returns>When there will be a call left for them; a time that has come when there is one now.</returns>
    public DateTimeOffset Asked(DateTimeOffset now)
    {
        made.RemoveAll(call => call + Length <= now);
        promised.RemoveAll(time => time + Length <= now);
        if (promised is [var due, ..] && due <= now)
            promised.RemoveAt(0);
        return made.Count < most ? now : Next();
    }

    public void Make(DateTimeOffset now) => Insert(made, now);

    /// <summary>They were told to come back then. Whoever comes first is served first all the same: a promise keeps no call free.</summary>
    public void Promise(DateTimeOffset time) => Insert(promised, time);

    /// <summary>Slack counts a call when it arrives, which is somewhere between its beginning and its answer: it counts from the answer on.</summary>
    public void Answered(DateTimeOffset begun, DateTimeOffset now)
    {
        if (made.Remove(begun))
            Insert(made, now);
    }

    // The first time by which more calls are left again than were promised to others until then.
    private DateTimeOffset Next()
    {
        for (var place = 0; ;)
        {
            var time = made[place % most] + (Length * (1 + (place / most)));
            var before = CountUntil(time);
            if (before <= place)
                return time;
            place = before;
        }
    }

    private int CountUntil(DateTimeOffset time)
    {
        var (low, high) = (0, promised.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = promised[middle] <= time ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static void Insert(List<DateTimeOffset> times, DateTimeOffset time)
    {
        var place = times.Count;
        while (place > 0 && times[place - 1] > time)
            place--;
        times.Insert(place, time);
    }
}
