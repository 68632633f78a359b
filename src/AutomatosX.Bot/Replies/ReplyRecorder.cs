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

    private Project Project => Scope.Project;

    /// <summary>What to write when the reply says this now.</summary>
    public Work Record(Reading reading, DateTimeOffset now)
    {
        var keys = Scope.Keys();
        reading = Returning.Resolve(reading, Scope.Items.Values, Reply.By);
        var noted = reading.Findings.Count == 0 && Told is null && !Words.IsAcknowledgement(Reply.Text);
        var recording = Recording.Of(noted ? Note() : reading, Reply, Source, Scope.Items, keys, Created(OldChanges), TitlesBefore());
        var posts = new ReplyPosts(Project, Reply);
        var work = Work.Nothing.And(new KeepReply(Reply), new KeepAsks(Reply.Id, recording.Asks));
        if (OldChanges.Count > 0)
            work = work.And(new Revoke(Project.Key, Reply.Id, [], Reply.By, now));
        work = work.And(new SetFields([.. recording.Changes, .. Kept(recording)])).And(keys.Taken);
        if (keys.Any)
            work = work.Having(Scope.Numbers.Seen);
        return work.And(Echoes(posts, recording, noted, now)).And(Questions(posts, recording, now));
    }

    /// <summary>What to write when the reply is taken back.</summary>
    public Work Withdraw(DateTimeOffset now)
    {
        var posts = new ReplyPosts(Project, Reply);
        var back = OldChanges.Select(change => change.Item).Distinct(StringComparer.Ordinal).Select(Restored);
        return Work.Nothing
            .And(new KeepReply(Reply with { Withdrawn = true, EditedAt = now }), new KeepAsks(Reply.Id, []), new Revoke(Project.Key, Reply.Id, BuiltOn, Reply.By, now))
            .And(posts.Echo(Chat.Post.Say([OldChanges.Count == 0 ? "Taken back." : $"Undone. {string.Join(" ", back)}", .. Notes.Select(note => (Chat.Line)note)]), now))
            .And(OldAsks.Where(ask => ask.Answer is null).Select(ask => posts.Gone(ask, now)));
    }

    /// <summary>The items that some changes brought into being, in the order of the words.</summary>
    public static IReadOnlyList<(string Kind, string Key)> Created(IEnumerable<Change> changes) =>
        [.. changes.GroupBy(change => change.Item).Where(group => group.Any(change => change.Field is FieldNames.Title or FieldNames.Text or FieldNames.Label or FieldNames.From && change.Before is null)).Select(group => (group.First().Kind, group.Key))];

    private Dictionary<string, string> TitlesBefore() => OldChanges
        .Where(change => change.Field is FieldNames.Title or FieldNames.Text or FieldNames.Label && change.Value is not null)
        .DistinctBy(change => change.Item).ToDictionary(change => change.Item, change => change.Value!, StringComparer.Ordinal);

    private IEnumerable<Write> Echoes(ReplyPosts posts, Recording recording, bool noted, DateTimeOffset now)
    {
        var kept = noted ? $"Kept as a note for today's summary. {HowToSay()}" : null;
        var said = new Echo(Project, Reply, recording.Changes, Scope.Items) { Kept = kept, Notes = [.. Told is null ? Notes : [Told, .. Notes], .. Outlived(recording)] }.Post();
        if (said is not null)
            yield return posts.Echo(said, now);
        else if (OldChanges.Count > 0)
            yield return posts.Echo(Chat.Post.Say(["Nothing of the earlier words is recorded any more.", .. BuiltOn.Select(key => (Chat.Line)Restored(key))]), now);
    }

    // An edit keeps its place in time: what was said after it still stands, and the author has to hear that.
    private IEnumerable<string> Outlived(Recording recording) => recording.Changes
        .Select(change => (change.Item, Later: Scope.Items.GetValueOrDefault(change.Item)?.Fields.GetValueOrDefault(change.Field), change.Order))
        .Where(said => said.Later is { } later && later.Order > said.Order)
        .DistinctBy(said => said.Item)
        .Select(said => $"{said.Item}: what {Project.NameOf(said.Later!.By)} said at {DateWords.TimeIn(Project.Calendar, said.Later.Order.At)} is later and still stands.");

    // What the register has no place for stands in the day's summary as it was said.
    private Reading Note() =>
        new([new CreateFinding(NoteKind.Key, [new FieldFinding(FieldNames.Text, string.Join(' ', Reply.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), default)], default)]);

    private IEnumerable<Write> Questions(ReplyPosts posts, Recording recording, DateTimeOffset now)
    {
        foreach (var ask in recording.Asks)
            yield return posts.Ask(ask, Scope.Items, now);
        foreach (var old in OldAsks.Skip(recording.Asks.Count))
            yield return posts.Gone(old, now);
    }

    // An item that others have built on outlives the words that created it: it keeps its title until somebody says otherwise.
    private IEnumerable<Change> Kept(Recording recording) =>
        OldChanges.Where(change => BuiltOn.Contains(change.Item, StringComparer.Ordinal) && !recording.Changes.Any(now => now.Item == change.Item && now.Field == change.Field))
            .Select((change, index) => change with { Order = change.Order with { Index = recording.Changes.Count + index } });

    private string Restored(string key)
    {
        if (BuiltOn.Contains(key, StringComparer.Ordinal))
            return $"{key} stays: others have built on it.";
        if (Scope.Items.TryGetValue(key, out var item))
            return Again(item);
        var kind = Registers.Kinds.Kind.Of(OldChanges.First(change => change.Item == key).Kind);
        return kind.NamedInReplies || kind is DecisionKind ? $"{key} is gone." : $"The {kind.Name} is gone.";
    }

    // Keys that are never shown mean nothing to the author.
    private static string Again(Item item) => Absence.Of(item) is { } absence ? $"The absence {AbsenceWords.Days(absence)} stands again."
        : item.Kind == PriorityKind.Key ? $"“{item.Title}” is planned again." : $"{item.Key} is {Kind(item)} again.";

    private static string Kind(Item item)
    {
        var state = Registers.Kinds.Kind.Of(item.Kind).State(item);
        return state.Length == 0 ? "as it was" : state;
    }

    private string HowToSay() => Scope.Named(Reply.Text) is { } key
        ? $"To change {key}, say what it is now: {key} {(Scope.Items[key].Kind == RiskKind.Key ? "yellow" : "in progress")}"
        : $"To update an item, name its key: {Example()}";

    private string Example()
    {
        var key = MemberItems.Open(Scope.Items.Values, Reply.By).Concat(Scope.Items.Values.Where(item => item.Kind == ActionKind.Key)).Select(item => item.Key).FirstOrDefault() ?? "ACTION-15";
        return $"{key} {(key.StartsWith("R-", StringComparison.Ordinal) ? "green" : "done")}";
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
