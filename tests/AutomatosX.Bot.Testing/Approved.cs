using System.Text;
using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using Xunit.Sdk;

namespace AutomatosX.Bot.Testing;

/// <summary>
/// Compares what people see with a text that somebody has read and approved. On a difference the new text lies beside
/// the approved one as <c>*.received.txt</c>: read it, and take it over when it is right.
/// </summary>
public static class Approved
{
    /// <param name="file">The approved text: <c>….approved.txt</c>.</param>
    /// <exception cref="XunitException">They differ, or nothing is approved yet.</exception>
    public static void Matches(string file, string text) => Matches(file, text, approved => approved, file.Replace(".approved.", ".received.", StringComparison.Ordinal));

    /// <summary>The same for a text that is to differ from the approved one in a known way.</summary>
    /// <param name="expected">What the approved text is to read like here.</param>
    /// <param name="received">Where the new text lies when it does not.</param>
    public static void Matches(string file, string text, Func<string, string> expected, string received)
    {
        var now = Clean(text);
        var approved = File.Exists(file) ? Clean(expected(File.ReadAllText(file))) : null;
        if (approved == now)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, now);
        throw new XunitException(approved is null
            ? $"Nothing is approved yet. Read {received} and rename it to {Path.GetFileName(file)} when it is right."
            : $"The text is not the approved one. Read {received} and take it over when it is right.\n{Difference(approved, now)}");
    }

    private static string Clean(string text) => text.ReplaceLineEndings("\n").TrimEnd() + "\n";

    private static string Difference(string approved, string now)
    {
        var diff = new StringBuilder();
        var lines = new InlineDiffBuilder(new Differ()).BuildDiffModel(approved, now).Lines;
        for (var i = 0; i < lines.Count; i++)
        {
            // Two lines around each change say where it is; the rest is left out.
            var near = lines.Skip(Math.Max(0, i - 2)).Take(5).Any(line => line.Type != ChangeType.Unchanged);
            if (near)
                diff.Append(Mark(lines[i].Type)).Append(lines[i].Text).Append('\n');
        }

        return diff.ToString();
    }

    private static string Mark(ChangeType type) => type switch
    {
        ChangeType.Inserted => "+ ",
        ChangeType.Deleted => "- ",
        _ => "  ",
    };
}
