namespace AutomatosX.Bot.Replies.Reader;

/// <summary>Reads what a question mark makes of a sentence.</summary>
internal static class Questions
{
    /// <summary>
    /// Takes the asking phrases off a sentence that ends in a question mark; false when nothing is left.
    /// "Green, right?" leaves a doubtful assertion; "done, can you look?" a plain one.
    /// </summary>
    public static bool LeaveStanding(Sheet sheet, List<Stretch> phrases, out bool hedged)
    {
        hedged = false;
        var last = phrases[^1];
        var tag = Vocabulary.Tags.Match(sheet.Tokens, last.From, last.End, out _);
        if (phrases.Count > 1 && tag == last.End)
        {
            phrases.RemoveAt(phrases.Count - 1);
            hedged = true;
            return true;
        }

        if (sheet.Tokens[last.End - 1].Word is "right" or "correct" && last.End - last.From > 2 && !Vocabulary.Questions.Has(sheet.Tokens, phrases[0].From, phrases[0].End))
        {
            phrases[^1] = last with { End = last.End - 1 };
            hedged = true;
            return true;
        }

        if (phrases.Count < 2 || Vocabulary.Questions.Has(sheet.Tokens, phrases[0].From, phrases[0].End))
            return false;
        for (var i = 1; i < phrases.Count; i++)
        {
            var from = phrases[i].From;
            while (from < phrases[i].End - 1 && sheet.Tokens[from].Word is "and" or "but" or "so")
                from++;
            if (!Vocabulary.Questions.Has(sheet.Tokens, from, phrases[i].End))
                continue;
            phrases.RemoveRange(i, phrases.Count - i);
            return true;
        }

        return false;
    }
}
