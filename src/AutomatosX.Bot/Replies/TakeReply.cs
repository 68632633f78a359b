using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Rhythm;
using AutomatosX.Bot.Storing;
using AutomatosX.Bot.Telemetry;

namespace AutomatosX.Bot.Replies;

/// <summary>Takes what a member wrote to the bot: keeps it verbatim, records what it asserts, and answers with an echo. All of it is one work.</summary>
public sealed class TakeReply(IBotStore store, TimeProvider clock, BotMeters? meters = null)
{
    public async Task Take(MessageSaid said, Origin origin, CancellationToken cancel = default)
    {
        var parent = said.ThreadOf is { } thread ? await store.PostByMessage(thread, cancel) : null;
        if (!said.ToTheBot && parent is null)
        {
            await store.Commit(new Work([origin.DoneWith("not said to the bot")], []), cancel);
            return;
        }

        if (await ProjectOf(said, parent, cancel) is not { } found)
        {
            await store.Commit(new Work([origin.DoneWith("said by nobody's member")], []), cancel);
            return;
        }

        var named = said with { Text = Mentions.Named(found.Project, said.Place.Platform, said.Text, said.Mentions) };
        await Conflict.Retry(() => Take(named, origin, found.Project, found.Member, parent, cancel));
    }

    private async Task Take(MessageSaid said, Origin origin, Project project, Member member, OutboxPost? parent, CancellationToken cancel)
    {
        // A platform may tell of one message in two events (said in a room, and said with a mention): it is taken once.
        if (await store.Reply(IdOf(said.Message), cancel) is not null)
        {
            await store.Commit(new Work([origin.DoneWith("the message was taken before")], []), cancel);
            return;
        }

        var day = project.Calendar.DateOf(said.At);
        var runs = await store.Runs(project.Key, day, cancel);
        if (!said.AsCommand && Skipping.IsSaid(said.Text) && Answering.Find(project, [.. runs.Where(run => !Answering.IsCheckpoint(project, run))], member.Handle, parent?.Key, said.Text, said.At) is { } skipped)
        {
            await Skip(said, origin, project, member, skipped, cancel);
            return;
        }

        var answers = said.AsCommand ? null : Answering.Find(project, runs, member.Handle, parent?.Key, said.Text, said.At);
        var scope = await ReplyScope.Load(store, project, null, cancel);
        var reply = new Reply(IdOf(said.Message), project.Key, member.Handle, said.Message, said.At, day, answers?.Touchpoint.Id, said.Text)
        {
            About = answers?.About(scope.Items.Values, member.Handle),
            Late = answers?.IsLate ?? false,
            Thread = said.ThreadOf,
            AsCommand = said.AsCommand,
            ReaderVersion = ReplyReader.Version,
        };
        var reading = scope.ReadTraced(reply);
        if (answers?.Holds(reading, member.Handle) == false)
            (answers, reply) = (null, reply with { Touchpoint = null });
        var stepped = answers?.Take(reply);
        var told = stepped?.Outcome is { } outcome && outcome.Reply == reply.Id ? $"{answers!.Touchpoint.Title}: {CheckpointWords.Said(outcome.Kind)}." : null;
        var recorder = new ReplyRecorder(scope, reply, ChangeSource.Reply, [], [], [])
        {
            Told = told,
            Notes = [.. LateNotes.Of(project, reply, answers, (await store.DayReport(project.Key, day, cancel))?.Closed)],
        };
        var work = recorder.Record(reading, clock.GetUtcNow()).And(origin.Done);
        if (stepped is not null)
            work = work.And(new StepRun(stepped)).Having(answers!.Run.Seen);
        await store.Commit(work, cancel);
        meters?.Read(reading);
    }

    /// <summary>"Skip today" is as good as the button.</summary>
    private async Task Skip(MessageSaid said, Origin origin, Project project, Member member, Answering skipped, CancellationToken cancel)
    {
        var run = skipped.Run;
        var reply = new Reply(IdOf(said.Message), project.Key, member.Handle, said.Message, said.At, project.Calendar.DateOf(said.At), skipped.Touchpoint.Id, said.Text) { Thread = said.ThreadOf, ReaderVersion = ReplyReader.Version };
        var stepped = Skipping.Step(run, member.Handle, said.At);
        var words = stepped is null ? Skipping.Refused(project, skipped.Touchpoint, run, member.Handle, "You") : Skipping.Said(project, skipped.Touchpoint, run.Date);
        var work = Work.Nothing.And(new KeepReply(reply), new KeepAsks(reply.Id, []), new ReplyPosts(project, reply).Echo(Post.Say(words), clock.GetUtcNow()), origin.Done);
        await store.Commit(stepped is null ? work : work.And(new StepRun(stepped)).Having(run.Seen), cancel);
    }

    private async Task<(Project Project, Member Member)?> ProjectOf(MessageSaid said, OutboxPost? parent, CancellationToken cancel)
    {
        var candidates = new List<(Project Project, Member Member, DateTimeOffset Prompted)>();
        foreach (var project in await store.Projects(cancel))
        {
            if (project.MemberBy(said.Place.Platform, said.Person) is not { } member)
                continue;
            if (parent?.Project == project.Key || project.IsIn(said.Place))
                return (project, member);
            var runs = await store.Runs(project.Key, project.Calendar.DateOf(said.At), cancel);
            candidates.Add((project, member, runs.Select(run => run.Prompted.GetValueOrDefault(member.Handle)).DefaultIfEmpty().Max()));
        }

        // A direct message belongs to the project whose prompt the member got last.
        return candidates.OrderByDescending(candidate => candidate.Prompted).Select(candidate => ((Project, Member)?)(candidate.Project, candidate.Member)).FirstOrDefault();
    }

    /// <summary>The same message is the same reply, however often it is delivered.</summary>
    public static string IdOf(MessageRef message) => $"{message.Place.Platform}/{message.Place.Workspace}/{message.Place.Room}/{message.Id}";
}
