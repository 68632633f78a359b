using AutomatosX.Bot.Projects;

namespace AutomatosX.Bot.Replies.Reader;

/// <summary>Reads how long somebody is away: "for two weeks", "3 working days".</summary>
internal static class AwayLengths
{
    private const int Most = 60;

    /// <summary>A length as said.</summary>
    /// <param name="Unit">A day, a working day, a week; or anything else, whose last day nobody can tell.</param>
    public readonly record struct Length(int Count, string Unit, int Next);

    public static Length? At(Sheet sheet, int at, int end)
    {
        var i = at;
        while (i < end && sheet.Tokens[i].Word is "for" or "over" or "the" or "next" or "whole" or "full")
            i++;
        if (i >= end || (i == at && at > 0 && sheet.Tokens[at - 1].Word is "half" or "in" or "within"))
            return null;
        if (Counted(sheet, i, end) is not { } count)
            return null;
        i = count.Next;
        var working = i < end && sheet.Tokens[i].Word is "working" or "business" or "work";
        i = working || (i < end && sheet.Tokens[i].Word is "full" or "whole" or "more") ? i + 1 : i;
        return i < end && sheet.Tokens[i].Word is "day" or "days" or "week" or "weeks" or "month" or "months" or "hour" or "hours" or "minutes" or "fortnight" or "couple" or "few"
            ? new Length(count.Number, working ? "working" : sheet.Tokens[i].Word.TrimEnd('s'), i + 1)
            : null;
    }

    /// <summary>The last day, or null where it depends on how the days are counted.</summary>
    public static DateOnly? LastDay(ProjectCalendar calendar, DateOnly from, Length length)
    {
        if (length.Count is < 1 or > Most)
            return null;
        if (length.Unit == "week")
            return calendar.PreviousWorkingDay(from.AddDays(7 * length.Count));
        if (length.Unit is not ("day" or "working"))
            return null;
        var worked = calendar.IsWorkingDay(from) ? from : calendar.NextWorkingDay(from);
        for (var day = 1; day < length.Count; day++)
            worked = calendar.NextWorkingDay(worked);
        // Three days from a Friday on: with or without the weekend?
        return length.Unit == "working" || calendar.PreviousWorkingDay(from.AddDays(length.Count)) == worked ? worked : null;
    }

    /// <summary>Whether a length is spoken of anywhere.</summary>
    public static bool Said(Sheet sheet, int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (At(sheet, i, end) is not null)
                return true;
        }

        return false;
    }

    private static (int Number, int Next)? Counted(Sheet sheet, int at, int end)
    {
        if (Numbers.Whole(sheet.Tokens[at]) is { } figure)
            return (figure, at + 1);
        return sheet.Tokens[at].Word is "a" or "an" ? (1, at + 1) : NumberWords.At(sheet, at, end);
    }
}
