using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;
using AutomatosX.Bot.Replies.Reader;

namespace AutomatosX.Bot.Replies;

/// <summary>What somebody wrote for a field of an item, as the register spells it, or why it cannot stand there.</summary>
public sealed record FieldText(string? Value, string? Problem)
{
    private const int Quoted = 40;
    private const string AMoment = "Write a day and a time like “Day 3 09:30”, “Fri 14:00” or “2025-01-22 09:30”.";

    /// <param name="by">Who wrote it: "me" is theirs.</param>
    /// <param name="at">When: "tomorrow" is the day after.</param>
    public static FieldText Of(Field field, string text, Project project, MemberId by, DateTimeOffset at)
    {
        var words = text.Trim().ReplaceLineEndings("\n");
        return field.Values switch
        {
            FieldValues.OneOf => OneOf(field, words),
            FieldValues.Percent => Number.Whole(words.TrimEnd('%', ' ')) is { } percent and >= 0 and <= 100 ? Sure(Number.Text(percent)) : Not(words, "no percent. Write a whole number from 0 to 100."),
            FieldValues.Number => Number.Decimal(Figure(field, project.DecimalComma ? words.Replace(',', '.') : words)) is { } number ? Sure(Number.Text(number)) : Not(words, "no number. Write it like 83.5."),
            FieldValues.Date => Moment(words, project, by, at) is { } due ? Sure(Canonical(due)) : Not(words, "no day that I am sure of. Write it like 2025-01-17, “Fri” or “Day 9”."),
            FieldValues.Moment => Moment(words, project, by, at) is { At: not null } moment ? Sure(Canonical(moment)) : Not(words, $"no moment that I am sure of. {AMoment}"),
            FieldValues.Member => Member(words, project, by),
            FieldValues.Members => Members(words, project, by),
            FieldValues.List => Sure(string.Join('\n', Parts(words, words.Contains('\n', StringComparison.Ordinal) ? ['\n'] : [';', ',']))),
            _ => Sure(words),
        };
    }

    /// <summary>A value as somebody would write it into a form: the other way round.</summary>
    public static string Shown(Field field, string? value, Project project) => (field.Values, value) switch
    {
        (_, null) => "",
        (FieldValues.Moment or FieldValues.Date, _) when Due.Parse(value) is { At: { } at } => $"{DateWords.Iso(project.Calendar.DateOf(at))} {DateWords.Time(project.Calendar.TimeOf(at))}",
        (FieldValues.Members, _) => string.Join(' ', Field.Several(value).Select(handle => $"@{handle}")),
        _ => value,
    };

    private static FieldText Sure(string value) => new(value, null);

    private static FieldText Not(string words, string what) => new(null, $"“{(words.Length <= Quoted ? words : $"{words[..Quoted]}…")}” is {what}");

    private static string Figure(Field field, string words) =>
        field.Units.Where(unit => words.EndsWith(unit, StringComparison.OrdinalIgnoreCase)).Select(unit => words[..^unit.Length].TrimEnd()).FirstOrDefault() ?? words;

    private static FieldText OneOf(Field field, string words)
    {
        var said = words.ToLowerInvariant();
        var value = field.Allowed.FirstOrDefault(allowed => allowed == said || Statuses.Said(allowed) == said);
        return value is not null ? Sure(value) : Not(words, $"none of {string.Join(", ", field.Allowed.Select(Statuses.Said))}.");
    }

    private static Due? Moment(string words, Project project, MemberId by, DateTimeOffset at) =>
        MomentText.Read(words, new ReadingContext(project, by, at, null, new Dictionary<string, KnownItem>(), []));

    // The offset is the project's own at that time, so that the value reads as people said it.
    private static string Canonical(Due due) => due.At is { } at ? at.ToString("yyyy-MM-dd'T'HH:mmzzz", System.Globalization.CultureInfo.InvariantCulture) : DateWords.Iso(due.Date);

    private static FieldText Member(string words, Project project, MemberId by) => Named(words, project, by) is { } member ? Sure(member.Handle.Value) : new FieldText(null, Nobody(words, project));

    private static FieldText Members(string words, Project project, MemberId by)
    {
        var handles = new List<string>();
        if (words.ToLowerInvariant().TrimEnd('.') is "everybody" or "everyone" or "all")
            return Sure(string.Join(", ", project.Members.Select(member => member.Handle.Value)));
        foreach (var part in Parts(words, [',', ';', '\n', '+', '&']))
        {
            // "@oliver @queenie and Bob": a name of two words stands between commas.
            string[] names = Named(part, project, by) is null ? [.. part.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(word => word is not ("and" or "or"))] : [part];
            foreach (var name in names)
            {
                if (Named(name, project, by) is not { } member)
                    return new FieldText(null, Nobody(name, project));
                handles.Add(member.Handle.Value);
            }
        }

        return handles.Count > 0 ? Sure(string.Join(", ", handles.Distinct(StringComparer.Ordinal))) : new FieldText(null, "Name them like this: @oliver, @queenie.");
    }

    private static Member? Named(string words, Project project, MemberId by)
    {
        var name = words.Trim().TrimStart('@').TrimEnd('.', ':');
        return name is "me" ? project.Member(by) : project.Members.FirstOrDefault(member => member.Aliases.Append(member.Handle.Value).Append(member.Name).Contains(name, StringComparer.OrdinalIgnoreCase));
    }

    private static string Nobody(string words, Project project)
    {
        var name = words.Trim().TrimStart('@');
        var near = Nearest.To(name, project.Members.Select(member => member.Handle.Value));
        return $"No member @{(name.Length <= Quoted ? name : $"{name[..Quoted]}…")} here.{(near is null ? $" Members: {string.Join(", ", project.Members.Take(12).Select(member => $"@{member.Handle}"))}." : $" Nearest: @{near}.")}";
    }

    private static IEnumerable<string> Parts(string words, char[] marks) =>
        words.Split(marks, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(part => part.TrimStart('-', '*', '•', ' ').Trim()).Where(part => part.Length > 0);
}
