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
}

/// <summary>A heading as found.</summary>
/// <param name="Content">Where what stands on the same line begins; its end when there is none.</param>
internal readonly record struct Heading(Section Section, int Content);

/// <summary>Recognises the headings that people type: bold, bulleted, abbreviated, with an emoji before or after.</summary>
internal static class Sections
{
    private static readonly PhraseBook<Section> Names = new PhraseBook<Section>()
        .Add(Section.Told, "yesterday", "done", "what i did", "what we did", "yday", "prev day", "previous day", "previously", "last working day", "completed", "accomplishments", "accomplished", "what i did yesterday", "what got done", "done yesterday", "since yesterday", "shipped", "what happened", "highlights", "wins", "done today", "achievements")
        .Add(Section.Today, "today", "plan", "tday", "what i'm doing", "what i will do", "what i'll do", "plan for today", "plans", "today's plan", "priorities", "today's priorities", "priorities today", "what i'm doing today", "doing", "focus", "today's focus", "focus today", "priorities for today", "working on", "planned", "plan today", "plans for today", "what i'll do today", "what i will do today")
        .Add(Section.Tomorrow, "tomorrow", "next", "what's next", "whats next", "next up", "plan for tomorrow", "tomorrow's plan", "next steps", "up next", "tmrw", "tmr", "priorities tomorrow", "priorities for tomorrow", "tomorrow's priorities", "next day", "plans for tomorrow", "coming up", "next working day", "next steps")
        .Add(Section.Blockers, "blockers", "blocker", "blocked", "blocking", "impediments", "impediment", "blockers / needs", "in the way", "obstacles", "stuck", "roadblocks", "roadblock", "anything blocking", "any blockers")
        .Add(Section.Risks, "risks", "risk", "new risk", "new risks", "risk radar", "risk", "risk update", "risk review")
        .Add(Section.Actions, "actions", "new action", "new actions", "action items", "action item", "new action item", "ai", "new ai", "action", "ais", "new action items", "to dos")
        .Add(Section.Decisions, "decisions", "decision", "decided", "new decision", "decisions made", "new decisions", "agreed", "we decided", "decisions taken")
        .Add(Section.Escalations, "escalations", "escalation", "escalating", "new escalation")
        .Add(Section.Artifacts, "artifacts", "artifact", "artefacts", "artefact", "links", "new artifact", "deliverables", "evidence", "documents", "artifacts / links")
        .Add(Section.None, "metrics", "new", "notes", "standup", "update", "updates", "status", "summary", "misc", "other", "fyi", "numbers", "kpis", "stories", "items");

    private static readonly PhraseBook<Section> Letters = new PhraseBook<Section>()
        .Add(Section.Told, "y").Add(Section.Today, "t").Add(Section.Blockers, "b").Add(Section.Told, "d").Add(Section.Tomorrow, "n");

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
        if (sheet.Tokens[after].IsMark(":"))
            return new Heading(section, Undressed(sheet, after + 1, end));
        if (ownLine && sheet.Tokens[after].IsMark("-") && sheet.Tokens[after].Spaced && after + 1 < end)
            return new Heading(section, after + 1);
        return ownLine && end - after <= 5 && sheet.Tokens[end - 1].IsMark(":") && !HasKey(sheet, after, end) ? new Heading(section, end) : null;
    }

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
