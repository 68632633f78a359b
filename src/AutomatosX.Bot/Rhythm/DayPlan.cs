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
    public const string NotAllWereAsked = "The bot was down; not everybody was asked.";

    // A look follows its moment within seconds; what one finds later than this, no earlier one could find.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>The steps that are due, in the order in which to take them.</summary>
    public IReadOnlyList<Step> Due(DateTimeOffset now) =>
        [.. Touchpoints.SelectMany(touchpoint => Due(touchpoint, RunOf(touchpoint), now))];

    /// <summary>What of the day was planned when the bot was there, with what has happened of it.</summary>
    public IEnumerable<(Touchpoint Touchpoint, Run Run)> Planned(DateTimeOffset now) =>
        Touchpoints.Select(touchpoint => (touchpoint, RunOf(touchpoint))).Where(planned => !WasOverBefore(planned.touchpoint, planned.Item2, now));

    /// <summary>Who takes part in a touchpoint, whether away or not.</summary>
    public IReadOnlyList<MemberId> Participants(Touchpoint touchpoint) => touchpoint switch
    {
        { Participants.Count: > 0 } and not { Kind: TouchpointKind.Checkpoint } => touchpoint.Participants,
        { Kind: TouchpointKind.Standup } => [.. Project.Members.Where(member => !member.IsAgent).Select(member => member.Handle)],
        { Kind: TouchpointKind.RiskReview } => RiskOwners,
        { Kind: TouchpointKind.Checkpoint, Owner: { } owner } => [owner],
        _ => [],
    };

    // The week's report asks nobody and belongs to more than this day.
    private IEnumerable<Touchpoint> Touchpoints => Project.TouchpointsOn(Date).Where(touchpoint => touchpoint.Kind != TouchpointKind.Weekly);

    private Run RunOf(Touchpoint touchpoint) =>
        Runs.FirstOrDefault(run => run.Touchpoint == touchpoint.Id) ?? new Run(Project.Key, touchpoint.Id, Date, 0);

    private IEnumerable<Step> Due(Touchpoint touchpoint, Run run, DateTimeOffset now)
    {
        if (touchpoint.Kind != TouchpointKind.Summary && run.ClosedAt?.IsAhead(now) == true)
            return [new Step.Open(touchpoint, run)];
        if (now < At(touchpoint) || WasOverBefore(touchpoint, run, now))
            return [];
        return touchpoint.Kind == TouchpointKind.Summary ? [new Step.Summarize(touchpoint, run)] : Asking(touchpoint, run, now);
    }

    // What lay before the bot came to the project did not pass it by, nor did what was planned only afterwards; a standup
    // that was still open then did not lie before.
    private bool WasOverBefore(Touchpoint touchpoint, Run run, DateTimeOffset now) =>
        !run.HasBegun && PlannedSince(touchpoint, now) is { } since && At(touchpoint) < since
            && !(touchpoint.Kind == TouchpointKind.Standup && Closes(touchpoint) > since);

    // A clock that has been set back to before the project's beginning does not undo the project.
    private DateTimeOffset? PlannedSince(Touchpoint touchpoint, DateTimeOffset now) =>
        new[] { Project.Since, touchpoint.Since }.Where(since => since?.IsAhead(now) == false).Max();

    private IEnumerable<Step> Asking(Touchpoint touchpoint, Run run, DateTimeOffset now)
    {
        if (run.ClosedAt is null)
        {
            var closing = Closes(touchpoint) <= now;
            var unasked = ToPrompt(touchpoint, run, closing ? At(touchpoint) : now);
            if (closing)
                yield return new Step.Close(touchpoint, run, unasked.Count == 0 ? "" : WhyNotAsked(touchpoint, run, now));
            else if (unasked.Count > 0)
                yield return new Step.Prompt(touchpoint, run, unasked, Late: WasMissed(touchpoint, run, now));
            else if (!run.HasBegun)
                yield return new Step.Open(touchpoint, run);
            if (!closing && touchpoint.RemindAt is { } reminds && now >= At(reminds) && ToRemind(touchpoint, run, At(reminds), now) is { Count: > 0 } silent)
                yield return new Step.Remind(touchpoint, run, silent);
        }

        if (touchpoint.Kind == TouchpointKind.Standup)
            yield return new Step.CallRoll(touchpoint, run);
    }

    // Whoever joins a run that a look has found, or comes back while it is open, was not kept waiting by the bot.
    private bool WasMissed(Touchpoint touchpoint, Run run, DateTimeOffset now) =>
        !run.HasBegun && now - (PlannedSince(touchpoint, now) is { } since && since > At(touchpoint) ? since : At(touchpoint)) > Patience;

    private string WhyNotAsked(Touchpoint touchpoint, Run run, DateTimeOffset now) =>
        WasMissed(touchpoint, run, now) || (run.HasBegun && now - Closes(touchpoint) > Patience) ? (run.Prompted.Count == 0 ? NobodyWasAsked : NotAllWereAsked) : "";

    // Who was away or had skipped, and answered all the same while the others did, has nothing left to be asked.
    private List<MemberId> ToPrompt(Touchpoint touchpoint, Run run, DateTimeOffset now) =>
        [.. Participants(touchpoint).Where(member => !run.Prompted.ContainsKey(member) && !run.Answers.ContainsKey(member) && !IsExcused(touchpoint, run, member, now) && run.Outcome is null)];

    // Whoever was prompted late, when the reminder was due already, was reminded by that: two posts in one minute are noise.
    private List<MemberId> ToRemind(Touchpoint touchpoint, Run run, DateTimeOffset due, DateTimeOffset now) =>
        [.. run.Prompted.Where(prompted => prompted.Value < due || prompted.Value.IsAhead(now)).Select(prompted => prompted.Key).Where(member =>
            Project.Member(member)?.Reminders != false && !run.Reminded.ContainsKey(member) && !run.Answers.ContainsKey(member) && !IsExcused(touchpoint, run, member, now) && run.Outcome is null)];

    // Who is away at its time is not asked later either; who is away by now is not asked now.
    private bool IsExcused(Touchpoint touchpoint, Run run, MemberId member, DateTimeOffset now) =>
        run.Skipped.ContainsKey(member) || Absences.IsAway(member, Date, touchpoint.At) || Absences.IsAway(member, Date, Project.Calendar.TimeOf(now));

    private DateTimeOffset At(TimeOnly time) => Project.Calendar.InstantOf(Date, time);

    private DateTimeOffset At(Touchpoint touchpoint) => touchpoint.AtOn(Date, Project.Calendar);

    private DateTimeOffset? Closes(Touchpoint touchpoint) => touchpoint.ClosesOn(Date, Project.Calendar);
}
