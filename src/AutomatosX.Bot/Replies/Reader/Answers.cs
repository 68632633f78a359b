using AutomatosX.Bot.Registers;

namespace AutomatosX.Bot.Replies.Reader;

/// <summary>Reads an answer to a prompt about one item that holds a bare number, a bare yes or a bare date: each asks what it is.</summary>
internal sealed class Answers(Sheet sheet, Ledger ledger)
{
    private static readonly PhraseBook<string> Yes = new PhraseBook<string>().Add("", "yes", "yep", "yeah", "yup", "y", "sure", "aye", "affirmative", "correct", "yes it is", "it is", "indeed");

    public bool Read(Named item, int from, int end)
    {
        while (end > from && sheet.Tokens[end - 1].Kind is TokenKind.Mark && sheet.Tokens[end - 1].Word is "." or "!")
            end--;
        if (item.Kind == "metric" || from == end)
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
