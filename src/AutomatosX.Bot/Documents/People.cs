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

        // Names and handles outrank job titles, so they are laid over them.
        foreach (var member in project?.Members ?? [])
        {
            foreach (var name in (string[])[.. member.Aliases, member.Name, member.Handle.Value])
                _handles[name] = member.Handle.Value;
        }
    }

    /// <summary>People where the document says that people follow ("Owner: …"). Null for nobody.</summary>
    public PeopleReading? Named(string text)
    {
        if (_handles.GetValueOrDefault(text.Trim()) is { } whole)
            return new PeopleReading(whole, []);
        return Of([.. Parts(text).Select(Handle).Where(handle => handle.Length > 0)]);
    }

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
