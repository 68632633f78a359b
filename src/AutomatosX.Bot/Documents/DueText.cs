using System.Globalization;
using AutomatosX.Bot.Projects;

namespace AutomatosX.Bot.Documents;

/// <summary>
/// When something is due: a date, or a date and minute with its offset. Words that leave the date open ("end of sprint",
/// "next Friday") are no date.
/// </summary>
internal sealed class DueText(ReportDay day)
{
    private static readonly Dictionary<string, string> Zones = new(StringComparer.OrdinalIgnoreCase)
    {
        ["PT"] = "America/Los_Angeles",
        ["PST"] = "America/Los_Angeles",
        ["PDT"] = "America/Los_Angeles",
        ["MT"] = "America/Denver",
        ["CT"] = "America/Chicago",
        ["ET"] = "America/New_York",
        ["EST"] = "America/New_York",
        ["EDT"] = "America/New_York",
        ["UTC"] = "UTC",
        ["GMT"] = "UTC",
        ["CET"] = "Europe/Berlin",
        ["CEST"] = "Europe/Berlin",
        ["JST"] = "Asia/Tokyo",
    };

    private static readonly string[] Leads = ["due", "by", "on", "eod", "eta", "until", "date"];

    /// <summary>The canonical value, or null when the words are no date or say more than a date.</summary>
    public string? Read(string text)
    {
        var words = text.Split([' ', '\t', ',', '(', ')', ':'], StringSplitOptions.RemoveEmptyEntries).Length > 12
            ? [] : Words(text);
        var at = 0;
        while (at < words.Count && Leads.Contains(words[at].TrimEnd(':'), StringComparer.OrdinalIgnoreCase))
            at++;
        if (at >= words.Count || Date(words, ref at) is not { } date)
            return null;
        if (at < words.Count && words[at].ToUpperInvariant() is "AT" or "EOD" or "BY" or "@")
            at++;
        TimeOnly? time = null;
        if (at < words.Count && TimeOnly.TryParseExact(words[at], ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var found))
        {
            time = found;
            at++;
        }

        var zone = at < words.Count ? Zone(words[at]) : null;
        if (zone is not null)
            at++;
        return at < words.Count ? null : Canonical(date, time, zone);
    }

    private static List<string> Words(string text) =>
        [.. text.Split([' ', '\t', ','], StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim('(', ')', '.', ';', '*')).Where(word => word.Length > 0)];

    private DateOnly? Date(List<string> words, ref int at)
    {
        if (DateText.Of(words, at) is { } written)
        {
            at += written.Words;
            return written.Date;
        }

        var word = words[at].ToUpperInvariant();
        if (word == "DAY" && at + 1 < words.Count && int.TryParse(words[at + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            at += 2;
            return day.DateOfDay(number);
        }

        if (day.Date is not { } today)
            return null;
        at++;
        if (word == "TODAY")
            return today;
        if (word == "TOMORROW")
            return day.Calendar?.IsWorkingDay(today.AddDays(1)) is false ? null : today.AddDays(1);
        return Weekday(word) is { } weekday ? today.AddDays(((((int)weekday - (int)today.DayOfWeek) + 6) % 7) + 1) : null;
    }

    /// <summary>A bare weekday is the next one after the report's day; said on that weekday, a week later.</summary>
    private static DayOfWeek? Weekday(string word)
    {
        foreach (var weekday in Enum.GetValues<DayOfWeek>())
        {
            var name = weekday.ToString().ToUpperInvariant();
            if (word == name || (word.Length == 3 && name.StartsWith(word, StringComparison.Ordinal)))
                return weekday;
        }

        return null;
    }

    private TimeZoneInfo? Zone(string word)
    {
        if (day.Calendar is { ZoneWord.Length: > 0 } calendar && string.Equals(calendar.ZoneWord, word, StringComparison.OrdinalIgnoreCase))
            return calendar.Zone;
        return Zones.TryGetValue(word, out var id) && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : null;
    }

    private string Canonical(DateOnly date, TimeOnly? time, TimeZoneInfo? zone)
    {
        // A time of day without a zone is no instant: then the date alone is what the document states.
        if (time is not { } minute || (zone ?? day.Calendar?.Zone) is not { } place)
            return date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var calendar = new ProjectCalendar(place, new HashSet<DayOfWeek>(), []);
        return calendar.InstantOf(date, minute).ToString("yyyy-MM-ddTHH:mmzzz", CultureInfo.InvariantCulture);
    }
}
