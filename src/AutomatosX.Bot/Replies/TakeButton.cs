using System.Globalization;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Rhythm;
using AutomatosX.Bot.Storing;

namespace AutomatosX.Bot.Replies;

/// <summary>Takes a button that answers: a reading chosen, a checkpoint told. A second press finds it done.</summary>
public sealed class TakeButton(IBotStore store, TimeProvider clock)
{
    private static readonly Dictionary<string, OutcomeKind> Outcomes = new(StringComparer.Ordinal)
    {
        ["done"] = OutcomeKind.Done,
        ["late"] = OutcomeKind.Late,
        ["not-held"] = OutcomeKind.NotHeld,
    };

    public Task Take(ButtonPressed pressed, Origin origin, CancellationToken cancel = default) => Conflict.Retry(async () =>
    {
        var work = pressed.Action switch
        {
            "read-as" => await ReadAs(pressed, cancel),
            "done" or "late" or "not-held" => await Stepped(pressed, Tell, cancel),
            _ => null,
        };
        await store.Commit(work?.And(origin.Done) ?? new Work([origin.DoneWith("the button does nothing any more")], []), cancel);
    });

    private async Task<Work?> ReadAs(ButtonPressed pressed, CancellationToken cancel)
    {
        if (pressed.Value.Split('#') is not [var id, var ask, var option] || Number(ask) is not { } index || Number(option) is not { } choice
            || await store.Reply(id, cancel) is not { Withdrawn: false } reply || await store.Project(reply.Project, cancel) is not { } project
            || project.MemberBy(pressed.Place.Platform, pressed.Person)?.Handle != reply.By)
            return null;
        var asks = await store.Asks(id, cancel);
        if (index < 0 || index >= asks.Count || asks[index].Answer is not null || choice >= asks[index].Finding.Options.Count || choice < OpenAsk.None)
            return null;
        var answered = asks[index] with { Answer = choice };
        if (choice != OpenAsk.None && await store.Item(project.Key, asks[index].Finding.Options[choice].Key, cancel) is null)
            return null;
        var work = Work.Nothing.And(new KeepAsks(id, [.. asks.Select(old => old.Index == index ? answered : old)]), new ReplyPosts(project, reply).Answered(answered, clock.GetUtcNow()));
        return choice == OpenAsk.None ? work : work.And(new SetFields(await Changes(project, reply, answered.Finding.Options[choice], cancel)));
    }

    private async Task<IReadOnlyList<Change>> Changes(Project project, Reply reply, AskOption option, CancellationToken cancel)
    {
        var item = await store.Item(project.Key, option.Key, cancel);
        var next = (await store.ChangesOf(project.Key, reply.Id, cancel)).Select(change => change.Order.Index + 1).DefaultIfEmpty().Max();
        return [.. Implied.With(option.Fields).Select((field, index) => Recording.ChangeOf(reply, ChangeSource.Button, option.Kind, option.Key, field, next + index, item?[field.Field]))];
    }

    private async Task<Work?> Stepped(ButtonPressed pressed, Func<ButtonPressed, Touchpoint, Run, MemberId, Run?> step, CancellationToken cancel)
    {
        if (pressed.Value.Split('/') is not [var key, var id, var date] || !DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            || await store.Project(key, cancel) is not { } project || project.MemberBy(pressed.Place.Platform, pressed.Person) is not { } member
            || project.Touchpoints.FirstOrDefault(touchpoint => touchpoint.Id == id) is not { } touchpoint
            || await store.Run(key, id, day, cancel) is not { } run || step(pressed, touchpoint, run, member.Handle) is not { } stepped)
            return null;
        var said = $"{touchpoint.Title}: {CheckpointWords.Said(stepped.Outcome?.Kind ?? OutcomeKind.Done)}.";
        var posted = new EnqueuePost($"{PostKey.Prompt(run, member.Handle)}/told", key, new Address(project.DirectChat(member.Handle)), Post.Say(said), clock.GetUtcNow());
        return new Work([new StepRun(stepped), posted], [run.Seen]);
    }

    private static Run? Tell(ButtonPressed pressed, Touchpoint touchpoint, Run run, MemberId member) =>
        touchpoint.Owner != member ? null : run with { Outcome = new Outcome(Outcomes[pressed.Action], member, pressed.At, run.Outcome?.Reply) };

    private static int? Number(string text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
