using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Documents;

/// <summary>What the rows of a table are.</summary>
public static class TableKind
{
    /// <summary>The kind that a name says (<c>risk</c>, <c>Risks 2025</c>), or else that all the keys in the table are of; null when neither tells.</summary>
    public static Kind? Of(Project project, string name, CsvTable table)
    {
        if (Kind.Find(name) is { } exact)
            return exact;
        var words = ColumnMap.Plain(name);
        var named = Kind.All.Where(kind => words.Contains(ColumnMap.Plain(kind.Plural), StringComparison.Ordinal) || words.Split(' ').Any(word => word == kind.Name || word == kind.Name + "s")).Take(2).ToList();
        return named is [var one] ? one : ByKeys(project, table);
    }

    private static Kind? ByKeys(Project project, CsvTable table)
    {
        var kinds = table.Rows
            .Select(row => row.Cells.Select(cell => project.Keys.Patterns.FirstOrDefault(pattern => pattern.Fits(cell.Trim()))?.Kind).FirstOrDefault(kind => kind is not null))
            .Distinct().Take(2).ToList();
        return kinds is [{ } only] ? Kind.Find(only) : null;
    }
}
