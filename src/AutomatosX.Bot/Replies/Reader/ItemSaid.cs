using System.Text;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Registers;

namespace AutomatosX.Bot.Replies.Reader;

/// <summary>All that one reply says of one item, and what becomes of it.</summary>
internal sealed class ItemSaid(Named item)
{
    private static readonly HashSet<string> States = [FieldNames.Status, FieldNames.Rag, FieldNames.Value];

    private readonly List<(Said Said, int Phrase)> _said = [];
    private readonly List<(Doubt Why, IReadOnlyList<Said> Said)> _asked = [];
    private readonly List<(string Text, Words Words, Stretch Tokens)> _told = [];

    /// <summary>Whether a correction was announced since the last value.</summary>
    public bool Correctable { get; set; }

    /// <summary>On whose behalf it is said; null for the author's own.</summary>
    public MemberId? Subject { get; init; }

    public bool SaysAnything => _said.Count + _asked.Count > 0;

    public void Say(Said said, int phrase)
    {
        if (Correctable)
            Replace(said);
        _said.Add((said, phrase));
    }

    public void Ask(Doubt why, IReadOnlyList<Said> said) => _asked.Add((why, said));

    /// <summary>Keeps words in their order; the same ones are told once.</summary>
    public void Tell(string text, Words words, Stretch tokens)
    {
        if (!_told.Exists(told => told.Words == words))
            _told.Insert(_told.FindLastIndex(told => told.Words.Offset <= words.Offset) + 1, (text, words, tokens));
    }

    public void TakeBack(Doubt why)
    {
        if (_said.Count == 0)
            return;
        _asked.Add((why, [.. _said.Select(said => said.Said)]));
        _said.Clear();
    }

    public bool IsJust(string value, int phrase) => _said.Count > 0 && _said[^1] is var last && last.Said.Value == value && last.Phrase == phrase;

    public void Forget(int sincePhrase) => _said.RemoveAll(said => said.Phrase >= sincePhrase);

    public IEnumerable<Finding> Findings(Sheet sheet)
    {
        // A relative change asks only where it stands alone.
        if (_said.Exists(said => said.Said.Field == FieldNames.Value))
            _asked.RemoveAll(asked => asked.Why == Doubt.UnclearFigure);
        Meet();
        Imply();
        if (_said.Count > 0)
            yield return new SetFinding(item.Kind, item.Key, Fields(sheet), Span(_said.Select(said => said.Said.Words).Concat(_told.Select(told => told.Words))));
        if (_asked.Count > 0)
            yield return Question();
    }

    private void Replace(Said said)
    {
        _said.RemoveAll(old => old.Said.Field == said.Field || (said.Field == FieldNames.Status && old.Said.Field == FieldNames.Percent) || (said.Field == FieldNames.Percent && old.Said is { Field: FieldNames.Status, Value: Statuses.Done }));
        _asked.RemoveAll(old => old.Said.Any(one => one.Field == said.Field));
        Correctable = false;
    }

    private void Meet()
    {
        foreach (var field in _said.GroupBy(said => said.Said.Field).Where(field => field.Select(said => said.Said.Value).Distinct(StringComparer.OrdinalIgnoreCase).Count() > 1).Select(field => field.Key).ToList())
        {
            _asked.Add((Doubt.TwoValues, [.. _said.Where(said => said.Said.Field == field).Select(said => said.Said).DistinctBy(said => said.Value)]));
            _said.RemoveAll(said => said.Said.Field == field || (field == FieldNames.Value && said.Said.Field == FieldNames.Unit));
        }

        var done = _said.Where(said => said.Said is { Field: FieldNames.Status, Value: Statuses.Done }).ToList();
        var part = _said.Where(said => said.Said.Field == FieldNames.Percent && said.Said.Value != "100").ToList();
        if (done.Count > 0 && part.Count > 0 && !done.Exists(one => part.Exists(other => other.Phrase == one.Phrase)))
            _asked.Add((Doubt.TwoValues, [done[0].Said, part[0].Said]));

        // A doubt about the state is a doubt about everything beside it; one about a date or a part is its own.
        var twoStates = _asked.Exists(asked => asked.Why == Doubt.TwoValues && asked.Said.Any(said => States.Contains(said.Field)))
            || (_asked.Exists(asked => asked.Said.Any(said => States.Contains(said.Field) || said.Field == Said.Judgement)) && _said.Exists(said => States.Contains(said.Said.Field)));
        if (twoStates)
            _said.Clear();
    }

    private void Imply()
    {
        var status = _said.Find(said => said.Said.Field == FieldNames.Status).Said;
        var percent = _said.Find(said => said.Said.Field == FieldNames.Percent).Said;
        var asksStatus = _asked.Exists(asked => asked.Said.Any(said => said.Field is FieldNames.Status or FieldNames.Percent));
        if (status.Value == Statuses.Done && percent.Value is null && !asksStatus)
            _said.Add((new Said(FieldNames.Percent, "100", status.Words), 0));
        if (status.Value is null && percent.Value is { } figure && figure != "0" && !asksStatus)
            _said.Add((new Said(FieldNames.Status, figure == "100" ? Statuses.Done : Statuses.InProgress, percent.Words), 0));
    }

    private List<FieldFinding> Fields(Sheet sheet)
    {
        var fields = _said.DistinctBy(said => said.Said.Field).OrderBy(said => said.Said.Field == FieldNames.Status ? 0 : said.Said.Field == FieldNames.Percent ? 1 : 2)
            .Select(said => new FieldFinding(said.Said.Field, said.Said.Value, said.Said.Words)).ToList();
        if (_told.Count > 0 && item.Kind != "metric" && fields.TrueForAll(field => field.Field != FieldNames.Update))
            fields.Add(new FieldFinding(FieldNames.Update, Told(sheet), Span(_told.Select(told => told.Words))));
        return fields;
    }

    // What stood side by side in one sentence is told with its commas; what was said in several places is set apart.
    private string Told(Sheet sheet)
    {
        var text = new StringBuilder(_told[0].Text);
        for (var i = 1; i < _told.Count; i++)
        {
            var (before, now) = (_told[i - 1].Tokens.End, _told[i].Tokens.From);
            var beside = now == before + 1 && sheet.Tokens[before].IsMark(",");
            text.Append(beside ? ", " : "; ").Append(_told[i].Text);
        }

        return text.ToString();
    }

    private AskFinding Question()
    {
        var why = item.Doubt ?? _asked[0].Why;
        List<AskOption> options = [.. _asked.SelectMany(asked => Options.Of(item, asked.Why, asked.Said)).DistinctBy(option => (option.Key, string.Join(' ', option.Fields.Select(field => $"{field.Field} {field.Value}"))))];
        var words = _asked.SelectMany(asked => asked.Said).Select(said => said.Words).DefaultIfEmpty(new Words(0, 0));
        return new AskFinding(item.Kind, item.Key, why, options, Span(words));
    }

    private static Words Span(IEnumerable<Words> words)
    {
        var all = words.Where(one => one.Length > 0).ToList();
        return all.Count == 0 ? new Words(0, 0) : new Words(all.Min(one => one.Offset), all.Max(one => one.Offset + one.Length) - all.Min(one => one.Offset));
    }
}
