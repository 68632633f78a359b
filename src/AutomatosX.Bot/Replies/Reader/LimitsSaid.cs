using AutomatosX.Bot.Registers;

namespace AutomatosX.Bot.Replies.Reader;

/// <summary>Reads the limits of a metric within a phrase: "tolerance ≤10% regression", "alert at 210ms", "+7% critical".</summary>
internal sealed class LimitsSaid(Sheet sheet, PhraseBook<string> roles, Func<int, int, int> unitEnd)
{
    private static readonly IReadOnlySet<string> LeadIns = English.Words("limitLeadIns");

    private static readonly IReadOnlySet<string> Senses = English.Words("limitSenses");

    private List<Token> Tokens => sheet.Tokens;

    /// <summary>The limit that begins at a token, named before or behind it; null when none does.</summary>
    public (Said Said, int Next)? At(int at, int end)
    {
        var named = roles.Match(Tokens, at, end, out var role);
        if (named > at)
            return IsLimit(role) && Figure(named, end) is { } after ? Renamed(role!, named, after, end) : null;
        if (Tokens[at].Kind != TokenKind.Mark || Figure(at, end) is not { } next)
            return null;
        var behind = roles.Match(Tokens, next, end, out role);
        if (behind == next && next < end && English.MeaningOf("metricParts", Tokens[next].Word) is FieldNames.Critical)
            (behind, role) = (next + 1, FieldNames.Critical);
        if (behind > next && IsLimit(role))
            return Of(role!, at, next, end) is { } said ? (said.Said, behind) : null;
        return Senses.Contains(Tokens[next - 1].Word) ? Of(FieldNames.Tolerance, at, next, end) : null;
    }

    // "Alert at +6% warning": the name behind the figure is the closer one, unless it is the next figure's.
    private (Said Said, int Next)? Renamed(string role, int from, int next, int end)
    {
        var behind = roles.Match(Tokens, next, end, out var closer);
        return behind > next && IsLimit(closer) && (behind == end || Figure(behind, end) is null) && Of(closer!, from, next, end) is { } said ? (said.Said, behind) : Of(role, from, next, end);
    }

    private static bool IsLimit(string? role) => role is FieldNames.Tolerance or FieldNames.Warn or FieldNames.Critical or FieldNames.Budget;

    private (Said Said, int Next)? Of(string role, int from, int next, int end)
    {
        var words = MetricText.Of(sheet, from, next);
        // "Budget 10%" is what it may get worse by, "budget 500" what may be used up.
        if (role == FieldNames.Budget && LimitWords.Of(words) is { Mark: "", Sign: "", Sense: "", Unit: not ("%" or "pts") } budget)
            return (new Said(role, Number.Text(budget.Figure), sheet.Words(from, next)), next);
        var value = role is FieldNames.Warn or FieldNames.Critical ? Threshold.Parse(words)?.Text : Tolerance.Parse(words)?.Text;
        if (value is null || IsRange(next, end))
            return null;
        return (new Said(role == FieldNames.Budget ? FieldNames.Tolerance : role, value, sheet.Words(from, next)), next);
    }

    // "5 to 7 %", "5-7 %".
    private bool IsRange(int next, int end) => next + 1 < end && (Tokens[next].Is("to") || Tokens[next].IsMark("-") || Tokens[next].IsMark("->")) && Tokens[next + 1].Kind == TokenKind.Number;

    // The token after the figure with its unit and what its kind is called.
    private int? Figure(int at, int end)
    {
        var number = at;
        while (number < end && number < at + 5 && (LeadIns.Contains(Tokens[number].Word) || (Tokens[number].Kind == TokenKind.Mark && Tokens[number].Word is "<" or ">" or "=" or "≤" or "≥" or "+" or "-" or "−" or "±" or "/" or ":")))
            number++;
        if (number >= end || Tokens[number].Kind != TokenKind.Number)
            return null;
        var next = unitEnd(number + 1, end);
        for (var more = Math.Min(end, next + 3); more > next; more--)
        {
            if (Senses.Contains(Tokens[more - 1].Word) && LimitWords.Of(MetricText.Of(sheet, number, more)) is not null)
                return more;
        }

        return next;
    }
}
