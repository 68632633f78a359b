using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;

namespace AutomatosX.Bot.Summaries.Sections;

/// <summary>What comes up until the end of the next working day; nothing when nothing does.</summary>
internal static class AgendaSection
{
    public static IEnumerable<Line> Lines(DayFacts facts)
    {
        var agenda = new Agenda(facts);
        var next = facts.Project.Calendar.NextWorkingDay(facts.Day);
        foreach (var entry in agenda.Entries)
            yield return Line.Of(TextRun.Strong(When(facts, entry, next)), entry.Words).From(entry.Source);
        if (agenda.Away.Count > 0)
            yield return Line.Of(TextRun.Strong("Away: "), string.Join(", ", agenda.Away.Select(away => $"{facts.Project.NameOf(away.Member)}{(away.Why == "away" ? "" : $" ({away.Why})")}")));
    }

    // A day before the next working one is named: a check on a Saturday is no surprise on the Monday.
    private static string When(DayFacts facts, AgendaEntry entry, DateOnly next)
    {
        var day = entry.Date == next ? "" : $"{DateWords.Day(entry.Date)} ";
        return entry.At is { } at ? $"{day}{DateWords.TimeIn(facts.Project.Calendar, at)} " : day;
    }
}
