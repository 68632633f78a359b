using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Commands;

namespace AutomatosX.Bot.MsTeams.Activities;

/// <summary>
/// Tells a command from a reply. With a slash it is one. Without, it has to be said to the bot and to be nothing else:
/// "risk R-4" is, "risk R-4 is red now" and "risk of delay" are replies. Pure.
/// </summary>
internal sealed class MsTeamsCommands(IReadOnlyList<CommandHelp> commands)
{
    private readonly Dictionary<string, CommandWords> known =
        commands.ToDictionary(command => command.Name.TrimStart('/'), command => new CommandWords(command), StringComparer.OrdinalIgnoreCase);

    /// <summary>The command that a message is, or null when it is a message.</summary>
    public CommandTyped? In(MessageSaid said)
    {
        var words = said.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
            return null;
        var slash = words[0].StartsWith('/');
        var name = slash ? words[0][1..] : words[0];
        var isCommand = known.TryGetValue(name, out var command)
            ? slash || (said.ToTheBot && command.Takes(words[1..]))
            : slash && said.ToTheBot && IsMistyped(name, words[1..]);
        return isCommand ? new CommandTyped(said.At, said.Place, said.Person, slash ? said.Text : $"/{said.Text}") { Mentions = said.Mentions } : null;
    }

    // "/rsk R-4" is answered with the nearest command; "/tmp is full" is what somebody says.
    private static bool IsMistyped(string name, string[] words) => name.Length > 0 && name.All(char.IsAsciiLetter) && (words.Length == 0 || CommandWords.Any.Takes(words));
}
