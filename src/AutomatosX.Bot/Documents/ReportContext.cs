using AutomatosX.Bot.Projects;

namespace AutomatosX.Bot.Documents;

/// <summary>
/// What a report is read against. With a project its members give the handles, its keys the kinds, its calendar the dates;
/// without one a single name is its own handle and only the report's own date counts days.
/// </summary>
public sealed record ReportContext(Project? Project)
{
    public static ReportContext None { get; } = new((Project?)null);

    internal KeyPatterns Keys => Project?.Keys ?? KeyPatterns.Default;
}
