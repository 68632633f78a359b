using System.Text.Json;
using System.Text.Json.Nodes;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Slack.Calls;
using AutomatosX.Bot.Slack.Events;
using AutomatosX.Bot.Slack.Installs;
using AutomatosX.Bot.Storing;

namespace AutomatosX.Bot.Slack.People;

/// <summary>
/// Who people are on Slack: asked once and remembered, and kept right by what Slack tells of changes
/// (<c>user_change</c>, <c>team_join</c>).
/// </summary>
public sealed class SlackPeople(PacedCalls calls, ISlackInstalls installs, IBotStore store) : IRoomPeople, ISlackNotice
{
    private const int PageSize = 200;

    // A room of more people than that is no project's channel.
    private const int MostPages = 5;

    // Slackbot is said to be no bot.
    private const string Slackbot = "USLACKBOT";

    public Platform Platform => Platform.Slack;

    public IReadOnlyCollection<string> Types { get; } = ["user_change", "team_join"];

    public async Task<IReadOnlyList<RoomPerson>> In(Place place, CancellationToken cancel = default)
    {
        if (await installs.Of(place.Workspace, cancel) is not { } install)
            return [];
        var people = new List<RoomPerson>();
        var cursor = "";
        for (var page = 0; page < MostPages; page++)
        {
            var arguments = new JsonObject { ["channel"] = place.Room.Value, ["limit"] = PageSize };
            if (cursor.Length > 0)
                arguments["cursor"] = cursor;
            if (await calls.CallAsync("conversations.members", install, arguments, cancel: cancel) is not SlackAnswer.Done { Body: var body })
                break;
            foreach (var id in (body["members"] as JsonArray ?? []).OfType<JsonValue>().Select(member => (string?)member).OfType<string>().Where(id => id != install.Bot.Value))
            {
                if (await Who(place, new PersonId(id), cancel) is { } person)
                    people.Add(person);
            }

            cursor = body.Object("response_metadata").Text("next_cursor") ?? "";
            if (cursor.Length == 0)
                break;
        }

        return people;
    }

    public async Task<RoomPerson?> Who(Place place, PersonId person, CancellationToken cancel = default)
    {
        if (await store.State(Platform.Slack, Entry(place.Workspace, person), cancel) is { } bytes)
            return JsonSerializer.Deserialize<Known>(bytes)?.Of(person);
        if (await installs.Of(place.Workspace, cancel) is not { } install
            || await calls.CallAsync("users.info", install, new JsonObject { ["user"] = person.Value }, cancel: cancel) is not SlackAnswer.Done { Body: var body } || body.Object("user") is not { } user)
            return null;
        await Keep(place.Workspace, person, user, cancel);
        return KnownOf(user).Of(person);
    }

    public async Task<SlackResponse> Take(SlackPayload payload, SlackHeader header, SlackInstall? install, CancellationToken cancel)
    {
        if (install is not null && payload.Body.Object("event").Object("user") is { } user && user.Text("id") is { } id)
            await Keep(install.Workspace, new PersonId(id), user, cancel);
        return SlackResponse.Taken;
    }

    private Task Keep(WorkspaceId workspace, PersonId person, JsonObject user, CancellationToken cancel) =>
        store.Commit(Work.Nothing.And(new KeepState(Platform.Slack, Entry(workspace, person), JsonSerializer.SerializeToUtf8Bytes(KnownOf(user)))), cancel);

    private static Known KnownOf(JsonObject user)
    {
        var profile = user.Object("profile");
        var name = profile.Text("real_name") ?? user.Text("real_name") ?? profile.Text("display_name") ?? user.Text("name") ?? "";
        return new Known(name, user.Text("tz") ?? "", user.Holds("is_bot") || user.Holds("deleted") || user.Text("id") == Slackbot, profile.Text("email") ?? "");
    }

    private static string Entry(WorkspaceId workspace, PersonId person) => $"person/{workspace}/{person}";

    /// <param name="IsNobody">A program, or somebody who left: nobody to be asked anything.</param>
    /// <param name="Email">Empty without the scope <c>users:read.email</c>.</param>
    private sealed record Known(string Name, string Zone, bool IsNobody, string Email = "")
    {
        public RoomPerson? Of(PersonId person) => IsNobody ? null : new RoomPerson(person, Name.Length > 0 ? Name : person.Value, Zone) { Email = Email };
    }
}
