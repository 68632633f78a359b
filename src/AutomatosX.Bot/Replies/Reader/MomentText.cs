using AutomatosX.Bot.Registers;

namespace AutomatosX.Bot.Replies.Reader;

/// <summary>Reads words that are a date, or a date and a minute, and nothing else: what stands in a field of a form, or behind "until".</summary>
internal static class MomentText
{
    /// <summary>Null for words that are no date, or one of which it is not sure which day is meant.</summary>
    public static Due? Read(string words, ReadingContext context)
    {
        if (Due.Parse(words.Trim()) is { } canonical)
            return canonical;
        var clean = CleanText.Of(words);
        var sheet = new Sheet(clean, new KeyBook(context.Project.Keys, context.Known), context);
        if (Lines.Of(clean.Text).Where(line => line.Kind != LineKind.Blank).ToList() is not [var line])
            return null;
        var (from, end) = sheet.Add(line);
        if (Clocks.At(sheet, from, end) is { Zone: not null } clock && clock.Next == end)
            return Due.Parse(Clocks.Iso(sheet, sheet.Today, clock.Time, clock.Zone));
        return Dates.At(sheet, from, end) is { Value: { } said } date && date.Next == end ? Due.Parse(said) : null;
    }
}
