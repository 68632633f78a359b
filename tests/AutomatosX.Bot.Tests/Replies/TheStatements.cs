using System.Runtime.CompilerServices;
using System.Text;
using AutomatosX.Bot.Replies;
using AutomatosX.Bot.Testing;

namespace AutomatosX.Bot.Tests.Replies;

/// <summary>
/// Short statements, each a reply of its own to the ferry project and each there for one turn of the reader, with their whole
/// readings approved. In them ⏎ stands for a line break and →| for a tab; "(about AI-6)" in front makes it the answer to a prompt.
/// </summary>
public class TheStatements
{
    private const string Extension = ".statements.txt";

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Folder(), "*" + Extension).Select(file => Path.GetFileName(file)[..^Extension.Length]).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Are_read_as_approved(string name)
    {
        var page = new StringBuilder();
        foreach (var line in File.ReadLines(Path.Combine(Folder(), name + Extension)).Where(line => line.Length > 0))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                page.Append('\n').Append(line).Append('\n');
                continue;
            }

            var (about, text) = Prompted(line);
            var reading = WholeReading.Of(text, ReplyReader.Read(text, Some.Context(about)));
            page.Append(line).Append('\n').Append(reading.Length == 0 ? "  nothing\n" : reading);
        }

        Approved.Matches(Path.Combine(Folder(), $"{name}.statements.approved.txt"), page.ToString().TrimStart());
    }

    private static (string? About, string Text) Prompted(string line)
    {
        var text = line.Replace("⏎", "\n", StringComparison.Ordinal).Replace("→|", "\t", StringComparison.Ordinal);
        if (!text.StartsWith("(about ", StringComparison.Ordinal))
            return (null, text);
        var end = text.IndexOf(") ", StringComparison.Ordinal);
        return (text["(about ".Length..end], text[(end + 2)..]);
    }

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Lines");
}
