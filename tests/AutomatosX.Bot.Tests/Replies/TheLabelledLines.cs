using System.Runtime.CompilerServices;
using System.Text;
using AutomatosX.Bot.Documents;
using AutomatosX.Bot.Replies;
using AutomatosX.Bot.Testing;

namespace AutomatosX.Bot.Tests.Replies;

/// <summary>
/// Every labelled line of the other projects with its whole reading, approved: a label names the facts, this names the words
/// that each of them came from, the update, and the buttons of each question.
/// </summary>
public class TheLabelledLines
{
    [Theory]
    [InlineData("hospital")]
    [InlineData("shipping")]
    [InlineData("fares")]
    [InlineData("library")]
    public void Are_read_as_approved(string project)
    {
        var page = new StringBuilder();
        foreach (var line in Lines(project))
            page.Append(line.Id).Append('\n').Append(WholeReading.Of(line.Text, ReplyReader.Read(line.Text, line.Context)));
        Approved.Matches(File($"{project}.approved.txt"), page.ToString());
    }

    /// <summary>What is understood while somebody types, word by word, wherever it changes.</summary>
    [Theory]
    [InlineData("hospital")]
    [InlineData("shipping")]
    [InlineData("fares")]
    [InlineData("library")]
    public void Are_read_as_approved_while_they_are_typed(string project)
    {
        var page = new StringBuilder();
        foreach (var line in Lines(project))
        {
            page.Append(line.Id).Append('\n');
            var before = "";
            for (var end = line.Text.IndexOf(' ', StringComparison.Ordinal); end > 0; end = line.Text.IndexOf(' ', end + 1))
            {
                var now = WholeReading.InShort(ReplyReader.Read(line.Text[..end], line.Context));
                if (now != before)
                    page.Append("  … ").Append(line.Text[(line.Text.LastIndexOf(' ', end - 1) + 1)..end].ReplaceLineEndings("⏎")).Append(" → ").Append(now.Length == 0 ? "nothing" : now).Append('\n');
                before = now;
            }
        }

        Approved.Matches(File($"{project}.typed.approved.txt"), page.ToString());
    }

    private static IEnumerable<CorpusLine> Lines(string project)
    {
        var file = ProjectFileReader.Read(System.IO.File.ReadAllText(File($"{project}.project.json")));
        return System.IO.File.ReadLines(File($"{project}.replies.jsonl")).Select((json, index) => CorpusLine.Read(json, file, index + 1));
    }

    private static string File(string name, [CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Lines", name);
}
