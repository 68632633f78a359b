using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Rhythm;
using AutomatosX.Bot.Storing;
using AutomatosX.Bot.Telemetry;

namespace AutomatosX.Bot.Replies;

/// <summary>
/// Takes a change of words that were said before: reads them again at the place they have in time, against the register
/// less what they said themselves. Deleting and undoing revoke.
/// </summary>
public sealed class TakeEdit(IBotStore store, TimeProvider clock, BotMeters? meters = null)
{
    public Task Take(MessageEdited edited, Origin origin, CancellationToken cancel = default) =>
        Reread(TakeReply.IdOf(edited.Message), project => Mentions.Named(project, edited.Place.Platform, edited.Text, edited.Mentions), origin, cancel);

    public Task Take(MessageDeleted deleted, Origin origin, CancellationToken cancel = default) =>
        Withdraw(TakeReply.IdOf(deleted.Message), origin, cancel);

    /// <summary>The reply reads so from now on.</summary>
    public Task Reread(string id, string text, Origin origin, CancellationToken cancel = default) => Reread(id, _ => text, origin, cancel);

    private Task Reread(string id, Func<Project, string> words, Origin origin, CancellationToken cancel) => Conflict.Retry(async () =>
    {
        if (await ReplyRecorder.Load(store, id, cancel) is not { } recorder)
        {
            await store.Commit(new Work([origin.DoneWith("no reply of ours was changed")], []), cancel);
            return;
        }

        var reply = recorder.Reply with { Text = words(recorder.Scope.Project), EditedAt = clock.GetUtcNow(), Withdrawn = false, ReaderVersion = ReplyReader.Version };
        var told = await Told(recorder.Scope.Project, reply, cancel);
        var reading = recorder.Scope.ReadTraced(reply);
        var work = (recorder with { Reply = reply, Told = told?.Words }).Record(reading, clock.GetUtcNow()).And(origin.Done);
        await store.Commit(told is { Run: var run } ? work.And(new StepRun(run)).Having(run.Seen) : work, cancel);
        meters?.Read(reading);
    });

    /// <summary>The reply counts no more; its words stay in the books.</summary>
    public Task Withdraw(string id, Origin origin, CancellationToken cancel = default) => Conflict.Retry(async () =>
    {
        if (await ReplyRecorder.Load(store, id, cancel) is not { Reply.Withdrawn: false } recorder)
        {
            await store.Commit(new Work([origin.DoneWith("no standing reply of ours was taken back")], []), cancel);
            return;
        }

        var work = recorder.Withdraw(clock.GetUtcNow()).And(origin.Done);
        if (await store.PostByKey(TakeAbsence.ToldKey(id), cancel) is { } told)
            work = work.And(new EnqueuePost(told.Key, told.Project, told.Address, Post.Say($"{recorder.Scope.Project.NameOf(recorder.Reply.By)} took this back. It does not count."), clock.GetUtcNow()));
        if (await Unanswered(recorder.Reply, cancel) is { } run)
            work = work.And(new StepRun(run)).Having(run.Seen);
        await store.Commit(work, cancel);
    });

    // Other words may tell otherwise how a checkpoint went.
    private async Task<(Run Run, string Words)?> Told(Project project, Reply reply, CancellationToken cancel)
    {
        if (reply.Touchpoint is null || await store.Run(reply.Project, reply.Touchpoint, reply.Day, cancel) is not { Outcome: { } outcome } run || outcome.Reply != reply.Id)
            return null;
        var now = outcome with { Kind = Answering.OutcomeIn(project, reply.Text) ?? outcome.Kind };
        var title = project.Touchpoints.FirstOrDefault(touchpoint => touchpoint.Id == reply.Touchpoint)?.Title ?? reply.Touchpoint;
        return (run with { Outcome = now }, $"{title}: {CheckpointWords.Said(now.Kind)}.");
    }

    private async Task<Run?> Unanswered(Reply reply, CancellationToken cancel)
    {
        if (reply.Touchpoint is null || await store.Run(reply.Project, reply.Touchpoint, reply.Day, cancel) is not { } run)
            return null;
        if (Skipping.IsSaid(reply.Text) && run.Skipped.ContainsKey(reply.By))
            return run with { Skipped = run.Skipped.Where(skip => skip.Key != reply.By).ToDictionary() };
        if (run.Answers.GetValueOrDefault(reply.By)?.Reply != reply.Id)
            return null;
        // Who said more to the same prompt has answered it all the same.
        var other = (await store.RepliesOn(reply.Project, reply.Day, cancel)).FirstOrDefault(said => said.By == reply.By && said.Touchpoint == reply.Touchpoint && said.Id != reply.Id && !said.Withdrawn && !Skipping.IsSaid(said.Text));
        var answers = run.Answers.Where(answer => answer.Key != reply.By).ToDictionary();
        if (other is not null)
            answers[reply.By] = new Answer(other.At, other.Id, other.Late) { On = other.Message.Place.Platform };
        return run with
        {
            Answers = answers,
            Outcome = run.Outcome?.Reply == reply.Id ? null : run.Outcome,
        };
    }
}
