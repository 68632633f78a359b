using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Registers;

/// <summary>How a change came about.</summary>
public enum ChangeSource
{
    /// <summary>Read from a reply.</summary>
    Reply,

    /// <summary>Filled in a form.</summary>
    Form,

    /// <summary>A button pressed.</summary>
    Button,

    /// <summary>Taken from a document or a project file.</summary>
    Import,

    /// <summary>The bot's own, by a rule of the project.</summary>
    Rule,

    /// <summary>Reported by a program.</summary>
    Api,
}

/// <summary>
/// One field of one item set by somebody. The register is the list of these; nothing is ever overwritten,
/// and what no longer holds is revoked.
/// </summary>
/// <param name="Order">Its place among all changes.</param>
/// <param name="Value">The canonical value, or null for taken away.</param>
/// <param name="Before">What stood there when it was written; for the audit, never for a decision.</param>
/// <param name="By">Who said it.</param>
/// <param name="Day">The project-local date that it belongs to.</param>
/// <param name="Reply">The reply that it was read from, or the import that brought it.</param>
/// <param name="Message">The message to link, when there is one.</param>
public sealed record Change(string Project, string Item, string Kind, string Field, string? Value, string? Before, MemberId By, DateOnly Day, ChangeOrder Order, ChangeSource Source, string Reply, MessageRef? Message)
{
    /// <summary>On whose behalf it was said, when not on the author's own.</summary>
    public MemberId? Subject { get; init; }

    /// <summary>Where in the reply its words stand.</summary>
    public Words Words { get; init; }

    /// <summary>Revoked changes are kept and no longer count.</summary>
    public bool Revoked { get; init; }
}

/// <summary>
/// The place of a change among all changes of its project: by the time of the message it comes from, never by arrival.
/// An edited message keeps its place.
/// </summary>
/// <param name="At">When the message was first said.</param>
/// <param name="Source">The id of the reply: settles equal times.</param>
/// <param name="Index">The change's place within the reply.</param>
public readonly record struct ChangeOrder(DateTimeOffset At, string Source, int Index) : IComparable<ChangeOrder>
{
    public int CompareTo(ChangeOrder other)
    {
        var byTime = At.UtcTicks.CompareTo(other.At.UtcTicks);
        if (byTime != 0)
            return byTime;
        var bySource = string.CompareOrdinal(Source, other.Source);
        return bySource != 0 ? bySource : Index.CompareTo(other.Index);
    }

    public static bool operator <(ChangeOrder left, ChangeOrder right) => left.CompareTo(right) < 0;

    public static bool operator >(ChangeOrder left, ChangeOrder right) => left.CompareTo(right) > 0;

    public static bool operator <=(ChangeOrder left, ChangeOrder right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ChangeOrder left, ChangeOrder right) => left.CompareTo(right) >= 0;
}

/// <summary>A stretch of a reply, in UTF-16 units from its start.</summary>
public readonly record struct Words(int Offset, int Length);
