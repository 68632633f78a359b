namespace AutomatosX.Bot.Replies.Reader;

/// <summary>What the lines under a heading are.</summary>
internal enum Section
{
    /// <summary>A heading that decides nothing, or none at all.</summary>
    None,
    Told,
    Today,
    Tomorrow,
    Blockers,
    Risks,
    Actions,
    Decisions,
    Escalations,
    Artifacts,
    Metrics,
}

/// <summary>A heading as found.</summary>
/// <param name="Content">Where what stands on the same line begins; its end when there is none.</param>
internal readonly record struct Heading(Section Section, int Content);

/// <summary>Recognises the headings that people type: bold, bulleted, abbreviated, with an emoji before or after.</summary>
internal static class Sections
{
    private static readonly PhraseBook<Section> Names = English.Book("headings", English.Named<Section>);

    private static readonly PhraseBook<Section> Letters = English.Book("headingLetters", English.Named<Section>);

    /// <summary>The heading that a line or a sentence opens with. Only a line of its own may do without a colon.</summary>
    public static Heading? At(Sheet sheet, int from, int end, bool ownLine)
    {
        var at = Undressed(sheet, from, end);
        var name = Names.Match(sheet.Tokens, at, end, out var section);
        if (name == at)
            name = Letters.Match(sheet.Tokens, at, end, out section) is var letter && letter > at && letter < end && (sheet.Tokens[letter].IsMark(":") || (ownLine && sheet.Tokens[letter].IsMark("-") && sheet.Tokens[letter].Spaced)) ? letter : at;
        if (name == at)
            return null;
        var after = Undressed(sheet, name, end);
        if (after == end)
            return ownLine ? new Heading(section, end) : null;
        // "New action for @bob: …": whose it is stands before what it is.
        if (section is Section.Actions or Section.Risks && sheet.Is(after, end, "for") && after + 2 < end && sheet.Tokens[after + 1].Kind == TokenKind.Mention && sheet.Tokens[after + 2].IsMark(":"))
            return new Heading(section, after + 1);
        if (sheet.Tokens[after].IsMark(":"))
            return new Heading(section, Undressed(sheet, after + 1, end));
        if (ownLine && sheet.Tokens[after].IsMark("-") && sheet.Tokens[after].Spaced && after + 1 < end)
            return new Heading(section, after + 1);
        return ownLine && end - after <= 5 && sheet.Tokens[end - 1].IsMark(":") && !HasKey(sheet, after, end) ? new Heading(section, end) : null;
    }

    /// <summary>Whether something new is brought up here by name: "new risk: …".</summary>
    public static bool IsNew(Sheet sheet, int from, int end) =>
        sheet.Is(from, end, "new") && Names.Match(sheet.Tokens, from, end, out var section) is var name && name > from + 1 && sheet.Is(name, end, ":") && section != Section.None;

    /// <summary>A heading whose name nobody taught: it ends the section before it.</summary>
    public static bool IsForeign(Sheet sheet, int from, int end, bool listFollows) =>
        end - from <= 12 && !HasKey(sheet, from, end) && (sheet.Tokens[end - 1].IsMark(":") || (listFollows && end - from <= 7 && !sheet.Tokens[end - 1].IsMark(".")));

    public static bool HasKey(Sheet sheet, int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (sheet.Tokens[i].Kind == TokenKind.Key)
                return true;
        }

        return false;
    }

    private static int Undressed(Sheet sheet, int from, int end)
    {
        while (from < end && sheet.Tokens[from].Kind == TokenKind.Emoji)
            from++;
        return from;
    }
}
