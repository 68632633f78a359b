using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Storing;

namespace AutomatosX.Bot.Replies;

/// <summary>What a program reports in a member's name. The family is closed.</summary>
/// <param name="By">The member that it speaks for.</param>
/// <param name="Call">By which the same report is known again.</param>
public abstract record Report(Project Project, MemberId By, ReportCall Call);

/// <summary>Fields of an item that is there.</summary>
/// <param name="Kind">The kind that it has to be of, or null for any.</param>
/// <param name="Fields">Canonical value by field, in the order in which they were given.</param>
/// <param name="Note">Words beside the values, or empty.</param>
/// <param name="At">When it was so; null for now.</param>
public sealed record ChangeReport(Project Project, MemberId By, ReportCall Call, string? Kind, string Key, IReadOnlyList<ReportField> Fields, string Note, DateTimeOffset? At) : Report(Project, By, Call);

/// <summary>A new item.</summary>
/// <param name="Key">Its own name, for kinds whose items are named and not numbered; null for the next number.</param>
public sealed record NewReport(Project Project, MemberId By, ReportCall Call, string Kind, string? Key, IReadOnlyList<ReportField> Fields, string Note) : Report(Project, By, Call);

/// <summary>A reply in words, read as one in chat is.</summary>
public sealed record WordsReport(Project Project, MemberId By, ReportCall Call, string Text) : Report(Project, By, Call);

/// <summary>One field as it was reported.</summary>
/// <param name="Where">Where it stands in what was sent, as a JSON pointer.</param>
public sealed record ReportField(string Name, string Value, string Where);

/// <summary>One call of a program: the same key and the same body are the same call.</summary>
/// <param name="Key">What the program calls it.</param>
/// <param name="Hash">Of all that it sent.</param>
public sealed record ReportCall(string Key, string Hash);

/// <summary>What came of a report. The family is closed.</summary>
public abstract record Reported
{
    private Reported()
    {
    }

    /// <summary>It is in the books, or was there before: the same call gets the same answer.</summary>
    public sealed record Answered(KeptAnswer Answer, bool Before) : Reported;

    /// <summary>The call was known already, with something else in it.</summary>
    public sealed record OtherCall : Reported;

    /// <summary>Nothing of it was taken.</summary>
    public sealed record Refused(ReportRefusal Why, string Sentence, IReadOnlyList<ReportTrouble> Troubles) : Reported;
}

/// <summary>Why nothing was taken.</summary>
public enum ReportRefusal
{
    /// <summary>There is no such item.</summary>
    NotThere,

    /// <summary>A value, a field or a kind is none.</summary>
    Wrong,

    /// <summary>The member may not change it.</summary>
    NotYours,
}

/// <summary>What is wrong with a part of a report.</summary>
/// <param name="Where">As a JSON pointer.</param>
public sealed record ReportTrouble(string Where, string Sentence);

/// <summary>What a report came to, before it is written down.</summary>
/// <param name="Items">The items that it changed, as they are with it.</param>
public sealed record ReportTaken(Reply Reply, IReadOnlyList<Change> Changes, IReadOnlyList<Item> Items, IReadOnlyList<OpenAsk> Asks, IReadOnlyList<string> Refused);

/// <summary>The answer to a call, kept so that the same call gets it again.</summary>
/// <param name="Status">As the platform of the call counts.</param>
public sealed record KeptAnswer(string Project, MemberId By, string Key, string Hash, int Status, string Body, DateTimeOffset At)
{
    /// <summary>How long a call is known. Who tries again does so within minutes; a month is for a queue that stood still.</summary>
    public static TimeSpan Known { get; } = TimeSpan.FromDays(30);
}

/// <summary>The call has this answer. Refuses the whole work when it has one already (<see cref="AnsweredBeforeException"/>); forgets answers that are too old.</summary>
public sealed record KeepAnswer(KeptAnswer Answer) : Write;

/// <summary>The call was answered before, by somebody else or by an earlier try. Nothing was written.</summary>
public sealed class AnsweredBeforeException(string key) : Exception($"The call {key} was answered before.");

/// <summary>The store's slice for calls of programs.</summary>
public interface IAnswers
{
    Task<KeptAnswer?> Answer(string project, MemberId by, string key, CancellationToken cancel = default);
}
