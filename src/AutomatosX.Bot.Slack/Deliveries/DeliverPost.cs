using System.Text.Json.Nodes;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Slack.Calls;
using AutomatosX.Bot.Slack.Posts;
using AutomatosX.Bot.Storing;
using Microsoft.Extensions.Logging;

namespace AutomatosX.Bot.Slack.Deliveries;

/// <summary>
/// Makes a post stand in Slack as it shall, one call after the other. What could be there twice is written down before it
/// is tried; what can be repeated without harm is simply repeated.
/// </summary>
public sealed partial class DeliverPost(PacedCalls calls, ShareFile files, ReplacePrivate privates, PostStates states, TimeProvider clock, ILogger<DeliverPost> log)
{
    // chat.update takes less text than chat.postMessage; beside blocks it is what a notification reads out.
    private const int MostTextOfAChange = 4000;

    private static readonly TimeSpan AfterAnother = TimeSpan.FromSeconds(5);

    /// <summary>Goes on from what stands there until all of it does.</summary>
    /// <param name="state">What stands there; nothing of it is in doubt.</param>
    public async Task<Delivered> Deliver(Errand errand, PostState state, CancellationToken cancel = default)
    {
        try
        {
            while (PostStep.Next(state, errand) is { } step)
            {
                var (reached, end) = await Do(step, errand, state, cancel);
                if (end is not null)
                    return end;
                state = await states.Keep(errand.Delivery.Key, reached, cancel);
            }
        }
        catch (VersionConflictException)
        {
            return new Delivered.Held("another replica is posting it", AfterAnother);
        }

        return new Delivered.There(errand.RefOf(state.Parts[0].Ts));
    }

    private Task<Progress> Do(PostStep step, Errand errand, PostState state, CancellationToken cancel) => step switch
    {
        PostStep.Send send => Send(send, errand, state, cancel),
        // What can be changed no more is said anew.
        PostStep.Change change when errand.IsPrivate => Replace(change, errand, state, cancel),
        PostStep.Change change => Change(change, errand, state, cancel),
        PostStep.Remove remove => Remove(remove, errand, state, cancel),
        PostStep.Attach attach => files.Share(attach.File, errand, state, cancel),
        PostStep.Detach => Task.FromResult(new Progress(state.WithFile(null))),
        PostStep.Discard discard => files.Discard(discard.File, errand, state, cancel),
        _ => throw new InvalidOperationException($"{step.GetType().Name} is no step of a delivery."),
    };

    private async Task<Progress> Send(PostStep.Send send, Errand errand, PostState state, CancellationToken cancel)
    {
        var hash = Errand.HashOf(send.Message);
        var (before, counted) = (state, state with { Tries = state.Tries + 1 });
        var begun = counted with { Trying = new Attempt(send.Part, hash, null, clock.GetUtcNow()) };
        var answer = await calls.CallAsync(errand.IsPrivate ? "chat.postEphemeral" : "chat.postMessage", errand.Install, Arguments(send, errand, state), Begin, cancel);
        if (answer is SlackAnswer.Done { Body: var body })
        {
            return (string?)(body["ts"] ?? body["message_ts"]) is { Length: > 0 } ts
                ? new Progress(state.WithPart(send.Part, new PostedPart(ts, hash)))
                : new Progress(begun, new Delivered.Unknown("Slack named no message"));
        }

        // Certainly not there: nothing is in doubt, and the next try may post at once.
        if (answer is not SlackAnswer.Unknown && state != before)
            await states.Keep(errand.Delivery.Key, state, cancel);
        return new Progress(state, Refusals.Judge(answer));

        async Task Begin()
        {
            await states.Begin(errand.Delivery.Key, begun, cancel);
            state = counted;
        }
    }

    private static JsonObject Arguments(PostStep.Send send, Errand errand, PostState state)
    {
        var arguments = new JsonObject
        {
            ["channel"] = errand.Channel,
            ["text"] = send.Message.Text,
            ["blocks"] = send.Message.Blocks.DeepClone(),
            ["thread_ts"] = errand.ThreadOf(send.Part, state),
        };
        if (errand.IsPrivate)
        {
            arguments["user"] = errand.Delivery.OnlyFor!.Value.Value;
            return arguments;
        }

        arguments["metadata"] = errand.Metadata(send.Part);
        arguments["mrkdwn"] = false;
        arguments["unfurl_links"] = false;
        arguments["unfurl_media"] = false;
        return arguments;
    }

    private async Task<Progress> Replace(PostStep.Change change, Errand errand, PostState state, CancellationToken cancel) =>
        await privates.Replace(change, errand, state, cancel) ?? await Send(new PostStep.Send(change.Part, change.Message), errand, state, cancel);

    private async Task<Progress> Change(PostStep.Change change, Errand errand, PostState state, CancellationToken cancel)
    {
        var counted = state with { Tries = state.Tries + 1 };
        var changed = counted.WithPart(change.Part, new PostedPart(change.Ts, Errand.HashOf(change.Message)));
        var answer = await calls.CallAsync("chat.update", errand.Install, new()
        {
            ["channel"] = errand.Channel,
            ["ts"] = change.Ts,
            ["text"] = Cut(change.Message),
            ["blocks"] = change.Message.Blocks.DeepClone(),
        }, Begin, cancel);
        switch (answer)
        {
            case SlackAnswer.Done:
                return new Progress(changed);
            // A detail that somebody took away stays away; the post itself stands.
            case SlackAnswer.Refused { Error: "message_not_found" } when change.Part > 0:
                Log.PartGone(log, change.Part, errand.Channel);
                return new Progress(changed);
            default:
                return new Progress(state, Refusals.Judge(answer));
        }

        // What it says is not known from here on: were its old words wanted again, they would have to be said.
        Task Begin() => states.Begin(errand.Delivery.Key, counted.WithPart(change.Part, new PostedPart(change.Ts, "")), cancel);
    }

    private async Task<Progress> Remove(PostStep.Remove remove, Errand errand, PostState state, CancellationToken cancel)
    {
        var answer = await calls.CallAsync("chat.delete", errand.Install, new() { ["channel"] = errand.Channel, ["ts"] = remove.Ts }, cancel: cancel);
        if (answer is SlackAnswer.Refused refused && refused.Error != "message_not_found")
            Log.NotRemoved(log, errand.Channel, refused.Error);
        // A surplus detail that cannot be taken away harms less than a post that never ends.
        return answer is SlackAnswer.Done or SlackAnswer.Refused
            ? new Progress(state with { Parts = state.Parts.RemoveAt(state.Parts.Count - 1) })
            : new Progress(state, Refusals.Judge(answer));
    }

    private static string Cut(SlackMessage message) =>
        message.Text.Length <= MostTextOfAChange || message.Blocks.Count == 0 ? message.Text : $"{message.Text.AsSpan(0, MostTextOfAChange - 2)}…";

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Message {Part} of a post in {Channel} was deleted in Slack; it is left out.")]
        public static partial void PartGone(ILogger logger, int part, string channel);

        [LoggerMessage(LogLevel.Warning, "A message that a post in {Channel} no longer needs could not be deleted: {Error}.")]
        public static partial void NotRemoved(ILogger logger, string channel, string error);
    }
}

/// <summary>How far a step came.</summary>
/// <param name="State">What stands there now.</param>
/// <param name="End">Why the delivery ends here, or null when it goes on.</param>
public sealed record Progress(PostState State, Delivered? End = null);
