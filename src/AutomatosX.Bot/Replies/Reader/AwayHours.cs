namespace AutomatosX.Bot.Replies.Reader;

/// <summary>"Off today from 14:00" is no whole day, and which part of it the register cannot say.</summary>
internal static class AwayHours
{
    public static bool Said(Sheet sheet, int from, int end)
    {
        for (var i = from; i + 1 < end; i++)
        {
            if (sheet.Tokens[i].Word is "from" or "until" or "till" or "after" or "before" or "at" or "between" or "by" && Clocks.At(sheet, i + 1, end) is not null)
                return true;
        }

        return false;
    }

    /// <summary>Whether any day or hour is spoken of, however doubtful.</summary>
    public static bool OrDaySaid(Sheet sheet, int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (Dates.At(sheet, i, end) is not null)
                return true;
        }

        return Said(sheet, from, end);
    }
}
