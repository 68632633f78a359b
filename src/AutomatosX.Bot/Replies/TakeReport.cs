using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Storing;

namespace AutomatosX.Bot.Replies;

/// <summary>Takes what a program reports in a member's name. What it changes, who is told of it and the answer are one work; the answer goes out when it is on disk.</summary>
public sealed class TakeReport(IBotStore store, TimeProvider clock)
{
    private static readonly TimeSpan MostAhead = TimeSpan.FromMinutes(5);

    /// <param name="status">Of the answer.</param>
    /// <param name="body">The answer to what it came to.</param>
    public async Task<Reported> Take(Report report, int status, Func<ReportTaken, string> body, CancellationToken cancel = default)
    {
        Reported reported = new Reported.OtherCall();
        await Conflict.Retry(async () => reported = await Known(report, cancel) ?? await TakeNow(report, status, body, cancel));
        return reported;
    }

    private async Task<Reported?> Known(Report report, CancellationToken cancel) =>
        await store.Answer(report.Project.Key, report.By, report.Call.Key, cancel) is not { } kept ? null
            : kept.Hash == report.Call.Hash ? new Reported.Answered(kept, Before: true) : new Reported.OtherCall();

    private async Task<Reported> TakeNow(Report report, int status, Func<ReportTaken, string> body, CancellationToken cancel)
    {
        var (project, now) = (report.Project, clock.GetUtcNow());
        var at = (report as ChangeReport)?.At ?? now;
        if (await WrongTime(project, at, now, cancel) is { } late)
            return late;
        var scope = await ReplyScope.Load(store, project, null, cancel);
        var reading = report switch
        {
            ChangeReport change => ReportReading.Of(change, scope.Items),
            NewReport fresh => ReportReading.Of(fresh, scope.Items),
            WordsReport words => new ReportReading(null, words.Text, null),
            _ => throw new InvalidOperationException($"{report.GetType().Name} is no report."),
        };
        if (reading.Refusal is { } refusal)
            return refusal;
        // A call is known for a month; one that takes the same key later must not write over the words of the first.
        var id = FormattableString.Invariant($"api/{project.Key}/{report.By}/{now.UtcTicks}/{report.Call.Key}");
        var reply = new Reply(id, project.Key, report.By, new MessageRef(project.DirectChat(report.By), id), at, project.Calendar.DateOf(at), null, reading.Text)
        {
            AsCommand = true,
            ReaderVersion = ReplyReader.Version,
        };
        var read = reading.Reading ?? scope.Read(reply);
        var fitting = Fitting.In(read, scope, reply);
        if (fitting.Refused.Count > 0 && report is not WordsReport)
            return new Reported.Refused(ReportRefusal.Wrong, string.Join(' ', fitting.Refused), []);
        List<string> refused = [.. fitting.Refused, .. Refusal.Said(project, new Rights(project, report.By, scope.Items).On(fitting.Left).Refused)];
        if (refused.Count > 0 && report is not WordsReport)
            return new Reported.Refused(ReportRefusal.NotYours, string.Join(' ', refused.Select(WithoutPromise)), []);
        var work = new ReplyRecorder(scope, reply, ChangeSource.Api, [], [], []).Record(read, now);
        var answer = new KeptAnswer(project.Key, report.By, report.Call.Key, report.Call.Hash, status, body(TakenOf(scope, reply, work, refused)), now);
        try
        {
            await store.Commit(work.And(new KeepAnswer(answer)), cancel);
            return new Reported.Answered(answer, Before: false);
        }
        catch (AnsweredBeforeException before)
        {
            return await Known(report, cancel) ?? throw new InvalidOperationException($"The answer to {report.Call.Key} is gone.", before);
        }
    }

    // What belongs to a day that is closed would stand in no document any more.
    private async Task<Reported.Refused?> WrongTime(Project project, DateTimeOffset at, DateTimeOffset now, CancellationToken cancel)
    {
        if (at > now + MostAhead)
            return Wrong($"lies ahead; it is {project.Calendar.Local(now):yyyy-MM-dd'T'HH:mm:sszzz} now");
        var day = project.Calendar.DateOf(at);
        if (day == project.Calendar.DateOf(now))
            return null;
        return day < project.Calendar.PreviousWorkingDay(project.Calendar.DateOf(now)) || await store.DayReport(project.Key, day, cancel) is { Closed: true }
            ? Wrong($"lies on {DateWords.Iso(day)}, which is closed; leave it out to report it as of now")
            : null;

        static Reported.Refused Wrong(string sentence) => new(ReportRefusal.Wrong, "Nothing was recorded: its time is not allowed.", [new ReportTrouble("/at", sentence)]);
    }

    private static ReportTaken TakenOf(ReplyScope scope, Reply reply, Work work, IReadOnlyList<string> refused)
    {
        List<Change> changes = [.. work.Writes.OfType<SetFields>().SelectMany(set => set.Changes)];
        var items = changes.GroupBy(change => change.Item).Select(group => Register.Fold([.. scope.Items.GetValueOrDefault(group.Key)?.Fields.Values ?? [], .. group])).OfType<Item>();
        return new ReportTaken(reply, changes, [.. items], [.. work.Writes.OfType<KeepAsks>().SelectMany(keep => keep.Asks)], refused);
    }

    // Nothing was kept, so nobody was told.
    private static string WithoutPromise(string sentence) => sentence.IndexOf(" I told ", StringComparison.Ordinal) is > 0 and var at ? sentence[..at] : sentence;
}
