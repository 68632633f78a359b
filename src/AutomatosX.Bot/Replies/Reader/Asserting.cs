using AutomatosX.Bot.Registers;

namespace AutomatosX.Bot.Replies.Reader;

/// <summary>Decides what of a phrase is asserted, what is asked, and what is only told; and enters it.</summary>
internal sealed class Asserting(Sheet sheet, Ledger ledger)
{
    private static readonly IReadOnlySet<string> BeforeParts = English.Words("beforeParts");

    private static readonly IReadOnlySet<string> PartStops = English.Words("partStops");

    private static readonly IReadOnlySet<string> Copulas = English.Words("copulas");

    private readonly Figures _figures = new(sheet);

    private List<Token> Tokens => sheet.Tokens;

    /// <summary>Enters what a phrase says of the items; <paramref name="doubt"/> is the doubt under which all of it stands.</summary>
    public void Say(IReadOnlyList<Named> items, Predicate said, int end, Doubt? doubt)
    {
        if (said.NoLonger)
            doubt = Doubt.NoNewValue;
        else if (said.Negated || said.Intended || said.Past)
            return;
        if (said.Hedged)
            doubt ??= Doubt.Hedged;
        foreach (var item in items)
        {
            foreach (var one in said.Said.Where(one => !IsPraise(item, one)))
                ledger.Say(item, doubt is null || one.Field == FieldNames.Update ? one : one with { Doubt = one.Doubt ?? doubt });
            if (!said.Says || said.RestFrom >= end)
                continue;
            // "Blocked: council minutes": what stands after the colon is what is in the way.
            if (doubt is null && said.Said is [.., { Field: FieldNames.Status, Value: Statuses.Blocked }] && Tokens[said.RestFrom - 1].IsMark(":"))
                Obstruct(item, said.RestFrom, end);
            else
                ledger.Tell(item, RestOf(said), end);
        }
    }

    // "Ready for deployment": what no state was found in is told whole, beside the question.
    private int RestOf(Predicate said)
    {
        var from = said.RestFrom;
        if (said.Said is [.., { Field: Said.Judgement } judgement])
        {
            while (from > 0 && sheet.Words(from, said.RestFrom + 1).Offset > judgement.Words.Offset)
                from--;
        }

        return from;
    }

    // "Done, live for both": who has said the state only adds to it.
    private bool IsPraise(Named item, Said one) => one.Field == Said.Judgement && ledger.Knows(item) && Vocabulary.Praise.Contains(one.Value.ToLowerInvariant());

    private void Obstruct(Named item, int from, int end)
    {
        var (text, words) = sheet.Own(from, end);
        if (text.Length > 0)
            ledger.Say(item, new Said(FieldNames.Blockers, text, words));
    }

    /// <summary>Whether a key within prose is followed by a plain statement: "… R-6 is yellow".</summary>
    public bool IsPlain(Predicate said, int from, int end)
    {
        if (!said.Says || from >= end)
            return false;
        if (said.RestFrom >= end || said.TextField is not null || Copulas.Contains(Tokens[from].Word))
            return true;
        return Tokens[said.RestFrom].Kind != TokenKind.Word || Vocabulary.Soft.Has(Tokens, said.RestFrom, end);
    }

    /// <summary>Whether a key is only the first part of a name: "finished ACTION-08 write-up".</summary>
    public bool IsName(int from, int end) =>
        from < end && Tokens[from].Kind == TokenKind.Word && !Vocabulary.Soft.Has(Tokens, from, end) && !Vocabulary.Tones.Has(Tokens, from, end) && !Vocabulary.Conditions.Has(Tokens, from, end);

    /// <summary>Whether a keyless phrase tells an act on something else: "merged infra#12".</summary>
    public bool IsAct(Predicate said, int end) =>
        said.Said is [{ Field: FieldNames.Status }] && said.RestFrom > 0 && said.RestFrom < end && Wording.Told.Contains(Tokens[said.RestFrom - 1].Word)
        && (Tokens[said.RestFrom].Kind is TokenKind.Reference or TokenKind.Link || IsName(said.RestFrom, end));

    /// <summary>A phrase after a key that no value was found in: a share of a part, or a language that is switched off.</summary>
    public void Unsaid(IReadOnlyList<Named> items, int from, int end, Doubt? doubt)
    {
        if (Part(from, end) is { } share)
        {
            foreach (var item in items.Where(item => item.Kind is "action" or "story"))
                ledger.Ask(item, item.Doubt ?? Doubt.UnclearPercent, [share]);
        }
        else if (Bare(from, end) is { } figure)
        {
            foreach (var item in items.Where(item => item.Kind is "action" or "story"))
                ledger.Ask(item, item.Doubt ?? Doubt.UnclearPercent, [figure]);
        }
        else if (Tokens[Math.Min(from, Tokens.Count - 1)].Is("by") && Dates.At(sheet, from, end) is { } date && date.Next == end)
        {
            foreach (var item in items.Where(item => item.Kind == "action"))
                ledger.Ask(item, item.Doubt ?? Doubt.UnclearDate, [new Said(FieldNames.Due, date.Value ?? "", sheet.Words(from, end))]);
        }
        else if (sheet.OtherLanguages.Says(sheet, from, end))
        {
            foreach (var item in items)
                ledger.Ask(item, item.Doubt ?? doubt ?? Doubt.UnclearWord, [new Said(Said.Judgement, sheet.Own(from, end).Text, sheet.Words(from, end))]);
        }
    }

    /// <summary>Whether a phrase in brackets tells why the items are blocked, as was just said: "blocked (no extract)". Enters it.</summary>
    public bool Obstructs(IReadOnlyList<Named> items, int from, int end)
    {
        if (from == 0 || !(Tokens[from - 1].Word is "(" or "-") || !items.Any(item => ledger.IsJust(item, Statuses.Blocked)))
            return false;
        foreach (var item in items.Where(item => ledger.IsJust(item, Statuses.Blocked)))
            Obstruct(item, from, end);
        return true;
    }

    /// <summary>Words that belong to what is told of the items, and are asked nothing about.</summary>
    public void Mention(IReadOnlyList<Named> items, int from, int end)
    {
        foreach (var item in items.Where(ledger.Knows))
            ledger.Tell(item, from, end);
    }

    /// <summary>A phrase that goes on about the items without a value.</summary>
    public void Told(IReadOnlyList<Named> items, int from, int end)
    {
        Mention(items, from, end);

        if (Part(from, end) is { } share)
        {
            foreach (var item in items.Where(item => item.Kind is "action" or "story" && ledger.Knows(item)))
                ledger.Ask(item, Doubt.UnclearPercent, [share]);
        }
    }

    /// <summary>Whether a phrase says a part of what is declared of a metric, though it names another item: "risk R-1".</summary>
    public bool Declares(IReadOnlyList<Named> items, int from, int end) => items is [{ Kind: "metric" }, ..] && Declared(from, end) is not null;

    private IReadOnlyList<(string Field, string Value)>? Declared(int from, int end)
    {
        var words = new MetricWords(sheet.Context);
        var text = MetricText.Of(sheet, from, end);
        // "Baseline 79.9 (Week 1 Day 6)": what stands in the brackets is what it was taken of, when it is a day.
        if (from > 1 && Tokens[from - 1].IsMark("(") && Enumerable.Range(Math.Max(0, from - 5), Math.Min(4, from - 1)).Any(i => Tokens[i].Word is "baseline" or "base"))
            return words.Scope(text) is { Count: 2 } scope ? scope : null;
        return words.Read(text) is { Refused: "", Fields: [(FieldNames.Direction or FieldNames.Breaches or FieldNames.Risk or FieldNames.Owner, _)] fields } ? fields : null;
    }

    // "p50 57.3, p90 74.8": the register tells them apart by the word behind the name they share.
    private Named? Sibling(IReadOnlyList<Named> metrics, int from) =>
        metrics is [var metric] && metric.Key.LastIndexOf(' ') is > 0 and var cut && sheet.Context.Known.Keys.FirstOrDefault(key => string.Equals(key, $"{metric.Key[..cut]} {Tokens[from].Word}", StringComparison.OrdinalIgnoreCase)) is { } key ? sheet.Keys.Known(key) : null;

    /// <summary>Enters the figures of a metric; false when nothing after them counts either.</summary>
    public bool Measure(IReadOnlyList<Named> metrics, int from, int end, Doubt? doubt)
    {
        if (Declared(from, end) is { } declared)
        {
            foreach (var (metric, part) in metrics.SelectMany(metric => declared.Select(part => (metric, part))))
                ledger.Say(metric, new Said(part.Field, part.Value, sheet.Words(from, end), doubt));
            return true;
        }

        if (from + 1 < end && Sibling(metrics, from) is { } sibling)
            (metrics, from) = ([sibling], from + 1);
        if (_figures.Read(from, end) is not { } read)
            return false;
        foreach (var metric in metrics)
        {
            foreach (var (said, unit) in read.Figures)
            {
                ledger.Say(metric, said with { Doubt = doubt });
                if (unit is { } typed)
                    ledger.Say(metric, typed with { Doubt = doubt });
            }

            if (read.Doubt is { } why)
                ledger.Ask(metric, metric.Doubt ?? why, [new Said(Said.Judgement, "", sheet.Words(from, end))]);
        }

        return true;
    }

    // "AI-9 is at 90": percent, most likely.
    private Said? Bare(int from, int end) => end - from is 2 or 3 or 4 && Tokens[end - 2].Is("at") && Numbers.Whole(Tokens[end - 1]) is <= 100 && Enumerable.Range(from, end - 2 - from).All(i => Vocabulary.Tones.Has(Tokens, i, end))
        ? new Said(FieldNames.Percent, Tokens[end - 1].Word, sheet.Words(from, end)) : null;

    // "Integration tests at 40%": how far the item is, nobody said.
    private Said? Part(int from, int end)
    {
        for (var i = from; i < end && i < from + 10; i++)
        {
            if (Tokens[i].Kind == TokenKind.Word && (Vocabulary.OtherQuantities.Contains(Tokens[i].Word) || Vocabulary.Tones.Match(Tokens, i, end, out var tone) > i && tone is Tone.Intent or Tone.Negation or Tone.History || PartStops.Contains(Tokens[i].Word)))
                return null;
            if (Percents.At(sheet, i, end) is { Said.Doubt: Doubt.UnclearPercent } range && Tokens[range.Next - 1].Kind != TokenKind.Number)
                return range.Said with { Doubt = null };
            if (i <= from || Tokens[i].Kind != TokenKind.Number || !(BeforeParts.Contains(Tokens[i - 1].Word)))
                continue;
            var next = Percents.AfterSign(sheet, i + 1, end);
            return next > i + 1 && (next == end || Tokens[next].Word is "done" or "complete" or "there" or "now" or "finished") ? new Said(FieldNames.Percent, sheet.Text[Tokens[i].Start..Tokens[i].End], sheet.Words(i, next)) : null;
        }

        return null;
    }
}
