using System.Globalization;
using AutomatosX.Bot.Projects;

namespace AutomatosX.Bot.Replies.Reader;

/// <summary>Finds keys in a text: known ones however loosely spelled, well-formed unknown ones, near misses and bare endings.</summary>
internal sealed class KeyBook
{
    private readonly List<KeyForm> _forms;
    private readonly IReadOnlyDictionary<string, KnownItem> _known;
    private readonly Dictionary<string, string?> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _byText = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string?> _byEnding = new(StringComparer.OrdinalIgnoreCase);
    private readonly Lazy<NearKeys> _near;

    public KeyBook(KeyPatterns patterns, IReadOnlyDictionary<string, KnownItem> known)
    {
        _known = known;
        _forms = [.. patterns.Patterns.Select(pattern => new KeyForm(pattern.Kind, pattern.Form))];
        _near = new Lazy<NearKeys>(() => new NearKeys(known.Keys));
        foreach (var key in known.Keys)
            Index(key);
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
            return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && _byId.TryGetValue(stem + n.ToString(CultureInfo.InvariantCulture), out var sibling) && sibling is not null
                ? Known(sibling)
                : null;
        }

        return null;
    }

    /// <summary>Every known key from one to another of the same form, in the order of their numbers.</summary>
    public IReadOnlyList<Named> Range(string first, string last)
    {
        var (from, to) = (IdOf(first), IdOf(last));
        if (from is null || to is null || Stem(from) != Stem(to))
            return [];
        return [.. _byId.Where(entry => entry.Value is not null && Stem(entry.Key) == Stem(from) && Last(entry.Key) >= Last(from) && Last(entry.Key) <= Last(to))
            .OrderBy(entry => Last(entry.Key)).Select(entry => Known(entry.Value!))];
    }

    public Named Known(string key, Doubt? doubt = null) => new(key, _known[key].Kind, doubt);

    private static string Stem(string id) => id[..id.LastIndexOf('#')];

    private static int Last(string id) => int.Parse(id.AsSpan(id.LastIndexOf('#') + 1), CultureInfo.InvariantCulture);

    private string? IdOf(string key) => _forms.Select(form => form.At(key, 0)).FirstOrDefault(fit => fit is { } found && found.End == key.Length)?.Id;

    private void Index(string key)
    {
        _byText[key] = key;
        if (IdOf(key) is { } id)
            _byId[id] = _byId.ContainsKey(id) ? null : key;
        for (var hyphen = key.IndexOf('-', StringComparison.Ordinal); hyphen >= 0; hyphen = key.IndexOf('-', hyphen + 1))
        {
            var ending = key[(hyphen + 1)..];
            if (ending.Contains('-', StringComparison.Ordinal))
                _byEnding[ending] = _byEnding.ContainsKey(ending) ? null : key;
        }
    }

    private (Named Item, int End)? Formed(string text, int start)
    {
        KeyForm.Fit? best = null;
        var kind = "";
        foreach (var form in _forms)
        {
            if (form.At(text, start) is { } fit && (best is null || fit.End > best.Value.End) && (fit.Strict || _byId.GetValueOrDefault(fit.Id) is not null))
                (best, kind) = (fit, form.Kind);
        }

        if (best is not { } found)
            return null;
        var typed = text[start..found.End];
        if (_byText.TryGetValue(typed, out var exact) || ((exact = _byId.GetValueOrDefault(found.Id)) is not null))
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
        if (_byText.TryGetValue(typed, out var exact))
            return (Known(exact), end);
        if (!shaped)
            return null;
        return Doubtful(typed) is { } named ? (named, end) : null;
    }

    private Named? Doubtful(string typed)
    {
        var metric = typed.Contains('_', StringComparison.Ordinal);
        if (!metric && !(char.IsAsciiLetter(typed[0]) && char.IsAsciiLetterOrDigit(typed[^1])))
            return null;
        if (_byEnding.TryGetValue(typed, out var ending) && ending is not null)
            return Known(ending, Doubt.NearKey);
        if ((metric || typed.AsSpan().ContainsAnyInRange('0', '9') || LooksNumbered(typed)) && _near.Value.To(typed) is { } near)
            return Known(near, Doubt.NearKey);
        return metric && char.IsAsciiLetterLower(typed[0]) ? new Named(typed, "metric", Doubt.UnknownKey) : null;
    }

    // "ACTION-O6" has no digit in sight when its number is one letter: "R-l".
    private static bool LooksNumbered(string typed) => typed[^1] is 'O' or 'o' or 'l' or 'I' && char.IsAsciiLetterUpper(typed[0]);
}
