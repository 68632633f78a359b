using System.Globalization;
using System.Text;
using AutomatosX.Bot.Projects;

namespace AutomatosX.Bot.Documents;

/// <summary>Who answers for an item, and who works on it too.</summary>
/// <param name="With">Handles, in the document's order.</param>
internal sealed record PeopleReading(string Owner, IReadOnlyList<string> With);

/// <summary>
/// Names to handles. With a project: its members' handles, names, aliases, and job titles that only one of them has.
/// What cannot be mapped is a handle when it is one word (<c>Kim</c>, <c>kim</c>) and else stays as written.
/// </summary>
internal sealed class People
{
    private const int MostPeople = 12;
    private const int LongestName = 40;
    private const int MostWords = 4;

    private static readonly string[] Joints = [" + ", "+", " & ", "&", " and ", " with ", ",", "/", ";"];
    private static readonly HashSet<string> Nobody = new(StringComparer.OrdinalIgnoreCase) { "", "-", "–", "—", "tbd", "tba", "none", "n/a", "unassigned", "nobody", "?" };

    private readonly Dictionary<string, string?> _handles = new(StringComparer.OrdinalIgnoreCase);
    private readonly bool _known;

    public People(Project? project)
    {
        _known = project is not null;
        foreach (var member in project?.Members ?? [])
        {
            foreach (var title in member.JobTitle.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                _handles[title] = _handles.ContainsKey(title) ? null : member.Handle.Value;
        }

        var parts = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, handle) in (project?.Members ?? []).SelectMany(member => PartsOf(member.Name).Distinct(StringComparer.OrdinalIgnoreCase).Select(name => (name, member.Handle.Value))))
            parts[name] = parts.ContainsKey(name) ? null : handle;
        foreach (var (name, handle) in parts.Where(part => part.Value is not null))
            _handles[name] = handle;

        // Names and handles outrank job titles and parts of names, so they are laid over them.
        foreach (var member in project?.Members ?? [])
        {
            foreach (var name in (string[])[.. member.Aliases, member.Name, member.Handle.Value])
                (_handles[name], _handles[Plain(name)]) = (member.Handle.Value, member.Handle.Value);
        }
    }

    /// <summary>Whether the words are members of the project and nothing else.</summary>
    public bool Member(string text) => Known(text) is not null || (Parts(text) is { Count: > 0 and <= MostPeople } parts && parts.TrueForAll(part => Known(part) is not null));

    /// <summary>Members in brackets anywhere in a text: "Label the bottles (Omar), 40 %".</summary>
    public PeopleReading? Bracketed(string text)
    {
        for (var open = text.IndexOf('(', StringComparison.Ordinal); open >= 0 && text.IndexOf(')', open) is var close and > 0; open = text.IndexOf('(', close))
        {
            if (close - open < LongestName * 2 && Member(text[(open + 1)..close]))
                return Named(text[(open + 1)..close]);
        }

        return null;
    }

    /// <summary>By what else a member may go in a document: first name, last name, "A. Last", "Last, First".</summary>
    private static IEnumerable<string> PartsOf(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2)
            return [];
        var (first, last) = (words[0], words[^1]);
        string[] parts = [first.EndsWith('.') ? name : first, last, $"{first[0]}. {last}", $"{last}, {first}", $"{first} {last[0]}", $"{first} {last[0]}."];
        return parts.SelectMany(part => (string[])[part, Plain(part)]).Select(part => part.Trim(' ', '.'));
    }

    private string? Known(string text) => _handles.GetValueOrDefault(text.Trim(' ', '.', ':', '@', '`', '*')) ?? _handles.GetValueOrDefault(text.Trim());

    // "Lucia" for "Lucía".
    private static string Plain(string name) =>
        string.Concat(name.Normalize(NormalizationForm.FormD).Where(sign => CharUnicodeInfo.GetUnicodeCategory(sign) != UnicodeCategory.NonSpacingMark));

    /// <summary>People where the document says that people follow ("Owner: …"). Null for nobody.</summary>
    public PeopleReading? Named(string text)
    {
        if (_handles.GetValueOrDefault(text.Trim()) is { } whole)
            return new PeopleReading(whole, []);
        return Of([.. Parts(text).Where(IsName).Select(Handle).Where(handle => handle.Length > 0)]);
    }

    // A name has a few words and no sentence's marks.
    private bool IsName(string part) => Known(part) is not null || (part.Split(' ').Length <= MostWords && part.IndexOfAny([':', '?', '!', '%', '=']) < 0);

    /// <summary>People where the document leaves it open ("… (Kim + Lee)"): only when it cannot well be anything else.</summary>
    public PeopleReading? Sure(string text)
    {
        var parts = Parts(text);
        if (parts.Count is 0 or > MostPeople || (_handles.GetValueOrDefault(text.Trim()) is null && !parts.All(IsPerson)))
            return null;
        return _known && !parts.Exists(part => _handles.GetValueOrDefault(part) is not null) && _handles.GetValueOrDefault(text.Trim()) is null ? null : Named(text);
    }

    /// <summary>People within running text: members of the project, or names joined by a plus.</summary>
    public PeopleReading? Certain(string text) =>
        Parts(text).TrueForAll(part => _handles.GetValueOrDefault(part) is not null) || (!_known && text.Contains('+', StringComparison.Ordinal)) ? Sure(text) : null;

    private static PeopleReading? Of(List<string> handles) =>
        handles.Count == 0 ? null : new PeopleReading(handles[0], [.. handles.Skip(1).Distinct(StringComparer.Ordinal).Where(handle => handle != handles[0])]);

    private static List<string> Parts(string text) =>
        [.. text.Split(Joints, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Bare).Where(part => part.Length > 0)];

    private static string Bare(string part)
    {
        var bracket = part.IndexOf('(', StringComparison.Ordinal);
        return (bracket > 0 ? part[..bracket] : part).Trim(' ', '.', ':', '@', '`', '*', ')');
    }

    private string Handle(string part)
    {
        if (Nobody.Contains(part))
            return "";
        if (_handles.GetValueOrDefault(part) is { } handle)
            return handle;
        return part.Contains(' ', StringComparison.Ordinal) ? part : part.ToLowerInvariant();
    }

    private bool IsPerson(string part)
    {
        if (_handles.GetValueOrDefault(part) is not null)
            return true;
        var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 0 and <= 3 && part.Length <= LongestName && Array.TrueForAll(words, word => char.IsUpper(word[0]) && word.All(sign => char.IsLetter(sign) || sign is '-' or '\'' or '’' or '.'));
    }
}
