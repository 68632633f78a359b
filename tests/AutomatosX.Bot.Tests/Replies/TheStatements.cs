using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Replies;
using AutomatosX.Bot.Testing;

namespace AutomatosX.Bot.Tests.Replies;

/// <summary>
/// Short statements, each a reply of its own to the ferry project and each there for one turn of the reader, with their whole
/// readings approved. In them ⏎ stands for a line break and →| for a tab. In front may stand "(about AI-6)", for an answer to a
/// prompt, "(on 2026-12-14)", for another day, and "(day first)", for a project that writes 24.12. and 83,5.
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

            var (context, text) = Situated(line);
            var reading = WholeReading.Of(text, ReplyReader.Read(text, context));
            page.Append(line).Append('\n').Append(reading.Length == 0 ? "  nothing\n" : reading);
        }

        Approved.Matches(Path.Combine(Folder(), $"{name}.statements.approved.txt"), page.ToString().TrimStart());
    }

    // What stands in brackets in front tells the situation of the reply and is no part of it.
    private static (ReadingContext Context, string Text) Situated(string line)
    {
        string? about = null;
        DateTimeOffset? at = null;
        var dayFirst = false;
        while (Situation(line) is var (said, rest))
        {
            if (said.StartsWith("about ", StringComparison.Ordinal))
                about = said["about ".Length..];
            else if (said.StartsWith("on ", StringComparison.Ordinal))
                at = DateTimeOffset.Parse(said["on ".Length..] + "T09:30Z", CultureInfo.InvariantCulture);
            else
                dayFirst = true;
            line = rest;
        }

        var context = Some.Context(about, at);
        context = dayFirst ? context with { Project = context.Project with { DateOrder = DateOrder.DayFirst, DecimalComma = true } } : context;
        return (context, line.Replace("⏎", "\n", StringComparison.Ordinal).Replace("→|", "\t", StringComparison.Ordinal));
    }

    private static (string Said, string Text)? Situation(string line) =>
        (line.StartsWith("(about ", StringComparison.Ordinal) || line.StartsWith("(on 20", StringComparison.Ordinal) || line.StartsWith("(day first) ", StringComparison.Ordinal)) && line.IndexOf(") ", StringComparison.Ordinal) is var end and > 0
            ? (line[1..end], line[(end + 2)..])
            : null;

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Lines");
}
