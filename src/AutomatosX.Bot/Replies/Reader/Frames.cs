namespace AutomatosX.Bot.Replies.Reader;

/// <summary>How what stands under a heading, or behind a lead-in, is meant when it is no plain statement of the author.</summary>
/// <param name="Doubt">Under which doubt it is asked about; null where nothing is asserted at all, and the words are only kept.</param>
internal readonly record struct Frame(Doubt? Doubt);

/// <summary>
/// Weighs a heading that nobody taught as the words before a key are weighed: "If time permits:", "Last week:" and "Would be
/// nice:" assert nothing below them, and what stands below "Bob wrote:" or "Bob:" is Bob's.
/// </summary>
internal sealed class Frames(Sheet sheet, Owners owners, Ledger ledger, Creations creations)
{
    private const int Longest = 7;
    private static readonly IReadOnlySet<string> Behalf = English.Words("behalf");

    private readonly Leads _leads = new(sheet, owners, new Predicates(sheet, owners));
    private Frame? _standing;
    private bool _filled;
    private bool _listed;

    /// <summary>A heading opens; what stands below it is meant so.</summary>
    public void Open(int from, int end) => (_standing, _filled, _listed) = (Of(from, end), false, false);

    /// <summary>
    /// Whether a line with a colon at its end opens something that is not said as the author's own, whatever else it would be: "Done when:".
    /// </summary>
    public bool IsOpened(Line line, int from, int end) =>
        end - from > 1 && sheet.Tokens[end - 1].IsMark(":") && Sections.IsForeign(sheet, from, end, false)
        && (Sections.At(sheet, from, end, !line.Bullet) is null ? Of(from, end) is not null : Vocabulary.Conditions.HasAnywhere(sheet.Tokens, from, end));

    /// <summary>A heading of a known name: what was only wished for is over, and somebody's own words go on under it.</summary>
    public void Under()
    {
        if (_standing is { Doubt: null })
            _standing = null;
    }

    /// <summary>A blank line ends it, unless nothing or the rest of a list is still to come.</summary>
    public void Blank(bool listFollows)
    {
        if (_filled && !listFollows)
            _standing = null;
    }

    /// <summary>
    /// Sets under which doubt a line stands. False where nothing of it is asserted, or somebody else says it of nothing by name: then
    /// it is kept as it is said.
    /// </summary>
    public bool Lets(Line line, int from, int end)
    {
        var frame = Over(line, from, end);
        ledger.Frame = frame?.Doubt;
        if (frame is null || (frame.Value.Doubt is not null && Sections.HasKey(sheet, from, end)))
            return true;
        if (line.Kind == LineKind.Plain && !creations.IsNothing(from, end))
            creations.Text("note", from, end);
        return false;
    }

    // The heading above a line, or its own lead-in. A heading ends with its list.
    private Frame? Over(Line line, int from, int end)
    {
        if (_standing is not null && _listed && !line.Bullet)
            _standing = null;
        (_filled, _listed) = (true, _listed || line.Bullet);
        return _standing ?? (LeadIn(from, end) is { } mark && Of(from, mark + 1) is { Doubt: not null } theirs && Sections.HasKey(sheet, mark, end) ? theirs : null);
    }

    /// <summary>How the words of a heading frame what stands below; null for a plain one.</summary>
    private Frame? Of(int from, int end)
    {
        if (NamesOther(from, end))
            return new Frame(Doubt.SecondHand);
        if (Since(from, end))
            return null;
        return _leads.Heading(from, end) switch
        {
            LeadKind.SecondHand => new Frame(Doubt.SecondHand),
            LeadKind.Hedged => new Frame(Doubt.Hedged),
            LeadKind.Silent => new Frame(null),
            _ => IsAhead(from, end) ? new Frame(null) : null,
        };
    }

    // "FYI from Rui: …": a name, or somebody's, in the few words before the colon.
    private bool NamesOther(int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (owners.Whose(sheet.Tokens, i, end) is { } handle && handle != sheet.Context.Author.Value && !(i > from && sheet.Tokens[i - 1].Is("cc")))
                return true;
            if (Behalf.Contains(sheet.Tokens[from].Word) && sheet.Tokens[i].Kind == TokenKind.Mention)
                return true;
        }

        return false;
    }

    private int? LeadIn(int from, int end)
    {
        for (var i = from + 1; i < Math.Min(end - 1, from + Longest) && sheet.Tokens[i - 1].Kind != TokenKind.Key; i++)
        {
            if (sheet.Tokens[i].IsMark(":"))
                return Fields.IsName(sheet, from, end) ? null : i;
            if (sheet.Tokens[i].IsMark("-") && sheet.Tokens[i].Spaced && i + 1 < end && sheet.Tokens[i + 1].Spaced)
                return owners.At(sheet.Tokens, from, i)?.Next == i ? i : null;
        }

        return null;
    }

    // What is told since a day holds today.
    private bool Since(int from, int end) => Enumerable.Range(from, end - from).Any(i => sheet.Tokens[i].Is("since"));

    // "By Friday:", "Next sprint:": a day to come, and nothing else. A weekday of today's name is today.
    private bool IsAhead(int from, int end) =>
        Dates.At(sheet, from, end) is { } said && said.Next >= end - 1 && (said.Date is not { } day || (day > sheet.Today && day != sheet.Today.AddDays(7)));
}
