namespace AutomatosX.Bot.Scenarios.Playing;

/// <summary>Text as a reader takes it in: line ends and runs of blanks are one blank.</summary>
internal static class Words
{
    public static string Squeezed(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static bool Say(string text, string expected) => Squeezed(text).Contains(Squeezed(expected), StringComparison.Ordinal);
}
