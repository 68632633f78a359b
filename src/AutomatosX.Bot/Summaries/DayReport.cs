using AutomatosX.Bot.Storing;

namespace AutomatosX.Bot.Summaries;

/// <summary>The whole document of a day, as it stands in the archive.</summary>
/// <param name="Markdown">The document.</param>
/// <param name="FactsHash">Of the facts in it: an equal hash means nothing to publish.</param>
/// <param name="PublishedAt">When it was first posted.</param>
/// <param name="ChangedAt">When its words last changed.</param>
/// <param name="Closed">The next day has begun: later changes stand under "Corrections" of that one.</param>
public sealed record DayReport(string Project, DateOnly Day, string Title, string Markdown, string FactsHash, DateTimeOffset PublishedAt, DateTimeOffset ChangedAt, bool Closed);

/// <summary>The day's document shall be this one.</summary>
public sealed record KeepDayReport(DayReport Report) : Write;

/// <summary>The store's slice for the archive.</summary>
public interface IDayReports
{
    Task<DayReport?> DayReport(string project, DateOnly day, CancellationToken cancel = default);

    /// <summary>All of a project's documents, newest first.</summary>
    Task<IReadOnlyList<DayReport>> DayReports(string project, CancellationToken cancel = default);
}
