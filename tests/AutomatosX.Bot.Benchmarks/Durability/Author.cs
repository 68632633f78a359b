using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Replies;
using AutomatosX.Bot.Rhythm;
using AutomatosX.Bot.Storing;
using AutomatosX.Bot.Testing;

namespace AutomatosX.Bot.Benchmarks.Durability;

/// <summary>
/// Somebody who writes one reply after the other, and the works that they make, read and recorded as TakeReply does it. Each
/// author writes in a project of their own, so that nobody waits for anybody but the disk.
/// </summary>
internal sealed class Author
{
    // Two items with three or four fields between them: what a reply to a standup mostly says.
    private const string Says = "ACTION-11 60%, due Friday\nR-3 green";

    private static readonly DateTimeOffset Begin = Some.Moment;

    private readonly Project project;
    private readonly MemberId handle;
    private ReplyScope? scope;
    private int replies;

    public Author(int number)
    {
        var member = Some.Member("ines");
        handle = member.Handle;
        project = Some.Project() with
        {
            Key = FormattableString.Invariant($"P{number}"),
            Touchpoints = [Some.Standup],
        };
    }

    /// <summary>The project and what its register holds before anybody says anything.</summary>
    public Work Beginning => Work.Nothing.And(new SaveProject(project), new SetFields([.. Register()]), new StepRun(RunAt(0)));

    /// <summary>The works that are made and not committed yet, in their order.</summary>
    public Queue<Work> Ready { get; } = [];

    /// <summary>Makes works until so many are ready, and keeps the events that they finish.</summary>
    public async Task Prepare(IBotStore store, int count)
    {
        scope ??= await ReplyScope.Load(store, project, null, CancellationToken.None);
        var next = Enumerable.Range(0, Math.Max(0, count - Ready.Count)).Select(_ => Next()).ToList();
        await Task.WhenAll(next.Select(one => store.Keep(one.Raw)));
        next.ForEach(one => Ready.Enqueue(one.Work));
    }

    private (RawEvent Raw, Work Work) Next()
    {
        replies++;
        var at = Begin.AddSeconds(replies);
        var place = project.DirectChat(handle);
        var raw = new RawEvent(place.Platform, FormattableString.Invariant($"{project.Key}-{replies}"), Says, at);
        var message = new MessageRef(place, FormattableString.Invariant($"{project.Key}-{replies}"));
        var reply = new Reply(TakeReply.IdOf(message), project.Key, handle, message, at, project.Calendar.DateOf(at), Some.Standup.Id, Says) { ReaderVersion = ReplyReader.Version };
        var recorder = new ReplyRecorder(scope!, reply, ChangeSource.Reply, [], [], []);
        // Its version counts up with each reply: the run has been stepped so often, and once for its beginning.
        var run = RunAt(replies);
        var work = recorder.Record(scope!.Read(reply), at).And(new Origin(raw.Platform, raw.Key).Done)
            .And(new StepRun(run with { Answers = new Dictionary<MemberId, Answer> { [handle] = new(at, reply.Id, false) { On = place.Platform } } })).Having(run.Seen);
        return (raw, work);
    }

    private Run RunAt(long version)
    {
        var day = project.Calendar.DateOf(Begin);
        return new Run(project.Key, Some.Standup.Id, day, version) { OpenedAt = Begin, Prompted = project.Members.ToDictionary(member => member.Handle, _ => Begin) };
    }

    private IEnumerable<Change> Register() =>
    [
        .. Item("action", "ACTION-11", (FieldNames.Title, "Crew roster import"), (FieldNames.Status, "in-progress"), (FieldNames.Percent, "40"), (FieldNames.Owner, "ines")),
        .. Item("risk", "R-3", (FieldNames.Title, "Card terminal supplier"), (FieldNames.Rag, "yellow"), (FieldNames.Owner, "ines"), (FieldNames.Mitigation, "a second supplier by April")),
    ];

    private IEnumerable<Change> Item(string kind, string key, params (string Field, string Value)[] fields) => fields.Select((field, index) => new Change(
        project.Key, key, kind, field.Field, field.Value, null, new MemberId("import"), project.Calendar.DateOf(Begin).AddDays(-1),
        new ChangeOrder(Begin.AddDays(-1), $"import/{key}", index), ChangeSource.Import, $"import/{key}", null));
}
