namespace AutomatosX.Bot.Replies.Reader;

/// <summary>Reads keyless statements outside a section: absences, decisions and escalations in a sentence, finished acts.</summary>
internal sealed class Loose(Sheet sheet, Owners owners, Ledger ledger, Creations creations)
{
    private static readonly IReadOnlySet<string> OpenResults = English.Words("openResults");

    private static readonly IReadOnlySet<string> AfterResults = English.Words("afterResults");

    private static readonly IReadOnlySet<string> Copulas = English.Words("resultCopulas");

    private static readonly IReadOnlySet<string> Adverbs = English.Words("resultAdverbs");

    private static readonly IReadOnlySet<string> Openers = English.Words("actOpeners");

    private static readonly IReadOnlySet<string> Undecided = English.Words("undecided");

    private static readonly IReadOnlySet<string> NoSubjects = English.Words("subjectless");

    private static readonly PhraseBook<string> Decided = English.Book("decided");

    private static readonly IReadOnlySet<string> Results = English.Words("resultVerbs");

    private List<Token> Tokens => sheet.Tokens;

    /// <summary>Reads what is made by a sentence as a whole; true when it was made.</summary>
    public bool Make(int from, int end)
    {
        if (Absences.Read(sheet, ledger, from, end) || AwayLater(from, end))
            return true;
        var decided = Decided.Match(Tokens, from, end, out _);
        if (decided > from && decided < end)
            return Create("decision", decided, end);
        if (Colon(from, end) is { } colon && colon < end - 1 && Tokens[from].Word is "decided" or "agreed" or "decision" && !IsOpen(from, colon) && colon - from <= 8 && !Sections.HasKey(sheet, from, colon))
            return Create("decision", colon + 1, end);
        from = Opening(from, end);
        var escalating = Wording.Escalating.Match(Tokens, from, end, out _);
        if (escalating > from && escalating < end && (sheet.Is(escalating, end, "to") || Tokens[escalating].IsMark(":") || EndsWithMember(escalating, end)) && !creations.IsNothing(escalating, end))
        {
            creations.Escalation(Tokens[escalating].IsMark(":") ? escalating + 1 : escalating, end);
            return true;
        }

        return false;
    }

    /// <summary>Reads whether the author is there again, whatever else the sentence says.</summary>
    public void Return(int from, int end) => Absences.ReadReturn(sheet, ledger, from, end);

    /// <summary>Keeps what sentences tell of finished acts or results.</summary>
    public void Notes(int from, int end)
    {
        foreach (var sentence in Phrases.Sentences(sheet, from, end).Where(sentence => !sentence.Asks))
            Note(sentence.From, sentence.End);
    }

    private void Note(int from, int end)
    {
        var phrases = Phrases.Of(sheet, from, end);
        for (var i = 0; i < phrases.Count; i++)
        {
            var (start, stop) = phrases[i];
            if (!IsAct(start, stop) && !IsResult(start, stop))
                continue;
            // What goes on after a comma belongs to it, unless another item comes up there.
            while (i + 1 < phrases.Count && !Sections.HasKey(sheet, phrases[i + 1].From, phrases[i + 1].End) && !Vocabulary.Conditions.Has(sheet.Tokens, phrases[i + 1].From, end))
                stop = phrases[++i].End;
            creations.Text("note", start, stop);
        }
    }

    // "Woke up with a fever, off sick today": of oneself, unless somebody else is named before it.
    private bool AwayLater(int from, int end)
    {
        foreach (var phrase in Phrases.Of(sheet, from, end).Skip(1))
        {
            if (Wording.Absences.Has(Tokens, phrase.From, end))
                return !Enumerable.Range(from, phrase.From - from).Any(i => Vocabulary.SecondHand.Has(Tokens, i, end) || (owners.At(Tokens, i, end) is { } member && member.Handle != sheet.Context.Author.Value))
                    && Absences.Read(sheet, ledger, phrase.From, end);
        }

        return false;
    }

    // "Less fun: I am escalating to …": what stands before the colon only leads in.
    private int Opening(int from, int end)
    {
        var at = Colon(from, end) is { } colon && colon < end - 1 && !Wording.Escalating.Has(Tokens, from, end) ? colon + 1 : from;
        return Wording.Escalating.Has(Tokens, at, end) ? at : from;
    }

    private bool Create(string kind, int from, int end)
    {
        creations.Text(kind, from, end);
        return true;
    }

    private bool EndsWithMember(int from, int end)
    {
        for (var i = Math.Max(from, end - 4); i + 1 < end; i++)
        {
            if (Tokens[i].Is("to") && owners.At(Tokens, i + 1, end) is { } member && member.Next == end)
                return true;
        }

        return false;
    }

    private int? Colon(int from, int end)
    {
        for (var i = from; i < Math.Min(end, from + 10); i++)
        {
            if (Tokens[i].IsMark(":"))
                return i;
        }

        return null;
    }

    // "Decision needed: …" has yet to be taken.
    private bool IsOpen(int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (Undecided.Contains(Tokens[i].Word))
                return true;
        }

        return false;
    }

    private bool IsAct(int from, int end)
    {
        var at = from;
        while (at < end && Openers.Contains(Tokens[at].Word))
            at++;
        return end - at >= 2 && Wording.Told.Contains(Tokens[at].Word) && !(Tokens[at + 1].Word is "by" or "with" && Tokens[at].Word is "done") && !Silenced(at, end);
    }

    private bool IsResult(int from, int end)
    {
        for (var i = from + 1; i < Math.Min(end, from + 12); i++)
        {
            if (Results.Contains(Tokens[i].Word) && i < from + 5 && (i + 1 == end || Tokens[i + 1].Kind != TokenKind.Word || AfterResults.Contains(Tokens[i + 1].Word)))
                return !Silenced(from, end) && !Subjectless(from);
            if (Copulas.Contains(Tokens[i].Word) && i + 1 < end && Result(i + 1, end) && end - from >= 4)
                return !Silenced(from, end) && !Subjectless(from);
        }

        return false;
    }

    private bool Subjectless(int from) =>
        NoSubjects.Contains(Tokens[from].Word);

    private bool Result(int at, int end)
    {
        while (at < end && Adverbs.Contains(Tokens[at].Word))
            at++;
        return at < end && Wording.Results.Contains(Tokens[at].Word) && !(OpenResults.Contains(Tokens[at].Word) && at + 1 < end && Tokens[at + 1].Kind == TokenKind.Word);
    }

    private bool Silenced(int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (Vocabulary.Conditions.Has(Tokens, i, end) || (Vocabulary.Tones.Match(Tokens, i, end, out var tone) > i && tone is Tone.Intent or Tone.Hedge or Tone.Negation) || Vocabulary.SecondHand.Has(Tokens, i, end))
                return true;
        }

        return false;
    }
}
