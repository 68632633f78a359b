using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Rhythm;
using AutomatosX.Bot.Storing;
using AutomatosX.Bot.Telemetry;

namespace AutomatosX.Bot.Replies;

/// <summary>Takes a filled-in form: the fields that were changed are recorded, the free text is read like any reply.</summary>
public sealed class TakeForm(IBotStore store, TimeProvider clock, BotMeters? meters = null)
{
    public Task Take(FormSent sent, Origin origin, CancellationToken cancel = default) => Conflict.Retry(async () =>
    {
        if (AnswerForm.TargetOf(sent) is not var (key, id, asked)
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
        var day = project.Calendar.DateOf(sent.At);
        var filled = FilledAnswer.Of(sent.Fields, AnswerForm.StampIn(sent), scope.Items, project, member.Handle, day);
        var words = sent.Fields.GetValueOrDefault(AnswerForm.Words, "").Trim();
        var prompt = await store.PostByKey(PostKey.Prompt(answers.Run, member.Handle), cancel);
        var reply = new Reply($"form/{origin.Key}", project.Key, member.Handle, prompt?.Message ?? new MessageRef(sent.Place, origin.Key), sent.At, day, answers.Touchpoint.Id, words)
        {
            Late = answers.IsLate,
            ReaderVersion = ReplyReader.Version,
        };
        var taken = filled.Problems.Any(problem => problem.Field == AnswerForm.Words) ? Reading.Nothing : scope.ReadTraced(reply);
        var together = FormAndWords.Of(filled.Changed, words, taken, scope.Items);
        reply = reply with { Text = together.Text };
        var recorder = new ReplyRecorder(scope, reply, ChangeSource.Form, [], [], [])
        {
            Notes = [.. Refused(filled), .. Unchanged(together, filled, answers, project), .. LateNotes.Of(project, reply, answers, (await store.DayReport(project.Key, day, cancel))?.Closed)],
        };
        var work = recorder.Record(together.Reading, clock.GetUtcNow()).And(origin.Done);
        if (answers.Take(reply) is { } stepped)
            work = work.And(new StepRun(stepped)).Having(answers.Run.Seen);
        await store.Commit(work, cancel);
        if (words.Length > 0)
            meters?.Read(taken);
    }

    // A platform that cannot show it at the field sends the form all the same.
    private static IEnumerable<string> Refused(FilledAnswer filled) =>
        filled.Problems.Select(problem => $"Not recorded: {AnswerForm.LabelOf(problem.Field)}. {problem.Sentence}");

    // Whoever sends a form wants to hear that it arrived.
    private static IEnumerable<string> Unchanged(FormAndWords together, FilledAnswer filled, Answering answers, Project project) =>
        together.Text.Length == 0 && filled.Problems.Count == 0 ? [$"{answers.Touchpoint.Title}, {project.Calendar.Label(answers.Run.Date).Short}: answered, nothing changed."] : [];
}
