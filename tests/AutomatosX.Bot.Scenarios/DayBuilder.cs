using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Scenarios.Playing;
using AutomatosX.Bot.Testing;

namespace AutomatosX.Bot.Scenarios;

/// <summary>The project of a story: its people, its rhythm, its morning. <see cref="Begins"/> raises the curtain at midnight.</summary>
public sealed class DayBuilder
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private readonly DateOnly date;
    private readonly Platform platform;
    private readonly JsonObject project;
    private bool bySocketMode;

    /// <summary>A project as its file tells it.</summary>
    internal DayBuilder(string date, JsonObject project, Platform platform) =>
        (this.date, this.project, this.platform) = (DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture), project, platform);

    internal DayBuilder(string date, string zone, Platform platform)
    {
        this.platform = platform;
        this.date = DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var monday = this.date.AddDays(-(((int)this.date.DayOfWeek + 6) % 7));
        project = new JsonObject
        {
            ["project"] = "PAY",
            ["name"] = "Payments",
            ["timeZone"] = zone,
            ["channel"] = "#payments",
            ["calendar"] = new JsonObject { ["numbering"] = "week", ["weekOne"] = monday.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ["extraDays"] = new JsonArray() },
            ["members"] = new JsonArray(),
            ["touchpoints"] = new JsonArray(),
            ["actions"] = new JsonArray(),
            ["risks"] = new JsonArray(),
            ["stories"] = new JsonArray(),
        };
    }

    public DayBuilder Standup(string prompt, string? remind = null, string? close = null) =>
        Touchpoint(new JsonObject { ["id"] = "standup", ["kind"] = "standup", ["title"] = "Standup", ["at"] = prompt, ["remindAt"] = remind, ["closesAt"] = close });

    public DayBuilder Summary(string at) =>
        Touchpoint(new JsonObject { ["id"] = "summary", ["kind"] = "summary", ["title"] = "Day summary", ["at"] = at });

    public DayBuilder Weekly(string at) =>
        Touchpoint(new JsonObject { ["id"] = "weekly", ["kind"] = "weekly", ["title"] = "Weekly report", ["at"] = at });

    public DayBuilder Checkpoint(string at, string title, string owner, string goal = "", string? remind = null) => Touchpoint(new JsonObject
    {
        ["id"] = title.ToLowerInvariant().Replace(' ', '-'),
        ["kind"] = "checkpoint",
        ["title"] = title,
        ["at"] = at,
        ["remindAt"] = remind,
        ["owner"] = owner,
        ["goal"] = goal,
    });

    public DayBuilder Members(params IEnumerable<string> handles)
    {
        foreach (var handle in handles)
            List("members").Add(new JsonObject { ["handle"] = handle, ["name"] = char.ToUpperInvariant(handle[0]) + handle[1..] });
        return this;
    }

    /// <summary>One of the members leads the project.</summary>
    public DayBuilder Lead(string handle)
    {
        List("members").OfType<JsonObject>().Single(member => (string?)member["handle"] == handle)["rights"] = "lead";
        return this;
    }

    /// <summary>What one of the members does.</summary>
    public DayBuilder Role(string handle, string title)
    {
        List("members").OfType<JsonObject>().Single(member => (string?)member["handle"] == handle)["role"] = title;
        return this;
    }

    /// <summary>Somebody is told when something stands still, by the usual rules and outside the usual quiet hours.</summary>
    public DayBuilder Escalates()
    {
        project["escalations"] = "usual";
        return this;
    }

    public DayBuilder OnlyLeadsChangeOthersItems()
    {
        project["onlyLeadsChangeOthersItems"] = "yes";
        return this;
    }

    public DayBuilder Action(string key, string title, string owner, string status = "in-progress", int? percent = null, string? due = null) =>
        Add("actions", new JsonObject { ["key"] = key, ["title"] = title, ["owner"] = owner, ["status"] = status, ["percent"] = percent, ["due"] = due });

    public DayBuilder Risk(string key, string title, string owner, string rag) =>
        Add("risks", new JsonObject { ["key"] = key, ["title"] = title, ["owner"] = owner, ["rag"] = rag });

    public DayBuilder Story(string key, string title, string owner, int percent, int? points = null) =>
        Add("stories", new JsonObject { ["key"] = key, ["title"] = title, ["owner"] = owner, ["status"] = "in-progress", ["percent"] = percent, ["points"] = points });

    /// <summary>A sprint of these days, with what of it is to be done by its end and the most points of a member.</summary>
    public DayBuilder Sprint(int number, int velocity, int allowance, params IReadOnlyList<string> days)
    {
        var dates = new JsonObject();
        foreach (var (index, day) in days.Index())
            dates[(index + 1).ToString(CultureInfo.InvariantCulture)] = day;
        project["sprints"] = new JsonArray(new JsonObject { ["number"] = number, ["days"] = dates, ["velocity"] = new JsonObject { ["end"] = velocity }, ["allowance"] = allowance });
        return this;
    }

    /// <summary>A date that works although its weekday is off: clocks change on Sundays.</summary>
    public DayBuilder AlsoWorksOn(string extra)
    {
        project["calendar"]!["extraDays"]!.AsArray().Add(extra);
        return this;
    }

    /// <summary>Slack reaches the bot over its sockets instead of by HTTP.</summary>
    public DayBuilder BySocketMode()
    {
        bySocketMode = true;
        return this;
    }

    public async Task<Day> Begins()
    {
        var slack = platform == Platform.Slack ? await Playing.Workspace.For(project, date, bySocketMode) : null;
        var teams = platform == Platform.MsTeams ? await MsTeamsWorkspace.For(project, new SteppedClock(new DateTimeOffset(date.AddDays(-1), TimeOnly.MinValue, TimeSpan.Zero))) : null;
        var stage = new Stage(ProjectFile(), date, slack, teams);
        await stage.Start();
        return new Day(stage);
    }

    internal string ProjectFile() => project.ToJsonString(Indented);

    private DayBuilder Touchpoint(JsonObject touchpoint) => Add("touchpoints", touchpoint);

    private JsonArray List(string name) => project[name]!.AsArray();

    private DayBuilder Add(string list, JsonObject what)
    {
        // What is not said does not stand in the file at all.
        foreach (var (name, _) in what.Where(member => member.Value is null).ToList())
            what.Remove(name);
        List(list).Add(what);
        return this;
    }
}
