using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Replies.Reader;

/// <summary>Makes new items of kinds that declare their own words: what it is called, then each field behind the words that lead it in.</summary>
internal sealed class DeclaredItems(Sheet sheet, Ledger ledger)
{
    /// <summary>One new item; where a value cannot be read, nothing of it is made and its author is told why.</summary>
    /// <param name="closed">Whether its list ticks it as done; null where nothing is ticked.</param>
    /// <param name="shared">What the head of its list says of each item in it; what the item says itself goes before.</param>
    public void Create(Kind kind, int from, int end, bool? closed = null, Stretch shared = default)
    {
        var title = kind.Fields[0];
        var fields = new List<FieldFinding>();
        // "Awaiting @paris: token scope": whom it names first it is for.
        if (kind.Fields.FirstOrDefault(field => field.First) is { } first && sheet.Tokens[from].Kind == TokenKind.Mention)
        {
            Add(kind, first, from, from + 1, fields);
            from++;
        }

        var stop = from < end && LeadAt(kind, from, end) is not null ? from : EndOf(kind, from, end);
        var (text, words) = sheet.Own(from, stop);
        if (text.Length > 0)
            fields.Insert(0, new FieldFinding(title.Name, text, words));
        var refused = text.Length == 0 ? [$"What is the {kind.Name} called? Say it after the colon: {kind.Heads[0]}: {kind.NewExample}"] : new List<string>();
        refused.AddRange(AddAll(kind, stop, end, fields));
        var more = new List<FieldFinding>();
        refused.AddRange(AddAll(kind, shared.From, shared.End, more));
        fields.AddRange(more.Where(field => !fields.Exists(own => own.Field == field.Field)));
        if (closed is { } done && Ticked(kind, done) is { } status && !fields.Exists(own => own.Field == FieldNames.Status))
            fields.Add(new FieldFinding(FieldNames.Status, status, words));
        if (refused.Count > 0)
            refused.ForEach(sentence => ledger.Note(new RefusedFinding(kind.Name, sentence, sheet.Words(from, end))));
        else
            ledger.Create(kind.Name, fields, sheet.Words(from, end));
    }

    // A tick says of each kind what "done" says of it.
    private static string? Ticked(Kind kind, bool done) =>
        kind.Sayings.FirstOrDefault(saying => saying.Field == FieldNames.Status && saying.Phrases.Contains(done ? "done" : "open", StringComparer.Ordinal))?.Value;

    private List<string> AddAll(Kind kind, int from, int end, List<FieldFinding> fields)
    {
        var refused = new List<string>();
        for (var at = from; at < end;)
        {
            if (LeadAt(kind, at, end) is not var (field, content))
            {
                at++;
                continue;
            }

            var until = EndOf(kind, content, end);
            if (Add(kind, field, content, until, fields) is { } problem)
                refused.Add($"Not recorded: {field.Label}. {problem}");
            at = until;
        }

        return refused;
    }

    /// <summary>The field that is led in at a token, and where its value begins; null for none.</summary>
    public (Field Field, int Content)? LeadAt(Kind kind, int at, int end)
    {
        foreach (var (field, lead) in kind.Fields.SelectMany(field => field.Leads.Select(lead => (field, lead))).OrderByDescending(led => led.lead.Length))
        {
            var next = Phrase.After(sheet.Tokens, at, end, lead, out _);
            if (next == at || next >= end)
                continue;
            var colon = sheet.Tokens[next].IsMark(":");
            var content = colon ? next + 1 : next;
            var fresh = colon || at == 0 || sheet.Tokens[at - 1].Kind is TokenKind.Mark or TokenKind.Key;
            // In running words only a value that fits makes a lead-in of an ordinary word: "until Fri 14:00", "by hand".
            if (content < end && (fresh ? field.Values is FieldValues.Words or FieldValues.List || colon || Fits(kind, field, content, end) || !field.Common : Typed(field) && Fits(kind, field, content, end)))
                return (field, content);
        }

        return null;
    }

    /// <summary>Where a value ends: where the next is led in.</summary>
    public int EndOf(Kind kind, int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (i > from && LeadAt(kind, i, end) is not null)
                return i;
        }

        return end;
    }

    /// <summary>Whether what stands at a token is part of a list that was led in before it.</summary>
    public bool IsInList(Kind kind, int from, int at, int end)
    {
        for (var i = at - 1; i >= from; i--)
        {
            if (LeadAt(kind, i, end) is var (field, _))
                return field.Values is FieldValues.List && LeadAt(kind, at, end) is null;
        }

        return false;
    }

    /// <summary>The value of a field as it is said.</summary>
    public bool Value(Field field, int from, int end, out string? value, out string? problem)
    {
        var text = field.Values is FieldValues.List ? sheet.Text[sheet.Tokens[from].Start..sheet.Tokens[end - 1].End].Trim(' ', ',', ';', '.') : sheet.Own(from, end).Text;
        (value, problem) = FieldText.Of(field, text, sheet.Context.Project, sheet.Context.Author, sheet.Context.At);
        if (string.IsNullOrEmpty(value))
            problem ??= "There is nothing behind it.";
        return problem is null;
    }

    private string? Add(Kind kind, Field field, int from, int end, List<FieldFinding> fields)
    {
        if (!Value(field, from, end, out var value, out var problem))
            return problem;
        if (fields.Exists(other => other.Field == field.Name))
            return $"It is said twice of one {kind.Name}.";
        fields.Add(new FieldFinding(field.Name, value!, sheet.Words(from, end)));
        return null;
    }

    private static bool Typed(Field field) => field.Values is not (FieldValues.Words or FieldValues.List);

    private bool Fits(Kind kind, Field field, int from, int end)
    {
        for (var stop = from + 1; stop <= end; stop++)
        {
            if ((stop == end || sheet.Tokens[stop].Kind is TokenKind.Mark || Leads(kind, stop, end)) && Value(field, from, stop, out _, out _))
                return true;
        }

        return false;
    }

    private bool Leads(Kind kind, int at, int end) => kind.Fields.SelectMany(field => field.Leads).Any(lead => Phrase.After(sheet.Tokens, at, end, lead, out _) > at);
}
