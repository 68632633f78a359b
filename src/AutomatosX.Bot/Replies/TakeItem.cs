using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Storing;
using AutomatosX.Bot.Telemetry;

namespace AutomatosX.Bot.Replies;

/// <summary>
/// Takes what is said of an item otherwise than in a message: its form, and buttons that say words. It is a reply like any other,
/// with its echo and its undo.
/// </summary>
public sealed class TakeItem(IBotStore store, TimeProvider clock)
{
    /// <summary>The form of an item, or the rest of what a button says.</summary>
    public Task Take(FormSent sent, Origin origin, CancellationToken cancel = default) => sent.Form == SayButtons.Action
        ? Say(sent, sent.Value, SayForm.Words(sent), ChangeSource.Form, origin, cancel)
        : Conflict.Retry(() => Filled(sent, origin, cancel));

    /// <summary>A button that says words at once.</summary>
    public Task Take(ButtonPressed pressed, Origin origin, CancellationToken cancel = default) =>
        Say(pressed, pressed.Value, SayButtons.Parse(pressed.Value)?.Words, ChangeSource.Button, origin, cancel);

    // Whoever presses has said no more than the words: they are read as if the presser had typed them.
    private Task Say(ChatEvent said, string value, string? words, ChangeSource source, Origin origin, CancellationToken cancel) => Conflict.Retry(async () =>
    {
        if (words is null || await store.Project(value.Split('/')[0], cancel) is not { } project || project.MemberBy(said.Place.Platform, said.Person) is not { } member)
        {
            await store.Commit(new Work([origin.DoneWith("nothing is said by it any more")], []), cancel);
            return;
        }

        var scope = await ReplyScope.Load(store, project, null, cancel);
        var reply = ReplyOf($"said/{origin.Key}", said, origin, project.Key, member.Handle, project.Calendar.DateOf(said.At), words);
        await store.Commit(new ReplyRecorder(scope, reply, source, [], [], []).Record(scope.ReadTraced(reply), clock.GetUtcNow()).And(origin.Done), cancel);
    });

    private static Reply ReplyOf(string id, ChatEvent said, Origin origin, string project, MemberId by, DateOnly day, string words) =>
        new(id, project, by, new MessageRef(said.Place, origin.Key), said.At, day, null, words) { AsCommand = true, ReaderVersion = ReplyReader.Version };

    private async Task Filled(FormSent sent, Origin origin, CancellationToken cancel)
    {
        if (await store.Project(sent.Value.Split('/')[0], cancel) is not { } project || project.MemberBy(sent.Place.Platform, sent.Person) is not { } member
            || await ReplyScope.Load(store, project, null, cancel) is var scope && FilledItem.Of(sent, project, member.Handle, scope.Items) is not { } filled)
        {
            await store.Commit(new Work([origin.DoneWith("the form was for nothing that is there")], []), cancel);
            return;
        }

        var reply = ReplyOf($"{ItemForm.Replies}{origin.Key}", sent, origin, project.Key, member.Handle, project.Calendar.DateOf(sent.At), filled.Words);
        var now = clock.GetUtcNow();
        var told = Told(filled);
        var work = told.Count > 0 || filled.Finding is not { } finding
            ? Work.Nothing.And(new KeepReply(reply), new ReplyPosts(project, reply).Echo(Post.Say(told.Count > 0 ? told : [$"{filled.Key}: nothing changed."]), now))
            : new ReplyRecorder(scope, reply, ChangeSource.Form, [], [], []).Record(new Reading([finding]), now);
        await store.Commit(work.And(origin.Done), cancel);
    }

    // A platform that cannot show it at the field sends the form all the same.
    private static IReadOnlyList<Line> Told(FilledItem filled) =>
        [.. filled.Problems.Select(problem => (Line)$"Not recorded: {filled.Kind.FieldNamed(problem.Field)?.Label ?? "Name"}. {problem.Sentence}")];
}
