using System.Globalization;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Rhythm;

namespace AutomatosX.Bot.Summaries.Sections;

/// <summary>Who was heard that day and who was not.</summary>
internal static class StandupSection
{
    public static IEnumerable<Line> Lines(DayFacts facts) => RollCalls(facts).SelectMany(roll => roll.Post().Sections.SelectMany(section => section.Lines).Select((line, index) =>
        index == 0 ? Line.Of(TextRun.Strong($"{roll.Touchpoint.Title}:"), $" {line.Text}.") : line.In(1)));

    /// <summary><c>2 of 11 silent (Felix away)</c>, or null when there was no standup.</summary>
    public static string? Said(DayFacts facts)
    {
        if (RollCalls(facts).FirstOrDefault() is not { } roll)
            return null;
        var silent = roll.Participants.Count - roll.Answered.Count;
        if (silent == 0)
            return string.Create(CultureInfo.InvariantCulture, $"All {roll.Participants.Count} answered the {roll.Touchpoint.Title.ToLowerInvariant()}");
        if (!roll.WasAsked && roll.Run.Note.Length > 0)
            return $"{roll.Touchpoint.Title}: {char.ToLowerInvariant(roll.Run.Note[0])}{roll.Run.Note[1..].TrimEnd('.')}";
        string[] who = [.. roll.Silent.Select(facts.Project.NameOf), .. roll.Skipping.Select(member => $"{facts.Project.NameOf(member)} skips"), .. roll.Away.Select(member => AwayOf(roll, member))];
        return string.Create(CultureInfo.InvariantCulture, $"{silent} of {roll.Participants.Count} silent ({string.Join(", ", who)})");
    }

    /// <summary><c>2 of 11 answered</c>, counted as the roll-call counts, or null when nobody was asked.</summary>
    public static string? Answered(DayFacts facts, Touchpoint touchpoint) =>
        RollCalls(facts).FirstOrDefault(roll => roll.Touchpoint == touchpoint) is { WasAsked: true } roll
            ? string.Create(CultureInfo.InvariantCulture, $"{roll.Answered.Count} of {roll.Participants.Count} answered")
            : null;

    private static string AwayOf(RollCall roll, MemberId member) =>
        $"{roll.Project.NameOf(member)} {(roll.Absences.IsAway(member, roll.Run.Date) ? "away" : roll.Absences.Said(member, roll.Run.Date))}";

    private static IEnumerable<RollCall> RollCalls(DayFacts facts)
    {
        var absences = new Absences(facts.Items);
        foreach (var touchpoint in facts.Project.TouchpointsOn(facts.Day).Where(touchpoint => touchpoint.Kind == TouchpointKind.Standup))
        {
            if (facts.RunOf(touchpoint) is { } run)
                yield return new RollCall(facts.Project, touchpoint, run, new DayPlan(facts.Project, facts.Day, facts.Runs, absences, []).Participants(touchpoint), absences);
        }
    }
}
