using AutomatosX.Bot.Registers;

namespace AutomatosX.Bot.Replies.Reader;

/// <summary>Makes new items of what a section's line says.</summary>
internal sealed class Creations(Sheet sheet, Owners owners, Ledger ledger)
{
    private readonly Plans _plans = new(sheet, owners);

    private List<Token> Tokens => sheet.Tokens;

    /// <summary>What stands in the way of the item that is named; false when no item can have it.</summary>
    public bool Obstacle(int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (Tokens[i].Kind != TokenKind.Key)
                continue;
            var group = Groups.At(sheet, i, end);
            var (text, words) = i == from ? sheet.Own(group.End, end) : sheet.Own(from, end);
            if (text.Length == 0 || !group.Items.All(item => item.Kind is "action" or "story"))
                return false;
            foreach (var item in group.Items)
                ledger.Say(item, new Said(FieldNames.Blockers, text, words));
            return true;
        }

        return false;
    }

    public bool IsNothing(int from, int end) => Nothings.Are(sheet, from, end);

    public void Make(Section section, int from, int end)
    {
        if (IsNothing(from, end))
            return;
        switch (section)
        {
            case Section.Told:
                Text("note", from, end);
                break;
            case Section.Today or Section.Tomorrow:
                ledger.Create("priority", _plans.Read(from, end, section == Section.Tomorrow ? sheet.Calendar.NextWorkingDay(sheet.Today) : sheet.Today), sheet.Words(from, end));
                break;
            case Section.Blockers:
                Blocker(from, end);
                break;
            case Section.Risks:
                Titled("risk", from, end);
                break;
            case Section.Actions:
                Titled("action", from, end);
                break;
            case Section.Decisions:
                Text("decision", from, end);
                break;
            case Section.Escalations:
                Escalation(from, end);
                break;
            case Section.Metrics:
                new MetricCreation(sheet, ledger).Make(from, end);
                break;
            case Section.Artifacts:
                Artifact(from, end);
                break;
        }
    }

    public void Text(string kind, int from, int end)
    {
        var (text, words) = sheet.Own(from, end);
        if (text.Length > 0)
            ledger.Create(kind, [new FieldFinding(FieldNames.Text, text, words)], words);
    }

    /// <summary>"… to @release: leadership approval is open", with or without a member.</summary>
    public void Escalation(int from, int end)
    {
        var fields = new List<FieldFinding>();
        if (Wording.Escalating.Match(Tokens, from, end, out _) is var led && led > from && led < end && (sheet.Is(led, end, "to") || Tokens[led].IsMark(":")))
            from = Tokens[led].IsMark(":") ? led + 1 : led;
        var at = sheet.Is(from, end, "to") ? from + 1 : from;
        if (owners.At(Tokens, at, end) is { } member && (at > from || (member.Next < end && Tokens[member.Next].IsMark(":"))))
        {
            fields.Add(new FieldFinding(FieldNames.To, member.Handle, sheet.Words(at, member.Next)));
            at = member.Next;
        }
        else
        {
            at = from;
            for (var i = from; i + 1 < end; i++)
            {
                if (Tokens[i].Is("to") && owners.At(Tokens, i + 1, end) is { } last && last.Next == end)
                {
                    fields.Add(new FieldFinding(FieldNames.To, last.Handle, sheet.Words(i + 1, end)));
                    end = i;
                }
            }
        }

        var (text, words) = sheet.Own(at, end);
        if (text.Length == 0)
            return;
        fields.Insert(0, new FieldFinding(FieldNames.Text, text, words));
        ledger.Create("escalation", fields, sheet.Words(from, end));
    }

    /// <summary>A new action or risk: its title, then what is said of it: owner, date, levels.</summary>
    public void Titled(string kind, int from, int end)
    {
        var title = end;
        var fields = new List<FieldFinding>();
        var doubts = new List<NewDoubt>();
        if (OpensWithOwner(from, end) is { } handle)
        {
            fields.Add(new FieldFinding(FieldNames.Owner, handle, sheet.Words(from, from + 1)));
            from += 2;
        }

        foreach (var phrase in Phrases.Of(sheet, from, end))
        {
            if (phrase.From == from)
                continue;
            var found = Attributes(kind, phrase.From, phrase.End);
            doubts.AddRange(DoubtsIn(kind, phrase.From, phrase.End));
            if (found.Count == 0 && doubts.Count == 0)
                continue;
            title = Math.Min(title, phrase.From);
            fields.AddRange(found.Where(field => fields.TrueForAll(other => other.Field != field.Field)));
        }

        if (fields.TrueForAll(field => field.Field != FieldNames.Owner) && TrailingOwner(from, title) is { } last)
        {
            fields.Add(new FieldFinding(FieldNames.Owner, last.Handle, sheet.Words(last.At, last.At + 1)));
            title = last.At;
        }

        var (text, words) = sheet.Own(from, title);
        if (text.Length == 0)
            return;
        fields.Insert(0, new FieldFinding(FieldNames.Title, text, words));
        ledger.Create(kind, fields, sheet.Words(from, end), doubts);
    }

    // "Due Feb 30", "ETA Friday": the action is brought up, its date is asked about.
    private IEnumerable<NewDoubt> DoubtsIn(string kind, int from, int end) => kind != "action" ? [] : new Predicates(sheet, owners).Read(from, end).Said
        .Where(said => said.Doubt is not null && said.Field is FieldNames.Due or FieldNames.Owner)
        .Select(said => new NewDoubt(said.Doubt!.Value, said.Value.Length == 0 ? [] : [new FieldFinding(said.Field, said.Value, said.Words)], said.Words));

    // "rotate the keys @oliver" names the owner; "sync with @oliver" and "ask @oliver" name somebody in the work itself.
    private (string Handle, int At)? TrailingOwner(int from, int end)
    {
        var at = end - 1;
        while (at > from && Tokens[at].Kind == TokenKind.Mark)
            at--;
        return at > from + 1 && owners.Handle(Tokens[at]) is { } handle && !Wording.Towards.Contains(Tokens[at - 1].Word) ? (handle, at) : null;
    }

    private string? OpensWithOwner(int from, int end) => from + 2 < end && Tokens[from + 1].IsMark(":") ? owners.Handle(Tokens[from]) : null;

    /// <summary>Whether a member is named as the owner in front, at the end or in one of the phrases.</summary>
    public bool HasOwner(int from, int end) =>
        OpensWithOwner(from, end) is not null || TrailingOwner(from, end) is not null || Phrases.Of(sheet, from, end).Exists(phrase => phrase.From > from && Attributes("action", phrase.From, phrase.End).Exists(field => field.Field == FieldNames.Owner));

    private List<FieldFinding> Attributes(string kind, int from, int end)
    {
        var read = new Predicates(sheet, owners).Read(from, end);
        var fields = new List<FieldFinding>();
        if (owners.At(Tokens, from, end) is { } member && (member.Next == end || Tokens[member.Next].Kind == TokenKind.Mark))
            fields.Add(new FieldFinding(FieldNames.Owner, member.Handle, sheet.Words(from, member.Next)));
        var wanted = kind == "risk"
            ? (string[])[FieldNames.Likelihood, FieldNames.Impact, FieldNames.Owner, FieldNames.Rag, FieldNames.Confidence]
            : [FieldNames.Owner, FieldNames.With, FieldNames.Due];
        fields.AddRange(read.Said.Where(said => said.Doubt is null && wanted.Contains(said.Field)).Select(said => new FieldFinding(said.Field, said.Value, said.Words)));
        if (kind == "risk" && read.TextField == FieldNames.Mitigation)
            fields.Add(new FieldFinding(FieldNames.Mitigation, sheet.Own(read.TextFrom, end).Text, sheet.Own(read.TextFrom, end).Words));
        if (fields.Count == 0 && kind == "action" && Wording.PlannedDates.Has(Tokens, from, end) is false && sheet.Is(from, end, "by") && Dates.At(sheet, from, end) is { Value: { } date } by && by.Next == end)
            fields.Add(new FieldFinding(FieldNames.Due, date, sheet.Words(from, end)));
        return fields;
    }

    private void Blocker(int from, int end)
    {
        var fields = new List<FieldFinding>();
        var text = end;
        for (var i = from; i < end; i++)
        {
            if (Tokens[i].Word is not ("need" or "needs" or "needed"))
                continue;
            var stop = i;
            while (stop > from && (Tokens[stop - 1].Kind == TokenKind.Mark || Tokens[stop - 1].Word is "and" or "i" or "we"))
                stop--;
            var (needs, words) = sheet.Own(i + 1, end);
            if (stop == from || needs.Length == 0 || !(i > 0 && stop < i))
                break;
            fields.Add(new FieldFinding(FieldNames.Needs, owners.Handle(Tokens[i + 1]) is { } handle && i + 2 == end ? handle : needs, words));
            text = stop;
            break;
        }

        var own = sheet.Own(from, text);
        if (own.Text.Length == 0)
            return;
        fields.Insert(0, new FieldFinding(FieldNames.Text, own.Text, own.Words));
        ledger.Create("blocker", fields, sheet.Words(from, end));
    }

    private void Artifact(int from, int end)
    {
        // A location has no spaces; it is the last word that looks like a path or an address, or simply the last word.
        var stop = Tokens[end - 1].End;
        var start = Tokens[from].Start;
        var space = sheet.Text.LastIndexOfAny([' ', '\t'], stop - 1, stop - start);
        var (label, labelWords) = Label(start, Math.Max(space, start));
        var (at, until) = OwnWords.Trim(sheet.Text, space < 0 ? start : space + 1, stop);
        var location = sheet.Text[at..until].Trim('<', '>', '`');
        if (label.Length == 0 && location.Length == 0)
            return;
        var fields = new List<FieldFinding>();
        if (IsPlace(location))
            fields.Add(new FieldFinding(FieldNames.Location, location, sheet.Place(at, until)));
        else
            (label, labelWords) = sheet.Own(from, end);
        if (label.Length > 0)
            fields.Insert(0, new FieldFinding(FieldNames.Label, label, labelWords));
        ledger.Create("artifact", fields, sheet.Words(from, end));
    }

    // "v0.9" is no place, "plan.md" is one.
    private static bool IsPlace(string word) =>
        word.AsSpan().IndexOfAny("/#\\") >= 0 || (word.LastIndexOf('.') is > 0 and var dot && dot + 1 < word.Length && char.IsLetter(word[dot + 1]));

    private (string Text, Words Words) Label(int start, int end)
    {
        var (from, until) = OwnWords.Trim(sheet.Text, start, end);
        foreach (var word in (ReadOnlySpan<string>)[" stored in", " stored at", " is at", " is in", " lives in", " at", " in", " under", " is", " ->", " →", " stored"])
        {
            if (until - from > word.Length && sheet.Text.AsSpan(from, until - from).EndsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                (from, until) = OwnWords.Trim(sheet.Text, from, until - word.Length);
                break;
            }
        }

        return (OwnWords.Joined(sheet.Text.AsSpan(from, until - from)), sheet.Place(from, until));
    }
}
