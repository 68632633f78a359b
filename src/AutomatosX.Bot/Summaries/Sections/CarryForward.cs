using System.Globalization;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;

namespace AutomatosX.Bot.Summaries.Sections;

/// <summary>What of the day's actions goes on: how it stands, how old it is, and every date it was to be done by.</summary>
internal static class CarryForward
{
    public static IEnumerable<Line> Lines(DayFacts facts, IReadOnlyList<Item> tracked)
    {
        var open = tracked.Where(item => !DaySummary.IsReady(item) && item.Status != Statuses.Dropped).ToList();
        var label = TextRun.Strong("Carry-Forward:");
        return open.Count == 0 ? [Line.Of(label, " none of today's.")] : [Line.Of(label), .. open.Select(item => LineOf(facts, item))];
    }

    private static Line LineOf(DayFacts facts, Item item)
    {
        var latest = item.Fields.Values.MaxBy(change => change.Order)!;
        return Line.Of(TextRun.Strong(item.Key), $" {item.Title} ({facts.OwnersOf(item)}){UnmentionedSection.Because(facts, item)}{Age(facts, item)}{Moves(facts, item)}").In(1).From(latest.Message);
    }

    // The day on which it came up does not count: something of yesterday is a day old.
    private static string Age(DayFacts facts, Item item)
    {
        var days = 0;
        for (var date = item.Created.Day; date < facts.Day; date = date.AddDays(1))
            days += facts.Project.Calendar.IsWorkingDay(date.AddDays(1)) ? 1 : 0;
        return days == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"; open for {days} working {(days == 1 ? "day" : "days")}, since {DateWords.Day(item.Created.Day)}");
    }

    private static string Moves(DayFacts facts, Item item)
    {
        var dates = facts.DatesOf(item);
        if (dates.Count < 2)
            return "";
        var times = dates.Count == 2 ? "once" : dates.Count == 3 ? "twice" : string.Create(CultureInfo.InvariantCulture, $"{dates.Count - 1} times");
        return $"; moved {times}: {string.Join(" → ", dates.Select(due => due.Said(facts.Project.Calendar)))}";
    }
}
