namespace AutomatosX.Bot.Replies.Reader;

/// <summary>Reads statements: who is meant by each phrase, and what it says of them.</summary>
internal sealed partial class Statements(Sheet sheet, Owners owners, Ledger ledger)
{
    private static readonly IReadOnlySet<string> Connectives = English.Words("connectives");

    private readonly Predicates _predicates = new(sheet, owners);
    private readonly Asserting _asserting = new(sheet, ledger);
    private readonly Exceptions _exceptions = new(sheet);
    private readonly Naming _naming = new(sheet);
    private readonly AwayBeside _away = new(sheet, owners, ledger);
    private Leads? _leads;
    private Around? _around;
    private IReadOnlyList<Named> _subject = [];
    private RunningText? _text;
    private int _sentenceEnd;
    private int _read;
    private bool _hedged;
    private bool _passing;

    private List<Token> Tokens => sheet.Tokens;

    /// <summary>Keyless phrases from here on are about these items.</summary>
    public void Turn(IReadOnlyList<Named> subject) => (_subject, _before) = (subject, []);

    /// <summary>Keyless phrases go on about what was spoken of last, to correct it; which of several is meant is the question.</summary>
    public void GoOn()
    {
        if (_subject.Count < 2)
            return;
        TakeBack();
        _subject = [.. _subject.Select(item => item with { Doubt = item.Doubt ?? Doubt.Hedged })];
    }

    public void Read(Sentence sentence)
    {
        _leads ??= new Leads(sheet, owners, _predicates);
        _around ??= new Around(sheet, owners, _predicates, _asserting);
        _text ??= new RunningText(sheet, _predicates, ledger);
        var from = sentence.From;
        if (Vocabulary.Corrections.Match(Tokens, from, sentence.End, out _) is var corrected && corrected > from && (corrected == sentence.End || Tokens[corrected].Kind != TokenKind.Word || Tokens[corrected].Kind == TokenKind.Key))
        {
            ledger.Correct();
            from = corrected;
        }

        var phrases = Phrases.Of(sheet, from, sentence.End);
        if (phrases.Count == 0 || (sentence.Asks && !Questions.LeaveStanding(sheet, phrases, out _hedged)))
            return;
        _sentenceEnd = sentence.End;
        var first = ledger.Phrase + 1;
        foreach (var phrase in phrases)
        {
            ledger.NextPhrase();
            if (phrase.From >= _read && !IsAway(phrase, sentence) && !Read(phrase, sentence.End, first, phrase == phrases[0]))
                break;
        }

        _text.Finish(Spoken);
        _hedged = false;
        if (_passing)
            (_subject, _passing) = ([], false);
    }

    // "Done, on vacation tomorrow": of the item, and of oneself.
    private bool IsAway(Stretch phrase, Sentence sentence)
    {
        if (_subject.Count == 0 || sentence.Asks || _naming.KeyIn(phrase, true) >= 0)
            return false;
        var start = phrase.From;
        while (start < phrase.End - 1 && Connectives.Contains(Tokens[start].Word))
            start++;
        if (_away.Read(sentence.From, phrase with { From = start }, sentence.End) is var after && after == start)
            return false;
        _read = after;
        return true;
    }

    /// <summary>False when the rest of the sentence asserts nothing.</summary>
    private bool Read(Stretch phrase, int sentenceEnd, int firstPhrase, bool opens)
    {
        var start = phrase.From;
        while (start < phrase.End - 1 && Connectives.Contains(Tokens[start].Word))
            start++;
        if (Vocabulary.Corrections.Match(Tokens, start, phrase.End, out _) is var corrected && corrected > start && (corrected == phrase.End || Tokens[corrected].Kind != TokenKind.Word))
        {
            ledger.Correct();
            start = corrected;
            if (start == phrase.End)
                return true;
        }

        if (_text!.GoesOn(phrase, _naming.KeyIn(phrase, _subject.Count > 0)))
            return true;
        if (opens && phrase.End < sentenceEnd && _naming.KeyIn(phrase, _subject.Count > 0) < 0 && Doubts.Opens(sheet, start, phrase.End, _subject.Count > 0))
            return _hedged = true;
        if (Vocabulary.Conditions.Has(Tokens, start, phrase.End) || Vocabulary.Reservations.Has(Tokens, start, phrase.End))
        {
            if (!opens && Vocabulary.Reservations.Has(Tokens, start, phrase.End))
                Forget(firstPhrase);
            else if (!opens && phrase.End == sentenceEnd && Doubts.IsProviso(sheet, start, phrase.End))
                TakeBack();
            return false;
        }

        _text.Finish(Spoken);
        if (_naming.KeyIn(phrase, _subject.Count > 0) < 0 && (opens ? phrase.End == sentenceEnd && Doubts.IsTakingBack(sheet, phrase.From, phrase.End) : Doubts.TakesBack(sheet, phrase.From, phrase.End)))
        {
            TakeBack();
            return true;
        }

        if (_naming.OwnIn(start, phrase.End) is { } own)
            return Own(own.At, own.Own, start, phrase.End, sentenceEnd);
        var key = _naming.KeyIn(phrase with { From = start }, _subject.Count > 0);
        return key < 0 || _asserting.Declares(_subject, start, phrase.End) ? Keyless(start, phrase.End) : Keyed(key, start, phrase.End);
    }

    private void TakeBack()
    {
        foreach (var item in _subject)
            ledger.TakeBack(item);
    }

    private void Forget(int sincePhrase)
    {
        foreach (var item in _subject)
            ledger.Forget(item, sincePhrase);
        _text!.Drop();
    }

    private bool Own(int at, Mine.Own own, int from, int end, int sentenceEnd)
    {
        var lead = _leads!.Read(from, at);
        var past = _exceptions.Past(own.Next, sentenceEnd);
        if (past is { } after && after < sentenceEnd)
            _read = end = Math.Max(end, Phrases.EndAround(sheet, at, after + 1, sentenceEnd));
        var said = lead.Kind == LeadKind.Value ? lead.Said! : _predicates.Read(past ?? own.Next, end);
        if (lead.Kind is LeadKind.Move or LeadKind.Label or LeadKind.Prose or LeadKind.Silent || !said.Says)
            return lead.Kind is not LeadKind.Silent;
        if (lead.Kind == LeadKind.Value)
            said.RestFrom = own.Next;
        var items = Mine.Items(sheet, own, said, _exceptions.After(own.Next, sentenceEnd));
        Subjects(own.Sure ? items : [.. items.Select(item => item with { Doubt = Doubt.UnclearWord })], said, end, DoubtOf(lead));
        return true;
    }

    private bool Keyed(int key, int from, int end)
    {
        if (key > from && _subject.Count > 0 && _predicates.Read(from, end) is { TextField: not null } text && text.TextFrom <= key)
        {
            Apply(_subject, text, end, null);
            return true;
        }

        while (key >= 0)
        {
            if (!One(key, from, end, out var stop))
                return false;
            (from, key) = (stop, _naming.NextKey(stop, end));
        }

        return true;
    }

    /// <summary>Reads the statement around one group of keys; false when the rest of the sentence asserts nothing.</summary>
    private bool One(int key, int from, int end, out int stop)
    {
        var group = Groups.At(sheet, key, end);
        group = group with { Items = _exceptions.Without(group, _sentenceEnd) };
        var lead = _leads!.Read(from, key);
        var next = _naming.NextKey(group.End, end);
        stop = next < 0 ? end : next;
        if (lead.Kind == LeadKind.Silent)
        {
            (_subject, _before) = ([], []);
            stop = end;
            return !Vocabulary.Conditions.HasAnywhere(Tokens, from, key);
        }

        if (group.Items[0].Kind == "metric")
            return Measured(group.Items, lead, group.End, stop);
        var doubt = DoubtOf(lead);
        var said = _around!.Read(lead, group, stop, end, out stop);
        if (lead.Kind == LeadKind.Prose && !_asserting.IsPlain(said, group.End, stop))
        {
            InPassing(said, from, end);
            stop = end;
            return true;
        }

        if (stop == next && Objects.IsKey(sheet, said, next) && !_predicates.Read(Groups.At(sheet, next, end).End, end).Says)
            (stop, said.Hedged) = (end, true);
        // What stands between two keys and says nothing of the first leads into the second.
        if (!said.Says && stop == next)
            stop = group.End;
        Subjects(group.Items, said, stop, doubt);
        _passing = lead.Kind == LeadKind.Prose;
        if (!said.Says && lead.Kind is LeadKind.Open or LeadKind.Hedged or LeadKind.SecondHand)
            Unsaid(lead, group, said, stop, doubt);
        return true;
    }

    private Doubt? DoubtOf(Lead lead) =>
        _hedged || lead.Hedged || lead.Kind == LeadKind.Hedged ? Doubt.Hedged : lead.Kind == LeadKind.SecondHand ? Doubt.SecondHand : null;

    private void Subjects(IReadOnlyList<Named> items, Predicate said, int end, Doubt? doubt)
    {
        (_subject, _before) = (items, []);
        Apply(items, said, end, doubt);
    }

    private bool Measured(IReadOnlyList<Named> metrics, Lead lead, int from, int end)
    {
        (_subject, _before) = (metrics, []);
        _passing = lead.Kind == LeadKind.Prose;
        return _asserting.Measure(metrics, from, end, DoubtOf(lead));
    }

    private bool Keyless(int from, int end)
    {
        if (_subject.Count == 0)
            return Goes(from, end);
        if (_subject[0].Kind == "metric")
            return _asserting.Measure(_subject, from, end, _hedged ? Doubt.Hedged : null);
        var said = _predicates.Read(from, end);
        if (_asserting.IsAct(said, end))
        {
            _asserting.Told(_subject, from, end);
            return true;
        }

        if (_asserting.Obstructs(_subject, from, end))
            return true;
        Apply(_subject, said, end, _hedged ? Doubt.Hedged : null);
        if (!said.Says && !said.Negated && !said.Intended && !said.Past)
            _asserting.Told(_subject, from, end);
        return true;
    }

    private void Apply(IReadOnlyList<Named> items, Predicate said, int end, Doubt? doubt)
    {
        if (items.Count > 0 && items[0].Kind == "metric")
            return;
        _asserting.Say(items, said, end, doubt);
        _text!.Begin(said, end);
    }
}
