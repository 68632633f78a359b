using System.Globalization;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;

namespace AutomatosX.Bot.Documents;

/// <summary>
/// Reads what a project wants of a sprint: <c>"velocity": { "mid": "≥60%", "end": 95 }</c>, by when how much of what was committed is to
/// be done, and <c>"allowance": 13, "allowances": { "bob": 12 }</c>, the most points that a member is to own.
/// </summary>
internal static class SprintSettingsReader
{
    private const string Middle = "mid";
    private const string End = "end";
    private const decimal MostPoints = 1000;

    public static Sprint Read(JsonPart part, Sprint sprint, IReadOnlyList<Member> members) => sprint with
    {
        Targets = Targets(part, sprint),
        Allowance = part["allowance"] is { } allowance ? Points(allowance) : null,
        Allowances = Allowances(part, members),
    };

    private static List<VelocityTarget> Targets(JsonPart part, Sprint sprint)
    {
        var targets = new List<VelocityTarget>();
        foreach (var (when, value) in part["velocity"]?.Members() ?? [])
        {
            if (DayOf(when, sprint) is not { } day)
                value.Complain(string.Create(CultureInfo.InvariantCulture, $"\"{when}\" is no day of this sprint; write {Middle}, {End} or a day's number, {sprint.Days[0].Number} to {sprint.Days[^1].Number}"));
            else if (Percent(value.Text()) is not { } percent)
                value.Complain($"\"{value.Text()}\" is no percent from 1 to 100; write it as 60 or \"≥60%\"");
            else if (targets.Exists(target => target.By == day))
                value.Complain(string.Create(CultureInfo.InvariantCulture, $"Day {day.Number} has a target already"));
            else
                targets.Add(new VelocityTarget(percent, day));
        }

        targets.Sort((left, right) => left.By.Date.CompareTo(right.By.Date));
        if (targets.Zip(targets.Skip(1)).Any(pair => pair.Second.Percent < pair.First.Percent))
            part["velocity"]?.Complain("a later target is lower than an earlier one; what is done stays done");
        return targets;
    }

    private static SprintDay? DayOf(string when, Sprint sprint) => when switch
    {
        Middle => sprint.Days[(sprint.Days.Count - 1) / 2],
        End => sprint.Days[^1],
        _ => sprint.Days.Where(day => day.Number.ToString(CultureInfo.InvariantCulture) == when).Select(day => (SprintDay?)day).FirstOrDefault(),
    };

    private static int? Percent(string text) =>
        Number.Whole(text.Trim().TrimStart('≥', '>', '=').TrimEnd('%').Trim()) is >= 1 and <= 100 and var percent ? percent : null;

    private static Dictionary<MemberId, decimal> Allowances(JsonPart part, IReadOnlyList<Member> members)
    {
        var allowances = new Dictionary<MemberId, decimal>();
        foreach (var (handle, value) in part["allowances"]?.Members() ?? [])
        {
            if (!members.Any(member => member.Handle.Value == handle))
                value.Complain($"\"{handle}\" is no member's handle");
            else if (Points(value) is { } points)
                allowances[new MemberId(handle)] = points;
        }

        return allowances;
    }

    private static decimal? Points(JsonPart part)
    {
        if (Number.Decimal(part.Text()) is >= 0 and <= MostPoints and var points)
            return points;
        part.Complain($"\"{part.Text()}\" is no number of points; write it as 13");
        return null;
    }
}
