using System.Text.Json.Nodes;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Slack.Installs;

namespace AutomatosX.Bot.Slack.Calls;

/// <summary>Slack's Web API at the pace that Slack asks for. Nothing waits in here: whose turn has not come is told how long it takes.</summary>
public sealed class PacedCalls(ISlackCalls calls, Pace pace, TimeProvider clock)
{
    /// <inheritdoc cref="CallAsync(string, WorkspaceId, string, JsonObject, Func{Task}, CancellationToken)"/>
    public Task<SlackAnswer> CallAsync(string method, SlackInstall install, JsonObject arguments, Func<Task>? before = null, CancellationToken cancel = default) =>
        CallAsync(method, install.Workspace, install.Token, arguments, before, cancel);

    /// <summary>Calls once when its turn has come; else answers <see cref="SlackAnswer.Held"/> at once.</summary>
    /// <param name="before">What has to be done when the turn has come and before the call is made.</param>
    public async Task<SlackAnswer> CallAsync(string method, WorkspaceId workspace, string token, JsonObject arguments, Func<Task>? before = null, CancellationToken cancel = default)
    {
        var turn = new Turn(method, workspace, CallLimits.IsMessage(method) ? (string?)(arguments["channel"] ?? arguments["channel_id"]) : null);
        var begun = clock.GetUtcNow();
        if (pace.Take(turn, begun) is { } wait)
            return new SlackAnswer.Held(wait.Why, wait.For);
        if (before is not null)
            await before();
        return Noted(turn, begun, await calls.CallAsync(method, token, arguments, cancel));
    }

    private SlackAnswer Noted(Turn turn, DateTimeOffset begun, SlackAnswer answer)
    {
        var now = clock.GetUtcNow();
        pace.Answered(turn, begun, now);
        if (answer is SlackAnswer.OutOfReach { Why: var why })
            return new SlackAnswer.Held($"Slack is out of reach: {why}", pace.Lost(turn.Workspace, now));
        pace.Reached(turn.Workspace);
        if (answer is not SlackAnswer.TooMany { After: var after })
            return answer;
        pace.Hold(turn, after, now);
        return new SlackAnswer.Held($"Slack asks for patience with {turn.Method}", after);
    }
}
