using System.Globalization;
using System.Text;
using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Summaries;

/// <summary>Writes a day's document as Markdown. Each line ends in a link to the message that it came from.</summary>
public static class MarkdownWriter
{
    public static string Write(DaySummary summary, ILinks links)
    {
        var text = new StringBuilder().Append("# ").Append(MarkdownText.Escape(summary.Title)).Append('\n');
        for (var i = 0; i < summary.Sections.Count; i++)
            Write(text, summary.Sections[i], i + 1, links);
        return text.ToString();
    }

    private static void Write(StringBuilder text, SummarySection section, int number, ILinks links)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## {number}. {MarkdownText.Escape(section.Heading)}\n");
        for (var i = 0; i < section.Lines.Count; i++)
        {
            // A block of lines under one head is set off from the next, as in a report written by hand.
            if (i > 0 && section.Lines[i].Depth == 0 && section.Lines[i - 1].Depth > 0)
                text.Append('\n');
            Write(text, section.Lines[i], links);
        }
    }

    private static void Write(StringBuilder text, Line line, ILinks links)
    {
        text.Append(' ', 2 * line.Depth).Append("- ");
        // White space at the front would be a block of code.
        text.Append(string.Concat(line.Runs.Select(Styled)).TrimStart());
        if (line.Source is { } source && links.To(source) is { } link)
            text.Append(CultureInfo.InvariantCulture, $" [↗]({link.OriginalString})");
        text.Append('\n');
    }

    private static string Styled(TextRun run)
    {
        var text = MarkdownText.Escape(run.Text);
        return run.Style switch
        {
            _ when text.Length == 0 => "",
            RunStyle.Strong => $"**{text.Trim()}**{(run.Text.EndsWith(' ') ? " " : "")}",
            RunStyle.Code => $"`{run.Text.Replace("`", "'", StringComparison.Ordinal)}`",
            _ => text,
        };
    }
}
