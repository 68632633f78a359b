using System.Text.Json.Nodes;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Slack.Calls;
using AutomatosX.Bot.Slack.Events;
using AutomatosX.Bot.Slack.Installs;
using Microsoft.Extensions.Logging;

namespace AutomatosX.Bot.Slack.Forms;

/// <summary>
/// Shows a form to somebody who pressed for it, behind the acknowledgement and while the trigger is good. Whatever keeps it
/// from opening is said to the one who waits.
/// </summary>
public sealed partial class ShowForm(ISlackCalls calls, TimeProvider clock, ILogger<ShowForm> log)
{
    private const string TooLate = "The form took too long to open. Try again.";

    /// <summary>A trigger is good for three seconds: a form that takes longer than this is opened empty and filled then.</summary>
    private static readonly TimeSpan LoadingAfter = TimeSpan.FromSeconds(1);

    /// <param name="opening">Fetches the form; null when there is none.</param>
    /// <param name="room">The id of the room it is opened in.</param>
    /// <param name="none">What is said when there is none.</param>
    public async Task Show(Func<Task<Form?>> opening, string room, string none, SlackHeader header, SlackInstall install, CancellationToken cancel)
    {
        try
        {
            await Show(opening(), room, none, header, install, cancel);
        }
        catch (Exception error) when (!cancel.IsCancellationRequested)
        {
            Log.NotOpened(log, header.Type, error);
            await Tell(header, install, "The form could not be opened. Try again.", cancel);
        }
    }

    private async Task Show(Task<Form?> opening, string room, string none, SlackHeader header, SlackInstall install, CancellationToken cancel)
    {
        var isSlow = await IsSlow(opening, cancel);
        var view = isSlow ? await Put(header, install, SlackStandIns.Loading(), null, cancel) : null;
        if (isSlow && view is null)
            return;
        if (await opening is { } form)
            await Put(header, install, SlackViewWriter.Modal(form, room), view, cancel);
        else if (view is not null)
            await Put(header, install, SlackStandIns.Notice(none), view, cancel);
        else
            await Tell(header, install, none, cancel);
    }

    private async Task<bool> IsSlow(Task opening, CancellationToken cancel)
    {
        using var soon = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var first = await Task.WhenAny(opening, Task.Delay(LoadingAfter, clock, soon.Token));
        await soon.CancelAsync();
        return first != opening;
    }

    /// <summary>Opens the view, or puts it in the place of one that is open; returns that one's id.</summary>
    private async Task<string?> Put(SlackHeader header, SlackInstall install, JsonObject view, string? instead, CancellationToken cancel)
    {
        var answer = instead is null
            ? await calls.CallAsync("views.open", install.Token, new JsonObject { ["trigger_id"] = header.Trigger, ["view"] = view }, cancel)
            : await calls.CallAsync("views.update", install.Token, new JsonObject { ["view_id"] = instead, ["view"] = view }, cancel);
        switch (answer)
        {
            case SlackAnswer.Done done:
                return done.Body.Object("view").Text("id");
            case SlackAnswer.Refused { Error: "exchanged_trigger_id" or "trigger_exchanged" }:
                // Another delivery of the same press was faster, perhaps in another replica: the form is open.
                return null;
            default:
                Log.NotTold(log, instead is null ? "views.open" : "views.update", answer.Said);
                await Tell(header, install, TooLate, cancel);
                return null;
        }
    }

    // In a view there is no channel to say it in; and in a channel that the bot is not in, it can say it nowhere but here.
    private async Task Tell(SlackHeader header, SlackInstall install, string sentence, CancellationToken cancel)
    {
        if (header.Channel is { } channel && await calls.CallAsync("chat.postEphemeral", install.Token, new JsonObject { ["channel"] = channel, ["user"] = header.Person, ["text"] = sentence }, cancel) is not SlackAnswer.Refused)
            return;
        var answer = await calls.CallAsync("chat.postMessage", install.Token, new JsonObject { ["channel"] = header.Person, ["text"] = sentence }, cancel);
        if (answer is not SlackAnswer.Done)
            Log.NotTold(log, "chat.postMessage", answer.Said);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "A form could not be opened ({Type}).")]
        public static partial void NotOpened(ILogger logger, string type, Exception error);

        [LoggerMessage(LogLevel.Warning, "Slack did not do {Method} for somebody who waits: {Answer}.")]
        public static partial void NotTold(ILogger logger, string method, string answer);
    }
}
