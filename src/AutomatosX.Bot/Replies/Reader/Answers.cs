using AutomatosX.Bot.Registers;

namespace AutomatosX.Bot.Replies.Reader;

/// <summary>Reads an answer to a prompt about one item that holds a bare number, a bare yes or a bare date: each asks what it is.</summary>
internal sealed class Answers(Sheet sheet, Ledger ledger)
{
    private static readonly PhraseBook<string> Yes = English.Book("affirmations");

    private static readonly PhraseBook<string> Thanks = English.Book("acknowledgements");

    /// <summary>True when the answer is dealt with.</summary>
    public bool Read(Named item, int from, int end)
    {
        while (end > from && sheet.Tokens[end - 1].Kind is TokenKind.Mark && sheet.Tokens[end - 1].Word is "." or "!")
            end--;
        if (from == end)
            return false;
        if (Thanks.Match(sheet.Tokens, from, end, out _) == end)
            return true;
        if (item.Kind == "metric")
            return false;
        if (item.Kind is "action" or "story" && (Yes.Match(sheet.Tokens, from, end, out _) == end || (end == from + 1 && sheet.Tokens[from].Kind == TokenKind.Number)))
            return Ask(item, sheet.Tokens[from].Kind == TokenKind.Number ? Doubt.UnclearPercent : Doubt.UnclearWord, from, end);
        if (end == from + 1 && sheet.Tokens[from].Kind == TokenKind.Number)
            return Ask(item, Doubt.UnclearPercent, from, end);
        return Dates.At(sheet, from, end) is { } date && date.Next == end && Ask(item, Doubt.UnclearDate, from, end, date.Value);
    }

    private bool Ask(Named item, Doubt why, int from, int end, string? due = null)
    {
        var field = why switch { Doubt.UnclearPercent => item.Kind == "risk" ? FieldNames.Confidence : FieldNames.Percent, Doubt.UnclearDate => FieldNames.Due, _ => Said.Judgement };
        ledger.Ask(item, why, [new Said(field, due ?? sheet.Own(from, end).Text, sheet.Words(from, end))]);
        return true;
    }
}
