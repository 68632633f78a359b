using AutomatosX.Bot.Registers;

namespace AutomatosX.Bot.Replies.Reader;

/// <summary>Puts together what the words before a key and the words after it say of the item.</summary>
internal sealed class Around(Sheet sheet, Owners owners, Predicates predicates, Asserting asserting)
{
    private List<Token> Tokens => sheet.Tokens;

    /// <summary>The whole of it, and where it stops.</summary>
    public Predicate Read(Lead lead, Group group, int last, int end, out int stop)
    {
        stop = last;
        switch (lead.Kind)
        {
            case LeadKind.Value:
                return Valued(lead, group, last);
            case LeadKind.Label:
                return Labelled(lead, group, last);
            case LeadKind.Move:
                return new Moves(sheet, owners, predicates).Read(group.End, last);
            default:
                // "Blocked on ACTION-16": a key inside a text is part of it.
                if (last < end && LeadsInto(group.End, last))
                    stop = end;
                var said = predicates.Read(group.End, stop);
                return said.Says || said.Negated || said.Intended || said.Past ? said : AfterColon(group.End, stop) ?? Pictured(lead, group, stop) ?? said;
        }
    }

    // "✅ AI-9", "🔴 R-4 the pump": the picture in front is the state when the words behind tell none.
    private Predicate? Pictured(Lead lead, Group group, int end)
    {
        if (!lead.Pictured || predicates.Read(group.From - 1, group.From) is not { Says: true } said)
            return null;
        said.RestFrom = group.End;
        if (group.End < end)
            Doubts.Weigh(sheet, said, group.End, end);
        return said;
    }

    // "AI-9 chugging along: half way": plain words before a colon only lead in.
    private Predicate? AfterColon(int from, int end)
    {
        for (var i = from; i < Math.Min(end, from + 8); i++)
        {
            if (Tokens[i].IsMark(":") && i > from)
                return predicates.Read(i + 1, end) is { Says: true } said ? said : null;
            if (Vocabulary.Tones.Match(Tokens, i, end, out var tone) > i && tone != Tone.Filler || Vocabulary.Conditions.Has(Tokens, i, end) || Vocabulary.SecondHand.Has(Tokens, i, end) || Tokens[i].Kind is not (TokenKind.Word or TokenKind.Mark))
                return null;
        }

        return null;
    }

    private Predicate Valued(Lead lead, Group group, int last)
    {
        var said = lead.Said!;
        var after = predicates.Read(group.End, last);
        // "TODO: KEY done" names what is to be done, and "in progress: KEY done" is two states.
        if (said.Said is [{ Field: FieldNames.Status, Value: Statuses.NotStarted }] && after.Says)
        {
            said.Said.Clear();
            return said;
        }

        if (after.Says && !after.Negated && !after.Intended)
            said.Said.AddRange(after.Said);
        said.RestFrom = after.RestFrom;
        // "I'll take ACTION-16 to lunch", "… off my list".
        if (said.Said is [{ Field: FieldNames.Owner }] && group.End < last && (Tokens[group.End].Is("to") || (Tokens[group.End].Is("off") && group.End + 1 < last && Tokens[group.End + 1].Is("my"))))
            said.Said.Clear();
        if (!lead.Colon && asserting.IsName(group.End, last) || (lead.Refusal && Dates.At(sheet, group.End, last) is not null))
            said.Said.Clear();
        if (said.Said.Count > 0 && after.RestFrom < last)
            Doubts.Weigh(sheet, said, after.RestFrom, last);
        return said;
    }

    // "New date for ACTION-17 is Friday" is read as "new date is Friday".
    private Predicate Labelled(Lead lead, Group group, int last)
    {
        var from = Tokens.Count;
        for (var i = lead.Label.From; i < lead.Label.End; i++)
            Tokens.Add(Tokens[i]);
        for (var i = group.End; i < last; i++)
            Tokens.Add(Tokens[i]);
        var said = predicates.Read(from, Tokens.Count);
        said.RestFrom = last;
        said.TextFrom += group.End - from - (lead.Label.End - lead.Label.From);
        return said;
    }

    private bool LeadsInto(int from, int key)
    {
        if (predicates.Read(from, key).TextField is not null)
            return true;
        for (var i = Math.Max(from, key - 4); i < key; i++)
        {
            if (Wording.Obstacles.Match(Tokens, i, key, out _) == key || (Wording.TextLabels.Match(Tokens, i, key, out _) is var label && label > i && label == key - 1 && Tokens[label].IsMark(":")))
                return true;
        }

        return false;
    }
}
