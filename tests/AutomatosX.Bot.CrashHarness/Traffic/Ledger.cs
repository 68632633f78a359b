using System.Collections.Concurrent;

namespace AutomatosX.Bot.CrashHarness.Traffic;

/// <summary>What was said to the bot, and what of it the bot acknowledged: one side of the books.</summary>
internal sealed class Ledger
{
    private readonly Lock gate = new();
    private readonly List<(long Acks, TaskCompletionSource Reached)> waiting = [];
    private long acknowledged;
    private long deliveries;
    private long redeliveries;

    /// <summary>Every message, once it was sent for the first time.</summary>
    public ConcurrentQueue<MessageTold> Messages { get; } = [];

    /// <summary>Every command that records something, each typing of it.</summary>
    public ConcurrentQueue<CommandTold> Commands { get; } = [];

    /// <summary>Whether each member wants reminders, as it was acknowledged last; by project and handle.</summary>
    public ConcurrentDictionary<(string Project, string Handle), bool> Reminders { get; } = [];

    /// <summary>When hosts were killed.</summary>
    public ConcurrentQueue<DateTimeOffset> Kills { get; } = [];

    /// <summary>How many events were acknowledged, each once.</summary>
    public long Acknowledged => Interlocked.Read(ref acknowledged);

    /// <summary>How many requests carried an event.</summary>
    public long Deliveries => Interlocked.Read(ref deliveries);

    /// <summary>How many of them carried one that had been carried before.</summary>
    public long Redeliveries => Interlocked.Read(ref redeliveries);

    public void Delivers(bool again)
    {
        Interlocked.Increment(ref deliveries);
        if (again)
            Interlocked.Increment(ref redeliveries);
    }

    public void Acknowledge()
    {
        lock (gate)
        {
            var now = Interlocked.Increment(ref acknowledged);
            foreach (var (_, reached) in waiting.Where(one => one.Acks <= now))
                reached.TrySetResult();
            waiting.RemoveAll(one => one.Acks <= now);
        }
    }

    /// <summary>Returns when so many more events were acknowledged.</summary>
    public Task More(long acks)
    {
        lock (gate)
        {
            if (acks <= 0)
                return Task.CompletedTask;
            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            waiting.Add((acknowledged + acks, reached));
            return reached.Task;
        }
    }
}

/// <summary>A message that a member wrote to the bot, with what became of it.</summary>
/// <param name="replyId">What the bot knows it by.</param>
/// <param name="isPrivate">Whether its echo is for the author's eyes alone, in a channel.</param>
internal sealed class MessageTold(CastProject project, CastMember member, string replyId, bool isPrivate, Statement said)
{
    public CastProject Project { get; } = project;

    public CastMember Member { get; } = member;

    public string ReplyId { get; } = replyId;

    public bool IsPrivate { get; } = isPrivate;

    /// <summary>What it said at first, and after each change that was sent; the bot has acknowledged all but perhaps the last.</summary>
    public List<Statement> Said { get; } = [said];

    /// <summary>How many of them the bot has acknowledged.</summary>
    public int Acknowledged { get; set; }

    /// <summary>Whether undoing it was acknowledged; null when nobody has asked for that.</summary>
    public bool? Undone { get; set; }
}

/// <summary>A command that records something new, typed once.</summary>
/// <param name="title">What it records: no two are alike.</param>
internal sealed class CommandTold(CastProject project, string title)
{
    public CastProject Project { get; } = project;

    public string Title { get; } = title;

    public bool IsAcknowledged { get; set; }
}
