namespace AutomatosX.Bot.Replies.Reader;

/// <summary>A text that a field has begun and that goes on over commas: "next: tell the crew, then the harbour".</summary>
internal sealed class RunningText(Sheet sheet, Predicates predicates, Ledger ledger)
{
    private (string Field, int From, int End, bool Labelled)? _text;

    /// <summary>Begins with what a predicate leaves to a text field, if it leaves anything.</summary>
    public void Begin(Predicate said, int end)
    {
        if (said.TextField is { } field && !said.Intended && !said.Negated)
            _text = (field, said.TextFrom, end, said.TextLabelled);
    }

    /// <summary>Takes the phrase in when the text goes on through it.</summary>
    /// <param name="key">The first key in the phrase, or -1.</param>
    public bool GoesOn(Stretch phrase, int key)
    {
        if (_text is not { } text || !Continues(text.Labelled, phrase, key))
            return false;
        _text = text with { End = phrase.End };
        return true;
    }

    /// <summary>The text ends here and is what the items say.</summary>
    public void Finish(IReadOnlyList<Named> subject)
    {
        if (_text is not { } text)
            return;
        _text = null;
        var (words, place) = sheet.Own(text.From, text.End);
        if (words.Length == 0)
            return;
        foreach (var item in subject)
        {
            var said = new Said(text.Field, words, place);
            if (Fit.For(item, said) is null)
                ledger.Tell(item, text.From, text.End);
            else
                ledger.Say(item, said);
        }
    }

    public void Drop() => _text = null;

    // A labelled text goes on until something is said that is no text: another field, another item.
    private bool Continues(bool labelled, Stretch phrase, int key)
    {
        if (!labelled)
            return false;
        if (key == phrase.From)
            return !predicates.Read(Groups.At(sheet, key, phrase.End).End, phrase.End).Says;
        var read = predicates.Read(phrase.From, phrase.End);
        return !read.Says || (read.TextField is null && read.RestFrom < phrase.End) || (read.Said.Count > 0 && read.Said.TrueForAll(said => said.Field is Said.Level or Said.Judgement));
    }
}
