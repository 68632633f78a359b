using System.Runtime.CompilerServices;
using System.Text;
using AutomatosX.Bot.Registers.Kinds;
using AutomatosX.Bot.Testing;

namespace AutomatosX.Bot.Tests.Registers;

public class TheKinds
{
    /// <summary>What each kind declares, as forms, histories and exports show it: a change of it is a change that people see.</summary>
    [Fact]
    public void Declare_what_is_approved()
    {
        var page = new StringBuilder();
        foreach (var kind in Kind.All)
        {
            page.Append(kind.Name).Append(" / ").Append(kind.Plural).Append(" / ").Append(kind.Prefix).Append(kind.NamedInReplies ? " / named in replies" : "").Append('\n');
            foreach (var field in kind.Fields)
                page.Append("  ").Append(field.Name).Append(" “").Append(field.Label).Append("” ").Append(field.Values).Append(field.Allowed.Count == 0 ? "" : $": {string.Join(", ", field.Allowed)}").Append('\n');
        }

        Approved.Matches(File(), page.ToString());
    }

    private static string File([CallerFilePath] string here = "") => Path.ChangeExtension(here, ".approved.txt");
}
