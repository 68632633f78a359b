using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Replies.Reader;

/// <summary>
/// Reads what kinds declare for themselves: a new item by its head ("New gate: …, voters @oliver, until Fri 14:00"), and what is
/// said of one by its key ("GATE-1 no-go: drift in the plan"). Only at the front of a line or a sentence; anywhere else it is only words.
/// </summary>
internal sealed class Declared(Sheet sheet, Ledger ledger)
{
    private static readonly IReadOnlyList<Kind> Kinds = [.. Kind.All.Where(kind => kind.Heads.Count > 0)];

    private static readonly HashSet<string> Fillers = new(StringComparer.Ordinal) { "is", "i", "vote", "votes", "voted", "say", "my", "a", "from", "me" };

    private readonly DeclaredItems _items = new(sheet, ledger);

    private (Kind Kind, Stretch Shared)? _list;

    /// <summary>Reads what of a line is so declared; returns where the rest of it begins.</summary>
    public int Take(Line line, int from, int end, Frames frames)
    {
        if (from < end && IsListed(line, from, end, frames))
            return end;
        while (from < end && line.Ticked is null && Opens(from, end) && frames.Lets(line, from, end) && Read(from, end) is var next && next > from)
            from = next;
        return from;
    }

    // "Objectives:" and its list: a box tells whether one is done, ticked or not.
    private bool IsListed(Line line, int from, int end, Frames frames)
    {
        if (line is { Bullet: false, Ticked: null })
            _list = List(from, end);
        return _list is var (kind, shared) && ((line is { Bullet: false, Ticked: null }) || (frames.Lets(line, from, end) && Listed(kind, shared, from, end, line.Ticked)));
    }

    private bool Opens(int from, int end) => ItemAt(from, end) is not null || Head(from, end) is not null;

    private int Read(int from, int end)
    {
        if (Head(from, end) is var (kind, content))
        {
            var stop = NextStatement(kind, content, end);
            _items.Create(kind, content, stop);
            return stop;
        }

        return ItemAt(from, end) is { } item ? Say(item, from, end) : from;
    }

    // "Objectives:", or "Milestones, horizon Month 1:" with what holds for each of them.
    private (Kind Kind, Stretch Shared)? List(int from, int end)
    {
        var over = end > from && sheet.Tokens[end - 1].IsMark(":") ? end - 1 : end;
        foreach (var kind in Kinds)
        {
            foreach (var head in kind.ListHeads)
            {
                var next = Phrase.After(sheet.Tokens, from, end, head, out _);
                if (next == from)
                    continue;
                if (next == over)
                    return (kind, new Stretch(over, over));
                if (over < end && next + 1 < over && sheet.Tokens[next].IsMark(",") && _items.LeadAt(kind, next + 1, over) is not null)
                    return (kind, new Stretch(next + 1, over));
            }
        }

        return null;
    }

    // What speaks of an item by its key is no new one.
    private bool Listed(Kind kind, Stretch shared, int from, int end, bool? ticked)
    {
        if (sheet.Tokens[from].Kind == TokenKind.Key)
            return false;
        _items.Create(kind, from, end, ticked, shared);
        return true;
    }

    private (Kind Kind, int Content)? Head(int from, int end)
    {
        foreach (var kind in Kinds)
        {
            foreach (var head in kind.Heads)
            {
                var next = Phrase.After(sheet.Tokens, from, end, head, out _);
                if (next > from && next + 1 < end && sheet.Tokens[next].IsMark(":"))
                    return (kind, next + 1);
                // "Awaiting @paris: …": whose it is stands before the colon.
                if (next > from && next + 2 < end && sheet.Tokens[next].Kind == TokenKind.Mention && sheet.Tokens[next + 1].IsMark(":"))
                    return (kind, next);
            }
        }

        return null;
    }

    private Named? ItemAt(int from, int end) =>
        from + 1 < end && sheet.Tokens[from] is { Kind: TokenKind.Key, Item: { } item } && Kinds.Any(kind => kind.Name == item.Kind) ? item : null;

    private int Say(Named item, int from, int end)
    {
        var kind = Kind.Of(item.Kind);
        var fields = new List<FieldFinding>();
        var at = Skipped(from + 1, end);
        var stop = NextStatement(kind, at, end);
        while (at < stop && (SayingAt(kind, at, stop, LeadEnd(kind, at, stop), fields) ?? FieldAt(kind, at, stop, fields)) is { } next)
            at = Skipped(next, stop);
        if (fields.Count == 0)
            return from;
        if (ledger.Frame is not null)
            ledger.Note(new RefusedFinding(kind.Name, $"{item.Key}: what somebody else says of it is not taken. They say it themselves.", sheet.Words(from, stop)));
        else if (item.Doubt is not null)
            ledger.Note(new RefusedFinding(kind.Name, $"Which {kind.Name} is meant? The nearest is {item.Key}.", sheet.Words(from, stop)));
        else
            ledger.Set(kind.Name, item.Key, fields, sheet.Words(from, stop));
        return stop;
    }

    // "Roll back when: …" plans what "roll back" does: the longer words are meant.
    private int LeadEnd(Kind kind, int at, int end) => _items.LeadAt(kind, at, end) is var (_, content) ? content - (sheet.Tokens[content - 1].IsMark(":") ? 1 : 0) : at;

    private int? SayingAt(Kind kind, int at, int end, int leadEnd, List<FieldFinding> fields)
    {
        foreach (var saying in kind.Sayings)
        {
            foreach (var phrase in saying.Phrases)
            {
                var next = Phrase.After(sheet.Tokens, at, end, phrase, out var number);
                if (next == at || next < leadEnd || Taken(saying, next, end) is not var (words, after))
                    continue;
                var value = words.Length == 0 ? saying.Value : saying.Value.Length == 0 ? words : $"{saying.Value}: {words}";
                fields.Add(new FieldFinding(NameOf(saying, number), value, sheet.Words(at, after)));
                return after;
            }
        }

        return null;
    }

    // Without words of one's own it has to end here: "GATE-1 go to the next step" is no vote.
    private (string Words, int Next)? Taken(Saying saying, int next, int end)
    {
        var over = next == end || (sheet.Tokens[next].Kind == TokenKind.Mark && !sheet.Tokens[next].IsMark("?"));
        if (saying.Words == SayingWords.None)
            return over ? ("", next) : null;
        var (words, _) = sheet.Own(next, end);
        if (words.EndsWith('?') || (words.Length == 0 && saying.Words == SayingWords.Required))
            return null;
        return (words, end);
    }

    private int? FieldAt(Kind kind, int at, int end, List<FieldFinding> fields)
    {
        if (_items.LeadAt(kind, at, end) is not var (field, content))
            return null;
        var stop = _items.EndOf(kind, content, end);
        if (_items.Value(field, content, stop, out var value, out var problem))
            fields.Add(new FieldFinding(field.Name, value!, sheet.Words(at, stop)));
        else
            ledger.Note(new RefusedFinding(kind.Name, problem!, sheet.Words(at, stop)));
        return stop;
    }

    private string NameOf(Saying saying, string number) => saying.Of switch
    {
        SayingOf.Author => Field.NameOf(saying.Field, sheet.Context.Author.Value),
        SayingOf.Number => Field.NameOf(saying.Field, number),
        _ => saying.Field,
    };

    private int Skipped(int at, int end)
    {
        while (at < end && (sheet.Tokens[at] is { Kind: TokenKind.Mark, Word: ":" or "," or ";" or "-" or "." or "!" } || (sheet.Tokens[at].Kind == TokenKind.Word && (Fillers.Contains(sheet.Tokens[at].Word) || sheet.Tokens[at].Word == "and"))))
            at++;
        return at;
    }

    // What is told goes on until a sentence that speaks of an item by its key, or of something new. In a list a semicolon comes before the next entry.
    private int NextStatement(Kind kind, int from, int end)
    {
        foreach (var sentence in Phrases.Sentences(sheet, from, end))
        {
            if (sentence.From > from && !(sheet.Tokens[sentence.From - 1].IsMark(";") && _items.IsInList(kind, from, sentence.From, end)) && (sheet.Tokens[sentence.From].Kind == TokenKind.Key || Head(sentence.From, sentence.End) is not null || Sections.IsNew(sheet, sentence.From, sentence.End)))
                return sentence.From;
        }

        return end;
    }
}
