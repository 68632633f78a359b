using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Storing;

namespace AutomatosX.Bot.Rhythm;

/// <summary>One touchpoint on one date: what has happened of it so far. A step is noted only after it happened.</summary>
/// <param name="Touchpoint">The id of the touchpoint.</param>
/// <param name="Version">0 for a run that is not in the store yet; the store counts up.</param>
public sealed record Run(string Project, string Touchpoint, DateOnly Date, long Version)
{
    /// <summary>Who was prompted, and when.</summary>
    public IReadOnlyDictionary<MemberId, DateTimeOffset> Prompted { get; init; } = new Dictionary<MemberId, DateTimeOffset>();

    /// <summary>Who was reminded, and when.</summary>
    public IReadOnlyDictionary<MemberId, DateTimeOffset> Reminded { get; init; } = new Dictionary<MemberId, DateTimeOffset>();

    /// <summary>Who answered, with the first answer.</summary>
    public IReadOnlyDictionary<MemberId, Answer> Answers { get; init; } = new Dictionary<MemberId, Answer>();

    /// <summary>Who skips it, and since when.</summary>
    public IReadOnlyDictionary<MemberId, DateTimeOffset> Skipped { get; init; } = new Dictionary<MemberId, DateTimeOffset>();

    /// <summary>How a checkpoint went, once its owner said so.</summary>
    public Outcome? Outcome { get; init; }

    /// <summary>When the first look after its time found it; null before that. Who is asked with that look is asked in time, or late since nobody looked before.</summary>
    public DateTimeOffset? OpenedAt { get; init; }

    /// <summary>When it was closed, or null while it is open.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>A word on why it was closed as it was (the bot was down), or empty.</summary>
    public string Note { get; init; } = "";

    /// <summary>Whether a look has found it since its time came.</summary>
    public bool HasBegun => OpenedAt is not null || Prompted.Count > 0 || Answers.Count > 0 || Outcome is not null;

    /// <summary>To stand in a work that steps the run: two works cannot both take the same step.</summary>
    public Seen Seen => new(NameOf(Project, Touchpoint, Date), Version);

    public static string NameOf(string project, string touchpoint, DateOnly date) => FormattableString.Invariant($"run/{project}/{touchpoint}/{date:yyyy-MM-dd}");
}

/// <summary>An answer to a touchpoint.</summary>
/// <param name="Reply">The reply's id.</param>
/// <param name="Late">Whether it came after the close.</param>
public sealed record Answer(DateTimeOffset At, string Reply, bool Late)
{
    /// <summary>The platform it was given on; null for one of before that was noted.</summary>
    public Platform? On { get; init; }
}

/// <summary>How a checkpoint went.</summary>
/// <param name="At">When it was said to have taken place.</param>
/// <param name="Reply">The reply that says so, or null for a button.</param>
public sealed record Outcome(OutcomeKind Kind, MemberId By, DateTimeOffset At, string? Reply);

/// <summary>The four ways in which a checkpoint ends.</summary>
public enum OutcomeKind
{
    /// <summary>Held as planned.</summary>
    Done,

    /// <summary>Held, but after its time.</summary>
    Late,

    /// <summary>Held, but something came out otherwise than planned.</summary>
    Variance,

    /// <summary>Not held.</summary>
    NotHeld,
}

/// <summary>The run shall stand as given. Goes with <see cref="Run.Seen"/>; the store counts its version up.</summary>
public sealed record StepRun(Run Run) : Write;

/// <summary>The store's slice for runs.</summary>
public interface IRuns
{
    Task<Run?> Run(string project, string touchpoint, DateOnly date, CancellationToken cancel = default);

    Task<IReadOnlyList<Run>> Runs(string project, DateOnly date, CancellationToken cancel = default);

    /// <summary>The dates that have any run, oldest first.</summary>
    Task<IReadOnlyList<DateOnly>> DaysWithRuns(string project, CancellationToken cancel = default);

    /// <summary>Runs of earlier dates that were never closed, oldest first.</summary>
    Task<IReadOnlyList<Run>> OpenRunsBefore(string project, DateOnly date, CancellationToken cancel = default);
}
