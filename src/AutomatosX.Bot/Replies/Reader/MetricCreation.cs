using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Replies.Reader;

/// <summary>Makes a new metric of its declaration: its name, then its parts with commas between them. What is wrong with any of it refuses all of it.</summary>
internal sealed class MetricCreation(Sheet sheet, Ledger ledger)
{
    private const int LongestName = 64;

    public void Make(int from, int end)
    {
        var parts = Cut(MetricText.Of(sheet, from, end));
        if (parts.Count == 0)
            return;
        var fields = new Dictionary<string, string>(StringComparer.Ordinal) { [FieldNames.Title] = parts[0] };
        var problems = new List<string>();
        if (WrongName(parts[0]) is { } wrong)
            problems.Add(wrong);
        foreach (var part in parts.Skip(1))
            Take(part, fields, problems);
        if (problems.Count == 0)
            problems.AddRange(Kind.Of(MetricKind.Key).Problems(new Proposal(sheet.Context.Project, null, fields, sheet.Context.Author, sheet.Context.At)).Select(problem => problem.Sentence));
        if (problems.Count > 0)
        {
            ledger.Refuse($"Nothing recorded of {parts[0]}. {string.Join(' ', problems)}");
            return;
        }

        var words = sheet.Words(from, end);
        ledger.Create(new CreateFinding(MetricKind.Key, [.. fields.Select(field => new FieldFinding(field.Key, field.Value, words))], words) { Key = parts[0], Subject = sheet.Subject });
    }

    private void Take(string part, Dictionary<string, string> fields, List<string> problems)
    {
        if (new MetricWords(sheet.Context).Read(part) is not { } said)
        {
            problems.Add($"“{part}” says nothing of a metric. {MetricWords.Parts}");
            return;
        }

        if (said.Refused.Length > 0)
            problems.Add(said.Refused);
        foreach (var (field, value) in said.Fields)
        {
            if (fields.TryGetValue(field, out var before) && before != value && field != FieldNames.Title)
                problems.Add($"Two values for {field}: {before} and {value}.");
            fields[field] = value;
        }
    }

    // A name has to be told from the words around it wherever it is typed.
    private string? WrongName(string name)
    {
        var words = name.Split(' ');
        if (name.Length <= LongestName && words.Length <= 2 && char.IsAsciiLetter(name[0]) && words.All(word => word.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-')) && words[0].Contains('_', StringComparison.Ordinal) && !sheet.Context.Project.Keys.Names(name))
            return null;
        return $"“{name}” is no name of a metric: one word with an underscore, and one more if need be, as in parse_duration_ms p95.";
    }

    // Commas between parts, not those in brackets.
    private static List<string> Cut(string text)
    {
        var (parts, start, depth) = (new List<string>(), 0, 0);
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is '(' or ')')
                depth += text[i] == '(' ? 1 : -1;
            if (i < text.Length && (depth > 0 || text[i] is not (',' or ';')))
                continue;
            parts.Add(text[start..i].Trim().TrimEnd('.').Trim('`'));
            start = i + 1;
        }

        return [.. parts.Where(part => part.Length > 0)];
    }
}
