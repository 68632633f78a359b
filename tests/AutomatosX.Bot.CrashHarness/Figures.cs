using System.Globalization;
using System.Text;
using AutomatosX.Bot.CrashHarness.Books;

namespace AutomatosX.Bot.CrashHarness;

/// <summary>What a run came to.</summary>
/// <param name="Rows">Figures by name, in the order in which they are printed.</param>
internal sealed record Figures(CrashOptions Options, IReadOnlyList<(string Name, string Figure)> Rows, IReadOnlyList<Discrepancy> Discrepancies)
{
    private const int MostListed = 60;

    public bool Balance => Discrepancies.Count == 0;

    /// <summary>The table, and every entry that does not balance.</summary>
    public string Said()
    {
        var said = new StringBuilder();
        foreach (var (name, figure) in Rows)
            said.AppendLine(CultureInfo.InvariantCulture, $"{name,-42} {figure,14}");
        said.AppendLine(Balance ? "The books balance." : $"The books do not balance. What there is to look at lies in {Options.Folder}");
        foreach (var discrepancy in Discrepancies.OrderBy(one => one.Sort).Take(MostListed))
            said.AppendLine(discrepancy.ToString());
        if (Discrepancies.Count > MostListed)
            said.AppendLine(CultureInfo.InvariantCulture, $"… and {Discrepancies.Count - MostListed} more.");
        return said.ToString();
    }

    public static string Of(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
