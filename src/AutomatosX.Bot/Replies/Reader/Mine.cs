namespace AutomatosX.Bot.Replies.Reader;

/// <summary>Reads "mine", "my risks", "all of mine": what the author owned when the reply was said.</summary>
internal static class Mine
{
    private static readonly PhraseBook<string> Names = new PhraseBook<string>()
        .Add("", "mine", "all mine", "all of mine", "everything of mine", "my items", "my things", "all my items", "both of mine", "my stuff", "everything on my plate", "all my stuff")
        .Add("action", "my actions", "my action items", "all my actions", "my ais", "all my action items", "both my actions", "all of my actions")
        .Add("task", "my tasks", "all my tasks", "all of my tasks")
        .Add("risk", "my risks", "all my risks", "both my risks", "all of my risks", "both of my risks")
        .Add("story", "my stories", "all my stories", "both my stories", "all of my stories");

    private static readonly PhraseBook<string> Everything = new PhraseBook<string>().Add("", "everything", "everything's", "everything is");

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
