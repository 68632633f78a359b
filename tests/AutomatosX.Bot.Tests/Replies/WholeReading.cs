using System.Text;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Replies;

namespace AutomatosX.Bot.Tests.Replies;

/// <summary>A reading with all that it holds: what is set, made or asked, why, with which buttons, and the words each value came from.</summary>
internal static class WholeReading
{
    public static string Of(string text, Reading reading)
    {
        var lines = new StringBuilder();
        foreach (var finding in reading.Findings)
        {
            lines.Append("  ").Append(Head(finding)).Append(Behalf(finding)).Append(Place(text, finding.Words)).Append('\n');
            foreach (var field in Fields(finding))
                lines.Append("    ").Append(field.Field).Append(" = ").Append(field.Value).Append(Place(text, field.Words)).Append('\n');
            foreach (var option in Options(finding))
                lines.Append("    [").Append(option.Key).Append(' ').AppendJoin(", ", option.Fields.Select(field => $"{field.Field} {field.Value}{Place(text, field.Words)}")).Append("]\n");
        }

        return lines.Append(string.Concat(reading.Strangers.Select(name => $"  nobody is {name}\n"))).ToString();
    }

    private static readonly HashSet<string> Texts = [FieldNames.Update, FieldNames.Text, FieldNames.Title, FieldNames.Next, FieldNames.Blockers, FieldNames.Mitigation, FieldNames.Escalation, FieldNames.Remaining, FieldNames.Needs, FieldNames.Label, FieldNames.Location];

    /// <summary>The same in one line, without the places; of a text only that it is there.</summary>
    public static string InShort(Reading reading) => string.Join("; ", reading.Findings.Select(finding =>
        $"{Head(finding)}{string.Concat(Fields(finding).Select(field => Texts.Contains(field.Field) ? $" {field.Field}" : $" {field.Field}={field.Value}"))}{string.Concat(Options(finding).Select(option => $" [{string.Join(", ", option.Fields.Select(field => $"{field.Field} {field.Value}"))}]"))}"));

    private static string Head(Finding finding) => finding switch
    {
        SetFinding set => $"set {set.Kind} {set.Key}",
        AskFinding ask => $"ask {ask.Kind} {ask.Key} ({ask.Why})",
        BackFinding back => $"back from {back.From:yyyy-MM-dd}",
        _ => $"create {finding.Kind}",
    };

    private static string Behalf(Finding finding) => finding.Subject is { } subject ? $" for {subject.Value}" : "";

    private static IReadOnlyList<FieldFinding> Fields(Finding finding) => finding switch { SetFinding set => set.Fields, CreateFinding create => create.Fields, _ => [] };

    private static IReadOnlyList<AskOption> Options(Finding finding) => finding is AskFinding ask ? ask.Options : [];

    private static string Place(string text, Words words) => words.Length == 0 ? "" : $" «{text.Substring(words.Offset, words.Length).ReplaceLineEndings("⏎")}»";
}
