using System.Globalization;
using System.Text.Json.Nodes;
using AutomatosX.Bot.Documents;
using AutomatosX.Bot.Testing.Slack;

namespace AutomatosX.Bot.CrashHarness.Traffic;

/// <summary>
/// Who is there: projects with their channels and members in the fake workspace. In some of them much is said; in others the
/// day's touchpoints fall into the minutes of the run.
/// </summary>
internal sealed class Cast
{
    private const int BusyMembers = 6;
    private const int RhythmMembers = 4;
    private const int BusyWithStandup = 3;
    private const int MostActions = 12;
    private const int MostRisks = 4;

    private readonly DateTimeOffset begins;
    private readonly TimeSpan span;
    private readonly FakeSlack slack;

    private Cast(FakeSlack slack, DateTimeOffset begins, TimeSpan span) => (this.slack, this.begins, this.span) = (slack, begins, span);

    /// <summary>The projects, those with much traffic first.</summary>
    public required IReadOnlyList<CastProject> Projects { get; init; }

    /// <summary>Every room that the bot may speak in.</summary>
    public IEnumerable<FakeSlackRoom> Rooms => Projects.SelectMany(project => project.Members.Select(member => member.Direct).Prepend(project.Channel));

    /// <summary>When everybody was asked for the last time; what closes later may still be open in the end.</summary>
    public DateTimeOffset RhythmEnds => Projects.SelectMany(project => project.File.Project.Touchpoints.Select(touchpoint => project.At(touchpoint.RemindAt ?? touchpoint.At, begins))).DefaultIfEmpty(begins).Max();

    /// <param name="span">How long the run is expected to take; the touchpoints are spread over it.</param>
    public static Cast In(FakeSlack slack, CrashOptions options, DateTimeOffset begins, TimeSpan span)
    {
        var cast = new Cast(slack, begins, span) { Projects = [] };
        return new Cast(slack, begins, span)
        {
            Projects =
            [
                .. Enumerable.Range(0, options.BusyProjects).Select(number => cast.Make($"B{number}", BusyMembers, number < BusyWithStandup ? [cast.Standup(0)] : [], isBusy: true)),
                .. Enumerable.Range(0, options.RhythmProjects).Select(number => cast.Make($"R{number}", RhythmMembers, cast.Day(number, options.RhythmProjects), isBusy: false)),
            ],
        };
    }

    /// <summary>The run's own day has one standup, a checkpoint and a review of risks beside it, and a summary.</summary>
    private JsonObject[] Day(int number, int of)
    {
        // The first is due at the start already, so that a short run sees a whole day as well.
        var minute = of <= 1 ? 0 : (int)Math.Floor(span.TotalMinutes * number / of);
        return
        [
            Standup(minute),
            new() { ["id"] = "dry-run", ["kind"] = "checkpoint", ["title"] = "Dry-run", ["at"] = At(minute + 1), ["owner"] = "m1" },
            new() { ["id"] = "risks", ["kind"] = "risk-review", ["title"] = "Risk review", ["at"] = At(minute + 1) },
            new() { ["id"] = "summary", ["kind"] = "summary", ["title"] = "Summary", ["at"] = At(minute + 1) },
        ];
    }

    // Open for so long that even a bot that is killed every few seconds gets round to it: a prompt that is not there is lost.
    private JsonObject Standup(int minute) =>
        new() { ["id"] = "standup", ["kind"] = "standup", ["title"] = "Standup", ["at"] = At(minute), ["remindAt"] = At(minute + 1), ["closesAt"] = At(minute + 8) };

    private CastProject Make(string key, int members, JsonObject[] touchpoints, bool isBusy)
    {
        var people = Enumerable.Range(1, members).Select(number => (Handle: $"m{number}", Id: slack.AddPerson($"{key.ToLowerInvariant()}m{number}"))).ToList();
        var channel = slack.AddChannel(key.ToLowerInvariant(), [.. people.Select(person => person.Id)]);
        var file = new JsonObject
        {
            ["project"] = key,
            ["name"] = $"Project {key}",
            ["timeZone"] = Zone(),
            ["channel"] = $"#{channel.Name}",
            ["slack"] = new JsonObject { ["workspace"] = FakeSlack.Team, ["channel"] = channel.Id },
            ["calendar"] = new JsonObject { ["workingDays"] = new JsonArray("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun") },
            ["members"] = new JsonArray([.. people.Select(person => new JsonObject { ["handle"] = person.Handle, ["name"] = person.Handle.ToUpperInvariant(), ["slack"] = person.Id })]),
            ["touchpoints"] = new JsonArray([.. touchpoints]),
            ["actions"] = new JsonArray([.. Enumerable.Range(1, MostActions).Select(number => new JsonObject { ["key"] = Action(number), ["title"] = $"Task {number}", ["owner"] = OwnerOf(number, members), ["status"] = "in-progress", ["percent"] = 5 })]),
            ["risks"] = new JsonArray([.. Enumerable.Range(1, MostRisks).Select(number => new JsonObject { ["key"] = Risk(number), ["title"] = $"Risk {number}", ["owner"] = OwnerOf(number, members), ["rag"] = "green" })]),
        };
        return new CastProject(ProjectFileReader.Read(file.ToJsonString()), channel, [.. people.Select(person => new CastMember(person.Handle, person.Id, slack.Direct(person.Id)))], isBusy);
    }

    /// <summary>An action of the member's, mostly: whom one's words are about is told of them, and a workspace takes only so many posts a minute.</summary>
    public static string AnyAction(Random dice, CastProject project, CastMember member) => Action(Number(dice, project, member, MostActions));

    /// <summary>A risk of the member's, mostly.</summary>
    public static string AnyRisk(Random dice, CastProject project, CastMember member) => Risk(Number(dice, project, member, MostRisks));

    private static int Number(Random dice, CastProject project, CastMember member, int most)
    {
        List<int> own = [.. Enumerable.Range(1, most).Where(number => OwnerOf(number, project.Members.Count) == member.Handle)];
        return own.Count > 0 && dice.Next(10) < 8 ? own[dice.Next(own.Count)] : dice.Next(1, most + 1);
    }

    private static string OwnerOf(int number, int members) => string.Create(CultureInfo.InvariantCulture, $"m{1 + (number % members)}");

    private static string Action(int number) => string.Create(CultureInfo.InvariantCulture, $"ACTION-{number:00}");

    private static string Risk(int number) => string.Create(CultureInfo.InvariantCulture, $"R-{number}");

    // Where it is about noon now: no run crosses a midnight. (The signs of these names are the wrong way round.)
    private string Zone()
    {
        var ahead = 12 - begins.UtcDateTime.Hour;
        return ahead == 0 ? "Etc/GMT" : string.Create(CultureInfo.InvariantCulture, $"Etc/GMT{(ahead > 0 ? "-" : "+")}{Math.Abs(ahead)}");
    }

    private string At(int minute) => new TimeOnly(12, 0).AddMinutes(begins.UtcDateTime.Minute + minute).ToString("HH:mm", CultureInfo.InvariantCulture);
}

/// <summary>A project of the run.</summary>
/// <param name="IsBusy">Whether much is said in it.</param>
internal sealed record CastProject(ProjectFile File, FakeSlackRoom Channel, IReadOnlyList<CastMember> Members, bool IsBusy)
{
    public string Key => File.Project.Key;

    public DateOnly Today(DateTimeOffset now) => File.Project.Calendar.DateOf(now);

    /// <summary>When it is that time on the day of the run.</summary>
    public DateTimeOffset At(TimeOnly time, DateTimeOffset now) => File.Project.Calendar.InstantOf(Today(now), time);
}

/// <summary>A member of a project.</summary>
/// <param name="Id">In Slack.</param>
internal sealed record CastMember(string Handle, string Id, FakeSlackRoom Direct);
