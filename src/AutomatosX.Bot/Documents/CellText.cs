using System.Globalization;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Documents;

/// <summary>A cell of somebody's table as a value of a field: what is canonical is taken as it is, else what people and spreadsheets usually write for it.</summary>
public static class CellText
{
    private static readonly string[] MonthFirst = ["M/d/yyyy", "M-d-yyyy", "M.d.yyyy"];
    private static readonly string[] DayFirst = ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy"];
    private static readonly string[] WithTime = ["yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"];

    private static readonly HashSet<string> Nothings = new(StringComparer.OrdinalIgnoreCase) { "", "-", "–", "—", "tbd", "tba", "n/a", "none", "unassigned", "nobody", "?" };

    /// <summary>Whether a cell says nothing of a field: empty, or a word that people write instead of leaving it so.</summary>
    public static bool IsNothing(Field field, string cell) =>
        cell.Trim() is var text && (text.Length == 0 || (field.Values != FieldValues.Words && Nothings.Contains(text) && !field.Allowed.Contains(text, StringComparer.Ordinal)));

    /// <summary>The canonical value, or null when the cell holds none that the field takes.</summary>
    public static string? Value(Project project, Field field, string cell)
    {
        // A spreadsheet ends the lines within a cell as its own system does.
        var text = cell.Trim().Replace("\r\n", "\n", StringComparison.Ordinal);
        return field.Values switch
        {
            FieldValues.Member => Member(project, text),
            FieldValues.Members => Members(project, text),
            _ when field.Allows(text) => text,
            FieldValues.OneOf => OneOf(field, text),
            FieldValues.Percent => PercentText.Alone(text) is { } percent ? Number.Text(percent) : null,
            FieldValues.Number when project.DecimalComma && Number.Decimal(text.Replace(',', '.')) is { } number => Number.Text(number),
            FieldValues.Date => Date(project, text),
            FieldValues.Moment => Date(project, text) is { } moment && field.Allows(moment) ? moment : null,
            _ => null,
        };
    }

    /// <summary>The handle of the member whom a handle, a name or another word for one names.</summary>
    public static string? Member(Project project, string text)
    {
        var name = text.TrimStart('@');
        var found = project.Member(new MemberId(name)) ?? project.MemberByEmail(name)
            ?? project.Members.FirstOrDefault(member => ((string[])[member.Handle.Value, member.Name, .. member.Aliases]).Contains(name, StringComparer.OrdinalIgnoreCase));
        return found?.Handle.Value;
    }

    private static string? Members(Project project, string text)
    {
        if (Field.Several(text).All(part => project.Member(new MemberId(part)) is not null))
            return text;
        List<string?> found = [.. text.Split([',', ';', '+', '&', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(part => Member(project, part))];
        return found.Contains(null) ? null : string.Join(", ", found);
    }

    private static string? OneOf(Field field, string text)
    {
        var found = field.Allowed.FirstOrDefault(allowed => ColumnMap.Plain(allowed) == ColumnMap.Plain(text))
            ?? (StatusText.Read(text) is { Rest: "", Percent: null, Status: { } status } ? status : null)
            ?? (RiskText.Rag(text) is { Rest: "", From: null } rag ? rag.Rag : null)
            ?? RiskText.Level(text);
        return found is not null && field.Allows(found) ? found : null;
    }

    private static string? Date(Project project, string text)
    {
        if (DateOnly.TryParseExact(text, project.DateOrder == DateOrder.DayFirst ? DayFirst : MonthFirst, CultureInfo.InvariantCulture, DateTimeStyles.None, out var numbers))
            return DateWords.Iso(numbers);
        if (DateTime.TryParseExact(text, WithTime, CultureInfo.InvariantCulture, DateTimeStyles.None, out var wall))
            return wall.TimeOfDay == TimeSpan.Zero ? DateWords.Iso(DateOnly.FromDateTime(wall)) : project.Calendar.InstantOf(DateOnly.FromDateTime(wall), TimeOnly.FromDateTime(wall)).ToString("yyyy-MM-dd'T'HH:mmzzz", CultureInfo.InvariantCulture);
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 0 && DateText.Of(words, 0) is { } written && written.Words == words.Length ? DateWords.Iso(written.Date) : null;
    }
}
