using System.Globalization;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Rhythm;
using AutomatosX.Bot.Storing;

namespace AutomatosX.Bot.Replies;

/// <summary>Takes a button that answers: a reading chosen, an item given up, a checkpoint told. A second press finds it done.</summary>
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
            Disowning.Action => await Disown(pressed, cancel),
            Linking.Action or Linking.Undoing => await Link(pressed, origin, cancel),
            "done" or "late" or "not-held" => await Stepped(pressed, Tell, cancel),
            _ => null,
        };
        await store.Commit(work?.And(origin.Done) ?? new Work([origin.DoneWith("the button does nothing any more")], []), cancel);
    });

    private async Task<Work?> ReadAs(ButtonPressed pressed, CancellationToken cancel)
    {
        if (pressed.Value.Split('#') is not [var id, var ask, var option] || Number(ask) is not { } index || Number(option) is not { } choice || await OwnReply(pressed, id, cancel) is not { OldAsks: var asks } recorder)
            return null;
        if (index < 0 || index >= asks.Count || asks[index].Answer is not null || choice >= asks[index].Finding.Options.Count || choice < OpenAsk.None)
            return null;
        return choice == OpenAsk.None || recorder.Current(asks[index].Finding.Options[choice].Key) is not null ? recorder.Answer(asks[index] with { Answer = choice }, clock.GetUtcNow()) : null;
    }

    private async Task<Work?> Disown(ButtonPressed pressed, CancellationToken cancel)
    {
        var (id, key) = Disowning.Parse(pressed.Value);
        return await OwnReply(pressed, id, cancel) is { } recorder ? new Disowning(recorder with { Told = await Told(recorder, cancel) }).Of(key, pressed.At, clock.GetUtcNow()) : null;
    }

    private async Task<Work?> Link(ButtonPressed pressed, Origin origin, CancellationToken cancel)
    {
        if (pressed.Value.Split('/', 2) is not [var key, var words] || await store.Project(key, cancel) is not { } project || project.MemberBy(pressed.Place.Platform, pressed.Person) is not { } member)
            return null;
        var scope = await ReplyScope.Load(store, project, null, cancel);
        var (reading, refusal) = Linking.Of(scope, words.Split(' ', StringSplitOptions.RemoveEmptyEntries), pressed.Action == Linking.Action);
        var now = clock.GetUtcNow();
        if (reading is null)
            return Work.Nothing.And(new EnqueuePost($"answer/{origin.Key}", key, new Address(project.DirectChat(member.Handle)), Post.Say(refusal), now));
        var id = $"{pressed.Action}/{origin.Key}";
        var reply = new Reply(id, key, member.Handle, new MessageRef(pressed.Place, id), pressed.At, project.Calendar.DateOf(pressed.At), null, $"{pressed.Action} {words}") { AsCommand = true, ReaderVersion = ReplyReader.Version };
        return new ReplyRecorder(scope, reply, ChangeSource.Button, [], [], []).Record(reading, now);
    }

    // What the echo says of a checkpoint stays in it.
    private async Task<string?> Told(ReplyRecorder recorder, CancellationToken cancel) =>
        recorder.Reply is { Touchpoint: { } id } reply && await store.Run(reply.Project, id, reply.Day, cancel) is { Outcome: { } outcome } && outcome.Reply == reply.Id
            ? $"{recorder.Scope.Project.Touchpoints.FirstOrDefault(touchpoint => touchpoint.Id == id)?.Title ?? id}: {CheckpointWords.Said(outcome.Kind)}."
            : null;

    // Nobody presses for another.
    private async Task<ReplyRecorder?> OwnReply(ButtonPressed pressed, string id, CancellationToken cancel) =>
        await ReplyRecorder.Load(store, id, cancel) is { Reply.Withdrawn: false } recorder && recorder.Scope.Project.MemberBy(pressed.Place.Platform, pressed.Person)?.Handle == recorder.Reply.By ? recorder : null;

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
