using System.Globalization;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Replies;

/// <summary>How the bot says when somebody is away, and when no more.</summary>
public static class AbsenceWords
{
    /// <summary><c>Thu 16 to Fri 17 Jan (sick)</c>; <c>Fri 17 Jan, afternoon</c>.</summary>
    public static string Days(Absence absence)
    {
        var several = absence.From < absence.To;
        var half = absence.Part switch
        {
            AbsenceKind.Half => several ? ", half days" : ", half day",
            { } part => several ? $", {part}s" : $", {part}",
            null => "",
        };
        return $"{Span(absence)}{half}{(absence.Reason == AbsenceKind.Away ? "" : $" ({absence.Reason})")}";
    }

    /// <summary>What becomes of it when the member is there from that day on.</summary>
    /// <param name="today">An absence that has not begun is called off.</param>
    public static string Ended(Absence absence, DateOnly back, DateOnly today) => (absence.From < absence.To, absence.From > today && back <= absence.From) switch
    {
        (true, true) => $"the absence from {Span(absence)} is called off",
        (false, true) => $"the absence of {Span(absence)} is called off",
        (true, false) => $"back from {DateWords.Day(back)}; the absence to {DateWords.Day(absence.To)} ends",
        _ => $"back from {DateWords.Day(back)}; the absence of that day ends",
    };

    /// <summary>The same absence as one would type it; read again, it is the same.</summary>
    public static string Typed(Absence absence)
    {
        var half = absence.Part switch { null => "", AbsenceKind.Half => "half days ", var part => $"{part}s " };
        var to = absence.From < absence.To ? $" to {DateWords.Iso(absence.To)}" : "";
        return $"away {half}{DateWords.Iso(absence.From)}{to}{(absence.Reason == AbsenceKind.Away ? "" : $", {absence.Reason}")}";
    }

    private static string Span(Absence absence)
    {
        if (absence.From >= absence.To)
            return DateWords.Day(absence.From);
        var from = absence.From.Month == absence.To.Month && absence.From.Year == absence.To.Year
            ? absence.From.ToString("ddd d", CultureInfo.GetCultureInfo("en-GB"))
            : DateWords.Day(absence.From);
        return $"{from} to {DateWords.Day(absence.To)}";
    }
}
