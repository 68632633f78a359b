using System.Text.Json.Nodes;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Slack.Calls;
using Microsoft.Extensions.Logging;

namespace AutomatosX.Bot.Slack.Deliveries;

/// <summary>
/// Puts other words into a message that one person sees. No method of the Web API does that; the address that came with a
/// button of it does, for a while.
/// </summary>
public sealed partial class ReplacePrivate(ISlackResponseUrls responses, ResponseUrls urls, TimeProvider clock, ILogger<ReplacePrivate> log)
{
    private static readonly TimeSpan Troubled = TimeSpan.FromSeconds(10);

    /// <summary>How far it came, or null when nobody can change that message any more: then it has to be said anew.</summary>
    public async Task<Progress?> Replace(PostStep.Change change, Errand errand, PostState state, CancellationToken cancel = default)
    {
        var message = errand.RefOf(change.Ts);
        if (urls.Of(message, clock.GetUtcNow()) is not { } address)
            return null;
        var answer = await responses.RespondAsync(address, new JsonObject { ["replace_original"] = true, ["text"] = change.Message.Text, ["blocks"] = change.Message.Blocks.DeepClone() }, cancel);
        if (answer is SlackAnswer.Done or SlackAnswer.Unknown)
            urls.Use(message);
        switch (answer)
        {
            case SlackAnswer.Done:
                return new Progress(state.WithPart(change.Part, new PostedPart(change.Ts, Errand.HashOf(change.Message))));
            // Replacing it twice leaves the same words there.
            case SlackAnswer.Unknown unknown:
                return new Progress(state, new Delivered.Held(unknown.Why, Troubled));
            case SlackAnswer.TooMany tooMany:
                return new Progress(state, new Delivered.Held("Slack asks for patience with answers to buttons", tooMany.After));
            case SlackAnswer.OutOfReach far:
                return new Progress(state, new Delivered.Held($"Slack is out of reach: {far.Why}", Troubled));
            default:
                Log.Spent(log, errand.Channel, answer is SlackAnswer.Refused refused ? refused.Error : answer.GetType().Name);
                urls.Spend(message);
                return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "A private message in {Channel} could not be replaced ({Error}); it is said anew.")]
        public static partial void Spent(ILogger logger, string channel, string error);
    }
}
