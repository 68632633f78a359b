namespace AutomatosX.Bot.Commands;

/// <summary>A command as typed: its name and what follows, cut at white space.</summary>
/// <param name="Name">Without the slash, in small letters.</param>
public sealed record CommandLine(string Name, IReadOnlyList<string> Words)
{
    /// <summary>Reads <c>/risk owner:@oliver</c>. The slash may be missing: in Teams the same words are said to the bot.</summary>
    public static CommandLine Parse(string line)
    {
        var words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return words.Length == 0 ? new CommandLine("", []) : new CommandLine(words[0].TrimStart('/').ToLowerInvariant(), words[1..]);
    }

    /// <summary>The first word after the name, in small letters; empty when there is none.</summary>
    public string Verb => Words.Count == 0 ? "" : Words[0].ToLowerInvariant();

    /// <summary>All that follows the name.</summary>
    public string Rest => string.Join(' ', Words);

    /// <summary>All that follows the verb.</summary>
    public string AfterVerb => string.Join(' ', Words.Skip(1));
}
