using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;

namespace AutomatosX.Bot.Registers;

/// <summary>Buttons that say words for whoever presses them: no more comes of it than if they had typed them, and they can undo it like any reply.</summary>
public static class SayButtons
{
    public const string Action = "say";

    /// <summary>The field of the words that are still to be said.</summary>
    public const string Rest = "words";

    /// <summary>Says the words at once: <c>GATE-1 go</c>.</summary>
    public static Button Say(Project project, string label, string words) => new(label, Action, $"{project.Key}/{Uri.EscapeDataString(words)}");

    /// <summary>Asks for the rest of them first: <c>GATE-1 no-go: …</c>. Of several lines it is the rest of each.</summary>
    /// <param name="question">What the form asks.</param>
    public static Button Ask(Project project, string label, string words, string question) =>
        new(label, Action, $"{project.Key}/{Uri.EscapeDataString(words)}/{Uri.EscapeDataString(question)}") { OpensForm = true };

    /// <summary>Asks for the rest of them and for readings of metrics, which are recorded as if they had been typed below.</summary>
    public static Button Ask(Project project, string label, string words, string question, IEnumerable<string> metrics) =>
        Ask(project, label, words, question) with { Value = $"{Ask(project, label, words, question).Value}/{Uri.EscapeDataString(string.Join('\n', metrics))}" };

    /// <summary>The metrics whose readings a form asks for.</summary>
    public static IReadOnlyList<string> Metrics(string value) => value.Split('/') is [_, _, _, var metrics] ? Uri.UnescapeDataString(metrics).Split('\n', StringSplitOptions.RemoveEmptyEntries) : [];

    /// <summary>The words of a button or a form, and what it asks for; null when it is none of these.</summary>
    public static (string Words, string? Question)? Parse(string value) => value.Split('/') switch
    {
        [_, { Length: > 0 } words] => (Uri.UnescapeDataString(words), null),
        [_, { Length: > 0 } words, var question, ..] => (Uri.UnescapeDataString(words), Uri.UnescapeDataString(question)),
        _ => null,
    };
}
