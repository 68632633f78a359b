using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;

namespace AutomatosX.Bot.Replies;

/// <summary>What "I'm back" changes: the standing absences that cover the day end before it.</summary>
public static class Returning
{
    /// <summary>The reading with each "back" turned into what it ends; where nothing ends, nothing was said.</summary>
    public static Reading Resolve(Reading reading, IEnumerable<Item> items, MemberId member) =>
        reading.Findings.Any(finding => finding is BackFinding)
            ? reading with { Findings = [.. reading.Findings.SelectMany(finding => Resolve(finding, items, member))] }
            : reading;

    private static IEnumerable<Finding> Resolve(Finding finding, IEnumerable<Item> items, MemberId member) =>
        finding is BackFinding back ? Ends(new Absences(items).Of(member), back.From, back.Words) : [finding];

    public static IEnumerable<SetFinding> Ends(IEnumerable<Absence> absences, DateOnly from, Words words) =>
        absences.Where(absence => absence.Covers(from)).Select(absence => End(absence, from, words));

    public static SetFinding End(Absence absence, DateOnly from, Words words) =>
        new(Registers.Kinds.AbsenceKind.Key, absence.Key, [new FieldFinding(FieldNames.Back, DateWords.Iso(from), words)], words);
}
