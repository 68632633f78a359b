using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Replies.Reader;

namespace AutomatosX.Bot.Replies;

/// <summary>What a project may tell the reader about how its people speak.</summary>
public static class ReaderWords
{
    private static readonly HashSet<string> Known = [.. English.Phrases];

    /// <summary>The languages that can be switched on beside English, by their English names.</summary>
    public static IReadOnlyCollection<string> Languages => Language.All;

    /// <summary>Whether the reader knows an English word or phrase, so that a project can say its own for it.</summary>
    public static bool Knows(string phrase) => Known.Contains(phrase);

    /// <summary>The word that the reader knows and that is nearly this one, or null.</summary>
    public static string? NearestTo(string phrase) => Nearest.To(phrase, Known);
}
