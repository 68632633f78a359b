using System.Globalization;
using AutomatosX.Bot.Projects;

namespace AutomatosX.Bot.Documents;

/// <summary>The day that a report tells of, as its title says, and how it counts others from there.</summary>
internal sealed record ReportDay(string Title, DateOnly? Date, int? Week, int? Number, ProjectCalendar? Calendar)
{
    private const int LongestLine = 90;

    // Words before a day that is not the report's.
    private static readonly HashSet<string> OtherDays = new(StringComparer.OrdinalIgnoreCase) { "next", "due", "until", "deadline", "previous" };

    /// <summary>The first heading with a date, else the first heading; a line "Date: …" above the first list stands in.</summary>
    public static ReportDay Of(IReadOnlyList<ReportSection> sections, ProjectCalendar? calendar)
    {
        const int headingsOfTitle = 3;
        var headings = sections.Where(section => section.Heading.Length > 0).Take(headingsOfTitle).Select(section => section.Heading).ToList();
        var title = headings.Find(heading => DateText.First(heading) is not null) ?? headings.FirstOrDefault() ?? "";
        var date = DateText.First(title) ?? sections.Take(headingsOfTitle).SelectMany(section => section.Entries).Select(Dated).FirstOrDefault(found => found is not null);
        // A mail has a subject; a page without a heading of its own tells its day in its first line.
        var before = sections[0].Entries.Take(headingsOfTitle * 2).Where(entry => entry.Table is null).ToList();
        if (before.Select(entry => FieldLabels.Split(entry.Plain)).FirstOrDefault(split => split?.Label.ToUpperInvariant() is "SUBJECT") is { } subject)
            (title, date) = (subject.Value, DateText.First(subject.Value) ?? date);
        else if (date is null && before.FirstOrDefault() is { } first && DateText.First(first.Plain) is { } stated)
            (title, date) = (first.Plain, stated);
        // Else a short line at the top or right below the title may say it: "Log of 2 October 2025".
        date ??= sections.Take(2).SelectMany(section => section.Entries.TakeWhile(entry => entry is { IsBullet: false, Table: null }).Take(headingsOfTitle))
            .Where(entry => entry.Plain.Length <= LongestLine && KeyText.Shaped(entry.Plain) is null && !entry.Plain.Split(' ', ':').Any(OtherDays.Contains)).Select(entry => DateText.First(entry.Plain)).FirstOrDefault(found => found is not null);
        return new ReportDay(title, date, NumberAfter(title, "week"), NumberAfter(title, "day"), calendar);
    }

    /// <summary>
    /// The date of "Day n": by the project's calendar when that agrees with the report's own day. Without one, days are counted
    /// from the report's own within its working week; what lies beyond a weekend is not known.
    /// </summary>
    public DateOnly? DateOfDay(int day)
    {
        if (Date is not { } date)
            return null;
        if (Calendar is { } calendar && (Number is null || calendar.DateOfDay(Number.Value, date) == date))
            return calendar.DateOfDay(day, date);
        if (Number is not { } own)
            return null;
        var counted = day - own;
        var weekday = (((int)date.DayOfWeek + 6) % 7) + counted;
        return Math.Abs(counted) < 7 && date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && weekday is >= 0 and <= 4 ? date.AddDays(counted) : null;
    }

    /// <summary>The number after a word: "Week 2 Day 7".</summary>
    public static int? NumberAfter(string text, string word)
    {
        var words = text.Split([' ', ',', '(', ')', ':', '—', '–', '’', '\''], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i + 1 < words.Length; i++)
        {
            if (string.Equals(words[i], word, StringComparison.OrdinalIgnoreCase) && int.TryParse(words[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                return number;
        }

        return null;
    }

    /// <summary>Whether an entry gives nothing but the report's date.</summary>
    public static bool IsDate(ReportEntry entry) => entry.Table is null && Dated(entry) is not null;

    private static DateOnly? Dated(ReportEntry entry) => entry.Table is { } table
        ? table.Rows.Where(row => row.Cells.Count == 2 && IsLabel(row[0])).Select(row => DateText.First(row[1])).FirstOrDefault(found => found is not null)
        : FieldLabels.Split(entry.Text) is { } split && IsLabel(split.Label) ? DateText.First(split.Value) : null;

    private static bool IsLabel(string label) => label.Trim(':', '*', ' ').ToUpperInvariant() is "DATE" or "REPORT DATE" or "REPORTING DATE" or "STATUS DATE" or "DAY" or "AS OF";
}
