using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Replies;

/// <summary>An item's form as it came back: what it makes of the item, and what cannot be taken. Nothing of it is taken while anything cannot.</summary>
/// <param name="Key">The item that it changes, or the name that its sender chose for a new one; null for one that is numbered.</param>
/// <param name="Fields">What its sender changed; an empty value takes a field away.</param>
public sealed record FilledItem(Kind Kind, string? Key, bool IsNew, IReadOnlyList<FieldFinding> Fields, IReadOnlyList<FieldProblem> Problems)
{
    private const int LongestName = 80;

    /// <param name="items">The register, by key.</param>
    /// <returns>Null for a form of nothing that is there.</returns>
    public static FilledItem? Of(FormSent sent, Project project, MemberId by, IReadOnlyDictionary<string, Item> items)
    {
        if (ItemForm.Parse(sent.Value) is not var (kind, key, stamp))
            return null;
        var item = key is null ? null : items.GetValueOrDefault(key);
        if (key is not null && item?.Kind != kind.Name)
            return null;
        var (fields, problems) = Read(sent, project, by, kind, item, stamp);
        if (item is null && kind.NamedByMembers)
        {
            key = sent.Fields.GetValueOrDefault(ItemForm.Key, "").Trim();
            if (NameProblem(key, items) is { } problem)
                problems.Insert(0, new FieldProblem(ItemForm.Key, problem));
        }

        if (problems.Count == 0)
            problems.AddRange(kind.Problems(new Proposal(project, item, fields.ToDictionary(field => field.Field, field => field.Value, StringComparer.Ordinal), by, sent.At)));
        return new FilledItem(kind, key, item is null, fields, problems);
    }

    /// <summary>What it says, or null when its sender changed nothing.</summary>
    public Finding? Finding => Fields.Count == 0 ? null : Key is null ? new CreateFinding(Kind.Name, Fields, default) : new SetFinding(Kind.Name, Key, Fields, default);

    /// <summary>The same in words, kept as what its sender wrote.</summary>
    public string Words => Fields.Count == 0 ? "" : $"{(IsNew ? $"New {Kind.Name}{(Key is null ? "" : $" {Key}")}" : Key)}: {string.Join("; ", Fields.Select(said => $"{Kind.FieldNamed(said.Field)?.Label} {(said.Value.Length == 0 ? "taken away" : said.Value.Replace("\n", ", ", StringComparison.Ordinal))}"))}";

    private static (List<FieldFinding> Fields, List<FieldProblem> Problems) Read(FormSent sent, Project project, MemberId by, Kind kind, Item? item, string stamp)
    {
        var (fields, problems) = (new List<FieldFinding>(), new List<FieldProblem>());
        foreach (var field in kind.InForm)
        {
            var words = sent.Fields.GetValueOrDefault(field.Name, "").Trim().ReplaceLineEndings("\n");
            if (item is null ? words.Length == 0 && !field.Required : words == ItemForm.Shown(project, field, item) || ItemForm.Showed(kind, stamp, field, words))
                continue;
            if (words.Length == 0 && field.Required)
                problems.Add(new FieldProblem(field.Name, $"{field.Label} cannot be empty. Say it in a few words."));
            else if (words.Length == 0)
                fields.Add(new FieldFinding(field.Name, "", default));
            else if (FilledAnswer.TooLong(words) is { } tooLong)
                problems.Add(new FieldProblem(field.Name, tooLong));
            else if (FieldText.Of(field, words, project, by, sent.At) is { Problem: { } problem })
                problems.Add(new FieldProblem(field.Name, problem));
            else if (FieldText.Of(field, words, project, by, sent.At).Value is { } value && value != item?[field.Name])
                fields.Add(new FieldFinding(field.Name, value, default));
        }

        return (fields, problems);
    }

    private static string? NameProblem(string name, IReadOnlyDictionary<string, Item> items)
    {
        if (name.Length is 0 or > LongestName || name.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter) || letter is '/' or '`' or '|'))
            return "A name is one word without spaces: parser_duration_ms.";
        return items.Keys.FirstOrDefault(known => string.Equals(known, name, StringComparison.OrdinalIgnoreCase)) is { } taken ? $"{taken} is there already. Choose another name." : null;
    }
}
