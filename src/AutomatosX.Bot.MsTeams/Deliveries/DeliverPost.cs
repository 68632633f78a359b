using System.Text.Json.Nodes;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.MsTeams.Calls;
using AutomatosX.Bot.Storing;
using Microsoft.Extensions.Logging;

namespace AutomatosX.Bot.MsTeams.Deliveries;

/// <summary>
/// Makes a post stand in Teams as it shall, one call after the other. What could be there twice is written down before it
/// is tried; what can be repeated without harm is simply repeated.
/// </summary>
public sealed partial class DeliverPost(PacedCalls calls, PostStates states, TimeProvider clock, ILogger<DeliverPost> log)
{
    private const string NoActivity = "ActivityNotFoundInConversation";

    private static readonly TimeSpan AfterAnother = TimeSpan.FromSeconds(5);

    /// <summary>Goes on from what stands there until all of it does.</summary>
    /// <param name="state">What stands there; nothing of it is in doubt.</param>
    public async Task<Progress> Deliver(Errand errand, PostState state, CancellationToken cancel = default)
    {
        try
        {
            while (PostStep.Next(state, errand.Post) is { } step)
            {
                var progress = await Do(step, errand, state, cancel);
                if (progress.End is not null)
                    return progress;
                state = await states.Keep(errand.Delivery.Key, progress.State, cancel);
            }
        }
        catch (VersionConflictException)
        {
            return new Progress(state, new Delivered.Held("another replica is posting it", AfterAnother));
        }

        return new Progress(state, new Delivered.There(errand.RefOf(state.Parts[0].Activity)));
    }

    private Task<Progress> Do(PostStep step, Errand errand, PostState state, CancellationToken cancel) => step switch
    {
        PostStep.Send send => Send(send, errand, state, cancel),
        PostStep.Change change => Change(change, errand, state, cancel),
        PostStep.Remove => Remove(errand, state, cancel),
        _ => throw new InvalidOperationException($"{step.GetType().Name} is no step of a delivery."),
    };

    private async Task<Progress> Send(PostStep.Send send, Errand errand, PostState state, CancellationToken cancel)
    {
        var hash = Errand.HashOf(send.Message);
        var (before, counted) = (state, state with { Tries = state.Tries + 1 });
        var begun = counted with { Trying = new Attempt(send.Part, hash, clock.GetUtcNow()) };
        var answer = await calls.CallAsync(errand.Target.Turn, Posting(send, errand, state), Begin, cancel);
        if (answer is MsTeamsAnswer.Done { Body: var body })
        {
            return ActivityIn(body) is { } activity
                ? new Progress(state.WithPart(send.Part, new PostedPart(activity, hash)))
                : new Progress(begun, new Delivered.Unknown("Teams named no message"));
        }

        // Certainly not there: nothing is in doubt, and the next try may post at once.
        if (answer is not MsTeamsAnswer.Unknown && state != before)
            await states.Keep(errand.Delivery.Key, state, cancel);
        return new Progress(answer is MsTeamsAnswer.Unknown ? begun : state, Refusals.Judge(answer), answer as MsTeamsAnswer.Refused);

        async Task Begin()
        {
            await states.Begin(errand.Delivery.Key, begun, cancel);
            state = counted;
        }
    }

    private static MsTeamsCall Posting(PostStep.Send send, Errand errand, PostState state)
    {
        var (target, activity) = (errand.Target, errand.ActivityOf(send.Message));
        if (!target.IsChannel || target.IsTargeted || errand.ThreadOf(send.Part, state) is not null)
            return errand.Call(HttpMethod.Post, ConnectorPaths.Activities(errand.ConversationOf(send.Part, state), target.IsTargeted), activity);
        var tenant = target.Place.Workspace.Value;
        return errand.Call(HttpMethod.Post, ConnectorPaths.Conversations, new JsonObject
        {
            ["isGroup"] = true,
            ["bot"] = new JsonObject { ["id"] = target.Bot },
            ["tenantId"] = tenant,
            ["channelData"] = new JsonObject { ["channel"] = new JsonObject { ["id"] = target.Conversation }, ["tenant"] = new JsonObject { ["id"] = tenant } },
            ["activity"] = activity,
        });
    }

    // A thread that was opened is named with its channel, and beside that its first message.
    private static string? ActivityIn(JsonObject body)
    {
        if (Text(body, "activityId") is { } named)
            return named;
        if (Text(body, "id") is not { } id)
            return null;
        return MsTeamsMessageId.Parse(id).Root ?? (id.StartsWith("19:", StringComparison.Ordinal) ? null : id);
    }

    private async Task<Progress> Change(PostStep.Change change, Errand errand, PostState state, CancellationToken cancel)
    {
        var standing = state.Parts[change.Part];
        var counted = state with { Tries = state.Tries + 1 };
        var changed = counted.WithPart(change.Part, standing with { Hash = Errand.HashOf(change.Message) });
        // The person whom a targeted message is for is named when it is posted and never again.
        var path = ConnectorPaths.Activity(errand.ConversationOf(change.Part, state), standing.Activity, errand.Target.IsTargeted);
        var answer = await calls.CallAsync(errand.Target.Turn, errand.Call(HttpMethod.Put, path, change.Message.ToActivity()), Begin, cancel);
        switch (answer)
        {
            case MsTeamsAnswer.Done:
                return new Progress(changed);
            // A targeted message is gone after a day; what it should say now is said anew.
            case MsTeamsAnswer.Refused { Code: NoActivity } when errand.Target.IsTargeted:
                return new Progress(counted with { Parts = [] });
            // A detail that somebody took away stays away; the post itself stands.
            case MsTeamsAnswer.Refused { Code: NoActivity } when change.Part > 0:
                Log.PartGone(log, change.Part, errand.Target.Conversation);
                return new Progress(changed);
            default:
                return Ended(answer, state);
        }

        // What it says is not known from here on: were its old words wanted again, they would have to be said.
        Task Begin() => states.Begin(errand.Delivery.Key, counted.WithPart(change.Part, standing with { Hash = "" }), cancel);
    }

    private async Task<Progress> Remove(Errand errand, PostState state, CancellationToken cancel)
    {
        var last = state.Parts.Count - 1;
        var removed = new Progress(state with { Parts = state.Parts.RemoveAt(last) });
        if (state.Parts[last].IsLost)
            return removed;
        var path = ConnectorPaths.Activity(errand.ConversationOf(last, state), state.Parts[last].Activity, errand.Target.IsTargeted);
        var answer = await calls.CallAsync(errand.Target.Turn, errand.Call(HttpMethod.Delete, path), cancel: cancel);
        if (answer is MsTeamsAnswer.Refused refused && refused.Code != NoActivity)
            Log.NotRemoved(log, errand.Target.Conversation, refused.Code);
        // A surplus detail that cannot be taken away harms less than a post that never ends.
        return answer is MsTeamsAnswer.Done or MsTeamsAnswer.Refused ? removed : Ended(answer, state);
    }

    private static Progress Ended(MsTeamsAnswer answer, PostState state) => new(state, Refusals.JudgeRepeatable(answer), answer as MsTeamsAnswer.Refused);

    private static string? Text(JsonObject body, string name) => body[name] is JsonValue value && value.TryGetValue(out string? text) && text.Length > 0 ? text : null;

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Message {Part} of a post in {Conversation} was deleted in Teams; it is left out.")]
        public static partial void PartGone(ILogger logger, int part, string conversation);

        [LoggerMessage(LogLevel.Warning, "A message that a post in {Conversation} no longer needs could not be deleted: {Code}.")]
        public static partial void NotRemoved(ILogger logger, string conversation, string code);
    }
}
