namespace AutomatosX.Bot.Replies.Reader;

/// <content>What goes on behind an item that is named in passing.</content>
internal sealed partial class Statements
{
    // What the words were about before they named another item in passing.
    private IReadOnlyList<Named> _before = [];

    private IReadOnlyList<Named> Spoken => _subject.Count > 0 ? _subject : _before;

    // "AI-3 ready for review, fixtures from ACTION-12 are in": what is told of the one names the other.
    private void InPassing(Predicate said, int from, int end)
    {
        var told = Spoken;
        (_subject, _before) = ([], []);
        if (said.Says || said.Negated || said.Intended || said.Past || told.Count == 0 || told[0].Kind == "metric")
            return;
        _before = told;
        _asserting.Mention(told, from, end);
    }

    // "AI-3 in review, ai-3/parity is merged": who is named once more is told more of; a name that only begins with the key is told whole.
    private void Unsaid(Lead lead, Group group, Predicate said, int end, Doubt? doubt)
    {
        _asserting.Unsaid(group.Items, group.End, end, doubt);
        if (lead.Kind == LeadKind.Open && !said.Negated && !said.Intended && !said.Past && group.Items[0].Kind != "metric")
            _asserting.Mention(group.Items, group.End < end && Tokens[group.End] is { Spaced: false } after && after.IsMark("/") ? group.From : group.End, end);
    }

    // Words go on, and texts of fields; a value would be a guess.
    private bool Goes(int from, int end)
    {
        if (_before.Count == 0)
            return true;
        var said = _predicates.Read(from, end);
        if (said is { Says: true, TextField: null } or { Negated: true } or { Intended: true } or { Past: true } || said.Said.Count > 0)
            _before = [];
        else if (said.TextField is not null)
            Apply(_before, said, end, _hedged ? Doubt.Hedged : null);
        else
            _asserting.Mention(_before, from, end);
        return true;
    }
}
