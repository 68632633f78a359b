using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Replies.Reader;

/// <summary>Reads an absence that stands beside what is told of an item: "AI-6 done, on vacation tomorrow".</summary>
internal sealed class AwayBeside(Sheet sheet, Owners owners, Ledger ledger)
{
    private static readonly IReadOnlySet<string> Persons = English.Words("personOpeners");

    private List<Token> Tokens => sheet.Tokens;

    /// <summary>Takes the absence in that a phrase tells; returns the token after it, or the phrase's first when it tells none.</summary>
    public int Read(int sentence, Stretch phrase, int sentenceEnd)
    {
        var at = Absences.Opening(sheet, phrase.From, phrase.End);
        var next = Wording.Absences.Match(Tokens, at, phrase.End, out var reason);
        var personal = Enumerable.Range(phrase.From, at - phrase.From).Any(i => Persons.Contains(Tokens[i].Word));
        // What is merely "out Friday" may be the item itself; who waits for somebody, or names one, may speak of them.
        if (next == at || (reason == AbsenceKind.Away && !personal && Tokens[at].Is("out") && next == at + 1) || !(AwayHours.OrDaySaid(sheet, next, phrase.End) || AwayLengths.Said(sheet, next, phrase.End)) || (!personal && SpeaksOfAnother(sentence, phrase.From)))
            return phrase.From;
        var end = End(phrase.End, sentenceEnd);
        return Absences.Read(sheet, ledger, phrase.From, end) ? end : phrase.From;
    }

    private bool SpeaksOfAnother(int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (Wording.Obstacles.Has(Tokens, i, end) || (owners.At(Tokens, i, end) is { } member && member.Handle != sheet.Context.Author.Value))
                return true;
        }

        return false;
    }

    // "On vacation Thursday, Friday, back Monday": more days, and when back, go on over commas.
    private int End(int from, int end)
    {
        foreach (var phrase in Phrases.Of(sheet, from, end))
        {
            if (!(Dates.At(sheet, phrase.From, phrase.End) is not null || sheet.Is(phrase.From, phrase.End, "back")) || Sections.HasKey(sheet, phrase.From, phrase.End))
                return from;
            from = phrase.End;
        }

        return from;
    }
}
