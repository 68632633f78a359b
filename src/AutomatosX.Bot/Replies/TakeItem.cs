using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Storing;

namespace AutomatosX.Bot.Replies;

/// <summary>Takes the form of an item: a new one, or changes of one that stands. It is a reply like any other, with its echo and its undo.</summary>
public sealed class TakeItem(IBotStore store, TimeProvider clock)
{
    public Task Take(FormSent sent, Origin origin, CancellationToken cancel = default) => Conflict.Retry(async () =>
    {
        if (await store.Project(sent.Value.Split('/')[0], cancel) is not { } project || project.MemberBy(sent.Place.Platform, sent.Person) is not { } member
            || await ReplyScope.Load(store, project, null, cancel) is var scope && FilledItem.Of(sent, project, member.Handle, scope.Items) is not { } filled)
        {
            await store.Commit(new Work([origin.DoneWith("the form was for nothing that is there")], []), cancel);
            return;
        }

        var reply = new Reply($"{ItemForm.Replies}{origin.Key}", project.Key, member.Handle, new MessageRef(sent.Place, origin.Key), sent.At, project.Calendar.DateOf(sent.At), null, filled.Words)
        {
            AsCommand = true,
            ReaderVersion = ReplyReader.Version,
        };
        var now = clock.GetUtcNow();
        var told = Told(filled);
        var work = told.Count > 0 || filled.Finding is not { } finding
            ? Work.Nothing.And(new KeepReply(reply), new ReplyPosts(project, reply).Echo(Post.Say(told.Count > 0 ? told : [$"{filled.Key}: nothing changed."]), now))
            : new ReplyRecorder(scope, reply, ChangeSource.Form, [], [], []).Record(new Reading([finding]), now);
        await store.Commit(work.And(origin.Done), cancel);
    });

    // A platform that cannot show it at the field sends the form all the same.
    private static IReadOnlyList<Line> Told(FilledItem filled) =>
        [.. filled.Problems.Select(problem => (Line)$"Not recorded: {filled.Kind.FieldNamed(problem.Field)?.Label ?? "Name"}. {problem.Sentence}")];
}
