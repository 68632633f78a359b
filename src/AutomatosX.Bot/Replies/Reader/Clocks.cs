using System.Globalization;

namespace AutomatosX.Bot.Replies.Reader;

/// <summary>A time of day as said.</summary>
/// <param name="Zone">The zone that it was said in; null when there is a zone that is not known.</param>
internal sealed record ClockSaid(int Next, TimeOnly Time, TimeZoneInfo? Zone);

/// <summary>Reads times of day: 13:00, 1pm, noon, with or without a zone.</summary>
internal static class Clocks
{
    private static readonly Dictionary<string, string> Zones = new(StringComparer.Ordinal)
    {
        ["pt"] = "America/Los_Angeles",
        ["pst"] = "America/Los_Angeles",
        ["pdt"] = "America/Los_Angeles",
        ["mt"] = "America/Denver",
        ["ct"] = "America/Chicago",
        ["et"] = "America/New_York",
        ["est"] = "America/New_York",
        ["edt"] = "America/New_York",
        ["utc"] = "UTC",
        ["gmt"] = "UTC",
        ["cet"] = "Europe/Berlin",
        ["cest"] = "Europe/Berlin",
        ["bst"] = "Europe/London",
        ["jst"] = "Asia/Tokyo",
    };

    public static ClockSaid? At(Sheet sheet, int at, int end)
    {
        var i = sheet.Is(at, end, "at") || sheet.Is(at, end, "by") || sheet.Is(at, end, ",") ? at + 1 : at;
        if (i >= end)
            return null;
        var token = sheet.Tokens[i];
        TimeOnly? time = token.Kind switch
        {
            TokenKind.Clock => TimeOnly.TryParseExact(token.Word, ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed) ? parsed : null,
            TokenKind.Word when token.Word == "noon" => new TimeOnly(12, 0),
            TokenKind.Number when Numbers.Whole(token) is >= 1 and <= 12 && Half(sheet, i + 1, end) is not null => new TimeOnly(Numbers.Whole(token)!.Value % 12, 0),
            _ => null,
        };
        if (time is not { } said)
            return null;
        i++;
        if (Half(sheet, i, end) is { } afternoon)
        {
            said = new TimeOnly((said.Hour % 12) + (afternoon ? 12 : 0), said.Minute);
            i++;
        }

        return Zoned(sheet, i, end, said);
    }

    public static string Iso(Sheet sheet, DateOnly date, TimeOnly time, TimeZoneInfo zone)
    {
        var calendar = sheet.Calendar;
        var instant = (calendar with { Zone = zone }).InstantOf(date, time);
        return calendar.Local(instant).ToString("yyyy-MM-dd'T'HH:mmzzz", CultureInfo.InvariantCulture);
    }

    private static bool? Half(Sheet sheet, int at, int end) => at < end ? sheet.Tokens[at].Word switch { "am" => false, "pm" => true, _ => null } : null;

    private static ClockSaid Zoned(Sheet sheet, int at, int end, TimeOnly time)
    {
        if (at >= end || sheet.Tokens[at].Kind != TokenKind.Word)
            return new ClockSaid(at, time, sheet.Calendar.Zone);
        var word = sheet.Tokens[at].Word;
        if (word == "local" || word.Equals(sheet.Calendar.ZoneWord, StringComparison.OrdinalIgnoreCase))
            return new ClockSaid(sheet.Is(at + 1, end, "time") ? at + 2 : at + 1, time, sheet.Calendar.Zone);
        if (!Zones.TryGetValue(word, out var id))
            return new ClockSaid(at, time, sheet.Calendar.Zone);
        return new ClockSaid(at + 1, time, TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : null);
    }
}
