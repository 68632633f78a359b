using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Rhythm;

/// <summary>The instants at which something of an item may become due: a gate closes, a reminder goes out, a window begins, a check is to be made, a snooze ends.</summary>
public static class ItemMoments
{
    /// <summary>The first after an instant, or null when there is none.</summary>
    public static DateTimeOffset? Next(Project project, IEnumerable<Item> items, DateTimeOffset after) =>
        items.SelectMany(item => Of(project, item, after)).Where(at => at > after).Select(at => (DateTimeOffset?)at).Min();

    private static IEnumerable<DateTimeOffset> Of(Project project, Item item, DateTimeOffset after) => item.Kind switch
    {
        GateKind.Key when new Gate(item).Until is { } until => [until],
        AnnouncementKind.Key when new Announcement(item) is { Missing.Count: > 0 } announcement => [announcement.RemindAt, .. Mornings(project, announcement.RemindAt, after)],
        EscalationKind.Key when item[FieldNames.Seen] is null && Due.Parse(item[FieldNames.Snoozed]) is { At: { } awake } => [awake],
        WindowKind.Key => Of(new ChangeWindow(item), after),
        _ => [],
    };

    private static IEnumerable<DateTimeOffset> Of(ChangeWindow window, DateTimeOffset after)
    {
        foreach (var at in new[] { window.Freeze, window.From, window.To }.OfType<DateTimeOffset>())
            yield return at;
        if (window.OpenSince is { } since)
            yield return since + ((Math.Max(0, Math.Floor((after - since) / window.Cadence)) + 1) * window.Cadence);
        foreach (var due in window.Checks.Select(window.DueAt).OfType<DateTimeOffset>())
            yield return due;
    }

    // What was held back comes when the quiet hours end, or half a day away does.
    private static IEnumerable<DateTimeOffset> Mornings(Project project, DateTimeOffset from, DateTimeOffset after)
    {
        var today = project.Calendar.DateOf(after);
        return from > after ? [] : new[] { today, project.Calendar.NextWorkingDay(today) }
            .SelectMany(date => new[] { project.QuietHours.To, new TimeOnly(12, 0) }.Select(time => project.Calendar.InstantOf(date, time)));
    }
}
