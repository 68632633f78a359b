using System.Globalization;
using System.Text;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Summaries.Pictures;

namespace AutomatosX.Bot.Summaries;

/// <summary>Writes a document as Markdown: a day's, or a week's. Each line ends in a link to the message that it came from.</summary>
public static class MarkdownWriter
{
    public static string Write(DaySummary summary, ILinks links) => Write(summary.Title, summary.Sections, links);

    public static string Write(string title, IReadOnlyList<SummarySection> sections, ILinks links)
    {
        var text = new StringBuilder().Append("# ").Append(MarkdownText.Escape(title)).Append('\n');
        var pictures = new List<string>();
        for (var i = 0; i < sections.Count; i++)
            Write(text, sections[i], i + 1, links, pictures);
        // At the end, so that who reads the document as text is not stopped by them.
        foreach (var (index, picture) in pictures.Index())
            text.Append(CultureInfo.InvariantCulture, $"{(index == 0 ? "\n" : "")}[figure-{index + 1}]: {picture}\n");
        return text.ToString();
    }

    private static void Write(StringBuilder text, SummarySection section, int number, ILinks links, List<string> pictures)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## {number}. {MarkdownText.Escape(section.Heading)}\n");
        var headings = 0;
        for (var i = 0; i < section.Parts.Count; i++)
        {
            if (section.Parts[i].Heading.Length > 0)
                text.Append(CultureInfo.InvariantCulture, $"\n### {number}.{++headings} {MarkdownText.Escape(section.Parts[i].Heading)}\n");
            else if (i > 0)
                text.Append('\n');
            Write(text, section.Parts[i], links);
            if (section.Parts[i].Chart is { } chart && Picture.Address(chart) is { } picture)
            {
                pictures.Add(picture);
                text.Append(CultureInfo.InvariantCulture, $"\n![{MarkdownText.EscapeWithin(Picture.Said(chart))}][figure-{pictures.Count}]\n");
            }
        }
    }

    private static void Write(StringBuilder text, Section part, ILinks links)
    {
        for (var i = 0; i < part.Lines.Count; i++)
        {
            // A block of lines under one head is set off from the next, as in a report written by hand.
            if (i > 0 && part.Lines[i].Depth == 0 && part.Lines[i - 1].Depth > 0)
                text.Append('\n');
            Write(text, part.Lines[i], links);
        }

        if (part.Table is { } table)
            Write(text, table, links);
    }

    private static void Write(StringBuilder text, Table table, ILinks links)
    {
        text.Append("\n| ").AppendJoin(" | ", table.Columns.Select(InCell)).Append(" |\n");
        text.Append("| ").AppendJoin(" | ", table.Columns.Select(_ => "---")).Append(" |\n");
        foreach (var row in table.Rows)
            text.Append("| ").AppendJoin(" | ", row.Select(cell => $"{Words(cell)}{Link(cell, links)}")).Append(" |\n");
    }

    private static string InCell(string text) => OneCell(MarkdownText.EscapeWithin(text));

    private static string Words(Line cell) => OneCell(string.Concat(cell.Runs.Select(run => Styled(run, MarkdownText.EscapeWithin(run.Text)))));

    // A bar would begin the next cell, in a stretch of code too, and a line ends the row.
    private static string OneCell(string markdown)
    {
        var text = new StringBuilder();
        foreach (var letter in markdown.ReplaceLineEndings(" "))
            text.Append(letter == '|' && !(text.Length > 0 && text[^1] == '\\') ? "\\|" : letter.ToString());
        return text.ToString();
    }

    private static string Link(Line line, ILinks links) =>
        line.Source is { } source && links.To(source) is { } link ? $" [↗]({link.OriginalString})" : "";

    private static void Write(StringBuilder text, Line line, ILinks links)
    {
        text.Append(' ', 2 * line.Depth).Append("- ");
        // White space at the front would be a block of code; only what stands there can begin a list.
        var front = line.Runs.TakeWhile(run => string.IsNullOrWhiteSpace(run.Text)).Count();
        text.Append(string.Concat(line.Runs.Select((run, index) => Styled(run, index <= front ? MarkdownText.Escape(run.Text) : MarkdownText.EscapeWithin(run.Text)))).TrimStart());
        text.Append(Link(line, links)).Append('\n');
    }

    private static string Styled(TextRun run, string text) => run.Style switch
    {
        _ when text.Length == 0 => "",
        RunStyle.Strong => $"**{text.Trim()}**{(run.Text.EndsWith(' ') ? " " : "")}",
        RunStyle.Code => $"`{run.Text.Replace("`", "'", StringComparison.Ordinal)}`",
        _ => text,
    };
}
