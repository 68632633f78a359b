using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Web.Rooms;

/// <summary>What the playground calls its places and people. A member goes by the handle.</summary>
public static class Playground
{
    /// <summary>The longest message that is taken.</summary>
    public const int MostCharacters = 40_000;

    /// <summary>How the bot signs.</summary>
    public const string BotName = "AutomatosX";

    private static readonly string[] Mentions = ["@automatosx", "@bot"];

    public static WorkspaceId Workspace { get; } = new("playground");

    public static Place Place(RoomId room) => new(Platform.Playground, Workspace, room);

    /// <summary>The bot's direct chat with a person.</summary>
    public static RoomId DirectWith(string handle) => RoomId.DirectWith(new PersonId(handle));

    /// <summary>Whose direct chat with the bot the room is, or null for a channel.</summary>
    public static string? PersonOf(RoomId room) => room.DirectPerson()?.Value;

    /// <summary>Whether the words name the bot: <c>@bot</c>, but neither <c>@bottle</c> nor <c>me@bot.example</c>.</summary>
    public static bool MentionsTheBot(string text) => Mentions.Any(mention => Mentioned(text, mention));

    private static bool Mentioned(string text, string mention)
    {
        for (var at = text.IndexOf(mention, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(mention, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + mention.Length;
            if ((at == 0 || !IsNamePart(text[at - 1])) && (end == text.Length || !IsNamePart(text[end])))
                return true;
        }

        return false;
    }

    private static bool IsNamePart(char character) => char.IsAsciiLetterOrDigit(character) || character is '_' or '-' or '@';
}
