using System.Globalization;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Rhythm;
using AutomatosX.Bot.Storing;

namespace AutomatosX.Bot.Replies;

/// <summary>Takes a filled-in form: the fields that were changed are recorded, the free text is read like any reply.</summary>
public sealed class TakeForm(IBotStore store, TimeProvider clock)
{
    public Task Take(FormSent sent, Origin origin, CancellationToken cancel = default) => Conflict.Retry(async () =>
    {
        if (sent.Value.Split('/') is not [var key, var id, var date] || !DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asked)
            || await store.Project(key, cancel) is not { } project || project.MemberBy(sent.Place.Platform, sent.Person) is not { } member
            || await store.Run(key, id, asked, cancel) is not { } run || project.Touchpoints.FirstOrDefault(touchpoint => touchpoint.Id == id) is not { } touchpoint)
        {
            await store.Commit(new Work([origin.DoneWith("the form was for nothing that is there")], []), cancel);
            return;
        }

        await Take(sent, origin, project, member, new Answering(touchpoint, run, run.ClosedAt is not null && !run.Answers.ContainsKey(member.Handle)), cancel);
    });

    private async Task Take(FormSent sent, Origin origin, Project project, Member member, Answering answers, CancellationToken cancel)
    {
        var scope = await ReplyScope.Load(store, project, null, cancel);
        var fields = AnswerForm.Findings(sent.Fields, scope.Items, member.Handle).ToList();
        var words = sent.Fields.GetValueOrDefault(AnswerForm.Words, "").Trim();
        var day = project.Calendar.DateOf(sent.At);
        var prompt = await store.PostByKey(PostKey.Prompt(answers.Run, member.Handle), cancel);
        var reply = new Reply($"form/{origin.Key}", project.Key, member.Handle, prompt?.Message ?? new MessageRef(sent.Place, origin.Key), sent.At, day, answers.Touchpoint.Id, AnswerForm.AsWords(fields, words))
        {
            Late = answers.IsLate,
            ReaderVersion = ReplyReader.Version,
        };
        // The free words stand last; they are read at their place, so that what is found in them can be quoted from the reply.
        var read = scope.Read(reply with { Text = words.PadLeft(reply.Text.Length) });
        var recorder = new ReplyRecorder(scope, reply, ChangeSource.Form, [], [], [])
        {
            Notes = [.. LateNotes.Of(project, reply, answers, (await store.DayReport(project.Key, day, cancel))?.Closed)],
        };
        var work = recorder.Record(new Reading([.. fields, .. read.Findings]), clock.GetUtcNow()).And(origin.Done);
        if (answers.Take(reply) is { } stepped)
            work = work.And(new StepRun(stepped)).Having(answers.Run.Seen);
        await store.Commit(work, cancel);
    }
}
