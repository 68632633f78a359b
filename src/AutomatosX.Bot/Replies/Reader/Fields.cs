using AutomatosX.Bot.Registers;

namespace AutomatosX.Bot.Replies.Reader;

/// <summary>Reads what is said under the name of its field: "due Friday", "owner @felix", "next: …", "blocked on …".</summary>
internal sealed class Fields(Sheet sheet, Owners owners)
{
    private static readonly IReadOnlySet<string> OwnerLeadIns = English.Words("ownerLeadIns");

    private List<Token> Tokens => sheet.Tokens;

    /// <summary>Whether a line opens with the name of a field: "Status: …".</summary>
    public static bool IsName(Sheet sheet, int at, int end)
    {
        var next = Math.Max(Wording.TextLabels.Match(sheet.Tokens, at, end, out _), Math.Max(Wording.Labels.Match(sheet.Tokens, at, end, out _), Vocabulary.LevelFields.Match(sheet.Tokens, at, end, out _)));
        return next > at && next < end && (sheet.Tokens[next].IsMark(":") || (sheet.Tokens[next].IsMark("-") && sheet.Tokens[next].Spaced));
    }

    /// <summary>How many tokens the longest name of a field at a token takes.</summary>
    public int LengthOfLead(int at, int end)
    {
        var longest = Math.Max(Wording.NoBlockers.Match(Tokens, at, end, out _), Wording.PlannedDates.Match(Tokens, at, end, out _));
        longest = Math.Max(longest, Math.Max(Wording.HandOvers.Match(Tokens, at, end, out _), Wording.Obstacles.Match(Tokens, at, end, out _)));
        var label = Wording.TextLabels.Match(Tokens, at, end, out _);
        longest = Math.Max(longest, Wording.Labels.Match(Tokens, at, end, out _));
        longest = Math.Max(longest, Math.Max(Wording.MitigatedBy.Match(Tokens, at, end, out _), Math.Max(AfterOrigin(at, end), AfterMine(at, end))));
        return Math.Max(longest, IsSeparator(label, end) ? label : at) - at;
    }

    /// <summary>Takes the field that begins at a token into the predicate; the token after it, or null when none begins.</summary>
    public int? At(Predicate into, int at, int end) =>
        Clear(into, at, end) ?? Planned(into, at, end) ?? HandedOver(into, at, end) ?? Obstacle(into, at, end) ?? Labelled(into, at, end) ?? Text(into, at, end) ?? Bare(into, at, end);

    private int Put(Predicate into, string field, string value, int from, int end, Doubt? doubt = null)
    {
        into.Said.Add(new Said(field, value, sheet.Words(from, end), doubt));
        return end;
    }

    private int? Clear(Predicate into, int at, int end)
    {
        var next = Wording.NoBlockers.Match(Tokens, at, end, out _);
        return next > at ? Put(into, FieldNames.Blockers, "none", at, next) : null;
    }

    private int? Planned(Predicate into, int at, int end)
    {
        var next = Wording.Etas.Match(Tokens, at, end, out _);
        if (next > at)
        {
            // When something is expected is not yet when it is due.
            return Dates.At(sheet, next, end) is { } expected ? Put(into, FieldNames.Due, expected.Value ?? "", at, expected.Next, Doubt.UnclearDate) : null;
        }

        next = Wording.PlannedDates.Match(Tokens, at, end, out _);
        next = next == at ? AfterOrigin(at, end) : next;
        if (next == at || Dates.At(sheet, next, end) is not { } date)
            return null;
        if (Tokens[at].Word.StartsWith("slip", StringComparison.Ordinal))
            Put(into, FieldNames.Status, Statuses.AtRisk, at, at + 1);
        return Due(into, at, date);
    }

    // "Moved from Thursday to" another day: the token after "to", or the same token.
    private int AfterOrigin(int at, int end)
    {
        var moved = Wording.Moves.Match(Tokens, at, end, out _);
        return moved > at && sheet.Is(moved, end, "from") && Dates.At(sheet, moved + 1, end) is { } before && (sheet.Is(before.Next, end, "to") || sheet.Is(before.Next, end, "until") || sheet.Is(before.Next, end, "->")) ? before.Next + 1 : at;
    }

    // "I'll take it" and nothing more: the token after it, or the same token.
    private int AfterMine(int at, int end) => Wording.Takes.Match(Tokens, at, end, out var me) is var own && me == "me" && own == end ? own : at;

    private int Due(Predicate into, int at, DateSaid date) =>
        Put(into, FieldNames.Due, date.Value ?? "", at, date.Next, date.Date is { } day && day >= sheet.Today ? null : Doubt.UnclearDate);

    private int? HandedOver(Predicate into, int at, int end)
    {
        var next = Wording.HandOvers.Match(Tokens, at, end, out _);
        if (next > at)
            return Owner(into, at, next, end);
        if (owners.At(Tokens, at, end) is not { } member)
            return AfterMine(at, end) is var own && own > at ? Put(into, FieldNames.Owner, sheet.Context.Author.Value, at, own) : null;
        next = Wording.Takes.Match(Tokens, member.Next, end, out _);
        return next > member.Next ? Put(into, FieldNames.Owner, member.Handle, at, next) : null;
    }

    private int? Owner(Predicate into, int at, int from, int end)
    {
        while (from < end && (Tokens[from].Kind == TokenKind.Mark && Tokens[from].Word is ":" or "=" or "->" or "-" || OwnerLeadIns.Contains(Tokens[from].Word)))
            from++;
        if (sheet.Is(from, end, "from") && owners.At(Tokens, from + 1, end) is { } before)
            return Owner(into, at, before.Next, end);
        if (owners.Together(Tokens, from, end) is not { } who)
            return null;
        if (who.Next < end && (Tokens[who.Next].IsMark("->") || Tokens[who.Next].Is("to")) && owners.Together(Tokens, who.Next + 1, end) is { } later)
            who = later;
        if (who.With is null && owners.Handle(Tokens[Math.Min(who.Next, end - 1)]) is { } second && who.Next < end && second != who.Owner)
        {
            Put(into, FieldNames.Owner, who.Owner, at, who.Next);
            return Put(into, FieldNames.Owner, second, at, who.Next + 1);
        }

        // "Rui or Marta": which of the two is the question.
        if (sheet.Is(who.Next, end, "or") && owners.At(Tokens, who.Next + 1, end) is { } either)
        {
            Put(into, FieldNames.Owner, who.Owner, at, who.Next);
            return Put(into, FieldNames.Owner, either.Handle, at, either.Next);
        }

        Put(into, FieldNames.Owner, who.Owner, at, who.Next);
        return who.With is { } with ? Put(into, FieldNames.With, with, at, who.Next) : who.Next;
    }

    private int? Obstacle(Predicate into, int at, int end)
    {
        var next = Wording.Obstacles.Match(Tokens, at, end, out var stops);
        if (next == at || next == end || Vocabulary.Statuses.Match(Tokens, at, end, out var status) > next || (!stops && status is not null && status != Statuses.Blocked))
            return null;
        if (stops)
            Put(into, FieldNames.Status, Statuses.Blocked, at, at + 1);
        (into.TextField, into.TextFrom) = (FieldNames.Blockers, next);
        return next;
    }

    private int? Text(Predicate into, int at, int end)
    {
        var next = Wording.TextLabels.Match(Tokens, at, end, out var field);
        if (Wording.MitigatedBy.Match(Tokens, at, end, out _) is var by && by > at && by < end && !IsSeparator(by, end))
        {
            (into.TextField, into.TextFrom) = (FieldNames.Mitigation, by);
            return by;
        }

        if (next == at || !IsSeparator(next, end))
            return next > at && field == FieldNames.Escalation && Wording.Nothing.Has(Tokens, next, end) ? Put(into, field, "none", at, next + 1) : null;
        while (next < end && IsSeparator(next, end))
            next++;
        if (next == end)
            return end;
        if (Wording.Nothing.Match(Tokens, next, end, out _) is var none && none > next && (none == end || Tokens[none].Kind != TokenKind.Word))
            return field is FieldNames.Blockers or FieldNames.Escalation or FieldNames.Mitigation or FieldNames.Remaining ? Put(into, field, "none", at, none) : none;
        (into.TextField, into.TextFrom, into.TextLabelled) = (field, next, true);
        return next;
    }

    private bool IsSeparator(int at, int end) => at < end && Tokens[at].Kind == TokenKind.Mark && Tokens[at].Word is ":" or "=" or "->" || (at < end && Tokens[at].IsMark("-") && Tokens[at].Spaced) || sheet.Is(at, end, "is");

    private int? Labelled(Predicate into, int at, int end)
    {
        var next = Wording.Labels.Match(Tokens, at, end, out var field);
        if (next == at)
            return null;
        var value = sheet.Is(next, end, "for") && (sheet.Is(next + 1, end, "it") || sheet.Is(next + 1, end, "this") || sheet.Is(next + 1, end, "that")) ? next + 2 : next;
        while (value < end && !Vocabulary.Statuses.Has(Tokens, value, end) && (Tokens[value].Kind == TokenKind.Mark && Tokens[value].Word is ":" or "=" || (Tokens[value].IsMark("-") && Tokens[value].Spaced) || Tokens[value].Word is "is" or "now" or "at" or "still" or "up" or "down"))
            value++;
        return field switch
        {
            FieldNames.Status => value,
            FieldNames.Owner => Owner(into, at, next, end),
            FieldNames.Due => DueAfter(into, at, value, end),
            FieldNames.Review => Dates.At(sheet, value, end) is { } review ? Put(into, FieldNames.Review, review.Value ?? "", at, review.Next, review.Date is { } day && day >= sheet.Today ? null : Doubt.UnclearDate) : null,
            FieldNames.Pr => PullRequest(into, at, value, end),
            _ => Changed(into, field!, at, value, end) ?? Figure(into, field!, at, value, end),
        };
    }

    // "Confidence up 5%": by how much, but to what?
    private int? Changed(Predicate into, string field, int at, int value, int end) =>
        value < end && Tokens[value].Kind == TokenKind.Number && Tokens[value - 1].Word is "up" or "down" ? Put(into, field, "", at, Percents.AfterSign(sheet, value + 1, end), Doubt.NoNewValue) : null;

    private int? DueAfter(Predicate into, int at, int from, int end)
    {
        if (sheet.Is(from, end, "moved") || sheet.Is(from, end, "changed") || sheet.Is(from, end, "pushed"))
            from++;
        if (sheet.Is(from, end, "from") && Dates.At(sheet, from + 1, end) is { } before)
            from = before.Next;
        if (from < end && Tokens[from].IsMark("->"))
            from++;
        if (Dates.At(sheet, from, end) is not { } date)
            return null;
        while (date.Next + 1 < end && (Tokens[date.Next].IsMark("->") || Tokens[date.Next].Is("to")) && Dates.At(sheet, date.Next + 1, end) is { } later)
            date = later;
        return Due(into, at, date);
    }

    private int? PullRequest(Predicate into, int at, int from, int end)
    {
        if (Vocabulary.Statuses.Has(Tokens, at, end) || from >= end || Tokens[from].Kind is not (TokenKind.Reference or TokenKind.Link))
            return null;
        Put(into, FieldNames.Pr, sheet.Own(from, from + 1).Text, from, from + 1);
        return Vocabulary.Statuses.Match(Tokens, from, end, out _) > from || !sheet.Is(from + 1, end, "is") || !(sheet.Is(from + 2, end, "up") || sheet.Is(from + 2, end, "open"))
            ? from + 1
            : Put(into, FieldNames.Status, Statuses.ReadyForReview, from + 1, from + 3);
    }

    // "Points 5 -> 8", "confidence up from 75 to 82%": the last figure holds.
    private int? Figure(Predicate into, string field, int at, int from, int end)
    {
        int? figure = null;
        var next = from;
        var doubtful = false;
        for (var i = from; i < end; i++)
        {
            if (Numbers.Whole(Tokens[i]) is { } whole)
            {
                doubtful = figure is not null && Tokens[i - 1].IsMark("-");
                figure = whole;
                next = Percents.AfterSign(sheet, i + 1, end);
                i = next - 1;
            }
            else if (!(Tokens[i].IsMark("->") || Tokens[i].IsMark("~") || Tokens[i].Word is "from" or "to" or "about" or "around" || (Tokens[i].IsMark("-") && figure is not null && !Tokens[i].Spaced)))
            {
                break;
            }
        }

        // "Progress: 85% test coverage" is a share of something else.
        if (field != FieldNames.Points && Percents.IsOfAnother(sheet, next, end))
            return null;
        return figure is { } value && value <= 1000 ? Put(into, field, Number.Text(value), at, next, doubtful || (field != FieldNames.Points && value > 100) ? Doubt.UnclearPercent : null) : null;
    }

    private int? Bare(Predicate into, int at, int end) =>
        Tokens[at].Kind == TokenKind.Reference && at + 1 == end && Tokens[at].Word.Contains('#', StringComparison.Ordinal) ? Put(into, FieldNames.Pr, sheet.Own(at, end).Text, at, end) : null;
}
