namespace AutomatosX.Bot.Replies.Reader;

/// <summary>A stretch of tokens.</summary>
internal readonly record struct Stretch(int From, int End)
{
    public bool IsEmpty => End <= From;
}

/// <summary>A sentence: its tokens, and whether it asks.</summary>
internal readonly record struct Sentence(int From, int End, bool Asks);

/// <summary>Cuts tokens into sentences, and sentences into phrases.</summary>
internal static class Phrases
{
    private static readonly IReadOnlySet<string> NewStatements = English.Words("newStatements");

    private static readonly PhraseBook<string> Months = English.Book("months");

    public static List<Sentence> Sentences(Sheet sheet, int from, int end)
    {
        var sentences = new List<Sentence>();
        var start = from;
        for (var i = from; i < end; i++)
        {
            if (!Ends(sheet, i, end))
                continue;
            if (i > start)
                sentences.Add(new Sentence(start, i, sheet.Tokens[i].IsMark("?")));
            start = i + 1;
        }

        if (end > start)
            sentences.Add(new Sentence(start, end, false));
        return sentences;
    }

    public static List<Stretch> Of(Sheet sheet, int from, int end)
    {
        var phrases = new List<Stretch>();
        var start = from;
        for (var i = from; i < end; i++)
        {
            if (sheet.Tokens[i].Kind == TokenKind.Key)
            {
                i = Groups.At(sheet, i, end).End - 1;
                continue;
            }

            var (cuts, drops) = Cuts(sheet, i, start, end);
            if (!cuts)
                continue;
            Add(phrases, start, i);
            start = drops ? i + 1 : i;
        }

        Add(phrases, start, end);
        return phrases;
    }

    /// <summary>Where the phrase ends that a place is in, or at the end of.</summary>
    public static int EndAround(Sheet sheet, int from, int at, int end)
    {
        var sentence = Sentences(sheet, from, end).Find(sentence => sentence.End >= at);
        return Of(sheet, from, sentence.End).Find(phrase => phrase.End >= at).End;
    }

    private static void Add(List<Stretch> phrases, int from, int end)
    {
        if (end > from)
            phrases.Add(new Stretch(from, end));
    }

    private static bool Ends(Sheet sheet, int at, int end)
    {
        var token = sheet.Tokens[at];
        if (token.Kind != TokenKind.Mark)
            return false;
        if (token.IsMark(",") && Sections.IsNew(sheet, at + 1, end))
            return true;
        // A question ends with its mark, whatever stands behind it: "done?!", "(done?)".
        if (token.Word is ";" or "|" or "。" or "?")
            return true;
        if (token.Word is not ("." or "!" or "…") || IsOrdinal(sheet, at, end))
            return false;
        return at + 1 == end || sheet.Tokens[at + 1].Spaced || sheet.Tokens[at + 1].Kind == TokenKind.Emoji;
    }

    // "24. April": the name of a month leaves no doubt.
    private static bool IsOrdinal(Sheet sheet, int at, int end) =>
        sheet.Tokens[at].IsMark(".") && at > 0 && sheet.Tokens[at - 1].Kind == TokenKind.Number && !sheet.Tokens[at].Spaced && Months.Has(sheet.Tokens, at + 1, end);

    private static (bool Cuts, bool Drops) Cuts(Sheet sheet, int at, int start, int end)
    {
        var token = sheet.Tokens[at];
        // "Nov 5, 3pm" is one moment, and "Nov 5, 2026" one day.
        if (token.IsMark(",") && (Clocks.At(sheet, at + 1, end) is not null || Dates.YearGoesOn(sheet, at, start, end)))
            return (false, false);
        // "Next: (call the dock)", "next: - call the dock": what a colon leads in has not begun yet.
        if (at > start && token.Word is "(" or "-" && token.Kind == TokenKind.Mark && sheet.Tokens[at - 1].IsMark(":"))
            return (false, false);
        if (token.Kind == TokenKind.Mark && token.Word is "," or "(" or ")" or "、")
            return (true, true);
        if (token.IsMark("-") && token.Spaced && at + 1 < end && sheet.Tokens[at + 1].Spaced)
            return (!Labels(sheet, start, at), true);
        if (at == start || token.Kind != TokenKind.Word || at + 1 >= end)
            return (false, false);
        if (token.Word == "but")
            return (!sheet.Tokens[at - 1].Is("all"), false);
        if (token.Word is "except" or "besides" or "minus")
            return (true, false);
        return token.Word is "and" or "while" or "whereas" && Opens(sheet, at + 1, end) ? (true, false) : (false, false);
    }

    // "AI-9 60% - next - call the dock": the dash after a label is its colon.
    private static bool Labels(Sheet sheet, int from, int at)
    {
        for (var i = Math.Max(from, at - 3); i < at; i++)
        {
            if (Wording.TextLabels.Match(sheet.Tokens, i, at, out _) == at && (i == from || sheet.Tokens[i - 1].Kind is TokenKind.Key or TokenKind.Mark))
                return true;
        }

        return false;
    }

    // "R-1 is green and R-3 is red" are two statements; "merged and deployed" is one.
    private static bool Opens(Sheet sheet, int at, int end) =>
        sheet.Tokens[at].Kind == TokenKind.Key || Mine.At(sheet, at, end) is not null || Wording.TextLabels.Has(sheet.Tokens, at, end) && sheet.Is(at + 1, end, ":")
        || (at + 1 < end && sheet.Tokens[at + 1].Kind == TokenKind.Key && Wording.Acts.Has(sheet.Tokens, at, end))
        || Wording.NoBlockers.Has(sheet.Tokens, at, end) || NewStatements.Contains(sheet.Tokens[at].Word);
}
