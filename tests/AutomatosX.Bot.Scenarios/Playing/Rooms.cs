namespace AutomatosX.Bot.Scenarios.Playing;

/// <summary>All rooms of a project, and what is new in them since one last looked.</summary>
internal sealed class Rooms
{
    private readonly Dictionary<(string Room, long Number), Sight> known = [];

    /// <summary>What stands in the rooms now, as of the last look.</summary>
    public IEnumerable<Sight> All => known.Values;

    /// <summary>What happened since the last look, in the order in which it happened: people first, since the bot only answers.</summary>
    /// <param name="standing">What stands in the rooms.</param>
    public IReadOnlyList<Happening> Look(IReadOnlyList<Sight> standing, DateTimeOffset now)
    {
        var there = standing.Select(message => (message.Room, message.Number)).ToHashSet();
        var gone = known.Values.Where(message => !message.Deleted && !there.Contains((message.Room, message.Number))).Select(message => message with { Deleted = true }).ToList();
        var happened = standing.Concat(gone).Select(message => Compare(message, now)).OfType<Happening>()
            .OrderBy(happening => happening.ByTheBot).ThenBy(happening => Minute(happening.At)).ThenBy(happening => happening.Message.Order)
            .ThenBy(happening => happening.Message.Room, StringComparer.Ordinal).ThenBy(happening => happening.Message.Number).ToList();
        CheckOrder(happened);
        return happened;
    }

    // What is new in one thread stands there in the order in which the bot had it to say.
    private static void CheckOrder(IEnumerable<Happening> happened)
    {
        foreach (var thread in happened.Where(happening => happening.Deed == Deed.Said).GroupBy(happening => (happening.ByTheBot, Minute(happening.At), happening.Message.Room, happening.Message.Root)))
        {
            var numbers = thread.Select(happening => happening.Message.Number).ToList();
            if (!numbers.SequenceEqual(numbers.Order()))
                throw new StoryException($"What the bot said in {thread.Key.Room} stands there in another order: {string.Join(" / ", thread.OrderBy(happening => happening.Message.Number).Select(happening => happening.Message.Key))}");
        }
    }

    // What is said at once reaches several rooms in this order or that, and a platform may ask for a second between two messages.
    private static long Minute(DateTimeOffset at) => at.UtcTicks / TimeSpan.TicksPerMinute;

    private Happening? Compare(Sight message, DateTimeOffset now)
    {
        var name = (message.Room, message.Number);
        var before = known.GetValueOrDefault(name);
        known[name] = message;
        if (before is null)
            return new Happening(Deed.Said, message.At, message);
        if (message.Deleted != before.Deleted)
            return new Happening(Deed.TakenBack, now, message);
        return message.Words == before.Words && message.Edits == before.Edits ? null : new Happening(Deed.Changed, message.EditedAt ?? now, message);
    }
}
