using AutomatosX.Bot.Documents;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;
using AutomatosX.Bot.Rhythm;
using AutomatosX.Bot.Storing;
using AutomatosX.Bot.Summaries;
using AutomatosX.Bot.Telemetry;

namespace AutomatosX.Bot;

/// <summary>
/// The entrance for time that passes: looks what is due in a project and does it. Repeating a look changes nothing,
/// and a late look finds what was missed.
/// </summary>
public sealed class AdvanceProject(IBotStore store, OpenRun openRun, SendPrompt sendPrompt, SendReminder sendReminder, CloseRun closeRun, CloseMissedDays closeMissedDays, CallRoll callRoll, RaiseAlerts raiseAlerts, RaiseEscalation raiseEscalation, PublishSummary publishSummary, PublishWeek publishWeek, SendItemPosts sendItemPosts, SendWebhooks sendWebhooks, TimeProvider clock, BotMeters? meters = null)
{
    public async Task Look(string key, CancellationToken cancel = default)
    {
        if (await store.Project(key, cancel) is not { } project)
            return;
        await Conflict.Retry(() => closeMissedDays.Run(project, cancel));
        await Conflict.Retry(() => CloseEarlierRuns(project, cancel));
        await Conflict.Retry(() => FollowEarlierDay(project, cancel));

        await Conflict.Retry(() => raiseEscalation.Run(project, cancel));

        // Each round takes what is due and looks again, since a step may make another one due; a round without a step ends it.
        for (var round = 0; round < 20; round++)
        {
            var taken = false;
            await Conflict.Retry(async () => taken = await TakeSteps(project, cancel));
            if (!taken)
                break;
        }

        await Conflict.Retry(() => publishWeek.Run(project, cancel));
        await Conflict.Retry(async () => await sendItemPosts.Run(project, await store.Items(project.Key, cancel), cancel));
        await sendWebhooks.Run(project, await store.Items(project.Key, cancel), cancel);
    }

    private async Task<bool> TakeSteps(Project project, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var day = project.Calendar.DateOf(now);
        var items = await store.Items(project.Key, cancel);
        await raiseAlerts.Run(project, items, cancel);
        var owners = items.Where(item => item.Kind == RiskKind.Key).Select(item => item.Owner).OfType<Chat.MemberId>().Distinct().ToList();
        var absences = new Absences(items);
        var plan = new DayPlan(project, day, await store.Runs(project.Key, day, cancel), absences, owners);
        var taken = false;
        foreach (var step in plan.Due(now))
            taken |= await Take(project, plan, step, items, cancel);
        return taken;
    }

    /// <summary>Takes a step. True when the look has to be repeated because the step moved a run on.</summary>
    private async Task<bool> Take(Project project, DayPlan plan, Step step, IReadOnlyList<Item> items, CancellationToken cancel)
    {
        // The roll-call and the summary are looked at with every look; mostly nothing comes of it that would be worth a span.
        using var span = step is Step.CallRoll or Step.Summarize ? null : BotTraces.Stepping(step.GetType().Name);
        switch (step)
        {
            case Step.Open open:
                await openRun.Run(open.Run, cancel);
                return true;
            case Step.Prompt prompt:
                await sendPrompt.Run(project, prompt, items, cancel);
                // Whoever comes to a run later is not prompted late.
                if (prompt.Run.Prompted.Count == 0)
                    meters?.Prompted(prompt.Members.Count, clock.GetUtcNow() - project.Calendar.InstantOf(prompt.Run.Date, prompt.Touchpoint.At));
                if (prompt.Touchpoint.Kind == TouchpointKind.Standup)
                    await CloseEarlierDays(project, plan.Date, cancel);
                return true;
            case Step.Remind remind:
                await sendReminder.Run(project, remind, items, cancel);
                return true;
            case Step.Close close:
                await closeRun.Run(close.Run, close.Note, cancel);
                return true;
            case Step.CallRoll call:
                await callRoll.Run(project, new RollCall(project, call.Touchpoint, call.Run, plan.Participants(call.Touchpoint), plan.Absences), cancel);
                return false;
            case Step.Summarize summarize:
                await publishSummary.Publish(project, plan.Date, summarize.Run, cancel);
                return false;
            default:
                throw new InvalidOperationException($"{step.GetType().Name} is no step.");
        }
    }

    /// <summary>A day ends when the next standup's prompt goes out.</summary>
    private async Task CloseEarlierDays(Project project, DateOnly today, CancellationToken cancel)
    {
        foreach (var report in (await store.DayReports(project.Key, cancel)).TakeWhile(report => !report.Closed || report.Day >= today).Where(report => report.Day < today))
            await publishSummary.Close(project, report.Day, cancel);
    }

    /// <summary>
    /// The summary of the day before follows what is said of its day until the next standup's prompt closes it.
    /// </summary>
    private async Task FollowEarlierDay(Project project, CancellationToken cancel)
    {
        var today = project.Calendar.DateOf(clock.GetUtcNow());
        var before = project.Calendar.PreviousWorkingDay(today);
        if (await store.DayReport(project.Key, before, cancel) is not { Closed: false })
            return;
        var prompted = (await store.Runs(project.Key, today, cancel)).Where(run => run.Prompted.Count > 0).Select(run => run.Touchpoint).ToHashSet(StringComparer.Ordinal);
        // The process may have ended between the prompt and the close.
        if (project.Touchpoints.Any(touchpoint => touchpoint.Kind == TouchpointKind.Standup && prompted.Contains(touchpoint.Id)))
            await publishSummary.Close(project, before, cancel);
        else
            await publishSummary.Publish(project, before, null, cancel);
    }

    /// <summary>What is open after its day closes; a summary whose time passed while the bot was down comes late, not never.</summary>
    private async Task CloseEarlierRuns(Project project, CancellationToken cancel)
    {
        var open = await store.OpenRunsBefore(project.Key, project.Calendar.DateOf(clock.GetUtcNow()), cancel);
        foreach (var run in open.Where(run => !IsSummary(project, run)))
            await closeRun.Run(run, run.Note, cancel);
        foreach (var run in open.Where(run => IsSummary(project, run)))
            await publishSummary.Publish(project, run.Date, run, cancel);
    }

    private static bool IsSummary(Project project, Run run) =>
        project.Touchpoints.Any(touchpoint => touchpoint.Id == run.Touchpoint && touchpoint.Kind == TouchpointKind.Summary);
}
