using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Replies.Reader;

/// <summary>Reads on which days somebody is away: single ones, from one to another, weeks, halves, until when, and when back.</summary>
internal sealed class AwayDays
{
    private readonly Sheet sheet;
    private readonly int end;
    private readonly List<Stay> stays = [];
    private string? part;
    private bool range;
    private bool today;
    private AwayLengths.Length? length;

    private AwayDays(Sheet sheet, int end, string? part) => (this.sheet, this.end, this.part) = (sheet, end, part);

    /// <summary>The days that are not over yet, or null when none is said for sure; empty when all are over.</summary>
    /// <param name="part">The half that was said before any day: "half day off Friday".</param>
    public static List<Stay>? Read(Sheet sheet, int from, int end, string? part)
    {
        if (AwayHours.Said(sheet, from, end))
            return null;
        var days = new AwayDays(sheet, end, part);
        if (!days.Read(from))
            return null;
        days.UntilBack(from);
        return days.stays.Count == 0 ? null : [.. Stay.Joined(days.stays, sheet.Calendar).Where(stay => stay.To >= sheet.Today && stay.To >= stay.From)];
    }

    /// <summary>False when something about the days is in doubt.</summary>
    private bool Read(int at)
    {
        for (var i = at; i < end && !sheet.Is(i, end, "back");)
        {
            if (sheet.Tokens[i].Word is "evening" or "night" or "evenings" or "nights" or "tonight")
                return false;
            if (Since(i) is { } afterSince)
                i = afterSince;
            else if (Week(i) is { } afterWeek)
                i = afterWeek;
            else if (AwayLengths.At(sheet, i, end) is { } lasting)
            {
                if (!Lasts(lasting))
                    return false;
                i = lasting.Next;
            }
            else if (Numbered(i) is { } afterNumbers)
                i = afterNumbers;
            else if (AwayExceptions.At(sheet, i, end) is { } but)
            {
                if (!AwayExceptions.Leave(stays, but.Days, but.Denied, sheet.Calendar))
                    return false;
                i = but.Next;
            }
            else if (IsRange(i) || HalfAt(i, ref part))
                i++;
            else if (Day(i) is { } said)
            {
                if (said.Date is null || said.Value!.Contains('T', StringComparison.Ordinal))
                    return said.Date is null && stays.Count > 0 && !range;
                if (!Add(said.Date.Value, i, said.Next))
                    return false;
                i = AfterHalf(said.Next);
                if (sheet.Is(i, end, "in") && sheet.Is(i + 1, end, "the"))
                    i += 2;
            }
            else if (Ends(i))
                break;
            else
                i++;
        }

        if (stays.Count == 0 && today)
            stays.Add(new Stay(sheet.Today, sheet.Today, part));
        return length is null || stays.Count > 0;
    }

    // "Two weeks from Monday", "from Monday for two weeks"; two weeks from nobody knows when is in doubt.
    private bool Lasts(AwayLengths.Length said)
    {
        length = said;
        if (stays.Count == 0)
            return true;
        var last = stays[^1];
        if (last.From != last.To || AwayLengths.LastDay(sheet.Calendar, last.From, said) is not { } end)
            return false;
        stays[^1] = last with { To = end };
        return true;
    }

    // "Sick since Monday": from the day that is past until today.
    private int? Since(int at)
    {
        if (stays.Count > 0 || !sheet.Is(at, end, "since") || Dates.At(sheet, at + 1, end) is not { Date: { } day } said)
            return null;
        day = day > sheet.Today && !HasFigure(at, said.Next) ? day.AddDays(-7) : day;
        if (day <= sheet.Today)
            stays.Add(new Stay(day, sheet.Today, part));
        return said.Next;
    }

    // "Wed 22 Jan" is one day; a weekday that is not that date's is in doubt.
    private DateSaid? Day(int at)
    {
        if (Dates.At(sheet, at, end) is not { } said || said.Date is not { } day || HasFigure(at, said.Next) || sheet.Tokens[said.Next - 1].Word is "today" or "tomorrow")
            return Dates.At(sheet, at, end);
        var next = sheet.Tokens.ElementAtOrDefault(said.Next).IsMark(",") ? said.Next + 1 : said.Next;
        if (next >= end || sheet.Tokens[next].Word is "and" or "to" || Dates.At(sheet, next, end) is not { Date: { } date } whole || !HasFigure(next, whole.Next))
            return said;
        return date.DayOfWeek == day.DayOfWeek ? whole : whole with { Date = null };
    }

    private bool IsRange(int at)
    {
        var token = sheet.Tokens[at];
        if (token.Word is "until" or "till" or "through" or "thru" && stays.Count == 0)
            stays.Add(new Stay(sheet.Today, DateOnly.MinValue, part));
        if (!(token.Word is "to" or "until" or "till" or "through" or "thru" || token.IsMark("-")) || stays.Count == 0)
            return false;
        return range = true;
    }

    private bool Add(DateOnly date, int from, int next)
    {
        if (!range)
        {
            stays.Add(new Stay(date, date, part));
            return length is null || Lasts(length.Value);
        }

        range = false;
        var last = stays[^1];
        if (date < last.From && last.To != DateOnly.MinValue && !HasFigure(from, next))
            date = date.AddDays(7);
        stays[^1] = last with { To = date };
        return date >= last.From || last.To == DateOnly.MinValue;
    }

    // "20–24 Jan", "20 to 24 January", and the 24 of "Jan 20–24".
    private int? Numbered(int at)
    {
        if (Numbers.Whole(sheet.Tokens[at]) is not { } day || day is < 1 or > 31)
            return null;
        if (range && stays.Count > 0 && Dates.At(sheet, at, end) is null && stays[^1] is { From: var first } && day > first.Day && day <= DateTime.DaysInMonth(first.Year, first.Month))
        {
            Add(new DateOnly(first.Year, first.Month, day), at, at + 1);
            return AfterHalf(at + 1);
        }

        var dash = at + 1 < end && !sheet.Tokens[at + 1].Spaced && sheet.Tokens[at + 1].Word is "st" or "nd" or "rd" or "th" ? at + 2 : at + 1;
        if (dash + 1 >= end || !(sheet.Tokens[dash].IsMark("-") || sheet.Tokens[dash].Word is "to" or "through" or "until" or "till")
            || sheet.Tokens[dash + 1].Kind != TokenKind.Number || Dates.At(sheet, dash + 1, end) is not { Date: { } last } said || day > last.Day)
            return null;
        stays.Add(new Stay(new DateOnly(last.Year, last.Month, day), last, part));
        return said.Next;
    }

    private int? Week(int at)
    {
        var rest = sheet.Is(at, end, "rest") && sheet.Is(at + 1, end, "of");
        var i = rest ? at + 2 : at;
        i = rest && sheet.Is(i, end, "the") ? i + 1 : i;
        if (!(sheet.Is(i + 1, end, "week") && sheet.Tokens[i].Word is "next" or "this" or "all") && !(rest && sheet.Is(i, end, "week")))
            return null;
        var next = sheet.Is(i, end, "next");
        var monday = sheet.Today.AddDays((next ? 7 : 0) - (((int)sheet.Today.DayOfWeek + 6) % 7));
        var days = Enumerable.Range(0, 7).Select(monday.AddDays).Where(sheet.Calendar.IsWorkingDay).Where(day => day >= sheet.Today).ToList();
        if (range && next && days.Count > 0 && sheet.Tokens[at - 1].Word is "through" or "thru")
            stays[^1] = stays[^1] with { To = days[^1] };
        else if (range && next)
            stays[^1] = stays[^1] with { To = sheet.Calendar.PreviousWorkingDay(monday) };
        else if (days.Count > 0)
            stays.Add(new Stay(days[0], days[^1], part));
        range = false;
        return sheet.Is(i, end, "week") ? i + 1 : i + 2;
    }

    // "This afternoon" says the day as well; "in the morning" only the half.
    private bool HalfAt(int at, ref string? half)
    {
        if (stays.Count > 0 || Stay.HalfNamed(sheet.Tokens[at].Word) is not { } said)
            return false;
        half = said;
        today |= at > 0 && sheet.Tokens[at - 1].Word is "this" or "for" or "the";
        return true;
    }

    // A half said behind the last of several days is a half of that one.
    private int AfterHalf(int at)
    {
        var i = sheet.Is(at, end, "in") && sheet.Is(at + 1, end, "the") ? at + 2 : at;
        if (i >= end || (Stay.HalfNamed(sheet.Tokens[i].Word) ?? sheet.Tokens[i].Word switch { "am" => AbsenceKind.Morning, "pm" => AbsenceKind.Afternoon, _ => null }) is not { } half)
            return at;
        var last = stays[^1];
        if (last.From < last.To)
        {
            stays[^1] = last with { To = sheet.Calendar.PreviousWorkingDay(last.To) };
            stays.Add(new Stay(last.To, last.To, half));
        }
        else
        {
            stays[^1] = last with { Part = half };
        }

        return i + 1;
    }

    // After a comma only another day goes on: "sick today, back tomorrow".
    private bool Ends(int at) => stays.Count > 0
        && ((sheet.Tokens[at].Kind == TokenKind.Word && sheet.Tokens[at].Word is not "and") || (sheet.Tokens[at].IsMark(",") && at + 1 < end && Dates.At(sheet, at + 1, end) is null && AwayExceptions.At(sheet, at + 1, end) is null));

    /// <summary>"Back on Monday" ends it the working day before.</summary>
    private void UntilBack(int from)
    {
        var at = from;
        while (at < end && !sheet.Is(at, end, "back"))
            at++;
        for (at++; at < end && Dates.At(sheet, at, end) is null && sheet.Tokens[at].Word is "in" or "at" or "the" or "office" or "work" or "from" or "again";)
            at++;
        if (at >= end || Day(at) is not { Date: { } back } said)
            return;
        var last = stays.Count == 0 ? new Stay(sheet.Today, sheet.Today, part) : stays[^1];
        while (back <= last.To && !HasFigure(at, said.Next) && sheet.Tokens[said.Next - 1].Word is not ("today" or "tomorrow"))
            back = back.AddDays(7);
        var until = sheet.Calendar.PreviousWorkingDay(back);
        if (last.Part is not null || until < last.From)
            return;
        if (stays.Count > 0)
            stays.RemoveAt(stays.Count - 1);
        stays.Add(last with { To = until });
    }

    private bool HasFigure(int from, int next)
    {
        for (var i = from; i < next; i++)
        {
            if (sheet.Tokens[i].Kind is TokenKind.Number or TokenKind.Date)
                return true;
        }

        return false;
    }
}
