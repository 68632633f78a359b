using System.Globalization;
using AutomatosX.Bot.Projects;

namespace AutomatosX.Bot.Replies.Reader;

/// <summary>A date as said.</summary>
/// <param name="Next">The token after it.</param>
/// <param name="Date">Null when it is in doubt.</param>
/// <param name="Value">ISO: the date, or date, minute and the project's offset.</param>
internal sealed record DateSaid(int Next, DateOnly? Date, string? Value);

/// <summary>Reads dates as people say them, against the time of the reply and the project's calendar.</summary>
internal static class Dates
{
    private static readonly PhraseBook<int> Weekdays = English.Book("weekdays", English.Number);

    private static readonly PhraseBook<int> Months = English.Book("months", English.Number);

    private static readonly PhraseBook<string> LeadIns = English.Book("dateLeadIns");

    private static readonly PhraseBook<string> Vague = English.Book("vagueDates");

    public static DateSaid? At(Sheet sheet, int at, int end)
    {
        var i = at;
        var saidDayEnd = false;
        while (i < end && LeadIns.Match(sheet.Tokens, i, end, out _) is var next && next > i && !EndOfWeek(sheet, i, end, out _))
        {
            saidDayEnd |= sheet.Tokens[i].Word is "eod" or "cob" or "end" or "close";
            i = next;
        }

        if (Day(sheet, i, end) is not { } day)
            return saidDayEnd ? Timed(sheet, i, end, sheet.Today) : null;
        return day.Date is { } date ? Timed(sheet, day.Next, end, date) : day;
    }

    private static DateSaid Sure(int next, DateOnly date) => new(next, date, Iso(date));

    private static DateSaid Doubtful(int next) => new(next, null, null);

    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Whether the comma at a token stands before the year of the day that ends there: "March 9, 2027".</summary>
    public static bool YearGoesOn(Sheet sheet, int at, int from, int end)
    {
        for (var i = Math.Max(from, at - 4); i < at; i++)
        {
            if (Monthly(sheet, i, at) is { } day && day.Next == at && Monthly(sheet, i, end) is { } whole && whole.Next > at)
                return true;
        }

        return false;
    }

    private static DateSaid? Day(Sheet sheet, int at, int end)
    {
        if (at >= end)
            return null;
        var token = sheet.Tokens[at];
        if (token.Kind == TokenKind.Date && token.Word.Contains('.', StringComparison.Ordinal))
            return Dotted(sheet, token, at + 1);
        if (token.Kind == TokenKind.Date)
            return DateOnly.TryParseExact(token.Word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var iso) ? Sure(at + 1, iso) : Doubtful(at + 1);
        if (token.Word is "today" or "tonight")
            return Sure(at + 1, sheet.Today);
        if (token.Word == "yesterday")
            return Sure(at + 1, sheet.Today.AddDays(-1));
        if (token.Word == "tomorrow")
            return sheet.Calendar.IsWorkingDay(sheet.Today.AddDays(1)) ? Sure(at + 1, sheet.Today.AddDays(1)) : Doubtful(at + 1);
        if (EndOfWeek(sheet, at, end, out var afterWeek))
            return Sure(afterWeek, sheet.Today.AddDays(5 - ((int)sheet.Today.DayOfWeek + 6) % 7 - 1));
        if (Vague.Match(sheet.Tokens, at, end, out _) is var vague && vague > at)
            return Doubtful(vague);
        return Weekday(sheet, at, end) ?? ProjectDay(sheet, at, end) ?? Monthly(sheet, at, end) ?? Slashed(sheet, at, end) ?? Span(sheet, at, end);
    }

    private static bool EndOfWeek(Sheet sheet, int at, int end, out int next)
    {
        next = at + 1;
        if (sheet.Is(at, end, "eow"))
            return true;
        if (!sheet.Is(at, end, "end") || !sheet.Is(at + 1, end, "of"))
            return false;
        next = at + 2;
        while (sheet.Is(next, end, "the") || sheet.Is(next, end, "this"))
            next++;
        return sheet.Is(next++, end, "week");
    }

    private static DateSaid? Weekday(Sheet sheet, int at, int end)
    {
        var isNext = sheet.Is(at, end, "next") || sheet.Is(at, end, "last");
        var from = isNext || sheet.Is(at, end, "this") || sheet.Is(at, end, "coming") ? at + 1 : at;
        var next = Weekdays.Match(sheet.Tokens, from, end, out var day);
        if (next == from)
            return null;
        var ahead = ((day - (int)sheet.Today.DayOfWeek + 6) % 7) + 1;
        next = sheet.Is(next, end, ".") && next + 1 < end ? next + 1 : next;
        // "Wed 22 Jan" is that date; where the weekday is another's, which of the two is meant is asked.
        var figure = sheet.Is(next, end, ",") ? next + 1 : next;
        if (figure < end && sheet.Tokens[figure].Kind is TokenKind.Number or TokenKind.Date or TokenKind.Word && (Monthly(sheet, figure, end) ?? Slashed(sheet, figure, end) ?? (sheet.Tokens[figure].Kind == TokenKind.Date ? Day(sheet, figure, end) : null)) is { } whole)
            return whole.Date is { } date && (int)date.DayOfWeek == day ? whole : Doubtful(whole.Next);
        return isNext ? Doubtful(next) : Sure(next, sheet.Today.AddDays(ahead));
    }

    private static DateSaid? ProjectDay(Sheet sheet, int at, int end)
    {
        int? week = null;
        if (sheet.Is(at, end, "week") && at + 1 < end && Numbers.Whole(sheet.Tokens[at + 1]) is { } number)
            (week, at) = (number, at + 2);
        if (!sheet.Is(at, end, "day") || at + 1 >= end || Numbers.Whole(sheet.Tokens[at + 1]) is not { } day || day > 1000 || week > 1000)
            return null;
        var date = week is { } w ? sheet.Calendar.DateOfDay(w, day) : sheet.Calendar.DateOfDay(day, sheet.Today);
        return date is { } known && known >= sheet.Today ? Sure(at + 2, known) : Doubtful(at + 2);
    }

    private static DateSaid? Monthly(Sheet sheet, int at, int end)
    {
        var afterMonth = Months.Match(sheet.Tokens, at, end, out var month);
        if (afterMonth > at)
        {
            afterMonth = sheet.Is(afterMonth, end, ".") ? afterMonth + 1 : afterMonth;
            return afterMonth < end && Numbers.Whole(sheet.Tokens[afterMonth]) is { } dayAfter ? Year(sheet, Ordinal(sheet, afterMonth + 1, end), end, month, dayAfter) : null;
        }

        if (Numbers.Whole(sheet.Tokens[at]) is not { } day)
            return null;
        if (Ordinal(sheet, at + 1, end) is var ordinal && ordinal > at + 1 && !Months.Has(sheet.Tokens, ordinal, end) && !sheet.Is(ordinal, end, "of"))
            return Ahead(sheet, ordinal, day);
        var name = Ordinal(sheet, at + 1, end);
        name = sheet.Is(name, end, "of") || sheet.Is(name, end, ".") ? name + 1 : name;
        afterMonth = Months.Match(sheet.Tokens, name, end, out month);
        return afterMonth > name ? Year(sheet, afterMonth, end, month, day) : null;
    }

    // "The 7th" is the next one.
    private static DateSaid Ahead(Sheet sheet, int next, int day)
    {
        var month = day < sheet.Today.Day ? sheet.Today.AddMonths(1) : sheet.Today;
        return Made(next, month.Year, month.Month, day);
    }

    private static int Ordinal(Sheet sheet, int at, int end) =>
        at < end && !sheet.Tokens[at].Spaced && sheet.Tokens[at].Word is "st" or "nd" or "rd" or "th" ? at + 1 : at;

    private static DateSaid Year(Sheet sheet, int at, int end, int month, int day)
    {
        var year = sheet.Is(at, end, ",") ? at + 1 : at;
        if (year < end && Numbers.Whole(sheet.Tokens[year]) is { } said and > 1999 and < 2200)
            return Made(year + 1, said, month, day);
        return Made(at, Nearest(sheet.Today, month), month, day);
    }

    // Without a year the nearest such date is meant: in December "Jan 5" is next year's.
    private static int Nearest(DateOnly today, int month) =>
        month - today.Month < -6 ? today.Year + 1 : month - today.Month > 6 ? today.Year - 1 : today.Year;

    private static DateSaid Made(int next, int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? Sure(next, new DateOnly(year, month, day)) : Doubtful(next);

    private static DateSaid? Slashed(Sheet sheet, int at, int end)
    {
        if (at + 2 >= end || Numbers.Whole(sheet.Tokens[at]) is not { } month || !sheet.Tokens[at + 1].IsMark("/") || Numbers.Whole(sheet.Tokens[at + 2]) is not { } day)
            return null;
        if (sheet.Context.Project.DateOrder == DateOrder.DayFirst)
            (month, day) = (day, month);
        if (at + 4 < end && sheet.Tokens[at + 3].IsMark("/") && Numbers.Whole(sheet.Tokens[at + 4]) is { } year)
            return Made(at + 5, year < 100 ? 2000 + year : Math.Clamp(year, 1, 9999), month, day);
        return Made(at + 3, Nearest(sheet.Today, month), month, day);
    }

    // "24.12." and "24.12.2025", where the day comes first.
    private static DateSaid Dotted(Sheet sheet, Token token, int next)
    {
        var parts = token.Word.Split('.', StringSplitOptions.RemoveEmptyEntries).Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToList();
        var year = parts is [_, _, var said] ? (said < 100 ? 2000 + said : Math.Clamp(said, 1, 9999)) : Nearest(sheet.Today, parts[1]);
        return Made(next, year, parts[1], parts[0]);
    }

    // "In two days": working days or others, from now or from tomorrow; so it asks.
    private static DateSaid? Span(Sheet sheet, int at, int end)
    {
        if (!sheet.Is(at, end, "in") && !sheet.Is(at, end, "within"))
            return null;
        for (var i = at + 1; i < Math.Min(end, at + 5); i++)
        {
            if (sheet.Tokens[i].Word is "day" or "days" or "week" or "weeks" or "hours" or "hour")
                return Doubtful(i + 1);
        }

        return null;
    }

    private static DateSaid Timed(Sheet sheet, int at, int end, DateOnly date)
    {
        var i = at;
        while (i < end && sheet.Tokens[i].Word is "eod" or "cob" || (sheet.Is(i, end, "end") && sheet.Is(i + 1, end, "of") && sheet.Is(i + 2, end, "day")))
            i += sheet.Tokens[i].Word == "end" ? 3 : 1;
        return Clocks.At(sheet, i, end) is { } clock
            ? new DateSaid(clock.Next, clock.Zone is null ? null : date, clock.Zone is null ? null : Clocks.Iso(sheet, date, clock.Time, clock.Zone))
            : Sure(i, date);
    }
}
