using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Testing.Slack;

namespace AutomatosX.Bot.Scenarios.Playing;

/// <summary>A workspace of the fake Slack with the story's people and their channel, and a clock that goes when the story says so.</summary>
internal sealed partial class Workspace : IAsyncDisposable
{
    private readonly Dictionary<string, string> idOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> nameOf = new(StringComparer.Ordinal);

    private Workspace(SteppedClock clock, FakeSlack slack, ISlackWay way, IEnumerable<string> handles, string zone)
    {
        (Clock, Slack, Way) = (clock, slack, way);
        foreach (var handle in handles)
            Know(handle, slack.AddPerson(handle, zone));
        Channel = slack.AddChannel("payments", [.. idOf.Values]);
        Know("bot", FakeSlack.Bot);
        People = new FakeSlackPeople(clock.GetUtcNow) { Team = FakeSlack.Team, App = FakeSlack.AppId, Bot = FakeSlack.Bot, IssueTrigger = slack.IssueTrigger, IssueResponseUrl = slack.IssueResponseUrl };
    }

    public SteppedClock Clock { get; }

    public FakeSlack Slack { get; }

    /// <summary>How Slack reaches the bot.</summary>
    public ISlackWay Way { get; }

    public FakeSlackPeople People { get; }

    public FakeSlackRoom Channel { get; }

    /// <summary>A workspace for the project, which is written into it: where it lives, and who its members are there.</summary>
    /// <param name="only">Those who are there; null for all members.</param>
    public static async Task<Workspace> For(JsonObject project, DateOnly date, bool bySocketMode, IReadOnlyCollection<string>? only = null)
    {
        var clock = new SteppedClock(new DateTimeOffset(date.AddDays(-1), TimeOnly.MinValue, TimeSpan.Zero));
        var members = project["members"]!.AsArray().OfType<JsonObject>().Where(member => only?.Contains((string)member["handle"]!) != false).ToList();
        var slack = await FakeSlack.Start(clock);
        ISlackWay way = bySocketMode ? new BySocketMode(clock, slack) : new ByHttp(clock);
        var workspace = new Workspace(clock, slack, way, members.Select(member => (string)member["handle"]!), (string)project["timeZone"]!);
        project["slack"] = new JsonObject { ["workspace"] = FakeSlack.Team, ["channel"] = workspace.Channel.Id };
        foreach (var member in members)
            member["slack"] = workspace.Id((string)member["handle"]!);
        return workspace;
    }

    public string Id(string handle) => idOf[handle];

    /// <summary>The handle of a person, or null for the bot.</summary>
    public string? Handle(string id) => id == FakeSlack.Bot ? null : nameOf[id];

    public FakeSlackRoom Direct(string handle) => Slack.Direct(Id(handle));

    /// <summary>Words as Slack sends them on: who is named with an @ is chosen from Slack's list, and three characters are escaped.</summary>
    /// <param name="inCommand">In commands the name stands beside the id.</param>
    public string Sent(string words, bool inCommand = false) =>
        Name().Replace(words.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal),
            name => idOf.TryGetValue(name.Groups["name"].Value, out var id) ? $"<@{id}{(inCommand ? $"|{name.Groups["name"].Value}" : "")}>" : name.Value);

    /// <summary>Words as Slack shows them.</summary>
    public string Shown(string sent) => WebUtility.HtmlDecode(Mark().Replace(sent, mark => $"@{nameOf[mark.Groups["id"].Value]}")).Replace("\u200b", "", StringComparison.Ordinal);

    public async ValueTask DisposeAsync()
    {
        await Way.DisposeAsync();
        await Slack.DisposeAsync();
    }

    private void Know(string handle, string id) => (idOf[handle], nameOf[id]) = (id, handle);

    [GeneratedRegex("@(?<name>[a-z]+)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Name();

    [GeneratedRegex("<@(?<id>[A-Z0-9]+)>", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Mark();
}
