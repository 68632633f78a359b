using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Replies;

/// <summary>What the author sees at once: a compact diff of what was recorded, built from the changes that were committed.</summary>
/// <param name="Before">The register before the reply, by key.</param>
public sealed record Echo(Project Project, Reply Reply, IReadOnlyList<Change> Changes, IReadOnlyDictionary<string, Item> Before)
{
    private const int Enough = 280;

    /// <summary>Sentences that go below the diff: late, the summary follows, a later statement wins.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The diff, or null when the reply recorded nothing and there is nothing else to say.</summary>
    public Post? Post()
    {
        Line[] lines = [.. Kept is null ? Diff() : [Kept], .. Notes.Select(note => (Line)note)];
        return lines.Length == 0 ? null : Chat.Post.Say(lines).With(Buttons());
    }

    /// <summary>What to say instead of the diff when the words were kept as they are, or null.</summary>
    public string? Kept { get; init; }

    /// <summary>The lines of the diff, one an item, in the order of the words.</summary>
    public IEnumerable<Line> Diff() => Changes.GroupBy(change => (change.Item, change.Subject)).Select(group => Spoken(group.Key.Subject, group.First().Kind, LineOf(group.Key.Item, [.. group])));

    // A tick, and what a form said for somebody else, are no words of the author that could be read again.
    private Button[] Buttons() => Changes.Any(change => change is { Source: ChangeSource.Form, Subject: not null } or { Source: ChangeSource.Button, Field: FieldNames.Links } or { Source: ChangeSource.Form, Kind: PriorityKind.Key, Field: FieldNames.Status }) ? [new Button("Undo", "undo", Reply.Id)]
        : Changes.Count == 0
        ? [new Button("Edit", "edit", Reply.Id) { OpensForm = true }]
        : [new Button("Undo", "undo", Reply.Id), new Button("Edit", "edit", Reply.Id) { OpensForm = true }, .. Changes.Any(IsTheirs) ? [new Button("Not mine", Disowning.Action, Reply.Id)] : Array.Empty<Button>()];

    // Whose it was before and still is: what the reply itself made theirs is taken back by undoing it.
    private bool IsTheirs(Change change) => Kind.Of(change.Kind).NamedInReplies && Before.GetValueOrDefault(change.Item) is { } item && item.Owner == Reply.By
        && Changes.Where(other => other.Item == change.Item && other.Field == FieldNames.Owner).All(other => other.Value == Reply.By.Value);

    // "For Frank: AI-3 …" and "For Frank, planned: …".
    // An absence says whose it is.
    private Line Spoken(MemberId? subject, string kind, Line line) => subject is { } other && kind != AbsenceKind.Key ? Led($"For {Project.NameOf(other)}", line) : line;

    /// <summary>A line of the diff after the words that lead it in.</summary>
    public static Line Led(string words, Line line) => line.Runs[0].Style == RunStyle.Strong
        ? line with { Runs = [$"{words}: ", .. line.Runs] }
        : line with { Runs = [$"{words}, {char.ToLowerInvariant(line.Runs[0].Text[0])}{line.Runs[0].Text[1..]}", .. line.Runs.Skip(1)] };

    private Line LineOf(string key, List<Change> changes)
    {
        if (changes.Exists(Disowning.Is))
            return Line.Of(TextRun.Strong(key), $": nothing recorded; it has no owner now.{Leads()}");
        var item = Before.GetValueOrDefault(key);
        if (item is not null && Ended(item, changes) is { } ended)
            return ended;
        if (item is null)
            return NewLine(key, changes);
        var after = Register.Fold([.. item.Fields.Values, .. changes])!;
        string?[] parts = [StateChange(item, after), .. changes.Where(change => !IsState(change.Field) && item[change.Field] != change.Value).Select(change => Part(change, item))];
        var said = parts.OfType<string>().ToList();
        var told = changes.FindLast(change => change.Field == FieldNames.Update)?.Value is { } update ? $" (“{Short(update, Reply.QuoteLength)}”)" : "";
        return Line.Of(TextRun.Strong(key), $" {(said.Count == 0 ? Stays(item, changes) : string.Join(" · ", said))}{told}");
    }

    private string Leads() => OwnerPosts.Leads(Project, Reply.By) is { Count: > 0 } leads ? $" I told {WordList.Of([.. leads.Select(lead => lead.Name)])}." : "";

    private string? StateChange(Item item, Item after)
    {
        var kind = Kind.Of(item.Kind);
        var (was, now) = (kind.State(item), kind.State(after));
        if (was == now)
            return now.Length > 0 && Changes.Any(change => change.Item == item.Key && IsState(change.Field)) ? $"{now}, unchanged" : null;
        if (was.Length == 0)
            return now;
        // A status that stays is not said again beside another percent.
        var same = item.Status is { } status && status == after.Status ? Statuses.Said(status) : "";
        return $"{was} → {(same.Length < now.Length ? now[same.Length..].TrimStart() : now)}";
    }

    // Who tells how it goes wants to hear that it was heard, even when nothing else is new.
    private static string Stays(Item item, List<Change> changes)
    {
        var (state, what) = (Kind.Of(item.Kind).State(item), changes.Exists(change => change.Field == FieldNames.Update) ? "update noted" : "unchanged");
        return state.Length == 0 ? what : $"{state}, {what}";
    }

    private Line NewLine(string key, List<Change> changes)
    {
        var kind = changes[0].Kind;
        var words = changes.Where(change => change.Field is FieldNames.Title or FieldNames.Text or FieldNames.Label).Select(change => change.Value).FirstOrDefault() ?? "";
        words = words == key ? "" : Short(words, Enough);
        var rest = changes.Where(change => change.Field is not (FieldNames.Title or FieldNames.Text or FieldNames.Label)).Select(change => Part(change, null)).OfType<string>();
        return kind switch
        {
            NoteKind.Key => Line.Of($"Kept as a note: {words}"),
            AbsenceKind.Key => Away(key, changes),
            PriorityKind.Key => Line.Of($"Planned: {string.Join(" · ", rest.Prepend(words))}"),
            BlockerKind.Key => Line.Of($"Blocker: {string.Join(" · ", rest.Prepend(words))}"),
            DecisionKind.Key => Line.Of("Decision ", TextRun.Strong(key), $": {words}"),
            EscalationKind.Key => Line.Of($"Escalation: {string.Join(" · ", rest.Prepend(words))}"),
            ArtifactKind.Key => Line.Of($"Artifact: {string.Join(" · ", rest.Prepend(words))}"),
            _ => Line.Of($"New {kind} ", TextRun.Strong(key), $" {string.Join(" · ", rest.Prepend(words).Where(part => part.Length > 0))}"),
        };
    }

    private Line Away(string key, List<Change> changes)
    {
        if (Register.Fold(changes) is not { } item || Absence.Of(item) is not { } absence)
            return Line.Of($"Away: {key}");
        return Line.Of(absence.Member == Reply.By ? $"Away: {AbsenceWords.Days(absence)}" : $"{Project.NameOf(absence.Member)} is away: {AbsenceWords.Days(absence)}");
    }

    // Absences and plans have keys that nobody is ever shown: they are said by their days and words.
    private Line? Ended(Item item, List<Change> changes)
    {
        if (item.Kind == PriorityKind.Key && changes.Find(change => change.Field == FieldNames.Status) is { Value: { } status })
            return Line.Of($"{char.ToUpperInvariant(status[0])}{status[1..]}: {Short(item.Title, Enough)}");
        if (Absence.Of(item) is not { } absence || Due.Parse(changes.Find(change => change.Field == FieldNames.Back)?.Value) is not { } back)
            return null;
        var said = AbsenceWords.Ended(absence, back.Date, Reply.Day);
        return Line.Of(absence.Member == Reply.By ? $"{char.ToUpperInvariant(said[0])}{said[1..]}." : $"{Project.NameOf(absence.Member)}: {said}.");
    }

    // An echo says what was recorded; who wrote a page knows what stands on it.
    private static string Short(string words, int most) => words.Length <= most ? words : $"{words[..most].TrimEnd()}…";

    private string? Part(Change change, Item? item) => change.Field switch
    {
        FieldNames.Update => null,
        _ when Kind.Of(change.Kind).Said(item, change.Field, change.Value, Project) is { } said => said,
        FieldNames.Owner when change.Value is null => "no owner",
        _ when change.Value is null => $"{(Kind.Of(change.Kind).FieldNamed(change.Field)?.Label ?? change.Field).ToLowerInvariant()} taken away",
        FieldNames.Owner => $"owner {Project.NameOf(new MemberId(change.Value ?? "nobody"))}",
        FieldNames.Needs or FieldNames.To when change.Value is { } who && Due.Parse(who) is null => $"{change.Field} {Project.NameOf(new MemberId(who))}",
        FieldNames.Level when change.Value == "normal" => null,
        FieldNames.For when Due.Parse(change.Value)?.Date == Reply.Day => "for today",
        FieldNames.Due when Due.Parse(item?[FieldNames.Due]) is { } before && Due.Parse(change.Value) is { } now => $"due {before.Said(Project.Calendar)} → {now.Said(Project.Calendar)}",
        FieldNames.Review => $"next review {Due.Parse(change.Value)?.Said(Project.Calendar) ?? change.Value}",
        FieldNames.Links => $"linked to {change.Value}",
        FieldNames.Due or FieldNames.For or FieldNames.From or FieldNames.To => $"{change.Field} {Due.Parse(change.Value)?.Said(Project.Calendar) ?? change.Value}",
        FieldNames.Status => Statuses.Said(change.Value ?? ""),
        FieldNames.Percent or FieldNames.Confidence => $"{change.Field} {change.Value} %",
        _ when change.Kind == MetricKind.Key => MetricSaid.Part(change.Field, change.Value ?? ""),
        FieldNames.Reason or FieldNames.Rag => change.Value,
        FieldNames.Next or FieldNames.Blockers or FieldNames.Mitigation or FieldNames.Escalation or FieldNames.Remaining => $"{change.Field}: {change.Value}",
        _ => Kind.Of(change.Kind).FieldNamed(change.Field) is { Values: FieldValues.Member or FieldValues.Members or FieldValues.Moment or FieldValues.List } field ? $"{field.Label.ToLowerInvariant()} {FieldWords.Said(Project, field, change.Value!)}" : $"{change.Field} {change.Value}",
    };

    private static bool IsState(string field) => field is FieldNames.Status or FieldNames.Percent or FieldNames.Rag or FieldNames.Value or FieldNames.Unit;
}
