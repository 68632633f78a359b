using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Replies;

/// <summary>
/// What a form's fields and its free text say together. Where both give one field of one item two different values, nothing of
/// that field is written and it is asked, as between two statements of one reply.
/// </summary>
/// <param name="Text">The form as a line an item, then the free text: kept as the reply's words.</param>
public sealed record FormAndWords(string Text, Reading Reading)
{
    private static readonly string[] State = [FieldNames.Status, FieldNames.Percent];

    /// <param name="changed">What the fields say, nothing implied.</param>
    /// <param name="read">What the free text says.</param>
    public static FormAndWords Of(IReadOnlyList<SetFinding> changed, string words, Reading read, IReadOnlyDictionary<string, Item> items)
    {
        // The words come below one line an item.
        var shift = changed.Sum(form => Line(form, items).Length + 1);
        List<Finding> told = [.. read.Findings.Select(finding => Moved(finding, shift))];
        var both = changed.Select(form => (Form: form, Said: told.OfType<SetFinding>().FirstOrDefault(said => said.Key == form.Key && said.Subject is null)))
            .Select(pair => (pair.Form, pair.Said, Doubts: pair.Said is null ? [] : Doubts(pair.Form, pair.Said))).OrderBy(pair => pair.Doubts.Count).ToList();
        var lines = both.Select(pair => Line(pair.Form, items)).ToList();
        var findings = new List<Finding>();
        var at = 0;
        foreach (var ((form, said, doubts), line) in both.Zip(lines))
        {
            if (doubts.Count > 0)
                findings.Add(new AskFinding(form.Kind, form.Key, Doubt.TwoValues, [.. doubts], new Words(at, said!.Words.Offset + said.Words.Length - at)));
            var asked = doubts.SelectMany(option => option.Fields).Select(field => field.Field).ToHashSet(StringComparer.Ordinal);
            var fields = Together(form, said).Where(field => !asked.Contains(field.Field) && !(asked.Overlaps(State) && State.Contains(field.Field))).ToList();
            if (fields.Count > 0)
                findings.Add(new SetFinding(form.Kind, form.Key, asked.Overlaps(State) ? fields : Complete(form.Kind, fields), said?.Words ?? default));
            at += line.Length + 1;
        }

        findings.AddRange(told.Where(finding => !both.Exists(pair => ReferenceEquals(pair.Said, finding))));
        return new FormAndWords(string.Join('\n', [.. lines, .. words.Length > 0 ? [words] : Array.Empty<string>()]), new Reading(findings));
    }

    private static string Line(SetFinding form, IReadOnlyDictionary<string, Item> items) => form.Kind == PriorityKind.Key
        ? $"Done: {items[form.Key].Title}"
        : $"{form.Key}: {string.Join(", ", form.Fields.Select(Said))}";

    // As one would write it: it is quoted, and read again when it is edited.
    private static string Said(FieldFinding field) => field.Field switch
    {
        FieldNames.Status => Statuses.Said(field.Value),
        FieldNames.Percent => $"{field.Value}%",
        FieldNames.Rag => field.Value,
        FieldNames.Due or FieldNames.Owner or FieldNames.Confidence or FieldNames.Likelihood or FieldNames.Impact => $"{field.Field} {field.Value}",
        _ => $"{field.Field}: {field.Value}",
    };

    /// <summary>The readings to offer where the two disagree; none where they agree.</summary>
    private static List<AskOption> Doubts(SetFinding form, SetFinding said)
    {
        var doubts = new List<AskOption>();
        var (ticked, told) = (StateOf(form.Fields), StateOf(Said(said.Fields)));
        if (ticked.Count > 0 && told.Count > 0 && !Agree(ticked, told))
            doubts.AddRange([new AskOption(form.Kind, form.Key, Complete(form.Kind, ticked)), new AskOption(form.Kind, form.Key, Complete(form.Kind, told))]);
        foreach (var field in form.Fields.Where(field => !State.Contains(field.Field) && field.Field != FieldNames.Update))
        {
            if (said.Fields.FirstOrDefault(other => other.Field == field.Field) is { } other && !string.Equals(other.Value, field.Value, StringComparison.OrdinalIgnoreCase))
                doubts.AddRange([new AskOption(form.Kind, form.Key, [field]), new AskOption(form.Kind, form.Key, [other])]);
        }

        return doubts;
    }

    private static bool Agree(IReadOnlyList<FieldFinding> one, IReadOnlyList<FieldFinding> other)
    {
        var (status, percent) = (Values(FieldNames.Status), Values(FieldNames.Percent));
        if (status.Count > 1 || percent.Count > 1)
            return false;
        return status.Count == 0 || percent.Count == 0 || (status[0] == Statuses.Done) == (percent[0] == "100");

        List<string> Values(string field) => [.. one.Concat(other).Where(said => said.Field == field).Select(said => said.Value).Distinct(StringComparer.Ordinal)];
    }

    // A person told one of the two, the reader implied the other beside it from the same words.
    private static IReadOnlyList<FieldFinding> Said(IReadOnlyList<FieldFinding> fields)
    {
        var status = fields.FirstOrDefault(field => field.Field == FieldNames.Status);
        var percent = fields.FirstOrDefault(field => field.Field == FieldNames.Percent);
        if (status is null || percent is null || status.Words != percent.Words)
            return fields;
        return [.. fields.Where(field => field != (status.Value == Statuses.Done ? percent : status))];
    }

    private static List<FieldFinding> StateOf(IEnumerable<FieldFinding> fields) => [.. fields.Where(field => State.Contains(field.Field))];

    /// <summary>All fields of both, the told update behind the typed one.</summary>
    private static IEnumerable<FieldFinding> Together(SetFinding form, SetFinding? said)
    {
        List<FieldFinding> told = said is null ? [] : [.. Said(said.Fields)];
        foreach (var field in form.Fields)
        {
            var more = field.Field == FieldNames.Update ? told.Find(other => other.Field == FieldNames.Update) : null;
            yield return more is null || more.Value == field.Value ? field : field with { Value = $"{field.Value}; {more.Value}" };
        }

        foreach (var field in told.Where(field => form.Fields.All(other => other.Field != field.Field)))
            yield return field;
    }

    // The state is said first, as everywhere.
    private static IReadOnlyList<FieldFinding> Complete(string kind, List<FieldFinding> fields) =>
        Kind.Of(kind).FieldNamed(FieldNames.Percent) is null ? fields : [.. Implied.With(fields).OrderBy(field => field.Field == FieldNames.Status ? 0 : 1)];

    private static Finding Moved(Finding finding, int shift) => finding switch
    {
        SetFinding set => set with { Fields = [.. set.Fields.Select(field => Moved(field, shift))], Words = Moved(set.Words, shift) },
        CreateFinding create => create with { Doubts = [.. create.Doubts.Select(doubt => doubt with { Fields = [.. doubt.Fields.Select(field => Moved(field, shift))], Words = Moved(doubt.Words, shift) })], Fields = [.. create.Fields.Select(field => Moved(field, shift))], Words = Moved(create.Words, shift) },
        AskFinding ask => ask with { Options = [.. ask.Options.Select(option => option with { Fields = [.. option.Fields.Select(field => Moved(field, shift))] })], Words = Moved(ask.Words, shift) },
        _ => finding with { Words = Moved(finding.Words, shift) },
    };

    private static FieldFinding Moved(FieldFinding field, int shift) => field with { Words = Moved(field.Words, shift) };

    private static Words Moved(Words words, int shift) => words.Length == 0 ? words : words with { Offset = words.Offset + shift };
}
