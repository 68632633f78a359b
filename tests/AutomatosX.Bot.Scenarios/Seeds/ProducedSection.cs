namespace AutomatosX.Bot.Scenarios.Seeds;

/// <summary>A section of a document that the bot made, as a fact list looks at it.</summary>
/// <param name="Id">What it is, whatever its heading.</param>
internal sealed record ProducedSection(string Id, IReadOnlyList<ProducedEntry> Entries)
{
    /// <summary>The sections of a document in Markdown.</summary>
    /// <param name="idOf">The section's id by its heading without a number, or null for one that does not count.</param>
    public static IReadOnlyList<ProducedSection> Of(string markdown, Func<string, string?> idOf)
    {
        var sections = new List<ProducedSection>();
        var lines = markdown.ReplaceLineEndings("\n").Split('\n').Select(Unlinked).ToList();
        foreach (var start in Enumerable.Range(0, lines.Count).Where(index => lines[index].StartsWith("## ", StringComparison.Ordinal)))
        {
            var body = lines.Skip(start + 1).TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal)).ToList();
            if (idOf(Unnumbered(lines[start].TrimStart('#', ' '))) is { } id)
                sections.Add(new ProducedSection(id, [.. EntriesOf(body)]));
        }

        return sections;
    }

    /// <summary><c>2.1 Deployment Window</c> without its number.</summary>
    public static string Unnumbered(string heading)
    {
        var words = heading.Trim().Split(' ', 2);
        return words.Length == 2 && words[0].Trim('.').Length > 0 && words[0].All(letter => char.IsDigit(letter) || letter == '.') ? words[1].Trim() : heading.Trim();
    }

    // Each line begins an entry: itself and the lines below it. What stands in a part stands under the part's heading as well.
    private static IEnumerable<ProducedEntry> EntriesOf(List<string> body)
    {
        var (part, columns) = ("", (string[]?)null);
        for (var i = 0; i < body.Count; i++)
        {
            var line = body[i];
            columns = line.StartsWith('|') ? columns : null;
            if (line.Trim().Length == 0 || line.StartsWith("---", StringComparison.Ordinal) || IsRule(line))
                continue;
            if (line.StartsWith('#'))
            {
                part = Unnumbered(line.TrimStart('#', ' '));
                yield return new ProducedEntry(part, string.Join('\n', body.Skip(i + 1).TakeWhile(below => !below.StartsWith('#')).Prepend(part)));
            }
            else if (line.StartsWith('|') && columns is null)
                columns = Cells(line);
            else if (line.StartsWith('|'))
                yield return new ProducedEntry(line, string.Join('\n', Cells(line).Select((cell, index) => $"{columns!.ElementAtOrDefault(index)}: {cell}").Prepend(part)));
            else
                yield return new ProducedEntry(line, string.Join('\n', body.Skip(i + 1).TakeWhile(below => Depth(below) > Depth(line)).Prepend(line).Prepend(part)));
        }
    }

    private static bool IsRule(string line) => line.StartsWith('|') && line.All(letter => letter is '|' or '-' or ':' or ' ');

    private static int Depth(string line) => line.Trim().Length == 0 ? -1 : line.Length - line.TrimStart().Length;

    private static string[] Cells(string row) => [.. row.Trim().Trim('|').Split('|').Select(cell => cell.Trim())];

    // "[↗](https://…)" and the like: the address says nothing.
    private static string Unlinked(string line)
    {
        for (var middle = line.IndexOf("](", StringComparison.Ordinal); middle >= 0; middle = line.IndexOf("](", StringComparison.Ordinal))
        {
            var (open, close) = (line.LastIndexOf('[', middle), line.IndexOf(')', middle));
            if (open < 0 || close < 0)
                break;
            line = line[..open] + line[(open + 1)..middle] + line[(close + 1)..];
        }

        return line;
    }
}

/// <summary>One thing that a section says.</summary>
/// <param name="Line">The line that names it.</param>
/// <param name="Text">That line with all that stands below it.</param>
internal sealed record ProducedEntry(string Line, string Text);
