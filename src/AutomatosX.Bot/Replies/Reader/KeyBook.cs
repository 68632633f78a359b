using System.Globalization;
using AutomatosX.Bot.Projects;

namespace AutomatosX.Bot.Replies.Reader;

/// <summary>Finds keys in a text: known ones however loosely spelled, well-formed unknown ones, near misses and bare endings.</summary>
internal sealed class KeyBook
{
    private readonly List<KeyForm> _forms;
    private readonly IReadOnlyDictionary<string, KnownItem> _known;
    private readonly KeyIndex _index;
    private readonly NearKeys _near;
    private readonly Dictionary<string, List<string>> _named;

    public KeyBook(KeyPatterns patterns, IReadOnlyDictionary<string, KnownItem> known)
    {
        _known = known;
        _forms = [.. patterns.Patterns.Select(pattern => new KeyForm(pattern.Kind, pattern.Shape))];
        _near = new NearKeys(known.Keys);
        _index = new KeyIndex(known.Keys, IdOf);
        _named = known.Keys.Where(key => key.Contains(' ', StringComparison.Ordinal)).GroupBy(key => key[..key.IndexOf(' ', StringComparison.Ordinal)], StringComparer.OrdinalIgnoreCase)
            .ToDictionary(keys => keys.Key, keys => keys.OrderByDescending(key => key.Length).ToList(), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>A key that begins at <paramref name="start"/>, and where it ends; null when none does.</summary>
    public (Named Item, int End)? At(string text, int start) => Formed(text, start) ?? Spelled(text, start);

    /// <summary>The key that this text is as a whole, or null.</summary>
    public Named? Of(string text) => text.Length > 0 && At(text, 0) is { } found && found.End == text.Length ? found.Item : null;

    /// <summary>"/12" after ACTION-02: the known key with that last number.</summary>
    public Named? Sibling(string key, string number)
    {
        foreach (var form in _forms)
        {
            if (form.At(key, 0) is not { } fit || fit.End != key.Length)
                continue;
            var stem = fit.Id[..(fit.Id.LastIndexOf('#') + 1)];
            return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && _index.OfId(stem + n.ToString(CultureInfo.InvariantCulture)) is { } sibling
                ? Known(sibling)
                : null;
        }

        return null;
    }

    /// <summary>The key with that last number, which the register does not hold.</summary>
    public static Named Unknown(Named like, string number) => new(like.Key.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9') + number, like.Kind, Doubt.UnknownKey);

    /// <summary>Every known key from one to another of the same form, in the order of their numbers.</summary>
    public IReadOnlyList<Named> Range(string first, string last)
    {
        var (from, to) = (IdOf(first), IdOf(last));
        if (from is null || to is null || KeyIndex.Stem(from) != KeyIndex.Stem(to))
            return [];
        return [.. _index.Like(from).Where(entry => Last(entry.Id) >= Last(from) && Last(entry.Id) <= Last(to)).OrderBy(entry => Last(entry.Id)).Select(entry => Known(entry.Key))];
    }

    public Named Known(string key, Doubt? doubt = null) => new(key, _known[key].Kind, doubt);

    private static int Last(string id) => int.Parse(id.AsSpan(id.LastIndexOf('#') + 1), CultureInfo.InvariantCulture);

    private string? IdOf(string key) => _forms.Select(form => form.At(key, 0)).FirstOrDefault(fit => fit is { } found && found.End == key.Length)?.Id;

    // Most people type a key as the register spells it, or in small letters: that needs no index.
    private string? Exact(string typed)
    {
        if (_known.ContainsKey(typed))
            return typed;
        var upper = typed.ToUpperInvariant();
        if (_known.ContainsKey(upper))
            return upper;
        var lower = typed.ToLowerInvariant();
        return _known.ContainsKey(lower) ? lower : null;
    }

    private (Named Item, int End)? Formed(string text, int start)
    {
        KeyForm.Fit? best = null;
        var kind = "";
        foreach (var form in _forms)
        {
            if (form.At(text, start) is { } fit && (best is null || fit.End > best.Value.End) && (fit.Strict || _index.OfId(fit.Id) is not null))
                (best, kind) = (fit, form.Kind);
        }

        if (best is not { } found)
            return null;
        var typed = text[start..found.End];
        if ((Exact(typed) ?? _index.OfId(found.Id)) is { } exact)
            return (Known(exact), found.End);
        return (new Named(typed, kind, Doubt.UnknownKey), found.End);
    }

    private (Named Item, int End)? Spelled(string text, int start)
    {
        var end = start;
        var shaped = false;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '-' or '_'))
            shaped |= text[end++] is '-' or '_';
        while (end > start && text[end - 1] is '-' or '_')
            end--;
        if (end == start || !KeyForm.IsOver(text, end))
            return null;
        if (!shaped && end - start > 48)
            return null;
        var typed = text[start..end];
        if (Qualified(text, typed, end) is var (whole, after))
            return (Known(whole), after);
        if (Exact(typed) is { } exact)
            return (Known(exact), end);
        if (!shaped)
            return null;
        return Doubtful(typed) is { } named ? (named, end) : null;
    }

    // "parse_duration_ms p95": a metric may have a word behind its name that tells it from others of the name.
    private (string Key, int End)? Qualified(string text, string typed, int end)
    {
        if (_named.Count == 0 || end + 1 >= text.Length || text[end] != ' ' || !_named.TryGetValue(typed, out var keys))
            return null;
        foreach (var key in keys)
        {
            var after = end + key.Length - typed.Length;
            if (after <= text.Length && string.Compare(text, end, key, typed.Length, key.Length - typed.Length, StringComparison.OrdinalIgnoreCase) == 0 && KeyForm.IsOver(text, after))
                return (key, after);
        }

        return null;
    }

    private Named? Doubtful(string typed)
    {
        var metric = typed.Contains('_', StringComparison.Ordinal);
        if (!metric && !(char.IsAsciiLetter(typed[0]) && char.IsAsciiLetterOrDigit(typed[^1])))
            return null;
        // What has neither a figure nor an underscore is an ordinary word with a hyphen.
        if (!metric && !typed.AsSpan().ContainsAnyInRange('0', '9') && !LooksNumbered(typed))
            return null;
        if (_index.OfEnding(typed) is { } other)
            return Known(other, other.Length == typed.Length ? null : Doubt.NearKey);
        if (_near.To(typed) is { } near)
            return Known(near, Doubt.NearKey);
        return metric && char.IsAsciiLetterLower(typed[0]) ? new Named(typed, "metric", Doubt.UnknownKey) : null;
    }

    // "ACTION-O6" has no digit in sight when its number is one letter: "R-l".
    private static bool LooksNumbered(string typed) => typed[^1] is 'O' or 'o' or 'l' or 'I' && char.IsAsciiLetterUpper(typed[0]);
}
