using AutomatosX.Bot.Registers;

namespace AutomatosX.Bot.Documents;

/// <summary>A risk's colour, the colour that it had before, and the words that say more.</summary>
internal sealed record RagReading(string Rag, string? From, string Rest);

/// <summary>Words to the canonical values of a risk.</summary>
internal static class RiskText
{
    private static readonly Dictionary<string, string> Colours = new(StringComparer.OrdinalIgnoreCase)
    {
        ["green"] = Rags.Green,
        ["🟢"] = Rags.Green,
        ["yellow"] = Rags.Yellow,
        ["amber"] = Rags.Yellow,
        ["orange"] = Rags.Yellow,
        ["🟡"] = Rags.Yellow,
        ["🟠"] = Rags.Yellow,
        ["red"] = Rags.Red,
        ["🔴"] = Rags.Red,
    };

    private static readonly Dictionary<string, string> LevelWords = new(StringComparer.OrdinalIgnoreCase)
    {
        ["low"] = Levels.Low,
        ["unlikely"] = Levels.Low,
        ["minor"] = Levels.Low,
        ["medium"] = Levels.Medium,
        ["med"] = Levels.Medium,
        ["moderate"] = Levels.Medium,
        ["high"] = Levels.High,
        ["likely"] = Levels.High,
        ["severe"] = Levels.High,
    };

    private static readonly string[] Before = ["from ", "was ", "previously ", "formerly ", "yesterday ", "before "];
    private static readonly string[] Arrows = ["→", "->", "=>", "⇒", "to "];

    /// <summary>"Green (↓ from Yellow)", "🟡 Amber", "Yellow → Green": null when the words open with no colour or with two.</summary>
    public static RagReading? Rag(string text)
    {
        if (Colour(text) is not { } first)
            return null;
        var rest = first.After;
        if (Colour(rest) is { } second && rest.Length > 0 && !char.IsAsciiLetter(text.TrimStart()[0]))
            return second.Colour == first.Colour ? Closed(second.Colour, null, second.After) : null;
        foreach (var arrow in Arrows)
        {
            if (rest.StartsWith(arrow, StringComparison.OrdinalIgnoreCase) && Colour(rest[arrow.Length..]) is { } to)
                return Closed(to.Colour, first.Colour, to.After);
        }

        if (From(rest) is { } from)
            return Closed(first.Colour, from.Colour, from.After);
        return Closed(first.Colour, null, rest);
    }

    /// <summary>A colour's first letter, where nothing but colours can stand.</summary>
    public static string? Letter(string text) => text.Trim() switch { "G" => Rags.Green, "Y" or "A" => Rags.Yellow, "R" => Rags.Red, _ => null };

    /// <summary>A colour as a mark at the end of other words: "Duplicate patients 🟡 (was 🟢)".</summary>
    public static (string Before, RagReading Rag)? Tail(string text)
    {
        var at = Colours.Keys.Where(word => char.IsSurrogate(word[0])).Select(mark => text.IndexOf(mark, StringComparison.Ordinal)).Where(found => found > 0).DefaultIfEmpty(-1).Min();
        return at > 0 && text[at - 1] == ' ' && Rag(text[at..]) is { Rest: "" } rag ? (text[..at].TrimEnd(' ', '–', '—', '-', ':', ','), rag) : null;
    }

    /// <summary>The colour after "from", "was" or "previously", or a colour alone.</summary>
    public static string? Earlier(string text) => From(text)?.Colour ?? (Colour(text) is { After: "" } alone ? alone.Colour : null);

    /// <summary>A level and nothing else.</summary>
    public static string? Level(string text) => LevelWords.GetValueOrDefault(InlineText.Trimmed(text));

    private static RagReading? Closed(string rag, string? from, string rest)
    {
        var words = rest.Trim().TrimStart(')', ' ');
        foreach (var when in (string[])["yesterday", "today", "last week", "before"])
        {
            if (from is not null && InlineText.StartsWithWord(words, when))
                words = words[when.Length..].Trim();
        }

        if (words.Length > 0 && char.IsLetterOrDigit(words[0]) && from is null)
            return null;
        return new RagReading(rag, from, words.Trim('(', ')', ',', '.', ':', ' ', '–', '—', '-'));
    }

    private static (string Colour, string After)? From(string rest)
    {
        // "(↓ from Yellow)", "(down from amber)": a few words at most stand before it.
        var words = rest.TrimStart(' ', ',', '(', '↓', '↑', '⬇', '⬆', '\uFE0F', '–', '—', '-', '[');
        foreach (var lead in (string[])["", "down ", "up ", "improved ", "changed "])
        {
            if (!words.StartsWith(lead, StringComparison.OrdinalIgnoreCase))
                continue;
            foreach (var before in Before)
            {
                if (words[lead.Length..].StartsWith(before, StringComparison.OrdinalIgnoreCase) && Colour(words[(lead.Length + before.Length)..]) is { } colour)
                    return (colour.Colour, colour.After.TrimStart(')', ']', ' '));
            }
        }

        return null;
    }

    private static (string Colour, string After)? Colour(string text)
    {
        var words = text.TrimStart();
        foreach (var (word, colour) in Colours)
        {
            if (words.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (words.Length == word.Length || !char.IsLetterOrDigit(words[word.Length]) || char.IsSurrogate(word[0])))
                return (colour, words[word.Length..].TrimStart('\uFE0F', ' '));
        }

        return null;
    }
}
