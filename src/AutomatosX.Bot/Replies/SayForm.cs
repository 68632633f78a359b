using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Registers;

namespace AutomatosX.Bot.Replies;

/// <summary>The form behind a button that says words of which some are still missing: why not, under which condition, which figures.</summary>
public static class SayForm
{
    private const string Reading = "reading.";

    /// <summary>Said of a look where only figures are told.</summary>
    private const string Fine = "ok";

    /// <summary>Null when the button asks for nothing.</summary>
    public static Form? Of(string value) => SayButtons.Parse(value) is (var words, { } question)
        ? new Form(words.Split(' ')[0], SayButtons.Action, value,
        [
            new FormField(SayButtons.Rest, question, FieldShape.Text, ""),
            .. SayButtons.Metrics(value).Select(metric => new FormField(Reading + metric, metric, FieldShape.Line, "") { Hint = "The figure with its unit: 83.5 ms." }),
        ])
        : null;

    public static IReadOnlyList<FieldProblem> Problems(FormSent sent) =>
    [
        .. Said(sent).Length == 0 && !Readings(sent).Any() ? [new FieldProblem(SayButtons.Rest, "Say it in a few words.")] : Array.Empty<FieldProblem>(),
        .. FilledAnswer.TooLong(Said(sent)) is { } tooLong ? [new FieldProblem(SayButtons.Rest, tooLong)] : Array.Empty<FieldProblem>(),
        .. Readings(sent).Where(reading => !reading.Figure.Any(char.IsAsciiDigit)).Select(reading => new FieldProblem(Reading + reading.Metric, $"“{reading.Figure}” is no figure. Write it like 83.5 ms.")),
    ];

    /// <summary>All the words as one would have typed them, a line for each reading; null when the form is none of ours.</summary>
    public static string? Words(FormSent sent) => SayButtons.Parse(sent.Value) is var (words, _) && Problems(sent).Count == 0
        ? string.Join('\n', [.. words.Split('\n').Select(line => $"{line}: {(Said(sent) is { Length: > 0 } said ? said : Fine)}"), .. Readings(sent).Select(reading => $"{reading.Metric} {reading.Figure}")])
        : null;

    private static IEnumerable<(string Metric, string Figure)> Readings(FormSent sent) =>
        SayButtons.Metrics(sent.Value).Select(metric => (metric, Figure: OneLine(sent.Fields.GetValueOrDefault(Reading + metric, "")))).Where(reading => reading.Figure.Length > 0);

    private static string Said(FormSent sent) => OneLine(sent.Fields.GetValueOrDefault(SayButtons.Rest, ""));

    private static string OneLine(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
