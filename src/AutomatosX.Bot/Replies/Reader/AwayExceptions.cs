using AutomatosX.Bot.Projects;

namespace AutomatosX.Bot.Replies.Reader;

/// <summary>Reads "… except Wednesday" and "… but not on the 11th": days of an absence on which somebody is there.</summary>
internal static class AwayExceptions
{
    /// <summary>The days excepted at a token and the token after them; no days where something else is excepted. Null where nothing is.</summary>
    public static (List<DateOnly> Days, bool Denied, int Next)? At(Sheet sheet, int at, int end)
    {
        var next = Vocabulary.TakenBack.Match(sheet.Tokens, at, end, out _);
        if (next == at)
            return null;
        var denied = sheet.Is(next, end, "not");
        next = denied ? next + 1 : next;
        var days = new List<DateOnly>();
        while (next < end && Dates.At(sheet, next, end) is { Date: { } day } said)
        {
            days.Add(day);
            next = said.Next;
            while (next < end && sheet.Tokens[next].Word is "," or "and" or "&")
                next++;
        }

        // "Off Friday, but I have my phone" goes on about something else.
        return days.Count == 0 && !denied && sheet.Tokens[at].Word is "but" or "although" ? null : (days, denied, next);
    }

    /// <summary>Takes the days out of the stays; false where one of them cannot be found there for sure.</summary>
    /// <param name="denied">"Off Friday, but not Monday" may deny a day that nobody spoke of.</param>
    public static bool Leave(List<Stay> stays, List<DateOnly> days, bool denied, ProjectCalendar calendar)
    {
        foreach (var day in days)
        {
            // A weekday is said of the days spoken of, not of the next one from today.
            var meant = Enumerable.Range(0, 12).Select(week => day.AddDays(7 * week)).Where(date => stays.Exists(stay => stay.From <= date && date <= stay.To)).ToList();
            if (meant.Count == 0 && denied)
                continue;
            if (meant.Count != 1)
                return false;
            var at = stays.FindIndex(stay => stay.From <= meant[0] && meant[0] <= stay.To);
            var whole = stays[at];
            Stay[] left = [whole with { To = calendar.PreviousWorkingDay(meant[0]) }, whole with { From = calendar.NextWorkingDay(meant[0]) }];
            stays.RemoveAt(at);
            stays.InsertRange(at, left.Where(stay => stay.From <= stay.To));
        }

        return days.Count > 0;
    }
}
