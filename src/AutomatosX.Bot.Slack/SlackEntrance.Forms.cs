using System.Text.Json.Nodes;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Slack.Calls;
using AutomatosX.Bot.Slack.Events;
using AutomatosX.Bot.Slack.Forms;
using AutomatosX.Bot.Slack.Installs;

namespace AutomatosX.Bot.Slack;

/// <content>Forms: opened behind the acknowledgement while the trigger is good, and taken when they are sent.</content>
public sealed partial class SlackEntrance
{
    /// <summary>A trigger is good for three seconds: a form that takes longer than this is opened empty and filled then.</summary>
    private static readonly TimeSpan LoadingAfter = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan SavingAfter = TimeSpan.FromSeconds(2);

    /// <summary>Time for the answer to show the saving view, before it is replaced.</summary>
    private static readonly TimeSpan Shown = TimeSpan.FromSeconds(0.5);

    private async Task OpenForm(ButtonPressed pressed, SlackHeader header, SlackInstall install, CancellationToken cancel)
    {
        try
        {
            var opening = inbox.Open(pressed, cancel);
            var isSlow = await IsSlow(opening, cancel);
            var view = isSlow ? await Show(header, install, SlackEntranceViews.Loading(), null, cancel) : null;
            if (isSlow && view is null)
                return;
            if (await opening is { } form)
                await Show(header, install, SlackViewWriter.Modal(form, pressed.Place.Room.Value), view, cancel);
            else if (view is not null)
                await Show(header, install, SlackEntranceViews.Notice(SlackEntranceViews.NothingToFill), view, cancel);
            else
                await Tell(header, install, SlackEntranceViews.NothingToFill, cancel);
        }
        catch (Exception error) when (!cancel.IsCancellationRequested)
        {
            Log.NotTaken(log, header.Type, error);
            await Tell(header, install, "The form could not be opened. Press the button again.", cancel);
        }
    }

    private async Task<bool> IsSlow(Task opening, CancellationToken cancel)
    {
        using var soon = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var first = await Task.WhenAny(opening, Task.Delay(LoadingAfter, clock, soon.Token));
        await soon.CancelAsync();
        return first != opening;
    }

    /// <summary>Opens the view, or puts it in the place of one that is open; returns that one's id.</summary>
    private async Task<string?> Show(SlackHeader header, SlackInstall install, JsonObject view, string? instead, CancellationToken cancel)
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
                Log.NotTold(log, instead is null ? "views.open" : "views.update", Said(answer));
                await Tell(header, install, "The form took too long to open. Press the button again.", cancel);
                return null;
        }
    }

    // In a view there is no channel to say it in.
    private async Task Tell(SlackHeader header, SlackInstall install, string sentence, CancellationToken cancel)
    {
        var (method, arguments) = header.Channel is { } channel
            ? ("chat.postEphemeral", new JsonObject { ["channel"] = channel, ["user"] = header.Person, ["text"] = sentence })
            : ("chat.postMessage", new JsonObject { ["channel"] = header.Person, ["text"] = sentence });
        var answer = await calls.CallAsync(method, install.Token, arguments, cancel);
        if (answer is not SlackAnswer.Done)
            Log.NotTold(log, method, Said(answer));
    }

    private async Task<SlackResponse> TakeForm(SlackPayload payload, SlackInstall install, CancellationToken cancel)
    {
        if (SlackEventReader.Read(payload, clock.GetUtcNow()) is not FormSent form)
            return Ignored("view_submission");
        // From here on it is seen through, whatever becomes of the request: the saving view says so.
        var taking = CheckAndAccept(payload, form, install);
        try
        {
            return Closing(await taking.WaitAsync(SavingAfter, clock, cancel), payload.Body);
        }
        catch (TimeoutException) when (!taking.IsFaulted)
        {
            var view = payload.Body.Object("view")!;
            work.Behind("saving a form", ending => Finish(taking, view, install, ending));
            return new SlackResponse(200, new JsonObject { ["response_action"] = "update", ["view"] = SlackEntranceViews.Saving(view) });
        }
    }

    private async Task<IReadOnlyList<FieldProblem>> CheckAndAccept(SlackPayload payload, FormSent form, SlackInstall install)
    {
        var problems = await inbox.Check(form, CancellationToken.None);
        if (problems.Count > 0)
            return problems;
        await Accept(payload, CancellationToken.None);
        home.Follow(install, form.Person.Value);
        return problems;
    }

    private static SlackResponse Closing(IReadOnlyList<FieldProblem> problems, JsonObject body) =>
        problems.Count == 0 ? SlackResponse.Taken : new SlackResponse(200, SlackViewWriter.Errors(problems, body));

    private async Task Finish(Task<IReadOnlyList<FieldProblem>> taking, JsonObject view, SlackInstall install, CancellationToken cancel)
    {
        var after = await Outcome(taking, view);
        await Task.Delay(Shown, clock, cancel);
        var answer = await calls.CallAsync("views.update", install.Token, new JsonObject { ["view_id"] = view.Text("id"), ["view"] = after }, cancel);
        if (answer is not SlackAnswer.Done)
            Log.NotTold(log, "views.update", Said(answer));
    }

    // What was filled in comes back with what is wrong about it: nobody types it again.
    private async Task<JsonObject> Outcome(Task<IReadOnlyList<FieldProblem>> taking, JsonObject view)
    {
        try
        {
            var problems = await taking;
            return problems.Count == 0
                ? SlackEntranceViews.Notice("It is saved. You can close this.", view)
                : SlackEntranceViews.Refilled(view, [.. problems.Select(problem => problem.Sentence)]);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            Log.NotTaken(log, "view_submission", error);
            return SlackEntranceViews.Refilled(view, ["It could not be saved yet. Nothing is lost: send it again in a minute."]);
        }
    }

    private static string Said(SlackAnswer answer) => answer switch
    {
        SlackAnswer.Refused refused => refused.Error,
        SlackAnswer.Unknown unknown => unknown.Why,
        SlackAnswer.OutOfReach far => far.Why,
        SlackAnswer.TooMany many => $"too many calls, again after {many.After}",
        _ => "done",
    };
}
