namespace AutomatosX.Bot.Replies.Reader;

/// <summary>Keys that share one statement.</summary>
/// <param name="From">The first key's token.</param>
/// <param name="End">The token after the last.</param>
internal sealed record Group(IReadOnlyList<Named> Items, int From, int End);

/// <summary>Gathers keys that stand side by side: "R-1, R-3 &amp; R-7", "ACTION-02/12/13", "R-1 through R-4".</summary>
internal static class Groups
{
    private static readonly PhraseBook<string> Through = English.Book("through");

    public static Group At(Sheet sheet, int at, int end)
    {
        var items = new List<Named> { sheet.Tokens[at].Item! };
        var next = at + 1;
        while (After(sheet, items, at, next, end) is { } after)
            next = after;
        return new Group([.. items.DistinctBy(item => item.Key)], at, next);
    }

    /// <summary>The keys that a line opens with, if it does.</summary>
    public static bool At(Sheet sheet, int at, int end, out Group? group)
    {
        group = at < end && sheet.Tokens[at].Kind == TokenKind.Key ? At(sheet, at, end) : null;
        return group is not null;
    }

    private static int? After(Sheet sheet, List<Named> items, int from, int at, int end)
    {
        var tokens = sheet.Tokens;
        if (at >= end)
            return null;
        if (tokens[at].IsMark("/") && at + 1 < end && tokens[at + 1].Kind == TokenKind.Number && sheet.Keys.Sibling(items[^1].Key, tokens[at + 1].Word) is { } sibling)
        {
            items.Add(sibling);
            return at + 2;
        }

        var through = Through.Match(tokens, at, end, out _);
        if (through > at && through < end && tokens[through].Kind == TokenKind.Key && sheet.Keys.Range(items[^1].Key, tokens[through].Item!.Key) is { Count: > 0 } range)
        {
            items.AddRange(range);
            return through + 1;
        }

        var next = at;
        if (from > 1 && tokens[at].IsMark(",") && IsObstacle(sheet, from))
            return null;
        while (next < end && tokens[next].Word is "," or "、" or "and" or "&" or "+" or "/" or "nor" or "as" or "well" && tokens[next].Kind != TokenKind.Key)
            next++;
        if (next == at || next >= end)
            return null;
        if (tokens[next].Kind == TokenKind.Key)
        {
            items.Add(tokens[next].Item!);
            return next + 1;
        }

        return Short(sheet, items, next, end);
    }

    // "AI-9 blocked by AI-7, R-4 green": the comma ends what is in the way.
    private static bool IsObstacle(Sheet sheet, int key) =>
        Wording.Obstacles.Match(sheet.Tokens, key - 2, key, out _) == key || (key > 2 && Wording.Obstacles.Match(sheet.Tokens, key - 3, key, out _) == key);

    // "R-1, 3 and 7 green": a bare number is a key's only where a known key has it and a list or a state goes on after it.
    private static int? Short(Sheet sheet, List<Named> items, int at, int end)
    {
        if (sheet.Tokens[at].Kind != TokenKind.Number || Numbers.Whole(sheet.Tokens[at]) is null)
            return null;
        var after = at + 1;
        var goesOn = after < end && (Vocabulary.Statuses.Has(sheet.Tokens, after, end) || Vocabulary.Colours.Has(sheet.Tokens, after, end) || sheet.Tokens[after].Word is "are" or "all" or ":" or "both" || (sheet.Tokens[after].Word is "," or "and" or "&" or "/" && after + 1 < end && sheet.Tokens[after + 1].Kind == TokenKind.Number && Percents.AfterSign(sheet, after + 2, end) == after + 2));
        // In a longer list a number that nobody has is asked about like any other key.
        if (!goesOn || (sheet.Keys.Sibling(items[0].Key, sheet.Tokens[at].Word) ?? (items.Count > 1 ? KeyBook.Unknown(items[0], sheet.Tokens[at].Word) : null)) is not { } sibling)
            return null;
        items.Add(sibling);
        return after;
    }
}
