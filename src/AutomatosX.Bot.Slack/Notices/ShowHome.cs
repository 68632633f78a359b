using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Slack.Calls;
using AutomatosX.Bot.Slack.Events;
using AutomatosX.Bot.Slack.Installs;
using AutomatosX.Bot.Slack.Posts;
using Microsoft.Extensions.Logging;

namespace AutomatosX.Bot.Slack.Notices;

/// <summary>App Home: the person's own page, drawn when it is opened and again after each of its buttons.</summary>
public sealed partial class ShowHome(Inbox inbox, PacedCalls calls, ILinks links, Backlog work, TimeProvider clock, ILogger<ShowHome> log) : ISlackNotice
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    // Who has looked at it since the program began: a page that nobody saw need not follow.
    private readonly ConcurrentDictionary<(WorkspaceId Workspace, string Person), bool> open = new();

    public IReadOnlyCollection<string> Types { get; } = ["app_home_opened"];

    public Task<SlackResponse> Take(SlackPayload payload, SlackHeader header, SlackInstall? install, CancellationToken cancel)
    {
        // The other tab of the app is the direct chat.
        if (install is not null && header.Person is { } person && payload.Body.Object("event").Text("tab") is "home" or null)
        {
            open[(install.Workspace, header.Person!)] = true;
            work.Behind("showing App Home", ending => Publish(install, new PersonId(header.Person!), ending));
        }

        return Task.FromResult(SlackResponse.Taken);
    }

    /// <summary>Draws the page again, for somebody who has it open, once what they did is worked off.</summary>
    public void Follow(SlackInstall install, string? person)
    {
        if (person is not null && open.ContainsKey((install.Workspace, person)))
        {
            work.Behind("showing App Home again", async ending =>
            {
                await work.WorkOff(ending);
                await Publish(install, new PersonId(person), ending);
            });
        }
    }

    /// <summary>Draws the page as things stand now.</summary>
    public async Task Publish(SlackInstall install, PersonId person, CancellationToken cancel = default)
    {
        var place = new Place(Platform.Slack, install.Workspace, RoomId.DirectWith(person));
        var view = SlackHomeWriter.Write(await inbox.Page(place, person, cancel), links.To);
        var arguments = new JsonObject { ["user_id"] = person.Value, ["view"] = view };
        var answer = await calls.CallAsync("views.publish", install, arguments, cancel: cancel);
        if (answer is SlackAnswer.Held { For: var wait } && wait <= Patience)
        {
            await Task.Delay(wait, clock, cancel);
            answer = await calls.CallAsync("views.publish", install, new JsonObject { ["user_id"] = person.Value, ["view"] = view.DeepClone() }, cancel: cancel);
        }

        if (answer is not SlackAnswer.Done)
            Log.NotShown(log, answer.Said);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "App Home was not shown ({Error}). If it is turned off: the app's page \"App Home\" turns the Home Tab on.")]
        public static partial void NotShown(ILogger logger, string error);
    }
}
