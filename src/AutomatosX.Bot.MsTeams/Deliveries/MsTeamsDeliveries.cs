using AutomatosX.Bot.Chat;
using AutomatosX.Bot.MsTeams.Calls;
using AutomatosX.Bot.MsTeams.People;
using AutomatosX.Bot.MsTeams.Posts;
using AutomatosX.Bot.MsTeams.References;
using Microsoft.Extensions.Logging;

namespace AutomatosX.Bot.MsTeams.Deliveries;

/// <summary>
/// The deliveries of a chat platform as Teams takes them. Teams shows nobody what stands in a conversation: a post whose answer
/// was lost stays unknown and is never posted again; everything that is not in doubt goes on where it stopped.
/// </summary>
public sealed partial class MsTeamsDeliveries(Targets targets, DirectChats chats, RoomNames names, PostStates states, DeliverPost deliver, ILogger<MsTeamsDeliveries> log)
{
    private static readonly TimeSpan Troubled = TimeSpan.FromSeconds(15);

    /// <param name="write">Writes a post as Teams takes it.</param>
    public async Task<Delivered> Deliver(Delivery delivery, Func<Post, MsTeamsPost> write, CancellationToken cancel = default)
    {
        var state = Settled(delivery, await states.Of(delivery.Key, cancel) ?? Standing(delivery));
        var (errand, trouble) = await ErrandOf(delivery, state, write, cancel);
        if (errand is null)
            return trouble!;
        if (IsInDoubt(state, errand) && errand.Target.Place == delivery.Place && delivery.OnlyFor is null)
            return new Delivered.Unknown("its first answer was lost, and Teams does not show what stands there");
        state = state with { Trying = null };
        var progress = await deliver.Deliver(errand, state, cancel);
        if (progress is { Refusal: { } refusal, State.Parts.Count: 0 })
            progress = await Elsewhere(errand, progress, refusal, write, cancel) ?? progress;
        return progress.End!;
    }

    /// <summary>What a look for an unanswered post finds without looking: what is known to stand there, and of a first message in doubt that it cannot be known.</summary>
    /// <param name="write">Writes a post as Teams takes it.</param>
    public async Task<Found?> Find(Delivery delivery, Func<Post, MsTeamsPost> write, CancellationToken cancel = default)
    {
        // It is written down before it is tried: what is not, was not.
        if (await states.Of(delivery.Key, cancel) is not { } kept)
            return new Found(null);
        var state = Settled(delivery, kept);
        var (errand, _) = await ErrandOf(delivery, state, write, cancel);
        if (errand is null)
            return null;
        if (IsInDoubt(state, errand))
            return Found.Nowhere;
        state = state with { Trying = null };
        return new Found(PostStep.Next(state, errand.Post) is null ? errand.RefOf(state.Parts[0].Activity) : null);
    }

    // What was in doubt is settled by what can be: a detail that may stand there is left to stand, and is not posted again.
    private PostState Settled(Delivery delivery, PostState state)
    {
        if (state.Trying is not { } trying || trying.Part == 0)
            return state;
        Log.InDoubt(log, trying.Part, delivery.Key);
        return state.WithPart(trying.Part, new PostedPart("", trying.Hash));
    }

    // What is in doubt is not said again in the same words, only when there is something new to say.
    private static bool IsInDoubt(PostState state, Errand errand) => state.Trying is { Part: 0, Hash: var tried } && tried == Errand.HashOf(errand.Post.Messages[0]);

    private static PostState Standing(Delivery delivery) =>
        delivery.Message is { } message && MsTeamsMessageId.Parse(message.Id) is { } id
            ? PostState.Nothing.WithPart(0, new PostedPart(id.Activity, "")) with { InDirectChat = message.Place.Room.DirectPerson() is not null }
            : PostState.Nothing;

    private async Task<(Errand? Errand, Delivered? Trouble)> ErrandOf(Delivery delivery, PostState state, Func<Post, MsTeamsPost> write, CancellationToken cancel)
    {
        var (target, trouble) = await targets.Of(delivery, state.InDirectChat, cancel);
        if (target is not null)
            return (new Errand(delivery, target, write(await Words(delivery, target, cancel))), null);
        // Opening a chat twice opens it once.
        return (null, trouble is MsTeamsAnswer.Unknown unknown ? new Delivered.NotNow(unknown.Why, Troubled) : Refusals.Judge(trouble!));
    }

    // Out of its room, a post says which one it is about.
    private async Task<Post> Words(Delivery delivery, Target target, CancellationToken cancel)
    {
        if (target.Place == delivery.Place)
            return delivery.Post;
        var room = await names.Of(delivery.Place, cancel);
        var line = Line.Of(TextRun.Quiet("For you alone, from "), room is null ? TextRun.Quiet("the project's channel") : TextRun.Strong(room), TextRun.Quiet(":"));
        return delivery.Post with { Sections = [Section.Of(line), .. delivery.Post.Sections] };
    }

    // Nothing of it stands anywhere, so it may be tried where it can stand.
    private async Task<Progress?> Elsewhere(Errand errand, Progress progress, MsTeamsAnswer.Refused refusal, Func<Post, MsTeamsPost> write, CancellationToken cancel)
    {
        var (delivery, state) = (errand.Delivery, progress.State);
        if (errand.Target.IsTargeted && Refusals.IsOfTheRoom(refusal))
        {
            targets.Untargeted(delivery.Place);
            Log.Untargeted(log, delivery.Place.Room, refusal.Code);
            state = await states.Keep(delivery.Key, state with { InDirectChat = true }, cancel);
        }
        else if (errand.Target is { IsNew: false, Place.Room: var room } && room.DirectPerson() is { } person && Refusals.IsChatGone(refusal))
        {
            await chats.Forget(person, delivery.Place.Workspace, cancel);
        }
        else
        {
            return null;
        }

        var (other, trouble) = await ErrandOf(delivery, state, write, cancel);
        return other is null ? new Progress(state, trouble) : await deliver.Deliver(other, state, cancel);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Whether message {Part} of {Key} arrived is not known; it is not sent again.")]
        public static partial void InDoubt(ILogger logger, int part, string key);

        [LoggerMessage(LogLevel.Information, "{Room} takes no messages for one person alone ({Code}); they go to the direct chat.")]
        public static partial void Untargeted(ILogger logger, RoomId room, string code);
    }
}
