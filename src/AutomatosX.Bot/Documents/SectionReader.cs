using System.Globalization;
using AutomatosX.Bot.Registers;

namespace AutomatosX.Bot.Documents;

/// <summary>Reads one section: its heading for what it holds, each entry by the first part that knows it. What no part knows is not read, and told.</summary>
internal sealed class SectionReader
{
    private readonly KeyText _keys;
    private readonly FieldReader _fields;
    private readonly ItemReader _items;
    private readonly TableReader _tables;
    private readonly PlainReader _plain;
    private readonly ReportDay _day;
    private readonly ReportDraft _report;

    public SectionReader(ReportContext context, ReportDay day, ReportDraft report)
    {
        var people = new People(context.Project);
        (_day, _report) = (day, report);
        _keys = new KeyText(context.Keys);
        _fields = new FieldReader(people, new DueText(day));
        _items = new ItemReader(people, _fields, _keys);
        _tables = new TableReader(_fields, _keys, report);
        _plain = new PlainReader(people, _fields, report);
    }

    public void Read(ReportSection section)
    {
        var matter = SectionMatter.Of(section);
        var told = SectionMatter.IsNew(section) ? Told.New : Told.Listed;
        var own = Own(section, matter, told);
        var forDay = ReportDay.NumberAfter(section.Heading, "day") is { } number ? _day.DateOfDay(number)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
        var escalationsAreLed = section.Entries.Exists(entry => FieldLabels.Split(entry.Plain) is { } split && split.Label.StartsWith("escalation", StringComparison.OrdinalIgnoreCase));
        foreach (var entry in section.Entries)
        {
            if (own is not null && entry.Table is null && !IsKeyed(entry, matter) && FieldLabels.Split(entry.Plain) is { } split && FieldReader.Knows(own, split.Label))
                _items.Below(own, [entry]);
            else
                Read(entry, matter, told, forDay, escalationsAreLed);
        }

        if (own is not null)
            _report.Add(own);
    }

    private void Read(ReportEntry entry, Matter matter, Told told, string? forDay, bool escalationsAreLed)
    {
        if (entry.Table is { } table)
        {
            _tables.Read(table, matter, told);
            return;
        }

        if (ReportDay.IsDate(entry) || FieldOfKey(entry) || Keyed(entry, matter, told) || _plain.Labelled(entry))
            return;
        var isNone = matter != Matter.None && FieldLabels.Split(entry.Plain) is { } split && InlineText.IsNone(split.Value) && entry.Children.Count == 0;
        if (isNone || _plain.Read(entry, matter, forDay, escalationsAreLed))
        {
            // Priorities read what hangs below them themselves.
            if (!matter.HasFlag(Matter.Priorities))
                Below(entry, matter, told);
            return;
        }

        if (Unkeyed(entry, matter, told))
            return;
        _report.CouldNotRead(entry);
        Below(entry, matter, told);
    }

    /// <summary>Below an entry only keys and labels count: its bullets are about the entry, not more of its kind.</summary>
    private void Below(ReportEntry entry, Matter matter, Told told) =>
        entry.Children.ForEach(child => Read(child, matter & (Matter.Actions | Matter.Stories | Matter.Risks | Matter.Metrics | Matter.Criteria), told, null, false));

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

    private bool Keyed(ReportEntry entry, Matter matter, Told told)
    {
        var text = entry.Plain;
        if (_keys.Leading(text) is not { } key || (key.Kind ?? SectionMatter.KindOf(matter)) is not { } kind || !IsHead(text, key))
            return false;
        var listed = SectionMatter.KindOf(matter) is not null || (matter & (Matter.Actions | Matter.Stories | Matter.Risks)) != Matter.None;
        var children = entry.Children.Where(child => child.Table is null && IsKeyed(child, matter) && IsHead(child.Plain, _keys.Leading(child.Plain)!)).ToList();
        // A table right below a list is read into its last bullet by Markdown's rules; its rows are items of their own.
        var tables = entry.Children.Where(child => child.Table is not null).ToList();
        var draft = _items.Read(entry with { Children = [.. entry.Children.Except(children).Except(tables)] }, key, kind, told);
        // Elsewhere than in a list of its like, a line with a key is an item only when it states something of it.
        if (!listed && !draft.Fields.Any(field => field.Field is FieldNames.Status or FieldNames.Owner or FieldNames.Due or FieldNames.Rag))
            return false;
        _report.Add(draft);
        children.ForEach(child => Keyed(child, matter, told));
        tables.ForEach(child => _tables.Read(child.Table!, matter, told));
        return true;
    }

    /// <summary>A key with a mark behind it heads an item; a key with a word behind it stands in a sentence.</summary>
    private static bool IsHead(string text, FoundKey key)
    {
        var rest = text[key.End..].TrimStart();
        return rest.Length == 0 || !char.IsLetterOrDigit(rest[0]) || text.StartsWith('[');
    }

    /// <summary>An action without a key, where owner or due is stated as such: the register numbers it.</summary>
    private bool Unkeyed(ReportEntry entry, Matter matter, Told told)
    {
        if (!matter.HasFlag(Matter.Actions) || !entry.IsBullet)
            return false;
        var draft = new ItemDraft("action", "", entry.Line, told);
        _items.Head(draft, entry.Plain, entry.Line);
        var stated = entry.Plain.Contains("owner:", StringComparison.OrdinalIgnoreCase) && draft.Has(FieldNames.Owner);
        if (!draft.Has(FieldNames.Title) || !(stated || draft.Has(FieldNames.Due)))
            return false;
        if (entry.Ticked == true)
            draft.Set(FieldNames.Status, Statuses.Done);
        _items.Below(draft, entry.Children);
        _report.Add(draft);
        return true;
    }

    /// <summary>The item whose one key stands in the heading; several keys, or a key in the heading of a list, tell of a list.</summary>
    private ItemDraft? Own(ReportSection section, Matter matter, Told told)
    {
        var found = _keys.All(section.Heading).Take(2).ToList();
        if (found is not [{ Kind: { } kind } key])
            return null;
        var before = section.Heading[..key.Start].TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.', ')', ' ').Trim('(', ' ', ':', '–', '—', '-');
        var leads = before.Length == 0 || (before.Split(' ').Length <= 2 && SectionMatter.Of(before + " item") != Matter.None);
        // Below the heading of a list, a heading with a key is one entry of it.
        var listed = leads && section.Parent is { } parent && SectionMatter.KindOf(SectionMatter.Of(parent)) is not null;
        var draft = new ItemDraft(kind, key.Key, section.Line, listed ? told : Told.InOwnSection);
        if (leads)
            _items.Head(draft, section.Heading[key.End..], section.Line);
        else if (matter == Matter.None)
            draft.Set(FieldNames.Title, before);
        return leads || matter == Matter.None ? draft : null;
    }
}
