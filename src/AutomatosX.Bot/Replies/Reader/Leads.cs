using AutomatosX.Bot.Registers;

namespace AutomatosX.Bot.Replies.Reader;

/// <summary>How the words before a key bear on it.</summary>
internal enum LeadKind
{
    /// <summary>Nothing, or words without weight: the statement opens with the key.</summary>
    Open,

    /// <summary>Prose: only a plain "KEY is value" after it asserts.</summary>
    Prose,

    /// <summary>A wish, a negation, a condition.</summary>
    Silent,
    Hedged,
    SecondHand,

    /// <summary>The lead itself holds the value: "done: KEY", "closed KEY", "half done with KEY".</summary>
    Value,

    /// <summary>A verb that puts what follows on the item: "moving KEY to Friday".</summary>
    Move,

    /// <summary>The name of a field: "new date for KEY is Friday".</summary>
    Label,
}

/// <summary>The lead as read.</summary>
/// <param name="Pictured">A picture stands right before the key, and no word before it.</param>
/// <param name="Refusal">"Won't do": with a day behind it, it is only put off.</param>
internal sealed record Lead(LeadKind Kind, Predicate? Said = null, Stretch Label = default, bool Hedged = false, bool Colon = false, bool Refusal = false, bool Pictured = false);

/// <summary>Reads the words before a key.</summary>
internal sealed class Leads(Sheet sheet, Owners owners, Predicates predicates)
{
    private static readonly IReadOnlySet<string> Interjections = English.Words("interjections");

    private static readonly IReadOnlySet<string> Doers = English.Words("doers");

    // "After the sync: …" only tells when; "please: …" asks.
    private static readonly IReadOnlySet<string> Silencing = English.Words("silencing");

    private static readonly IReadOnlySet<string> Thanks = English.Words("callsAndThanks");

    private List<Token> Tokens => sheet.Tokens;

    public Lead Read(int from, int end)
    {
        var start = from;
        while (start < end && (Tokens[start].Kind is TokenKind.Emoji || (Tokens[start].Kind is TokenKind.Mark && Tokens[start].Word != "->") || Tokens[start].Is("cc") || (Tokens[start].Kind == TokenKind.Mention && (start + 1 == end || Tokens[start + 1].Kind != TokenKind.Word))))
            start++;
        if (start == end)
            return new Lead(LeadKind.Open, Pictured: end > from && Tokens[end - 1].Kind == TokenKind.Emoji);
        var colon = Tokens[end - 1].IsMark(":");
        return Conditional(start, end) ?? Taking(start, end) ?? Acting(start, end) ?? Labelling(start, end) ?? Valuing(start, end, colon) ?? Plain(start, end, colon);
    }

    /// <summary>How a heading bears on what stands below it: as the same words before a colon would.</summary>
    public LeadKind Heading(int from, int end) => Tokens[end - 1].IsMark(":") ? Read(from, end).Kind : (Conditional(from, end) ?? Plain(from, end, colon: true)).Kind;

    private Lead? Conditional(int from, int end) =>
        Vocabulary.Conditions.HasAnywhere(Tokens, from, end) ? new Lead(LeadKind.Silent) : null;

    private Lead? Taking(int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (Wording.Takes.Match(Tokens, i, end, out var who) is var next && next > i && next == end && who == "me" && (i == from || AllLight(from, i, Interjections)))
                return Owning(sheet.Context.Author.Value, i, end);
            if (owners.At(Tokens, i, end) is { } member && Wording.Takes.Match(Tokens, member.Next, end, out _) == end && member.Next < end && AllLight(from, i, Interjections))
                return Owning(member.Handle, i, end);
        }

        return null;
    }

    private Lead Owning(string handle, int from, int end)
    {
        var said = new Predicate { RestFrom = end };
        said.Said.Add(new Said(FieldNames.Owner, handle, sheet.Words(from, end)));
        return new Lead(LeadKind.Value, said);
    }

    private Lead? Acting(int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (Wording.Moves.Match(Tokens, i, end, out _) is var moved && moved > i && moved == end && Light(from, i, out var unsure))
                return new Lead(LeadKind.Move, Hedged: unsure);
            if (Wording.Acts.Match(Tokens, i, end, out var status) is not (var next and > 0) || next <= i || next != end || !Light(from, i, out var hedged))
                continue;
            var said = new Predicate { RestFrom = end, Hedged = hedged };
            said.Said.Add(new Said(FieldNames.Status, status!, sheet.Words(i, end)));
            return new Lead(LeadKind.Value, said, Refusal: status == Statuses.Dropped && Tokens[i].Word is "won't" or "will" or "not" or "are" or "aren't");
        }

        return null;
    }

    // "I", "we just", "Felix", "probably": who did it, when, and how sure.
    private bool Light(int from, int end, out bool hedged)
    {
        hedged = false;
        for (var i = from; i < end;)
        {
            if (owners.At(Tokens, i, end) is { } member)
                i = member.Next;
            else if (Vocabulary.Tones.Match(Tokens, i, end, out var tone) is var next && next > i && tone == Tone.Hedge)
                (hedged, i) = (true, next);
            else if (Doers.Contains(Tokens[i].Word) || Tokens[i].Kind is TokenKind.Emoji)
                i++;
            else
                return false;
        }

        return true;
    }

    private Lead? Labelling(int from, int end)
    {
        if (end - from < 2 || !(Tokens[end - 1].Word is "for" or "on" or "of"))
            return null;
        for (var i = from; i < end - 1; i++)
        {
            var next = Wording.Labels.Match(Tokens, i, end, out _);
            next = Math.Max(next, Math.Max(Vocabulary.LevelFields.Match(Tokens, i, end, out _), Wording.TextLabels.Match(Tokens, i, end, out _)));
            if (next == end - 1 && AllLight(from, i, Interjections))
                return new Lead(LeadKind.Label, Label: new Stretch(i, next));
        }

        return null;
    }

    private Lead? Valuing(int from, int end, bool colon)
    {
        if (!colon && !(Tokens[end - 1].Word is "with" or "on" or "for" or "through" or "of"))
            return null;
        var said = predicates.Read(from, end - 1);
        if (said.RestFrom < end - 1 || !said.Says || said.TextField is not null || said.Said.Exists(one => one.Field is Said.Judgement or Said.Level))
            return null;
        // "I'm blocked on KEY" tells of me, not of the item.
        if (!colon && said.Said.Exists(one => one.Value is Statuses.Blocked or Statuses.AtRisk))
            return new Lead(LeadKind.Silent);
        return new Lead(LeadKind.Value, said, Colon: colon);
    }

    private Lead Plain(int from, int end, bool colon)
    {
        var prose = false;
        var (hedged, second) = (false, false);
        for (var i = from; i < end;)
        {
            var toned = Vocabulary.Tones.Match(Tokens, i, end, out var tone);
            if ((colon ? Silencing : Thanks).Contains(Tokens[i].Word) || (toned > i && tone is Tone.Intent or Tone.Negation or Tone.NoLonger or Tone.History) || Tokens[i].Word.EndsWith("n't", StringComparison.Ordinal))
                return new Lead(LeadKind.Silent);
            if (Vocabulary.SecondHand.Match(Tokens, i, end, out _) is var told && told > i)
                (second, i) = (true, told);
            else if (toned > i && tone == Tone.Hedge)
                (hedged, i) = (true, toned);
            else
                prose |= !(Interjections.Contains(Tokens[i].Word) || Tokens[i].Kind is TokenKind.Mark or TokenKind.Emoji or TokenKind.Mention || toned > i) & i++ >= from;
        }

        return new Lead(second ? LeadKind.SecondHand : hedged ? LeadKind.Hedged : prose && !colon ? LeadKind.Prose : LeadKind.Open);
    }

    private bool AllLight(int from, int end, IReadOnlySet<string> light)
    {
        for (var i = from; i < end; i++)
        {
            if (!light.Contains(Tokens[i].Word) && Tokens[i].Kind is not (TokenKind.Mark or TokenKind.Emoji or TokenKind.Mention))
                return false;
        }

        return true;
    }
}
