namespace AutomatosX.Bot.Documents;

/// <summary>
/// Text in a cell of a table that a spreadsheet may open. What begins like a formula would be run there, so an apostrophe
/// stands before it; reading takes that one apostrophe away again, and every text comes back as it was.
/// </summary>
public static class SafeCell
{
    private const char Mark = '\'';

    public static string Of(string text) => IsFormula(text) ? Mark + text : text;

    public static string Read(string cell) => cell is [Mark, ..] && IsFormula(cell) ? cell[1..] : cell;

    // A text that has apostrophes before such a beginning gets one more, else its own would be taken for ours.
    private static bool IsFormula(string text) => text.AsSpan().TrimStart(Mark) is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠', ..];
}
