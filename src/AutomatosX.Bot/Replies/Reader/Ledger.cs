using AutomatosX.Bot.Registers;

namespace AutomatosX.Bot.Replies.Reader;

/// <summary>Gathers what a reply says, item by item, until the whole reply is read: only then do two values meet.</summary>
internal sealed class Ledger(Sheet sheet)
{
    private readonly Dictionary<string, ItemSaid> _items = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(int At, Finding Finding)> _made = [];
    private readonly List<string> _strangers = [];
    private readonly List<string> _refused = [];
    private int _phrase;
    private bool _none;

    /// <summary>How much has been gathered; grows with every value, question and creation.</summary>
    public int Count { get; private set; }

    /// <summary>The doubt under which all that is said from here on stands; null for none.</summary>
    public Doubt? Frame { get; set; }

    /// <summary>A new phrase begins: "done 95%" is one phrase, "done. 95%" are two.</summary>
    public void NextPhrase() => _phrase++;

    /// <summary>From here on, what is said again replaces what was said before.</summary>
    public void Correct()
    {
        foreach (var item in _items.Values)
            item.Correctable = true;
    }

    public void Say(Named item, Said said)
    {
        if (Fit.For(item, said) is not { } fitting)
            return;
        var doubt = item.Doubt ?? fitting.Doubt ?? Frame;
        if (doubt is { } why)
        {
            Ask(item, why, [fitting with { Doubt = null }]);
            return;
        }

        Count++;
        Of(item).Say(fitting, _phrase);
    }

    public void Ask(Named item, Doubt why, IReadOnlyList<Said> said)
    {
        Count++;
        Of(item).Ask(why, said);
    }

    /// <summary>Puts everything said of an item in doubt.</summary>
    public void TakeBack(Named item)
    {
        if (_items.TryGetValue(Place(item), out var said))
            said.TakeBack(Doubt.Hedged);
    }

    /// <summary>Forgets what was said of an item in the last phrases: it was said under a condition.</summary>
    public void Forget(Named item, int sincePhrase)
    {
        if (_items.TryGetValue(Place(item), out var said))
            said.Forget(sincePhrase);
    }

    public int Phrase => _phrase;

    /// <summary>Whether anything stands for the item so far.</summary>
    public bool Knows(Named item) => _items.TryGetValue(Place(item), out var said) && said.SaysAnything;

    /// <summary>Whether the last thing said of the item, in the phrase before this one, is this value.</summary>
    public bool IsJust(Named item, string value) => _items.TryGetValue(Place(item), out var said) && said.IsJust(value, _phrase - 1);

    /// <summary>Keeps what is told of an item beside its values.</summary>
    public void Tell(Named item, int from, int end)
    {
        var (text, words) = sheet.Own(from, end);
        if (text.Length > 0 && Says(from, end) && _items.TryGetValue(Place(item), out var said))
            said.Tell(text, words, new Stretch(from, end));
    }

    public void Create(string kind, IReadOnlyList<FieldFinding> fields, Words words, IReadOnlyList<NewDoubt>? doubts = null)
    {
        Count++;
        _made.Add((words.Offset, new CreateFinding(kind, fields, words) { Subject = sheet.Subject, Doubts = doubts ?? [] }));
    }

    /// <summary>Fields of an item whose kind says itself how they are said.</summary>
    public void Set(string kind, string key, IReadOnlyList<FieldFinding> fields, Words words)
    {
        Count++;
        _made.Add((words.Offset, new SetFinding(kind, key, fields, words) { Subject = sheet.Subject }));
    }

    public void Create(CreateFinding made)
    {
        Count++;
        _made.Add((made.Words.Offset, made));
    }

    /// <summary>What was said cannot be recorded, and this is why.</summary>
    public void Refuse(string sentence)
    {
        Count++;
        _refused.Add(sentence);
    }

    /// <summary>Somebody is spoken for whom the project does not know.</summary>
    public void Miss(string handle) => _strangers.Add(handle);

    /// <summary>Adds what stands beside everything else that the words say: whether anything was gathered does not depend on it.</summary>
    public void Note(Finding finding) => _made.Add((finding.Words.Offset, finding));

    /// <summary>A part of the words says that there is nothing; true, since that is all of it.</summary>
    public bool None() => _none = true;

    public Reading Close()
    {
        foreach (var item in _items.Values)
            _made.AddRange(item.Findings(sheet).Select(finding => (finding.Words.Offset, finding with { Subject = item.Subject })));
        return _made.Count == 0 ? Reading.Nothing with { SaysNone = _none, Refused = _refused } : new Reading(OnBehalf.Met([.. _made.OrderBy(made => made.At).Select(made => made.Finding)])) { Strangers = [.. _strangers.Distinct()], Refused = _refused };
    }

    // "Though", "yet", "today": nothing that a summary would print.
    private bool Says(int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (!Vocabulary.Soft.Has(sheet.Tokens, i, i + 1) && !Vocabulary.Tones.Has(sheet.Tokens, i, i + 1) && sheet.Tokens[i].Kind is not (TokenKind.Mark or TokenKind.Emoji))
                return true;
        }

        return false;
    }

    private ItemSaid Of(Named item) => _items.TryGetValue(Place(item), out var said) ? said : _items[Place(item)] = new ItemSaid(item) { Subject = sheet.Subject };

    // What is said on somebody's behalf is theirs, whatever the author says of the same item.
    private string Place(Named item) => sheet.Subject is { } subject ? $"{subject}|{item.Key}" : item.Key;
}
