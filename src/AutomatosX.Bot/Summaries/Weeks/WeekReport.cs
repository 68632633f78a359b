using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;
using AutomatosX.Bot.Summaries.Sections;

namespace AutomatosX.Bot.Summaries.Weeks;

/// <summary>The week's document, in no form yet. Like a day's it is computed, and each of its lines leads to the message that it came from.</summary>
public sealed record WeekReport(WeekFacts Facts, IReadOnlyList<SummarySection> Sections)
{
    /// <summary>The id of the section that has the figures: its post has them as a table for programs too.</summary>
    public const string Numbers = "numbers";

    private const string Highlights = "highlights";
    private const int DaysAhead = 14;

    public static WeekReport Of(WeekFacts facts) => new(facts,
    [
        .. Written(
            (Highlights, "Executive Summary", [Section.Of([.. WeekHighlights.Of(facts)])]),
            (Numbers, "Key Numbers", [Section.Of() with { Table = WeekNumbers.TableOf(facts) }]),
            ("sprint", "Sprint", facts.Day.Sprint is { } sprint ? [sprint.Section("")] : []),
            ("risks", "Risks", Risks(facts)),
            ("metrics", "Metrics", Metrics(facts)),
            ("milestones", "Milestones", MilestoneSection.Parts(facts.Day)),
            ("ahead", "Next Two Weeks", [Section.Of([.. Ahead(facts)])]),
            ("decisions", "Decisions", [Section.Of([.. Decisions(facts)])])),
    ]);

    public string Title => $"{Facts.Project.Name} {Facts.Project.Key} Weekly Report ({DateWords.Iso(Facts.Last)})";

    /// <summary><c>P0 week to Fri 17 Jan</c>.</summary>
    public string Head => $"{Facts.Project.Key} week to {DateWords.Day(Facts.Last)}";

    /// <summary>The time that it covers.</summary>
    public string Covers
    {
        get
        {
            var calendar = Facts.Project.Calendar;
            return $"From {DateWords.Day(calendar.DateOf(Facts.Begin))} {DateWords.TimeIn(calendar, Facts.Begin)} to {DateWords.Day(Facts.Last)} {DateWords.TimeIn(calendar, Facts.End)}.";
        }
    }

    /// <summary>What stands at its head in a channel.</summary>
    public IReadOnlyList<Line> Brief => [.. Sections.First(section => section.Id == Highlights).Parts.SelectMany(part => part.Lines), Line.Of(TextRun.Quiet(Covers))];

    /// <summary>What stands below it: all but its head.</summary>
    public IEnumerable<SummarySection> Details => Sections.Where(section => section.Id != Highlights);

    private static IEnumerable<SummarySection> Written(params IEnumerable<(string Id, string Heading, IEnumerable<Section> Parts)> sections) =>
        from section in sections
        let parts = section.Parts.Where(part => part is not { Lines.Count: 0, Table: null, Chart: null }).ToList()
        where parts.Count > 0
        select new SummarySection(section.Id, section.Heading, parts);

    private static IEnumerable<Section> Risks(WeekFacts facts)
    {
        var risks = facts.Of(RiskKind.Key).ToList();
        if (risks.Count == 0)
            yield break;
        yield return Section.Of() with { Table = RiskBoard.ByColour(facts.Project, risks) };
        if (risks.Exists(risk => RiskScore.Of(risk) is not null))
            yield return Section.Of() with { Table = RiskBoard.HeatMap(risks), Chart = RiskBoard.Picture(risks) };
    }

    private static IEnumerable<Section> Metrics(WeekFacts facts)
    {
        foreach (var metric in facts.Of(MetricKind.Key).Select(item => new Metric(item)))
        {
            var readings = facts.Day.Readings.Where(reading => reading.Item == metric.Item.Key && reading.Order.At < facts.End).ToList();
            if (!readings.Exists(reading => reading.Order.At >= facts.Begin))
                continue;
            var course = string.Join(" → ", readings.Select(reading => Number.Decimal(reading.Value)).OfType<decimal>().TakeLast(5).Select(Number.Text));
            yield return Section.Of(Line.Of(TextRun.Strong(metric.Item.Key), $": {course}{(metric.Unit.Length > 0 ? $" {metric.Unit}" : "")}, {facts.Day.VerdictOn(metric.Item).Said}.").From(readings[^1].Message)) with { Chart = MetricCourse.Of(metric, readings) };
        }
    }

    private static IEnumerable<Line> Ahead(WeekFacts facts) => new Agenda(facts.Day) { Last = facts.Last.AddDays(DaysAhead) }.Entries.Select(entry =>
        Line.Of(TextRun.Strong($"{DateWords.Day(entry.Date)}{(entry.At is { } at ? $" {DateWords.TimeIn(facts.Project.Calendar, at)}" : "")} "), entry.Words).From(entry.Source)).DefaultIfEmpty(Line.Of("Nothing is planned with a date."));

    private static IEnumerable<Line> Decisions(WeekFacts facts) => facts.CameUp(DecisionKind.Key, facts.Begin, facts.End)
        .Select(item => Line.Of($"{ItemLines.Capital(item.Title)}{facts.Day.By(item)}").From(item.Created.Message)).DefaultIfEmpty(Line.Of("None."));
}
