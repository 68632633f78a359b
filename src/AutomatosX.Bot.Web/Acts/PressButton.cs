using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Web.Rooms;

namespace AutomatosX.Bot.Web.Acts;

/// <summary>A press of a button under one of the bot's posts.</summary>
/// <param name="Nonce">Tells this press from the next; the same one twice is the same press.</param>
public sealed record Press(MessageId Message, string Action, string Value, string Nonce);

/// <summary>Hands a press to the bot, opens a form, or shares the answer to a look-up.</summary>
public sealed class PressButton(RoomMessages messages, IPlaygroundBot bot, TimeProvider clock)
{
    /// <summary>The button that shares an answer. The playground does it by itself: the bot never knew of that message.</summary>
    public const string Share = "share";

    private const string Gone = "That button is not there any more.";

    /// <summary>Returns why it had no effect, or null.</summary>
    public async Task<string?> In(Visitor visitor, Press press, CancellationToken cancel)
    {
        if (await Carrier(visitor, press, cancel) is not { } message)
            return Gone;
        if (message.IsAnswer && press.Action == Share)
            return await ShareIt(visitor, message, cancel);
        var now = clock.GetUtcNow();
        var body = new PlaygroundEvent("pressed", now, visitor.Room.Value, visitor.Person.Value) { Message = message.Id.ToString(), Action = press.Action, Value = press.Value };
        var key = $"pressed/{visitor.Room}/{message.Id}/{press.Action}/{press.Value}/{visitor.Handle}/{press.Nonce}";
        await bot.Accept(new RawEvent(Platform.Playground, key, body.ToJson(), now), CancellationToken.None);
        await bot.WorkOff(CancellationToken.None);
        return null;
    }

    /// <summary>The form that the button opens, or null when there is nothing to fill in any more.</summary>
    public async Task<Form?> Open(Visitor visitor, Press press, CancellationToken cancel) =>
        await Carrier(visitor, press, cancel) is { } message
            ? await bot.Open(new ButtonPressed(clock.GetUtcNow(), visitor.Place, visitor.Person, message.Ref, press.Action, press.Value), cancel)
            : null;

    // A press is only believed when the post, as it stands, has the button and the presser can see it.
    private async Task<RoomMessage?> Carrier(Visitor visitor, Press press, CancellationToken cancel)
    {
        if (await messages.Find(visitor.Room, press.Message, cancel) is not { Post: { } post } message || !message.VisibleTo(visitor.Handle))
            return null;
        var shares = message.IsAnswer && press.Action == Share;
        return shares || post.Buttons.Any(button => button.Action == press.Action && button.Value == press.Value) ? message : null;
    }

    private async Task<string?> ShareIt(Visitor visitor, RoomMessage answer, CancellationToken cancel)
    {
        if (await messages.Change(visitor.Room, answer.Id, there => there.Shared ? null : there with { Shared = true }, cancel) is null)
            return null;
        await messages.Add(visitor.Room, number => answer with
        {
            Number = number,
            At = clock.GetUtcNow(),
            Text = $"{visitor.Me.Name} shared {answer.Text}",
            Post = answer.Post! with { Buttons = [.. answer.Post!.Buttons.Where(button => button.Action != Share)] },
            OnlyFor = null,
            IsAnswer = false,
        }, CancellationToken.None);
        return null;
    }
}
