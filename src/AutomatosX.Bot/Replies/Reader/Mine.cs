namespace AutomatosX.Bot.Replies.Reader;

/// <summary>Reads "mine", "my risks", "all of mine": what the author owned when the reply was said.</summary>
internal static class Mine
{
    private static readonly PhraseBook<string> Names = English.Book("mine");

    private static readonly PhraseBook<string> Everything = English.Book("everything");

    /// <summary>The words at a token that mean the author's own items.</summary>
    /// <param name="Kind">The kind they are limited to; empty when the value decides.</param>
    /// <param name="Sure">False for "everything", which may mean anybody's.</param>
    public sealed record Own(string Kind, bool Sure, int Next);

    public static Own? At(Sheet sheet, int at, int end)
    {
        var next = Names.Match(sheet.Tokens, at, end, out var kind);
        if (next > at)
            return new Own(kind!, true, next);
        next = Everything.Match(sheet.Tokens, at, end, out _);
        return next > at ? new Own("", false, next) : null;
    }

    public static List<Named> Items(Sheet sheet, Own own, Predicate said, IReadOnlySet<string> but)
    {
        var colour = said.Said.Exists(one => one.Field is Registers.FieldNames.Rag or Registers.FieldNames.Confidence);
        return [.. sheet.Context.Owns.Where(sheet.Context.Known.ContainsKey).Select(key => sheet.Keys.Known(key)).Where(item => !but.Contains(item.Key) && Fits(item.Kind, own.Kind, colour))];
    }

    private static bool Fits(string kind, string limit, bool colour) => limit switch
    {
        "" => colour ? kind == "risk" : kind is "action" or "story",
        "task" => kind is "action" or "story",
        _ => kind == limit,
    };
}
