using System.Globalization;
using AutomatosX.Bot.Web.Rooms;

namespace AutomatosX.Bot.Web.Acts;

/// <summary>What may be said.</summary>
public static class Words
{
    /// <summary>Browsers send line ends as CR LF; people mean one.</summary>
    public static string Clean(string? text) => (text ?? "").ReplaceLineEndings("\n").TrimEnd();

    /// <summary>Why these words are not taken, or null when they are.</summary>
    public static string? Refused(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return "There is nothing to send yet.";
        return text.Length > Playground.MostCharacters
            ? string.Create(CultureInfo.InvariantCulture, $"Too long: {text.Length:N0} characters, and a message holds {Playground.MostCharacters:N0}. Shorten it or send it in parts.")
            : null;
    }
}
