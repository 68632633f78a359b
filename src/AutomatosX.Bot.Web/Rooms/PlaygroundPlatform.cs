using AutomatosX.Bot.Chat;
using Microsoft.Extensions.Options;

namespace AutomatosX.Bot.Web.Rooms;

/// <summary>The web chat that ships with the bot: a chat platform like the others, with its rooms in the bot's own store.</summary>
public sealed class PlaygroundPlatform(RoomMessages messages, TimeProvider clock, IOptions<PlaygroundOptions> options) : IChatPlatform
{
    public Platform Platform => Platform.Playground;

    public ChatEvent? Read(RawEvent raw) => PlaygroundEvent.FromJson(raw.Body).ToChatEvent();

    public async Task<Delivered> Deliver(Delivery delivery, CancellationToken cancel = default)
    {
        if (delivery.Message is { } known)
            return await Replace(known, delivery, cancel);
        if (delivery.Thread is { } thread && await Missing(thread, cancel))
            return new Delivered.Never("The message whose thread it belongs to is not there.");
        var message = await messages.Put(delivery.Key, delivery.Place.Room, number => New(delivery, number), there => Changed(there, delivery.Post), cancel);
        return new Delivered.There(message.Ref);
    }

    public async Task<Found?> Find(Delivery delivery, CancellationToken cancel = default) =>
        new(await messages.Posted(delivery.Key, cancel));

    public Uri LinkTo(MessageRef message) => new(options.Value.BaseAddress, ChatPaths.Message(message));

    private async Task<Delivered> Replace(MessageRef known, Delivery delivery, CancellationToken cancel)
    {
        var message = MessageId.Parse(known.Id) is { } id
            ? await messages.Change(known.Place.Room, id, there => Changed(there, delivery.Post), cancel)
            : null;
        return message is null ? new Delivered.Never("The message that it replaces is not there.") : new Delivered.There(message.Ref);
    }

    private async Task<bool> Missing(MessageRef thread, CancellationToken cancel) =>
        MessageId.Parse(thread.Id) is not { } id || await messages.Find(thread.Place.Room, new MessageId(null, id.Top), cancel) is null;

    private RoomMessage New(Delivery delivery, long number) => new(delivery.Place.Room.Value, number, clock.GetUtcNow(), null, "")
    {
        Root = MessageId.Parse(delivery.Thread?.Id)?.Top,
        Post = delivery.Post,
        Key = delivery.Key,
        OnlyFor = delivery.OnlyFor?.Value,
    };

    // Delivering the same words again is no edit: a reader would look for what changed.
    private RoomMessage Changed(RoomMessage there, Post post) => there.Post?.Plain == post.Plain
        ? there with { Post = post }
        : there with { Post = post, EditedAt = clock.GetUtcNow(), Edits = there.Edits + 1 };
}
