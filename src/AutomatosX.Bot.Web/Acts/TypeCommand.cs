using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Web.Rooms;

namespace AutomatosX.Bot.Web.Acts;

/// <summary>Hands a slash command to the bot: a look-up is answered for the asker alone, anything else goes the way of all events.</summary>
public sealed class TypeCommand(RoomMessages messages, IPlaygroundBot bot, TimeProvider clock)
{
    /// <summary>Whether the words are a command. A blank in front of the slash makes them words again.</summary>
    public static bool IsCommand(string text) => text.StartsWith('/') && !text.Contains('\n', StringComparison.Ordinal);

    /// <param name="nonce">Tells this time from the next; the same one twice is the same command.</param>
    public async Task<string?> In(Visitor visitor, string line, MessageId? thread, string nonce, CancellationToken cancel)
    {
        if (Words.Refused(line) is { } why)
            return why;
        var command = new CommandTyped(clock.GetUtcNow(), visitor.Place, visitor.Person, line);
        if (await bot.Answer(command, cancel) is { } answer)
        {
            await messages.Add(visitor.Room, number => Answer(visitor, number, line, answer, thread), CancellationToken.None);
            return null;
        }

        var body = new PlaygroundEvent("typed", command.At, visitor.Room.Value, visitor.Person.Value) { Text = line };
        await bot.Accept(new RawEvent(Platform.Playground, $"typed/{visitor.Room}/{visitor.Handle}/{nonce}", body.ToJson(), command.At), CancellationToken.None);
        await bot.WorkOff(CancellationToken.None);
        return null;
    }

    private RoomMessage Answer(Visitor visitor, long number, string line, Post answer, MessageId? thread) =>
        new(visitor.Room.Value, number, clock.GetUtcNow(), null, line)
        {
            Root = thread?.Top,
            Post = answer,
            OnlyFor = visitor.Handle,
            IsAnswer = true,
        };
}
