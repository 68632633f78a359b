using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;
using AutomatosX.Bot.Storing;

namespace AutomatosX.Bot.Replies;

/// <summary>
/// A reply with what it records: all the writes of it, whether it is said for the first time, changed or taken back.
/// Pure: what it needs to know was read before.
/// </summary>
/// <param name="Scope">The register without what the reply itself said before.</param>
/// <param name="OldAsks">The questions that the reply raised before.</param>
/// <param name="OldChanges">The standing changes that the reply made before.</param>
/// <param name="BuiltOn">Keys that the reply created before and that others have said something about since.</param>
public sealed record ReplyRecorder(ReplyScope Scope, Reply Reply, ChangeSource Source, IReadOnlyList<OpenAsk> OldAsks, IReadOnlyList<Change> OldChanges, IReadOnlyList<string> BuiltOn)
{
    /// <summary>Sentences to stand below the echo.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>How the checkpoint went that the reply tells of, as the author hears it; null for any other reply.</summary>
    public string? Told { get; init; }

    /// <summary>Who was told of what the reply said before.</summary>
    public IReadOnlyList<MemberId> Informed { get; init; } = [];

    private Project Project => Scope.Project;

    private Rights Rights => new(Project, Reply.By, Scope.Items);

    /// <summary>Reads a reply with what stands of it; null when there is none.</summary>
    public static async Task<ReplyRecorder?> Load(IBotStore store, string id, CancellationToken cancel)
    {
        if (await store.Reply(id, cancel) is not { } reply || await store.Project(reply.Project, cancel) is not { } project)
            return null;
        var standing = (await store.ChangesOf(project.Key, id, cancel)).Where(change => !change.Revoked).ToList();
        var builtOn = new List<string>();
        foreach (var (_, key) in Created(standing))
        {
            if ((await store.History(project.Key, key, cancel)).Any(change => !change.Revoked && change.Reply != id))
                builtOn.Add(key);
        }

        return new ReplyRecorder(await ReplyScope.Load(store, project, id, cancel), reply, ChangeSource.Reply, await store.Asks(id, cancel), standing, builtOn)
        {
            Notes = [.. LateNotes.Of(project, reply, null, (await store.DayReport(project.Key, reply.Day, cancel))?.Closed)],
            Informed = [.. (await store.PostsUnder(OwnerPosts.Under(id), cancel)).Select(post => OwnerPosts.ToWhom(id, post.Key))],
        };
    }

    /// <summary>What to write when the reply says this now.</summary>
    public Work Record(Reading reading, DateTimeOffset now)
    {
        var keys = Scope.Keys(Reply.Day);
        reading = Retitling.Guard(Returning.Resolve(reading, Scope.Items.Values, Reply.By), Scope.Items);
        var noted = reading.Findings.Count == 0 && reading.Refused.Count == 0 && !reading.SaysNone && Told is null && !Words.IsAcknowledgement(Reply.Text);
        var again = SaidAgain.In(reading, Scope.Items.Values, Reply.By);
        var taken = TakenNames.In(again.Left, Scope.Items, Created(OldChanges));
        var fitting = Fitting.In(taken.Left, Scope, Reply);
        var verdict = Rights.On(noted ? Note() : fitting.Left);
        var recording = Recording.Of(verdict.Allowed, Reply, Source, Scope.Items, keys, Created(OldChanges), TitlesBefore());
        var posts = new ReplyPosts(Project, Reply);
        var work = Work.Nothing.And(new KeepReply(Reply), new KeepAsks(Reply.Id, recording.Asks));
        if (OldChanges.Count > 0)
            work = work.And(new Revoke(Project.Key, Reply.Id, [], Reply.By, now));
        work = work.And(new SetFields([.. recording.Changes, .. Kept(recording)])).And(keys.Taken);
        if (keys.Any)
            work = work.Having(Scope.Numbers.Seen);
        // A program reads its answer where it wrote.
        if (Source == ChangeSource.Api)
            return work.And(Owners(Reply, recording.Changes, verdict.Refused).All(now));
        return work.And(Echoes(posts, recording, [.. Unrecorded(reading, verdict.Refused), .. taken.Said, .. again.Said(Project, Reply.By), .. fitting.Refused], noted ? $"Kept as a note for today's summary. {HowToSay()}" : reading is { SaysNone: true, Findings.Count: 0 } && Told is null ? "Heard: nothing to record." : null, now)).And(Questions(posts, recording, now)).And(Owners(Reply, recording.Changes, verdict.Refused).All(now));
    }

    /// <summary>What to write when the reply is taken back.</summary>
    public Work Withdraw(DateTimeOffset now)
    {
        var posts = new ReplyPosts(Project, Reply);
        var back = OldChanges.Select(change => change.Item).Distinct(StringComparer.Ordinal).Select(key => Restored(key));
        return Work.Nothing
            .And(new KeepReply(Reply with { Withdrawn = true, EditedAt = now }), new KeepAsks(Reply.Id, []), new Revoke(Project.Key, Reply.Id, BuiltOn, Reply.By, now))
            .And(posts.Echo(Post.Say([OldChanges.Count == 0 ? "Taken back." : $"Undone. {string.Join(" ", back)}", .. Notes.Select(note => (Line)note)]), now))
            .And(OldAsks.Where(ask => ask.Answer is not OpenAsk.None).Select(ask => posts.Gone(ask, now)))
            .And(Owners(Reply with { Withdrawn = true }, [], []).All(now));
    }

    /// <summary>What is said when this stands of the reply now: the echo, and what others hear.</summary>
    public IEnumerable<Write> Standing(IReadOnlyList<Change> changes, DateTimeOffset now)
    {
        var reading = Scope.Read(Reply);
        var refused = Rights.On(reading).Refused;
        var echo = new Echo(Project, Reply, changes, Scope.Items) { Notes = [.. Unrecorded(reading, refused), .. Told is null ? Notes : [Told, .. Notes], .. Outlived(changes)] }.Post();
        return [.. echo is null ? Array.Empty<Write>() : [new ReplyPosts(Project, Reply).Echo(echo, now)], .. Owners(Reply, changes, refused).All(now)];
    }

    /// <summary>What to write when a question is answered: by the rights that the author has by now.</summary>
    public Work Answer(OpenAsk answered, DateTimeOffset now)
    {
        var posts = new ReplyPosts(Project, Reply);
        if (answered.Answer is not { } choice || choice == OpenAsk.None)
            return Keeping(answered).And(posts.Declined(answered, now));
        var option = answered.Finding.Options[choice];
        var refused = Rights.On(Scope.Read(Reply)).Refused;
        if (Rights.Of(answered.Finding, option) is { } refusal)
        {
            List<Refusal> all = [.. refused.Where(other => (other.Key, other.Words) != (refusal.Key, refusal.Words)), refusal];
            return Keeping(answered with { Answer = OpenAsk.None }).And(posts.Refused(answered, Refusal.Said(Project, [refusal]), now)).And(Owners(Reply, OldChanges, all).All(now));
        }

        var (item, next) = (Current(option.Key), OldChanges.Select(change => change.Order.Index + 1).DefaultIfEmpty().Max());
        List<Change> changes = [.. Implied.With(option.Fields).Select((field, index) => Recording.ChangeOf(Reply, ChangeSource.Button, option.Kind, option.Key, field, next + index, item?[field.Field]) with { Subject = answered.Finding.Subject })];
        var echo = new Echo(Project, Reply, changes, AsItStands()).Post()!;
        return Keeping(answered).And(posts.Answered(answered, echo, now), new SetFields(changes)).And(Owners(Reply, [.. OldChanges, .. changes], refused).All(now));
    }

    // The register with what stands of the reply: an answer is shown against it.
    private Dictionary<string, Item> AsItStands()
    {
        var items = new Dictionary<string, Item>(Scope.Items, StringComparer.Ordinal);
        foreach (var key in OldChanges.Select(change => change.Item).Distinct(StringComparer.Ordinal))
        {
            if (Current(key) is { } item)
                items[key] = item;
        }

        return items;
    }

    /// <summary>An item with what stands of the reply.</summary>
    public Item? Current(string key) => Register.Fold([.. Scope.Items.GetValueOrDefault(key)?.Fields.Values ?? [], .. OldChanges.Where(change => change.Item == key)]);

    /// <summary>The items that some changes brought into being, in the order of the words.</summary>
    public static IReadOnlyList<(string Kind, string Key)> Created(IEnumerable<Change> changes) =>
        [.. changes.GroupBy(change => change.Item).Where(group => group.Any(change => change.Field is FieldNames.Title or FieldNames.Text or FieldNames.Label or FieldNames.From && change.Before is null)).Select(group => (group.First().Kind, group.Key))];

    private Dictionary<string, string> TitlesBefore() => OldChanges
        .Where(change => change.Field is FieldNames.Title or FieldNames.Text or FieldNames.Label && change.Value is not null)
        .DistinctBy(change => change.Item).ToDictionary(change => change.Item, change => change.Value!, StringComparer.Ordinal);

    private IEnumerable<Write> Echoes(ReplyPosts posts, Recording recording, IReadOnlyList<string> unrecorded, string? kept, DateTimeOffset now)
    {
        var said = new Echo(Project, Reply, recording.Changes, Scope.Items) { Kept = kept, Notes = [.. unrecorded, .. Told is null ? Notes : [Told, .. Notes], .. Outlived(recording.Changes), .. OwnAgain(recording)] }.Post();
        if (said is not null)
            yield return posts.Echo(said, now);
        else if (OldChanges.Count > 0 || Informed.Count > 0)
            yield return posts.Echo(Post.Say(["Nothing of the earlier words is recorded any more.", .. BuiltOn.Select(key => (Line)Restored(key))]), now);
    }

    // An edit keeps its place in time: what was said after it still stands, and the author has to hear that.
    private IEnumerable<string> Outlived(IReadOnlyList<Change> changes) => changes
        .Select(change => (change.Item, Later: Scope.Items.GetValueOrDefault(change.Item)?.Fields.GetValueOrDefault(change.Field), change.Order))
        .Where(said => said.Later is { } later && later.Order > said.Order)
        .DistinctBy(said => said.Item)
        .Select(said => $"{said.Item}: what {Project.NameOf(said.Later!.By)} said at {DateWords.TimeIn(Project.Calendar, said.Later.Order.At)} is later and still stands.");

    // New words are read as if nothing had been given up; the button stands below them again.
    private IEnumerable<string> OwnAgain(Recording recording) => OldChanges.Where(Disowning.Is).Select(change => change.Item)
        .Where(key => Scope.Items.GetValueOrDefault(key)?.Owner == Reply.By && !recording.Changes.Any(change => change.Item == key && change.Field == FieldNames.Owner))
        .Select(key => Restored(key));

    private IEnumerable<string> Unrecorded(Reading reading, IReadOnlyList<Refusal> refused) => [.. Refusal.Said(Project, refused), .. reading.Refused, .. reading.Strangers.Select(Stranger)];

    private string Stranger(string handle) =>
        Nearest.To(handle, Project.Members.Select(member => member.Handle.Value)) is { } near ? $"No member @{handle} here. Nearest: @{near}." : $"No member @{handle} here.";

    private Work Keeping(OpenAsk answered) => Work.Nothing.And(new KeepAsks(Reply.Id, [.. OldAsks.Select(old => old.Index == answered.Index ? answered : old)]));

    private OwnerPosts Owners(Reply reply, IReadOnlyList<Change> changes, IReadOnlyList<Refusal> refused) =>
        new(Scope, reply, changes, refused) { Informed = Informed, Old = OldChanges, Again = key => Restored(key, $"{Project.NameOf(Reply.By)}'s") };

    // What the register has no place for stands in the day's summary as it was said.
    private Reading Note() =>
        new([new CreateFinding(NoteKind.Key, [new FieldFinding(FieldNames.Text, string.Join(' ', Reply.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), default)], default)]);

    private IEnumerable<Write> Questions(ReplyPosts posts, Recording recording, DateTimeOffset now)
    {
        // What the reply brings up itself can be asked about as well.
        var items = new Dictionary<string, Item>(Scope.Items, StringComparer.Ordinal);
        foreach (var (_, key) in recording.Created)
        {
            if (Register.Fold(recording.Changes.Where(change => change.Item == key)) is { } created)
                items.TryAdd(key, created);
        }

        foreach (var ask in recording.Asks)
            yield return posts.Ask(ask, items, now);
        foreach (var old in OldAsks.Skip(recording.Asks.Count))
            yield return posts.Gone(old, now);
    }

    // An item that others have built on outlives the words that created it: it keeps its title until somebody says otherwise.
    private IEnumerable<Change> Kept(Recording recording) =>
        OldChanges.Where(change => BuiltOn.Contains(change.Item, StringComparer.Ordinal) && !recording.Changes.Any(now => now.Item == change.Item && now.Field == change.Field))
            .Select((change, index) => change with { Order = change.Order with { Index = recording.Changes.Count + index } });

    private string Restored(string key, string whose = "yours")
    {
        if (OldChanges.Any(change => change.Item == key && Disowning.Is(change)) && Scope.Items.GetValueOrDefault(key)?.Owner == Reply.By)
            return $"{key} is {whose} again.";
        var kind = Registers.Kinds.Kind.Of(OldChanges.First(change => change.Item == key).Kind);
        var name = kind.NamedInReplies || kind is DecisionKind ? key : $"The {kind.Name}";
        if (BuiltOn.Contains(key, StringComparer.Ordinal))
            return $"{name} stays: others have built on it.";
        return Scope.Items.TryGetValue(key, out var item) ? Again(item, Current(key)) : $"{name} is gone.";
    }

    // Keys that are never shown mean nothing to the author.
    private static string Again(Item item, Item? told) => Absence.Of(item) is { } absence ? $"The absence {AbsenceWords.Days(absence)} stands again."
        : item.Kind == PriorityKind.Key ? $"“{item.Title}” is planned again."
        : told is not null && Kind(told) == Kind(item) && Kind(item) != Unsaid ? $"{item.Key} stays {Kind(item)}." : $"{item.Key} is {Kind(item)} again.";

    private const string Unsaid = "as it was";

    private static string Kind(Item item)
    {
        var state = Registers.Kinds.Kind.Of(item.Kind).State(item);
        return state.Length == 0 ? Unsaid : state;
    }

    private string HowToSay() => Scope.Named(Reply.Text) is { } key
        ? $"To change {key}, say what it is now: {key} {Registers.Kinds.Kind.Of(Scope.Items[key].Kind).SaidAs}"
        : $"To update an item, name its key: {Example()}";

    private string Example()
    {
        var key = MemberItems.Open(Scope.Items.Values, Reply.By).Concat(MemberItems.Owned(Scope.Items.Values, Reply.By)).Concat(Scope.Items.Values.Where(item => item.Kind == ActionKind.Key)).Select(item => item.Key).FirstOrDefault() ?? "ACTION-15";
        return MemberItems.Example(Scope.Items.GetValueOrDefault(key), key);
    }

    /// <summary>What a reply's words are when they record nothing.</summary>
    private static class Words
    {
        private static readonly HashSet<string> Acknowledgements =
        [
            "", "ok", "okay", "k", "kk", "thx", "thanks", "thankyou", "ty", "yes", "yep", "yup", "no", "nope", "sure", "cool", "great", "nice", "good", "fine", "np", "gotit", "noted", "willdo", "onit", "same", "nochange", "noupdate", "hi", "hello", "morning", "goodmorning",
        ];

        // A thumb or a thank-you needs no answer; the bot would only make noise.
        public static bool IsAcknowledgement(string text) => Acknowledgements.Contains(string.Concat(text.Where(char.IsLetter)).ToLowerInvariant());
    }
}
