using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Summaries.Sections;

namespace AutomatosX.Bot.Summaries;

/// <summary>
/// The day's document, in no form yet: its title and its sections in the template's order. Every surface is written from
/// this one value, so that all of them say the same.
/// </summary>
/// <param name="Sections">Those that have something to say.</param>
public sealed record DaySummary(DayFacts Facts, string Title, IReadOnlyList<SummarySection> Sections)
{
    public static DaySummary Of(DayFacts facts, Template template)
    {
        var (title, sections) = template.Of(facts);
        return new DaySummary(facts, title, sections);
    }

    /// <summary>The headline of the day in a channel: <c>P0 Day 7 · Tue 14 Jan</c>.</summary>
    public string Head => $"{Facts.Project.Key} {Facts.Label.Short} · {DateWords.Day(Facts.Day)}";

    /// <summary>The day in a few lines.</summary>
    public IReadOnlyList<Line> Brief
    {
        get
        {
            List<Line> lines = [ReadinessSection.Said(Facts), RiskSection.Said(Facts)];
            if (StandupSection.Said(Facts) is { } silent)
                lines.Add(silent);
            if (Facts.Unmentioned.Any())
                lines.Add($"Not mentioned today: {string.Join(", ", Facts.Unmentioned.Select(item => UnmentionedSection.Brief(Facts, item)))}");
            if (Facts.InQuestion.Any())
                lines.Add($"Asked about, not answered yet: {string.Join(", ", Facts.InQuestion.Select(item => UnmentionedSection.Brief(Facts, item)))}");
            return lines;
        }
    }

    /// <summary>All words of the document, links apart: equal text means that there is nothing to publish.</summary>
    public string Text => string.Join('\n', Sections.SelectMany(section => section.Words.Prepend(section.Heading)).Prepend(Title));

    /// <summary>Whether an action is done or waits for review.</summary>
    public static bool IsReady(Item item) => item.Status is Statuses.Done or Statuses.ReadyForReview;
}

/// <summary>One section of the document.</summary>
/// <param name="Id">What it is, whatever the template calls it.</param>
/// <param name="Parts">What it says, one part after the other; a part may have a heading of its own.</param>
public sealed record SummarySection(string Id, string Heading, IReadOnlyList<Section> Parts)
{
    /// <summary>Every line of it, those in the cells of tables too, in the order of reading.</summary>
    public IEnumerable<Line> Lines => Parts.SelectMany(part => part.Table is { } table ? [.. part.Lines, .. table.Rows.SelectMany(row => row)] : part.Lines);

    /// <summary>All its words but its heading.</summary>
    public IEnumerable<string> Words => Parts.SelectMany(part => Said(part).Where(words => words.Length > 0));

    private static IEnumerable<string> Said(Section part) =>
    [
        part.Heading,
        .. part.Lines.Select(line => line.Text),
        .. part.Table is { } table ? [.. table.Columns, .. table.Rows.SelectMany(row => row.Select(cell => cell.Text))] : Array.Empty<string>(),
        .. part.Chart is { } chart ? chart.Words : Array.Empty<string>(),
    ];
}
