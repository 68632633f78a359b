using System.Text;

namespace AutomatosX.Bot.Chat;

/// <summary>Writes a post as plain text: what a phone shows in a notification, and what a screen reader says.</summary>
public static class PlainText
{
    public static string Of(Post post)
    {
        var text = new StringBuilder();
        if (post.Title.Length > 0)
            text.Append(post.Title).Append('\n');
        foreach (var section in post.Sections)
            Append(text, section);
        return text.ToString().TrimEnd('\n');
    }

    /// <summary>The same with the buttons in brackets, as a transcript shows them.</summary>
    public static string WithButtons(Post post) =>
        post.Buttons.Count == 0 ? Of(post) : $"{Of(post)}\n{string.Join(' ', post.Buttons.Select(button => $"[{button.Label}]"))}".TrimStart('\n');

    // A plain text cannot hide where something leads.
    private static string Said(TextRun run) => run.Link is null ? run.Text : $"{run.Text}: {run.Link.OriginalString}";

    private static void Append(StringBuilder text, Section section)
    {
        if (section.Heading.Length > 0)
            text.Append(section.Heading).Append('\n');
        foreach (var line in section.Lines)
            text.Append(' ', 2 * line.Depth).AppendJoin("", line.Runs.Select(Said)).Append('\n');
        if (section.Table is not { } table)
            return;
        text.AppendJoin(" | ", table.Columns).Append('\n');
        foreach (var row in table.Rows)
            text.AppendJoin(" | ", row.Select(cell => cell.Text)).Append('\n');
    }
}
