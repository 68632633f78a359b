using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Slack.Calls;
using AutomatosX.Bot.Slack.Deliveries;
using AutomatosX.Bot.Slack.Events;
using AutomatosX.Bot.Slack.Installs;
using AutomatosX.Bot.Slack.Posts;

namespace AutomatosX.Bot.Slack;

/// <summary>Slack as one of the bot's chat platforms.</summary>
public sealed class SlackPlatform(ISlackInstalls installs, DirectChats chats, PostStates states, FindPost find, DeliverPost deliver, ILinks? links = null) : IChatPlatform
{
    private static readonly TimeSpan Troubled = TimeSpan.FromSeconds(15);

    public Platform Platform => Platform.Slack;

    public ChatEvent? Read(RawEvent raw) => SlackEventReader.Read(SlackPayload.FromJson(raw.Body), raw.ReceivedAt);

    public async Task<Delivered> Deliver(Delivery delivery, CancellationToken cancel = default)
    {
        try
        {
            if (await installs.Of(delivery.Place.Workspace, cancel) is not { } install)
                return new Delivered.Never("not installed in the workspace") { Remedy = Refusals.NotInstalled };
            var known = await states.Of(delivery.Key, cancel);
            if (IsPrivate(delivery) && !IsDirect(known) && MayStandThere(ErrandOf(delivery, install, delivery.Place.Room.Value), known))
                return new Delivered.Never("its answer was lost, and nobody can look for a private message");
            var delivered = await Deliver(WhereItStands(delivery, known), install, known, cancel);
            // What one person alone is to hear, and cannot be told in the channel, is told directly.
            if (delivered is not Delivered.Never || !IsPrivate(delivery) || IsDirect(known))
                return delivered;
            var tries = (await states.Of(delivery.Key, cancel))?.Tries ?? 0;
            return await Deliver(Directly(delivery), install, new PostState("", []) { Tries = tries }, cancel);
        }
        catch (SlackUnreachedException unreached)
        {
            return new Delivered.Held(unreached.Message, unreached.Wait);
        }
    }

    /// <summary>
    /// Only what was being posted can be in doubt, and that is written down before it is tried: a changed post whose answer
    /// was lost is simply changed again. Null where Slack cannot be asked now; of a private message, which no call shows, nobody will ever know.
    /// </summary>
    public async Task<Found?> Find(Delivery delivery, CancellationToken cancel = default)
    {
        if (await states.Of(delivery.Key, cancel) is not { } state)
            return new Found(null);
        try
        {
            if (await installs.Of(delivery.Place.Workspace, cancel) is not { } install)
                return null;
            var errand = ErrandOf(WhereItStands(delivery, state), install, state.Channel);
            return await find.Resolve(errand, state, cancel) switch
            {
                Look.Clear { State: var clear } => new Found(PostStep.Next(clear, errand) is null ? errand.RefOf(clear.Parts[0].Ts) : null),
                Look.Closed when errand.IsPrivate => Found.Nowhere,
                _ => null,
            };
        }
        catch (SlackUnreachedException)
        {
            return null;
        }
    }

    /// <summary>The message itself; a private one has no address, so its channel. Before anything was said to Slack, by way of Slack's own redirect.</summary>
    public Uri LinkTo(MessageRef message)
    {
        var (place, id) = (message.Place, SlackMessageId.Parse(message.Id));
        var channel = id.Direct ?? place.Room.DirectPerson()?.Value ?? place.Room.Value;
        if (installs.Known(place.Workspace) is { } install && (id.Direct is not null || place.Room.DirectPerson() is null))
            return new Uri(install.Url, id.IsPrivate ? $"archives/{Escaped(channel)}" : $"archives/{Escaped(channel)}/p{Escaped(id.Ts.Replace(".", "", StringComparison.Ordinal))}");
        return new Uri($"https://slack.com/app_redirect?team={Escaped(place.Workspace.Value)}&channel={Escaped(channel)}{(id.IsPrivate ? "" : $"&message_ts={Escaped(id.Ts)}")}");
    }

    private async Task<Delivered> Deliver(Delivery delivery, SlackInstall install, PostState? known, CancellationToken cancel)
    {
        var (channel, trouble) = await Channel(delivery, install, cancel);
        return channel is null ? trouble! : await Deliver(ErrandOf(delivery, install, channel), known, cancel);
    }

    private static bool IsPrivate(Delivery delivery) => delivery.OnlyFor is not null && delivery.Place.Room.DirectPerson() is null;

    private static bool IsDirect(PostState? known) => known is not null && SlackPlace.IsDirect(known.Channel);

    // The very words that are to be said now were tried before, and nobody heard what became of them.
    private static bool MayStandThere(Errand errand, PostState? known) => known?.Trying is { } trying
        && PostStep.Next(known, errand) switch
        {
            PostStep.Send send => send.Part == trying.Part && Errand.HashOf(send.Message) == trying.Hash,
            PostStep.Change change => change.Part == trying.Part && Errand.HashOf(change.Message) == trying.Hash,
            _ => false,
        };

    private static Delivery WhereItStands(Delivery delivery, PostState? known) => IsPrivate(delivery) && IsDirect(known) ? Directly(delivery) : delivery;

    private static Delivery Directly(Delivery delivery) =>
        delivery with { Place = delivery.Place with { Room = RoomId.DirectWith(delivery.OnlyFor!.Value) }, OnlyFor = null, Thread = null, Message = null };

    private async Task<Delivered> Deliver(Errand errand, PostState? known, CancellationToken cancel)
    {
        var state = known is { Channel.Length: > 0 } ? known : new PostState(errand.Channel, Standing(errand) is { } ts ? [new PostedPart(ts, "")] : []) { Tries = known?.Tries ?? 0 };
        switch (await find.Resolve(errand, state, cancel))
        {
            case Look.NotYet notYet:
                return new Delivered.Held(notYet.Why, notYet.For);
            // Other words than those which somebody may or may not have seen: they are said anew.
            case Look.Closed when errand.IsPrivate:
                state = state with { Trying = null };
                break;
            case Look.Closed closed:
                return new Delivered.Unknown(closed.Why);
            case Look.Clear clear:
                state = clear.State;
                break;
        }

        var delivered = await deliver.Deliver(errand, state, cancel);
        if (delivered is Delivered.Never && errand.Delivery.Place.Room.DirectPerson() is { } person)
            await chats.Forget(person, errand.Install.Workspace, cancel);
        return delivered;
    }

    private static string? Standing(Errand errand) =>
        errand.Delivery.Message is { } message && SlackMessageId.Parse(message.Id) is { IsPrivate: false } id ? id.Ts : null;

    private Errand ErrandOf(Delivery delivery, SlackInstall install, string channel) =>
        new(delivery, install, channel, SlackPostWriter.Write(delivery.Post, message => message.Place.Platform == Platform ? LinkTo(message) : links?.To(message)));

    private async Task<(string? Channel, Delivered? Trouble)> Channel(Delivery delivery, SlackInstall install, CancellationToken cancel)
    {
        if (delivery.Place.Room.DirectPerson() is not { } person)
            return (delivery.Place.Room.Value, null);
        var (channel, trouble) = await chats.With(person, install, cancel);
        return trouble switch
        {
            null => (channel, null),
            // Opening a chat twice opens it once.
            SlackAnswer.Unknown unknown => (null, new Delivered.Held(unknown.Why, Troubled)),
            _ => (null, Refusals.Judge(trouble)),
        };
    }

    private static string Escaped(string text) => Uri.EscapeDataString(text);
}
