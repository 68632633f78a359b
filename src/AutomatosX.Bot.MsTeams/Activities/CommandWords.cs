using System.Globalization;
using AutomatosX.Bot.Commands;
using AutomatosX.Bot.Registers;

namespace AutomatosX.Bot.MsTeams.Activities;

/// <summary>What can follow the name of a command that is said without a slash, so that it can be nothing but the command.</summary>
internal sealed class CommandWords
{
    private const string Owner = "owner:";
    private const int LongestKey = 40;

    private static readonly string[] Alone = ["help", "open", "amber", .. Rags.All];
    private static readonly string[] BeforeAKey = ["history", "why"];

    private readonly HashSet<string> alone;
    private readonly HashSet<string> verbs;

    /// <param name="command">Its usages say which words it takes, and which of them take more words.</param>
    public CommandWords(CommandHelp command)
    {
        var usages = command.Usages.Select(usage => usage.Example.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..]).Where(words => words.Length > 0).ToList();
        alone = new(Alone.Concat(usages.Select(words => words[0])), StringComparer.OrdinalIgnoreCase);
        verbs = new(usages.Where(words => words.Length > 1).Select(words => words[0]).Except(BeforeAKey), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>What can follow the name of any command.</summary>
    public static CommandWords Any { get; } = new(new CommandHelp("", "", [new("/ new …", "")]));

    public bool Takes(IReadOnlyList<string> words) => words switch
    {
        [] => true,
        [var one] => alone.Contains(one) || IsKey(one) || IsDay(one) || IsOwner(one) || verbs.Contains(one),
        [var verb, var key] when BeforeAKey.Contains(verb, StringComparer.OrdinalIgnoreCase) => IsKey(key),
        [var verb, ..] => verbs.Contains(verb) || IsMentionedOwner(verb),
    };

    // Letters and a number, as in R-4, AI-W3D2-1, P0-S1-01.
    private static bool IsKey(string word) =>
        word.Length <= LongestKey && char.IsLetter(word[0]) && word.Any(char.IsAsciiDigit) && word.All(sign => char.IsLetterOrDigit(sign) || sign is '-' or '_');

    private static bool IsDay(string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out _) || DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool IsOwner(string word) => word.Length > Owner.Length && word.StartsWith(Owner, StringComparison.OrdinalIgnoreCase);

    // A person who is named by a mark may have a name of several words.
    private static bool IsMentionedOwner(string word) => word.StartsWith($"{Owner}@", StringComparison.OrdinalIgnoreCase);
}
