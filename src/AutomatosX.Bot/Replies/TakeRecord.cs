using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Storing;

namespace AutomatosX.Bot.Replies;

/// <summary>Takes the form that records somebody's message as an item. Whoever sent it in is its author; the item's source is the message.</summary>
public sealed class TakeRecord(IBotStore store, TimeProvider clock)
{
    public Task Take(FormSent sent, Origin origin, CancellationToken cancel = default) => Conflict.Retry(async () =>
    {
        var (key, message) = RecordForm.TargetOf(sent);
        if (await store.Project(key, cancel) is not { } project || project.MemberBy(sent.Place.Platform, sent.Person) is not { } member)
        {
            await store.Commit(new Work([origin.DoneWith("the form was for nothing that is there")], []), cancel);
            return;
        }

        var words = RecordForm.Words(sent);
        var reply = new Reply($"form/{origin.Key}", project.Key, member.Handle, new MessageRef(sent.Place, origin.Key), sent.At, project.Calendar.DateOf(sent.At), null, words)
        {
            AsCommand = true,
            Records = new MessageRef(sent.Place, message),
            ReaderVersion = ReplyReader.Version,
        };
        if (RecordForm.Problems(sent, project) is { Count: > 0 } problems)
        {
            var told = Post.Say([.. problems.Select(problem => (Line)problem.Sentence)]);
            await store.Commit(Work.Nothing.And(new KeepReply(reply), new ReplyPosts(project, reply).Echo(told, clock.GetUtcNow()), origin.Done), cancel);
            return;
        }

        var scope = await ReplyScope.Load(store, project, null, cancel);
        var recorder = new ReplyRecorder(scope, reply, ChangeSource.Form, [], [], []);
        await store.Commit(recorder.Record(new Reading([RecordForm.Finding(sent, words)]), clock.GetUtcNow()).And(origin.Done), cancel);
    });
}
