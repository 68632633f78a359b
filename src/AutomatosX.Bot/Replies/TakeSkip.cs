using System.Globalization;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Rhythm;
using AutomatosX.Bot.Storing;

namespace AutomatosX.Bot.Replies;

/// <summary>
/// Takes the wish to leave a touchpoint out, one's own or, from a lead, somebody's. A second press finds it done and
/// says nothing; a command is always answered.
/// </summary>
public sealed class TakeSkip(IBotStore store, TimeProvider clock)
{
    public const string Action = "skip";

    /// <summary>What the wish is about: <c>P0/standup/2025-01-14</c>, and whose it is when it is not the presser's.</summary>
    public static string ValueOf(Run run, MemberId? member = null) => member is { } who ? $"{PromptPost.ValueOf(run)}/{who}" : PromptPost.ValueOf(run);

    public Task Take(ButtonPressed pressed, Origin origin, CancellationToken cancel = default) => Conflict.Retry(async () =>
    {
        var work = await Taken(pressed, origin, cancel);
        await store.Commit(work?.And(origin.Done) ?? new Work([origin.DoneWith("there is nothing to skip any more")], []), cancel);
    });

    private async Task<Work?> Taken(ButtonPressed pressed, Origin origin, CancellationToken cancel)
    {
        if (pressed.Value.Split('/') is not [var key, var id, var date, .. var named] || !DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            || await store.Project(key, cancel) is not { } project || project.MemberBy(pressed.Place.Platform, pressed.Person) is not { } by
            || project.Touchpoints.FirstOrDefault(touchpoint => touchpoint.Id == id) is not { } touchpoint
            || (named is [var handle] ? project.Member(new MemberId(handle)) : by) is not { } member || (member != by && by.Role == Role.Member)
            || await RunOf(project, touchpoint, day, pressed, cancel) is not { } run)
            return null;
        if (Skipping.Step(run, member.Handle, pressed.At) is { } stepped)
            return new Work([new StepRun(stepped), .. Said(project, touchpoint, run, by, member, origin)], [run.Seen]);
        return pressed.AsCommand ? Work.Nothing.And(Answered(project, pressed, origin, Skipping.Refused(project, touchpoint, run, member.Handle, member == by ? "You" : member.Name))) : null;
    }

    // Who knows in the morning can say so before anybody is asked.
    private async Task<Run?> RunOf(Project project, Touchpoint touchpoint, DateOnly day, ButtonPressed pressed, CancellationToken cancel) =>
        await store.Run(project.Key, touchpoint.Id, day, cancel)
        ?? (day == project.Calendar.DateOf(pressed.At) && touchpoint.TakesPlaceOn(day, project.Calendar) ? new Run(project.Key, touchpoint.Id, day, 0) : null);

    private IEnumerable<Write> Said(Project project, Touchpoint touchpoint, Run run, Member by, Member member, Origin origin)
    {
        var now = clock.GetUtcNow();
        var said = Skipping.Said(project, touchpoint, run.Date);
        if (by == member)
        {
            yield return new EnqueuePost($"{PostKey.Prompt(run, member.Handle)}/skip", project.Key, new Address(project.DirectChat(member.Handle)), Post.Say(said), now);
            yield break;
        }

        yield return new EnqueuePost($"answer/{origin.Key}", project.Key, new Address(project.DirectChat(by.Handle)), Post.Say($"{said.TrimEnd('.')}, for {member.Name}."), now);
        yield return new EnqueuePost($"told/{origin.Key}", project.Key, new Address(project.DirectChat(member.Handle)), Post.Say($"{by.Name} skipped {touchpoint.Title}, {project.Calendar.Label(run.Date).Short}, for you. To answer all the same, reply here."), now);
    }

    private EnqueuePost Answered(Project project, ButtonPressed pressed, Origin origin, string words) =>
        new($"answer/{origin.Key}", project.Key, new Address(pressed.Place, OnlyFor: pressed.Place.Room == RoomId.DirectWith(pressed.Person) ? null : pressed.Person), Post.Say(words), clock.GetUtcNow());
}
