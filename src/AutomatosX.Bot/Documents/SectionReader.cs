using System.Globalization;
using AutomatosX.Bot.Registers;

namespace AutomatosX.Bot.Documents;

/// <summary>Reads one section: its heading for what it holds, each entry by the first part that knows it. What no part knows is not read, and told.</summary>
internal sealed class SectionReader
{
    private readonly People _people;
    private readonly KeyText _keys;
    private readonly FieldReader _fields;
    private readonly ItemReader _items;
    private readonly TableReader _tables;
    private readonly PlainReader _plain;
    private readonly ReportDay _day;
    private readonly ReportDraft _report;

    public SectionReader(People people, KeyText keys, ReportDay day, ReportDraft report)
    {
        (_people, _keys, _day, _report) = (people, keys, day, report);
        _fields = new FieldReader(people, new DueText(day));
        _items = new ItemReader(people, _fields, _keys);
        _tables = new TableReader(people, _fields, _keys, report);
        _plain = new PlainReader(people, report);
    }

    public void Read(ReportSection section)
    {
        var matter = SectionMatter.Of(section);
        var told = SectionMatter.IsNew(section) ? Told.New : Told.Listed;
        var own = Own(section, matter, told);
        var place = new Place(
            matter,
            told,
            ReportDay.NumberAfter(section.Heading, "day") is { } number ? _day.DateOfDay(number)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
            section.Entries.Exists(entry => FieldLabels.Split(entry.Plain) is { } split && split.Label.StartsWith("escalation", StringComparison.OrdinalIgnoreCase)),
            Over(section));
        foreach (var entry in section.Entries)
        {
            if (own.Count > 0 && entry.Table is null && !IsKeyed(entry, matter) && FieldLabels.Split(entry.Plain) is { } split && FieldReader.Knows(own[0], split.Label))
                own.ForEach(draft => _items.Below(draft, [entry]));
            else
                Read(entry, place);
        }

        own.ForEach(draft => _report.Add(place.Context.Over(draft)));
    }

    private ItemContext Over(ReportSection? section) => section is null ? ItemContext.None : Over(section.Parent).Below(section.Heading, _people);

    private void Read(ReportEntry entry, Place place)
    {
        if (entry.IsQuoted)
        {
            _report.CouldNotRead(entry);
            return;
        }

        if (entry.Table is { } board && BoardTable.Columns(board) is { Count: > 0 } columns)
        {
            foreach (var column in columns)
                Below(column, place);
            return;
        }

        if (entry.Table is { } table)
        {
            _tables.Read(table, place.Matter, place.Told, place.Context);
            return;
        }

        if (PersonLed(entry) is { } led)
        {
            Read(led, place with { Context = place.Context.Below(FieldLabels.Split(entry.Plain)!.Value.Label, _people) });
            return;
        }

        if (ReportDay.IsDate(entry) || FieldOfKey(entry) || Keyed(entry, place) || _plain.Labelled(entry))
            return;
        var isNone = place.Matter != Matter.None && FieldLabels.Split(entry.Plain) is { } split && InlineText.IsNone(split.Value) && entry.Children.Count == 0;
        if (isNone || _plain.Read(entry, place.Matter, place.ForDay, place.EscalationsAreLed))
        {
            // Priorities read what hangs below them themselves.
            if (!place.Matter.HasFlag(Matter.Priorities))
                Below(entry, place);
            return;
        }

        if (Unkeyed(entry, place))
            return;
        if (entry.Children.Count == 0 || place.Context.Below(entry.Plain, _people) == place.Context)
            _report.CouldNotRead(entry);
        Below(entry, place);
    }

    /// <summary>"Kim: AI-3 is done": what stands behind the name, when a key does.</summary>
    private ReportEntry? PersonLed(ReportEntry entry) =>
        FieldLabels.Split(entry.Plain) is { } split && _people.Member(split.Label) && _keys.Leading(split.Value) is { Kind: not null } ? entry with { Text = split.Value } : null;

    /// <summary>Below an entry only keys and labels count: its bullets are about the entry, not more of its kind.</summary>
    private void Below(ReportEntry entry, Place place)
    {
        var below = new Place(place.Matter & (Matter.Actions | Matter.Stories | Matter.Risks | Matter.Metrics | Matter.Criteria), place.Told, null, false, place.Context.Below(entry.Plain, _people));
        entry.Children.ForEach(child => Read(child, below));
    }

    /// <summary>"ACTION-5 owner: Kim": one field of an item that is told elsewhere.</summary>
    private bool FieldOfKey(ReportEntry entry)
    {
        if (_keys.Leading(entry.Plain) is not { Kind: { } kind } key || FieldLabels.Split(entry.Plain[key.End..]) is not { } split || split.Label.Length == 0)
            return false;
        var draft = new ItemDraft(kind, key.Key, entry.Line);
        if (entry.Plain[key.End] != ' ' || !char.IsLetter(split.Label[0]) || !_fields.Read(draft, split.Label, split.Value, entry.Line))
            return false;
        _report.Add(draft);
        entry.Children.ForEach(_report.CouldNotRead);
        return true;
    }

    private bool IsKeyed(ReportEntry entry, Matter matter) => _keys.Leading(entry.Plain) is { } key && (key.Kind ?? SectionMatter.KindOf(matter)) is not null;

    private bool Keyed(ReportEntry entry, Place place)
    {
        var text = entry.Plain;
        if (_keys.LeadingSeveral(text) is not [{ } key, ..] several || (key.Kind ?? SectionMatter.KindOf(place.Matter)) is not { } kind)
            return false;
        var listed = (place.Matter & (Matter.Actions | Matter.Stories | Matter.Risks)) != Matter.None;
        var children = entry.Children.Where(child => child.Table is null && IsKeyed(child, place.Matter) && IsTitled(child.Plain, _keys.Leading(child.Plain)!)).ToList();
        // A table right below a list is read into its last bullet by Markdown's rules; its rows are items of their own.
        var tables = entry.Children.Where(child => child.Table is not null).ToList();
        var own = entry with { Children = [.. entry.Children.Except(children).Except(tables)] };
        var drafts = several.Select(one => _items.Read(own, one with { End = several[^1].End }, kind, place.Told)).ToList();
        // Elsewhere than in a list of its like, and where a sentence may begin, a line with a key is an item only when it states something of it.
        var states = drafts[0].Fields.Any(field => field.Field is FieldNames.Status or FieldNames.Owner or FieldNames.Due or FieldNames.Rag);
        if (states ? !entry.IsBullet && !IsTitled(text, several[^1]) : !listed || !IsTitled(text, several[^1]))
            return false;
        drafts.ForEach(draft => _report.Add(place.Context.Over(draft)));
        children.ForEach(child => Keyed(child, place));
        tables.ForEach(child => _tables.Read(child.Table!, place.Matter, place.Told, place.Context));
        return true;
    }

    /// <summary>A key with a mark or a title behind it heads an item; a key with a word behind it stands in a sentence.</summary>
    private static bool IsTitled(string text, FoundKey key)
    {
        var rest = text[key.End..].TrimStart();
        return rest.Length == 0 || !char.IsLetterOrDigit(rest[0]) || !char.IsLower(rest[0]) || text.StartsWith('[');
    }

    /// <summary>An action without a key, where owner or due is stated as such: the register numbers it.</summary>
    private bool Unkeyed(ReportEntry entry, Place place)
    {
        if (!place.Matter.HasFlag(Matter.Actions) || !entry.IsBullet)
            return false;
        var draft = new ItemDraft("action", "", entry.Line, place.Told);
        _items.Head(draft, entry.Plain, entry.Line);
        var stated = entry.Plain.Contains("owner:", StringComparison.OrdinalIgnoreCase) && draft.Has(FieldNames.Owner);
        if (!draft.Has(FieldNames.Title) || !(stated || draft.Has(FieldNames.Due)))
            return false;
        if (entry.Ticked == true)
            draft.Set(FieldNames.Status, Statuses.Done);
        _items.Below(draft, entry.Children);
        _report.Add(place.Context.Over(draft));
        return true;
    }

    /// <summary>The items whose keys a heading opens with, or the one whose key stands in it; several elsewhere, or a key in the heading of a list, tell of a list.</summary>
    private List<ItemDraft> Own(ReportSection section, Matter matter, Told told)
    {
        var heading = KeyText.Unnumbered(section.Heading);
        var several = _keys.LeadingSeveral(heading).Where(key => key.Kind is not null).ToList();
        var found = several.Count > 0 ? several : [.. _keys.All(heading).Take(2)];
        if (found.Count == 0 || (several.Count == 0 && found.Count > 1))
            return [];
        var before = heading[..found[0].Start].Trim('(', ' ', ':', '–', '—', '-');
        var leads = before.Length == 0 || (before.Split(' ').Length <= 2 && SectionMatter.Of(before + " item") != Matter.None);
        if (!leads && matter != Matter.None)
            return [];
        // Below the heading of a list, a heading with a key is one entry of it.
        var listed = leads && section.Parent is { } parent && SectionMatter.KindOf(SectionMatter.Of(parent)) is not null;
        return [.. found.Select(key => Headed(new ItemDraft(key.Kind!, key.Key, section.Line, listed ? told : Told.InOwnSection), leads ? heading[found[^1].End..] : null, before))];
    }

    private ItemDraft Headed(ItemDraft draft, string? head, string before)
    {
        if (head is not null)
            _items.Head(draft, head, draft.Line);
        else
            draft.Set(FieldNames.Title, before);
        return draft;
    }

    /// <summary>Where an entry stands.</summary>
    /// <param name="ForDay">The day that the section plans for, or null.</param>
    /// <param name="EscalationsAreLed">Whether escalations are led by that word, so that other entries are none.</param>
    private sealed record Place(Matter Matter, Told Told, string? ForDay, bool EscalationsAreLed, ItemContext Context);
}
