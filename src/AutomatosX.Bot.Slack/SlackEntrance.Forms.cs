using System.Text.Json.Nodes;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Slack.Calls;
using AutomatosX.Bot.Slack.Events;
using AutomatosX.Bot.Slack.Forms;
using AutomatosX.Bot.Slack.Installs;

namespace AutomatosX.Bot.Slack;

/// <content>Forms that are sent: taken, and saved behind a view that says so when that takes long.</content>
public sealed partial class SlackEntrance
{
    private static readonly TimeSpan SavingAfter = TimeSpan.FromSeconds(2);

    /// <summary>Time for the answer to show the saving view, before it is replaced.</summary>
    private static readonly TimeSpan Shown = TimeSpan.FromSeconds(0.5);

    private async Task<SlackResponse> TakeForm(SlackPayload payload, SlackInstall install, CancellationToken cancel)
    {
        if (SlackEventReader.Read(payload, clock.GetUtcNow()) is not FormSent form)
            return NotReadable(payload.Body.Object("view"));
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
            return new SlackResponse(200, new JsonObject { ["response_action"] = "update", ["view"] = SlackStandIns.Saving(view) });
        }
    }

    // Closing it would throw away what was filled in.
    private SlackResponse NotReadable(JsonObject? view)
    {
        var ignored = Ignored("view_submission");
        return view.Objects("blocks").FirstOrDefault(block => block.Text("type") == "input").Text("block_id") is { } field
            ? new SlackResponse(200, new JsonObject { ["response_action"] = "errors", ["errors"] = new JsonObject { [field] = "This form can no longer be taken. Copy what you wrote, close it and open it again." } })
            : ignored;
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
            Log.NotTold(log, "views.update", answer.Said);
    }

    // What was filled in comes back with what is wrong about it: nobody types it again.
    private async Task<JsonObject> Outcome(Task<IReadOnlyList<FieldProblem>> taking, JsonObject view)
    {
        try
        {
            var problems = await taking;
            return problems.Count == 0
                ? SlackStandIns.Saved(view)
                : SlackStandIns.Refilled(view, [.. problems.Select(problem => problem.Sentence)]);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            Log.NotTaken(log, "view_submission", error);
            return SlackStandIns.Refilled(view, ["It could not be saved yet. Nothing is lost: send it again in a minute."]);
        }
    }
}
