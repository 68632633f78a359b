using AutomatosX.Bot.Registers;

namespace AutomatosX.Bot.Replies.Reader;

/// <summary>Reads a planned thing: how urgent, whose, for which day.</summary>
internal sealed class Plans(Sheet sheet, Owners owners)
{
    private static readonly PhraseBook<string> Levels = English.Book("priorityLevels");

    private List<Token> Tokens => sheet.Tokens;

    public IReadOnlyList<FieldFinding> Read(int from, int end, DateOnly day)
    {
        var words = sheet.Words(from, end);
        var level = Level(ref from, ref end) ?? "normal";
        var owner = Owner(ref from, ref end);
        var own = sheet.Own(from, end);
        var fields = new List<FieldFinding> { new(FieldNames.Text, own.Text, own.Words), new(FieldNames.Level, level, words), new(FieldNames.For, Dates.Iso(day), words) };
        if (owner is not null)
            fields.Add(new FieldFinding(FieldNames.Owner, owner, words));
        return fields;
    }

    private string? Level(ref int from, ref int end)
    {
        var at = from;
        while (at < end && Tokens[at].Kind is TokenKind.Emoji or TokenKind.Mark && Tokens[at].Word is not ("+" or "-"))
            at++;
        var next = Levels.Match(Tokens, at, end, out var level);
        if (next > at && next < end && (Tokens[next].IsMark(":") || Tokens[next].IsMark("]") || Tokens[next].IsMark(")") || (Tokens[next].IsMark("-") && Tokens[next].Spaced)))
        {
            from = next + 1;
            return level;
        }

        for (var i = Math.Max(from + 1, end - 4); i < end; i++)
        {
            var stop = Levels.Match(Tokens, i, end, out level);
            if (stop > i && (stop == end || (stop == end - 1 && Tokens[stop].Kind == TokenKind.Mark)) && Tokens[i - 1].Kind == TokenKind.Mark && (stop - i > 1 || Tokens[i].Word is "critical" or "crit"))
            {
                end = i;
                return level;
            }
        }

        return null;
    }

    // A handle at the end, or in front with a colon, is whose it is; one within the words is only mentioned.
    private string? Owner(ref int from, ref int end)
    {
        var last = end - 1;
        while (last > from && Tokens[last].Kind == TokenKind.Mark)
            last--;
        if (last > from && owners.Handle(Tokens[last]) is { } handle && (Tokens[last - 1].Kind == TokenKind.Mark || Tokens[last - 1].Word is "owner" or ":"))
        {
            end = Tokens[last - 1].Word is "owner" ? last - 1 : last;
            if (end - 1 > from && Tokens[end - 1].IsMark(":") && Tokens[end - 2].Is("owner"))
                end -= 2;
            return handle;
        }

        if (from + 1 < end && owners.Handle(Tokens[from]) is { } first && (Tokens[from + 1].IsMark(":") || Tokens[from + 1].IsMark("-")))
        {
            from += 2;
            return first;
        }

        return null;
    }
}
