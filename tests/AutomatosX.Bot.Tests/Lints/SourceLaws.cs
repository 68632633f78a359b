using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace AutomatosX.Bot.Tests.Lints;

/// <summary>The laws that source text shows. Each returns its complaints; no complaint means that the law holds.</summary>
public static class SourceLaws
{
    private static readonly Regex TypeHead = new(@"^\s*(?:(?:public|internal|private|protected|static|sealed|abstract|partial|readonly|file|new)\s+)*(?:class|record|struct|interface|enum)\s", RegexOptions.NonBacktracking);

    private static readonly Regex Literal = new("\"[^\"\n]*\"", RegexOptions.NonBacktracking);

    private static readonly Regex Loud = new(@"\p{L}![\s""]|\boops\b|\bplease note\b|\bsuccessful|\bsorry\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking);

    // Written in two halves, so that this file does not complain about itself.
    private static readonly string[] TimeOfTheMachine =
    [
        "DateTime." + "Now", "DateTime." + "UtcNow", "DateTime." + "Today", "DateTimeOffset." + "Now", "DateTimeOffset." + "UtcNow", "TimeZoneInfo." + "Local", ".ToLocal" + "Time(", ".Local" + "DateTime", "disable RS00" + "30",
    ];

    private static readonly string[] EmptyTests = ["Skip " + "= \"", "Thread." + "Sleep", "Task." + "Delay", "Assert.True(" + "true)", "Assert.False(" + "false)"];

    public static IEnumerable<string> MachineTime(IEnumerable<SourceFile> files) => Holding(files, TimeOfTheMachine, "takes the machine's time");

    public static IEnumerable<string> TestsThatCannotFail(IEnumerable<SourceFile> files) => Holding(files, EmptyTests, "does not test");

    public static IEnumerable<string> AsyncVoid(IEnumerable<SourceFile> files) => Holding(files, ["async " + "void"], "loses its exceptions");

    /// <summary>A reply is as long and as odd as somebody likes; an expression that backtracks would hang on one.</summary>
    public static IEnumerable<string> Expressions(IEnumerable<SourceFile> files) => Holding(files, ["RegularExpressions", "Regex"], "reads with an expression that can backtrack");

    /// <summary>Look-ups only read.</summary>
    public static IEnumerable<string> Writing(IEnumerable<SourceFile> files) => Holding(files, [".Commit("], "writes");

    public static IEnumerable<string> TooLong(IEnumerable<SourceFile> files, int most) =>
        from file in files
        let length = file.Lines.Length - 1
        where length > most
        select $"{file.Path} has {length} lines.";

    /// <summary>Blocks that are no type's: the body of a method stands between braces in one column.</summary>
    public static IEnumerable<string> LongMethods(IEnumerable<SourceFile> files, int most)
    {
        foreach (var file in files)
        {
            var lines = file.Lines;
            for (var i = 1; i < lines.Length; i++)
            {
                if (lines[i].Trim() != "{" || lines[i].Length == 1 || TypeHead.IsMatch(lines[i - 1]))
                    continue;
                var end = Array.FindIndex(lines, i, line => line.StartsWith(lines[i].Replace('{', '}'), StringComparison.Ordinal));
                // What ends in "};" is a value.
                if (end > 0 && lines[end].EndsWith(';'))
                    continue;
                if (end - i > most)
                    yield return $"{file.Path}({i}) has {end - i} lines.";
            }
        }
    }

    /// <summary>Every public type says what it is.</summary>
    public static IEnumerable<string> Undocumented(IEnumerable<SourceFile> files)
    {
        foreach (var file in files)
        {
            var lines = file.Lines;
            for (var i = 0; i < lines.Length; i++)
            {
                if (!lines[i].TrimStart().StartsWith("public ", StringComparison.Ordinal) || !TypeHead.IsMatch(lines[i]))
                    continue;
                var above = i - 1;
                while (above >= 0 && lines[above].TrimStart().StartsWith('['))
                    above--;
                if (above < 0 || !lines[above].TrimStart().StartsWith("///", StringComparison.Ordinal))
                    yield return $"{file.Path}({i + 1}): {lines[i].Trim()} has no summary.";
            }
        }
    }

    /// <summary>The bot's sentences neither cheer nor grovel.</summary>
    public static IEnumerable<string> LoudVoice(IEnumerable<SourceFile> files) =>
        from file in files
        from literal in Literal.Matches(file.Text).Select(match => match.Value)
        where Loud.IsMatch(literal)
        select $"{file.Path}: {literal}";

    /// <summary>Adapters know the core alone; the core knows nobody.</summary>
    public static IEnumerable<string> NeighboursSeen(IEnumerable<SourceFile> projects) =>
        from project in projects
        where project.Name != "AutomatosX.Bot.Host"
        from reference in XDocument.Parse(project.Text).Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')))
        where project.Name == "AutomatosX.Bot" || reference != "AutomatosX.Bot"
        select $"{project.Name} sees {reference}.";

    private static IEnumerable<string> Holding(IEnumerable<SourceFile> files, string[] words, string what) =>
        from file in files
        from word in words
        where file.Text.Contains(word, StringComparison.Ordinal)
        select $"{file.Path} {what}: {word}";
}
