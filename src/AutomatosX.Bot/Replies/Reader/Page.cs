using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Replies.Reader;

/// <summary>Reads a reply line by line: which lines are headings, which belong to a section, which are about one item.</summary>
internal sealed class Page
{
    private readonly Sheet _sheet;
    private readonly Ledger _ledger;
    private readonly Creations _creations;
    private readonly Passages _passages;
    private readonly Frames _frames;
    private readonly Boxes _boxes;
    private readonly Tables _tables;
    private readonly Owners _owners;
    private readonly OnBehalf _onBehalf;
    private readonly Declared _declared;
    private readonly List<Line> _lines;
    private Section _section;
    private bool _listed;
    private bool _filled;
    private IReadOnlyList<Named> _about;
    private IReadOnlyList<Named> _quoted = [];
    private IReadOnlyList<Named> _above = [];
    private bool _block;
    private (Section Section, bool Listed, bool Filled, IReadOnlyList<Named> About, bool Block) _own;

    public Page(string text, ReadingContext context)
    {
        var clean = CleanText.Of(text);
        var keys = new KeyBook(context.Project.Keys, context.Known);
        _owners = new Owners(context);
        _sheet = new Sheet(clean, keys, context);
        _onBehalf = new OnBehalf(_sheet, _owners);
        _ledger = new Ledger(_sheet);
        _creations = new Creations(_sheet, _owners, _ledger);
        _passages = new Passages(_sheet, _ledger, new Statements(_sheet, _owners, _ledger), _creations, new Loose(_sheet, _owners, _ledger, _creations));
        _boxes = new Boxes(_sheet, _owners, _ledger);
        _frames = new Frames(_sheet, _owners, _ledger, _creations);
        _tables = new Tables(_sheet, _owners, _ledger);
        _declared = new Declared(_sheet, _ledger);
        _lines = Lines.Of(clean.Text);
        _about = context.About is { } about && context.Known.ContainsKey(about) ? [keys.Known(about)] : [];
    }

    public Reading Read()
    {
        for (var i = 0; i < _lines.Count; i++)
            Read(i);
        return _ledger.Close();
    }

    private void Read(int index)
    {
        var line = _lines[index];
        if (line.Kind != LineKind.Row)
            _tables.End();
        switch (line.Kind)
        {
            case LineKind.Blank:
                Blank(index);
                break;
            case LineKind.Quote:
                Quote(line);
                break;
            case LineKind.Row:
                var (from, end) = _sheet.Add(line);
                if (_frames.Lets(line, from, end) && Heard(new Spoken(_onBehalf.Standing, from, from, end)))
                    _tables.Row(from, end);
                break;
            case LineKind.Plain:
                var (first, last) = _sheet.Add(line);
                foreach (var spoken in _onBehalf.Of(first, last).Where(Heard))
                    Plain(line, spoken.Content, spoken.End, index);
                _quoted = [];
                break;
        }
    }

    /// <summary>Turns to the one whose words these are. Whose they are nobody can tell are kept as they stand: they write nothing.</summary>
    private bool Heard(Spoken spoken)
    {
        if (spoken.Voice.Subject != _sheet.Subject)
            Turn(spoken.Voice.Subject);
        if (spoken.Voice.Stranger is not { } stranger)
            return true;
        _ledger.Miss(stranger);
        _creations.Text("note", spoken.From, spoken.End);
        return false;
    }

    // Under whose heading a line stands holds for everybody; the item that the author was asked about is the author's own.
    private void Turn(MemberId? subject)
    {
        if (_sheet.Subject is null)
            _own = (_section, _listed, _filled, _about, _block);
        (_section, _listed, _filled, _about, _block) = subject is null ? _own : (_own.Section, _own.Listed, _own.Filled, [], false);
        (_quoted, _above) = ([], []);
        _sheet.Speak(subject);
        _owners.Me = _sheet.Context.Author.Value;
    }

    private void Blank(int index)
    {
        _onBehalf.End();
        if (_sheet.Subject is not null)
            Turn(null);
        _frames.Blank(Lines.ListFollows(_lines, index));
        if (_filled && !Lines.ListFollows(_lines, index))
            _section = Section.None;
        if (_block || _ledger.Count > 0)
            (_about, _block) = ([], false);
        (_quoted, _above) = ([], []);
    }

    private void Quote(Line line)
    {
        var (from, end) = _sheet.Add(line);
        _quoted = [.. _sheet.Tokens.Skip(from).Take(end - from).Where(token => token is { Kind: TokenKind.Key, Item.Doubt: null }).Select(token => token.Item! with { Doubt = Doubt.KeyInQuote }).DistinctBy(item => item.Key)];
    }

    private void Plain(Line line, int from, int end, int index)
    {
        from = _declared.Take(line, from, end, _frames);
        if (from == end || line.Ticked == false)
            return;
        if (_section != Section.None && !line.Bullet && _filled && _listed)
            _section = Section.None;
        if (line.Ticked is null && _lines.Skip(index + 1).Any(below => below.Kind != LineKind.Blank) && _frames.IsOpened(line, from, end))
            Open(from, end);
        else if (line.Ticked is null && Head(line, from, end, index) is { } heading)
            Under(heading, line, from, end);
        else if (line.Ticked is null && IsForeign(line, from, end, index))
            Open(from, end);
        else if (_frames.Lets(line, from, end))
            Said(line, from, end);
    }

    // A heading that decides no kind.
    private void Open(int from, int end)
    {
        (_section, _listed, _filled) = (Section.None, false, false);
        _frames.Open(from, end);
    }

    private bool IsForeign(Line line, int from, int end, int index) => (line.Headed && !Sections.HasKey(_sheet, from, end))
        || (!line.Bullet && _about.Count == 0 && Sections.IsForeign(_sheet, from, end, (_filled || _section == Section.None) && index + 1 < _lines.Count && _lines[index + 1] is { Kind: LineKind.Plain, Bullet: true }));

    private void Said(Line line, int from, int end)
    {
        if (line.Ticked == true)
            Ticked(from, end);
        else if (_section == Section.None && Groups.At(_sheet, from, end, out var group) && group!.End >= end - 1 && (group.End == end || _sheet.Tokens[group.End].IsMark(":")))
            (_about, _block) = (group.Items, true);
        else if (IsFieldOfAbove(line, from, end))
        {
            _about = _above;
            Entry(Section.None, from, end, false);
            _about = [];
        }
        else
            Entry(_section, from, end, line.Bullet);
        if (!IsField(line, from, end))
            _above = Groups.At(_sheet, from, end, out var opening) && opening!.End < end ? opening.Items : [];
    }

    // A line that opens with a key owns what follows: "R-1 red" and "Mitigation: …" right below it.
    private bool IsFieldOfAbove(Line line, int from, int end) => _above.Count > 0 && _about.Count == 0 && _section == Section.None && IsField(line, from, end);

    private bool IsField(Line line, int from, int end) => !line.Bullet && Fields.IsName(_sheet, from, end);

    private Heading? Head(Line line, int from, int end, int index)
    {
        if (Sections.At(_sheet, from, end, !line.Bullet) is not { } heading)
            return null;
        var colon = heading.Content > from && Enumerable.Range(from, heading.Content - from).Any(i => _sheet.Tokens[i].IsMark(":"));
        // In answer to a prompt, "Next: …" and "Blockers: …" are fields of the item, and "done" is its state; so it is below a quoted key.
        if ((_about.Count > 0 && Fields.IsName(_sheet, from, end)) || (_about.Count + _quoted.Count > 0 && !colon && heading.Content == end && !Lines.ListFollows(_lines, index)))
            return null;
        // "done: AI-7, AI-8" is the status of those keys.
        if (heading.Content < end && (_sheet.Tokens[heading.Content].Kind == TokenKind.Key || Mine.At(_sheet, heading.Content, end)?.Next == end) && Vocabulary.Statuses.Has(_sheet.Tokens, from, end))
            return null;
        return heading;
    }

    private void Under(Heading heading, Line line, int from, int end)
    {
        _frames.Under();
        if (heading.Content >= end)
        {
            (_section, _listed, _filled) = (heading.Section, false, false);
            return;
        }

        if (!line.Bullet)
            (_section, _listed, _filled) = (heading.Section, true, true);
        var owned = heading.Section != Section.Actions || !_sheet.Is(from, end, "ai") || _creations.HasOwner(heading.Content, end);
        if (owned && _frames.Lets(line, from, end))
            Entry(heading.Section, heading.Content, end, line.Bullet);
    }

    private void Ticked(int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (_sheet.Tokens[i].Kind != TokenKind.Key)
                continue;
            var group = Groups.At(_sheet, i, end);
            if (!_boxes.Tick(from, group))
                break;
            var before = _ledger.Count;
            Entry(Section.None, from, end, true);
            foreach (var item in group.Items.Where(_ => _ledger.Count == before))
                _ledger.Tell(item, group.End, Phrases.EndAround(_sheet, from, group.End, end));
            return;
        }

        _creations.Make(_section == Section.None ? Section.Told : _section, from, end);
    }

    // A line may hold several headed parts: "Yesterday: … . Today: … ."
    private void Entry(Section section, int from, int end, bool bullet)
    {
        _filled = true;
        _listed |= bullet;
        var start = from;
        foreach (var sentence in Phrases.Sentences(_sheet, from, end))
        {
            if (sentence.From == start || Sections.At(_sheet, sentence.From, sentence.End, false) is not { } heading || (Sections.HasKey(_sheet, start, sentence.From) && !Sections.IsNew(_sheet, sentence.From, sentence.End)) || (_about.Count > 0 && Fields.IsName(_sheet, sentence.From, sentence.End)))
                continue;
            _passages.Read(section, _about, _quoted, start, sentence.From);
            (section, start) = (heading.Section, heading.Content);
            if (!bullet)
                _section = section;
        }

        _passages.Read(section, _about, _quoted, start, end);
    }
}
