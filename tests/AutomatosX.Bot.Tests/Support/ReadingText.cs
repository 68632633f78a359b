using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Replies;

namespace AutomatosX.Bot.Tests.Support;

/// <summary>A reading with everything in it, a finding a line, each with the words that it was understood from.</summary>
internal static class ReadingText
{
    public static IEnumerable<string> Of(Reading reading, string text) => reading.Findings.Select(finding => Of(finding, text));

    public static string Of(Finding finding, string text) => (finding.Subject is { } subject ? $"for {subject}: " : "") + finding switch
    {
        SetFinding set => $"set {set.Kind} {set.Key}{Fields(set.Fields, text)}{Of(set.Words, text)}",
        CreateFinding create => $"create {create.Kind}{Fields(create.Fields, text)}{Of(create.Words, text)}{string.Concat(create.Doubts.Select(doubt => $" (in doubt, {doubt.Why}:{Fields(doubt.Fields, text)}{Of(doubt.Words, text)})"))}",
        AskFinding ask => $"ask {ask.Kind} {ask.Key}, {ask.Why}{Of(ask.Words, text)}:{string.Join(" or", ask.Options.Select(option => $" {option.Kind} {option.Key}{Fields(option.Fields, text)}"))}",
        BackFinding back => $"back {back.From:yyyy-MM-dd}{Of(back.Words, text)}",
        _ => finding.Kind,
    };

    private static string Fields(IEnumerable<FieldFinding> fields, string text) => string.Concat(fields.Select(field => $" {field.Field}={field.Value}{Of(field.Words, text)}"));

    private static string Of(Words words, string text) => words.Length == 0 ? "" : words.Offset >= 0 && words.Offset + words.Length <= text.Length ? $"“{text.Substring(words.Offset, words.Length).ReplaceLineEndings("⏎")}”" : "“(nowhere)”";
}
