namespace AutomatosX.Bot.Replies.Reader;

/// <summary>Reads a stretch of words that stands under one heading: first as statements about items, then as what the heading makes of it.</summary>
internal sealed class Passages(Sheet sheet, Ledger ledger, Statements statements, Creations creations, Loose loose)
{
    private readonly Answers _answers = new(sheet, ledger);

    /// <param name="about">The items that the author was asked about, or named above.</param>
    /// <param name="quoted">The items named in the quotation above.</param>
    public void Read(Section section, IReadOnlyList<Named> about, IReadOnlyList<Named> quoted, int from, int end)
    {
        if ((section != Section.None || about.Count == 0) && creations.IsNothing(from, end) && ledger.None())
            return;
        // What is declared of something new are no statements about what is there.
        if (section == Section.Metrics)
        {
            creations.Make(section, from, end);
            return;
        }

        var before = ledger.Count;
        // "EDIT: 90%" on a line of its own corrects what the line before it said.
        if (section == Section.None && about.Count + quoted.Count == 0 && Vocabulary.Corrections.Has(sheet.Tokens, from, end))
            statements.GoOn();
        else
            statements.Turn(section != Section.None ? [] : about.Count > 0 ? about : quoted);
        if (section == Section.None && about.Count > 0 && _answers.Read(about[0], from, end))
            return;
        var (last, untold, told) = (from, end, false);
        foreach (var sentence in Phrases.Sentences(sheet, from, end))
        {
            Sentence(section, sentence);
            if (!told && ledger.Count > before)
                (untold, told) = (last, true);
            last = sentence.End;
        }

        if (section == Section.None)
        {
            if (ledger.Count == before)
                loose.Notes(from, end);
        }
        else if (untold > from && !(section == Section.Blockers && creations.Obstacle(from, untold)))
        {
            // "New action: call the vendor. R-3 red": what comes before the first word about an item is what the heading makes of it.
            creations.Make(section, from, untold);
        }
    }

    private void Sentence(Section section, Sentence sentence)
    {
        var before = ledger.Count;
        if (section == Section.None && !sentence.Asks)
            loose.Return(sentence.From, sentence.End);
        statements.Read(sentence);
        if (section == Section.None && !sentence.Asks && ledger.Count == before)
            loose.Make(sentence.From, sentence.End);
    }
}
