using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;

namespace AutomatosX.Bot.Rhythm;

/// <summary>
/// What is due in a project now, computed from stored state alone. Looking twice finds nothing the second time;
/// looking late finds what was missed.
/// </summary>
/// <param name="Runs">The runs of the day so far, by touchpoint.</param>
/// <param name="RiskOwners">Who owns a risk: they are asked at a risk review.</param>
public sealed record DayPlan(Project Project, DateOnly Date, IReadOnlyList<Run> Runs, Absences Absences, IReadOnlyList<MemberId> RiskOwners)
{
    public const string NobodyWasAsked = "The bot was down; nobody was asked.";

    /// <summary>The steps that are due, in the order in which to take them.</summary>
    public IReadOnlyList<Step> Due(DateTimeOffset now) =>
        [.. Project.TouchpointsOn(Date).SelectMany(touchpoint => Due(touchpoint, RunOf(touchpoint), now))];

    /// <summary>Who takes part in a touchpoint, whether away or not.</summary>
    public IReadOnlyList<MemberId> Participants(Touchpoint touchpoint) => touchpoint switch
    {
        { Participants.Count: > 0 } and not { Kind: TouchpointKind.Checkpoint } => touchpoint.Participants,
        { Kind: TouchpointKind.Standup } => [.. Project.Members.Select(member => member.Handle)],
        { Kind: TouchpointKind.RiskReview } => RiskOwners,
        { Kind: TouchpointKind.Checkpoint, Owner: { } owner } => [owner],
        _ => [],
    };

    private Run RunOf(Touchpoint touchpoint) =>
        Runs.FirstOrDefault(run => run.Touchpoint == touchpoint.Id) ?? new Run(Project.Key, touchpoint.Id, Date, 0);

    private IEnumerable<Step> Due(Touchpoint touchpoint, Run run, DateTimeOffset now)
    {
        if (now < At(touchpoint.At) || WasOverBefore(touchpoint))
            return [];
        return touchpoint.Kind == TouchpointKind.Summary ? [new Step.Summarize(touchpoint, run)] : Asking(touchpoint, run, now);
    }

    // What lay before the bot came to the project did not pass it by; a standup that was still open did not lie before.
    private bool WasOverBefore(Touchpoint touchpoint) =>
        Project.Since is { } since && At(touchpoint.At) < since
            && !(touchpoint is { Kind: TouchpointKind.Standup, ClosesAt: { } closes } && At(closes) > since);

    private IEnumerable<Step> Asking(Touchpoint touchpoint, Run run, DateTimeOffset now)
    {
        if (run.ClosedAt is null)
        {
            var closing = touchpoint.ClosesAt is { } closes && now >= At(closes);
            if (closing)
                yield return new Step.Close(touchpoint, run, run.Prompted.Count == 0 && ToPrompt(touchpoint, run).Count > 0 ? NobodyWasAsked : "");
            else if (ToPrompt(touchpoint, run) is { Count: > 0 } asked)
                yield return new Step.Prompt(touchpoint, run, asked);
            if (!closing && touchpoint.RemindAt is { } reminds && now >= At(reminds) && ToRemind(touchpoint, run, At(reminds)) is { Count: > 0 } silent)
                yield return new Step.Remind(touchpoint, run, silent);
        }

        if (touchpoint.Kind == TouchpointKind.Standup)
            yield return new Step.CallRoll(touchpoint, run);
    }

    private List<MemberId> ToPrompt(Touchpoint touchpoint, Run run) =>
        [.. Participants(touchpoint).Where(member => !run.Prompted.ContainsKey(member) && !IsExcused(touchpoint, run, member) && run.Outcome is null)];

    // Whoever was prompted late, when the reminder was due already, was reminded by that: two posts in one minute are noise.
    private List<MemberId> ToRemind(Touchpoint touchpoint, Run run, DateTimeOffset due) =>
        [.. run.Prompted.Keys.Where(member => run.Prompted[member] < due && Project.Member(member)?.Reminders != false && !run.Reminded.ContainsKey(member) && !run.Answers.ContainsKey(member) && !IsExcused(touchpoint, run, member) && run.Outcome is null)];

    private bool IsExcused(Touchpoint touchpoint, Run run, MemberId member) => run.Skipped.ContainsKey(member) || Absences.IsAway(member, Date, touchpoint.At);

    private DateTimeOffset At(TimeOnly time) => Project.Calendar.InstantOf(Date, time);
}
