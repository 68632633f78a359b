using AutomatosX.Bot.Registers;

namespace AutomatosX.Bot.Replies.Reader;

/// <summary>Reads what a phrase says of a metric: its value with the unit typed beside it, its baseline, target or tolerance.</summary>
internal sealed class Figures(Sheet sheet)
{
    private static readonly IReadOnlySet<string> Before = English.Words("beforeFigures");

    private static readonly PhraseBook<string> Roles = English.Book("figureRoles");

    private static readonly PhraseBook<string> Limits = English.Book("figureLimits");

    private static readonly PhraseBook<string> Passed = English.Book("pastFigures");

    private static readonly IReadOnlySet<string> Units = English.Words("units");

    private static readonly IReadOnlySet<string> LimitsBeside = English.Words("limitsBeside");

    private static readonly IReadOnlySet<string> RelativeBeside = English.Words("relativeBeside");

    private LimitsSaid Bounds => field ??= new LimitsSaid(sheet, Roles, UnitEnd);

    private List<Token> Tokens => sheet.Tokens;

    /// <summary>Where the words of a column say what its figures are: a baseline, a target, a tolerance.</summary>
    public static int? RoleIn(Sheet sheet, int from, int end) => Enumerable.Range(from, end - from).Where(i => Roles.Has(sheet.Tokens, i, end)).Select(i => (int?)i).FirstOrDefault();

    /// <summary>Whether the words of a column tell of another time: "last week".</summary>
    public static bool NamesPast(Sheet sheet, int from, int end) => Passed.HasAnywhere(sheet.Tokens, from, end);

    /// <summary>One figure with what it is.</summary>
    public readonly record struct Figure(Said Said, Said? Unit);

    /// <summary>The figures of a phrase; null where the phrase sets a limit, asks or only compares in words.</summary>
    public (List<Figure> Figures, Doubt? Doubt)? Read(int at, int end)
    {
        var figures = new List<Figure>();
        string? role = null;
        var relative = false;
        var past = false;
        for (var i = at; i < end;)
        {
            if (role is null && Bounds.At(i, end) is { } limit)
            {
                figures.Add(new Figure(limit.Said, null));
                (i, past) = (limit.Next, false);
                continue;
            }

            if (role is null && Tokens[i].Word is "<" or ">" or "≤" or "≥" && Tokens[i].Kind == TokenKind.Mark)
                return figures.Count > 0 ? ([], Doubt.UnclearFigure) : null;
            if (Limits.Has(Tokens, i, end))
                return figures.Count > 0 ? (figures, null) : null;
            if (Roles.Match(Tokens, i, end, out var said) is var next && next > i)
                (role, i) = (said, next);
            else if (Passed.Match(Tokens, i, end, out _) is var gone && gone > i)
                (past, i) = (true, gone);
            else if (Tokens[i].Word is "up" or "down" && sheet.Is(i + 1, end, "from") && !LeadsOn(i + 2, end))
                (past, i) = (true, i + 2);
            else if (role is null && IsRelative(i, end))
                (relative, i) = (true, i + 1);
            else if (Tokens[i].Word is "between")
                return (figures, Doubt.UnclearFigure);
            else if (Tokens[i].Kind == TokenKind.Number)
            {
                var figure = At(i, end, role, out i);
                if (relative)
                    return (figures, past ? null : Doubt.UnclearFigure);
                if (figure is null)
                    return (figures, Doubt.UnclearFigure);
                if (role is null && figure.Value is { Said.Field: FieldNames.Value, Unit: null } && CountsOthers(i, end))
                    return (figures, Doubt.UnclearFigure);
                if (i < end && figure.Value.Said.Field == FieldNames.Value && RelativeBeside.Contains(Tokens[i].Word) && !sheet.Is(i + 1, end, "from"))
                    return (figures, Doubt.UnclearFigure);
                if (!past && !(i < end && figure.Value.Said.Field == FieldNames.Value && LimitsBeside.Contains(Tokens[i].Word)))
                    figures.Add(figure.Value);
                (role, past) = (null, false);
            }
            else if (MayStandBefore(i, end))
                i++;
            else
                break;
        }

        return (figures, relative && !past && figures.Count == 0 ? Doubt.UnclearFigure : null);
    }

    // "Up from 80 to 83.5" goes on to the value; "down from 80" only tells what was.
    private bool LeadsOn(int at, int end)
    {
        for (var i = at; i < Math.Min(end, at + 5); i++)
        {
            if (Tokens[i].IsMark("->") || Tokens[i].Is("to"))
                return true;
        }

        return false;
    }

    // "Up 4.6%" tells a difference; "up to 83.5" and "up from 80 to 83.5" tell a value.
    private bool IsRelative(int at, int end) =>
        (Tokens[at].Word is "up" or "down" or "by" or "plus" or "minus" || (Tokens[at].Kind == TokenKind.Mark && (Tokens[at].Word is "+" or "±" || (Tokens[at].IsMark("-") && at + 1 < end && !Tokens[at + 1].Spaced))))
        && at + 1 < end && (Tokens[at + 1].Kind == TokenKind.Number || Tokens[at + 1].Word is "by" or "another" or "about" or "~");

    private bool MayStandBefore(int at, int end) =>
        Tokens[at].Kind is TokenKind.Mark or TokenKind.Emoji
        || Before.Contains(Tokens[at].Word)
        || Vocabulary.Tones.Match(Tokens, at, end, out var tone) is var next && next > at && tone == Tone.Filler;

    private Figure? At(int at, int end, string? role, out int next)
    {
        var (first, (number, unit)) = (at, One(at, end, out next));
        // "3 to 4%" is a range; "from 3 to 4%" a step.
        if (role is null && next + 1 < end && Tokens[next].Is("to") && Tokens[next + 1].Kind == TokenKind.Number && unit is null && (at == 0 || !Tokens[at - 1].Is("from")))
            return null;
        while (next + 1 < end && (Tokens[next].IsMark("->") || Tokens[next].Is("to")) && Tokens[next + 1].Kind == TokenKind.Number)
            (number, unit) = One(at = next + 1, end, out next);
        if (next + 1 < end && Tokens[next].IsMark("-") && Tokens[next + 1].Kind == TokenKind.Number && !Tokens[next + 1].Spaced)
            return null;
        if (role is null && Roles.Match(Tokens, next, end, out var after) is var named && named > next && (named == end || Tokens[named].Kind is not (TokenKind.Number or TokenKind.Word) && !LeadsTo(named, end)))
        {
            // "3% → 5% target": where it stands, or what it was to be?
            if (at > first)
                return null;
            (role, next) = (after, named);
        }

        // "10% budget" behind its figure.
        if (role == FieldNames.Budget && unit?.Value == "%")
            role = FieldNames.Tolerance;
        return number is null || role is FieldNames.Warn or FieldNames.Critical ? null : new Figure(new Said(role ?? FieldNames.Value, number, sheet.Words(at, next)), role is null ? unit : null);
    }

    // "412 cars boarded": so many of something else.
    private bool CountsOthers(int at, int end) => at + 1 < end && Tokens[at].Kind == TokenKind.Word && !IsOrdinary(at, end) && !MayStandBefore(at, end) && !RelativeBeside.Contains(Tokens[at].Word) && !LimitsBeside.Contains(Tokens[at].Word) && Dates.At(sheet, at, end) is null;

    // "412, goal: 380": the role is the next figure's.
    private bool LeadsTo(int at, int end)
    {
        while (at < end && Tokens[at].Kind == TokenKind.Mark)
            at++;
        return at < end && Tokens[at].Kind == TokenKind.Number;
    }

    private (string? Number, Said? Unit) One(int at, int end, out int next)
    {
        next = at + 1;
        var number = Numbers.Value(Tokens[at].Word) is { } value ? Number.Text(value) : null;
        var negative = at > 0 && Tokens[at - 1].IsMark("-") && !Tokens[at].Spaced && Tokens[at - 1].Spaced;
        var unitEnd = UnitEnd(next, end);
        if (unitEnd == next)
            return (negative ? "-" + number : number, null);
        // "1e3" is no 1.
        if (!Tokens[next].Spaced && Tokens[next].Kind == TokenKind.Word && Tokens[next].Word.AsSpan().ContainsAnyInRange('0', '9'))
            number = null;
        var unit = new Said(FieldNames.Unit, sheet.Text[Tokens[next].Start..Tokens[unitEnd - 1].End], sheet.Words(next, unitEnd));
        next = unitEnd;
        return (negative ? "-" + number : number, unit);
    }

    private int UnitEnd(int at, int end)
    {
        if (at >= end)
            return at;
        var token = Tokens[at];
        if (token.IsMark("%"))
            return at + 1;
        if (token.IsMark("/") && at + 1 < end && Tokens[at + 1].Kind == TokenKind.Word)
            return at + 2;
        if (token.Kind != TokenKind.Word)
            return at;
        if (token.Word == "per" && at + 1 < end)
            return at + 2;
        if (!Units.Contains(token.Word) && token.Spaced && !(at + 1 == end && char.IsLetter(token.Word[0]) && !IsOrdinary(at, end)) && !(sheet.Is(at + 1, end, "per") || (at + 1 < end && Tokens[at + 1].IsMark("/"))))
            return at;
        if (at + 2 < end && (Tokens[at + 1].IsMark("/") || Tokens[at + 1].Word == "per") && Tokens[at + 2].Kind == TokenKind.Word)
            return at + 3;
        return at + 1;
    }

    private bool IsOrdinary(int at, int end) =>
        Before.Contains(Tokens[at].Word) || Vocabulary.Tones.Has(Tokens, at, end) || Vocabulary.Soft.Has(Tokens, at, end) || Passed.Has(Tokens, at, end) || Roles.Has(Tokens, at, end) || Limits.Has(Tokens, at, end) || Vocabulary.Statuses.Has(Tokens, at, end) || Vocabulary.Unclear.Has(Tokens, at, end) || Vocabulary.Colours.Has(Tokens, at, end);
}
