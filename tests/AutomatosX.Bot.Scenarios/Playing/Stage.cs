using AutomatosX.Bot.Documents;
using AutomatosX.Bot.Projects;

namespace AutomatosX.Bot.Scenarios.Playing;

/// <summary>What a story plays on: a project in a folder of its own, the platform it lives on, and all that was seen so far.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("story-");
    private readonly Rooms rooms = new();

    /// <param name="slack">The workspace of Slack that the project lives in, or null.</param>
    /// <param name="teams">The tenant of Teams that it lives in, or null; neither is the playground.</param>
    public Stage(string projectFile, DateOnly date, Workspace? slack, MsTeamsWorkspace? teams)
    {
        Project = ProjectFileReader.Read(projectFile).Project;
        Script = new Script(Project);
        Date = date;
        Last = Instant(TimeOnly.MinValue, again: false);
        var file = Path.Combine(folder.FullName, "project.json");
        File.WriteAllText(file, projectFile);
        string[] settings = [$"--Storage:Path={Path.Combine(folder.FullName, "bot.db")}", $"--Project:File={file}"];
        Scene = (slack, teams) switch
        {
            ({ } workspace, _) => new OnSlack(Project, settings, Last, workspace),
            (_, { } tenant) => new OnMsTeams(Project, settings, Last, tenant),
            _ => new OnPlayground(Project, settings, Last),
        };
    }

    public Project Project { get; }

    public IScene Scene { get; }

    public Script Script { get; }

    public DateOnly Date { get; set; }

    /// <summary>All that happened so far.</summary>
    public List<Happening> Happened { get; } = [];

    /// <summary>What stands in the rooms.</summary>
    public IEnumerable<Sight> Messages => rooms.All;

    /// <summary>The moment at which the story stands.</summary>
    public DateTimeOffset Last { get; private set; }

    public async Task Start()
    {
        await Scene.Start();
        await Look();
    }

    /// <summary>Goes to the time of day; everything planned on the way takes place.</summary>
    public async Task MoveTo(TimeOnly time, bool again)
    {
        var to = Instant(time, again);
        if (to < Last)
            throw new StoryException($"A story runs forwards: {time:HH\\:mm} is before {Project.Calendar.TimeOf(Last):HH\\:mm}, where it stands.");
        if (to > Last)
            await Scene.GoTo(to);
        await ArrivedAt(to);
    }

    /// <summary>Time passes while nobody looks: the bot is down.</summary>
    public async Task SleepUntil(DateOnly date, TimeOnly time)
    {
        Date = date;
        var to = Instant(time, again: false);
        if (to < Last)
            throw new StoryException("A story runs forwards.");
        await Scene.Sleep(to);
        Script.Note(Last, "(the bot is down)");
        await Scene.Start();
        Script.Note(to, "(the bot is back)");
        await ArrivedAt(to);
    }

    /// <summary>The program ends, and starts again on the same file.</summary>
    public async Task Restart()
    {
        await Scene.Stop();
        Script.Note(Last, "(the bot is restarted)");
        await Scene.Start();
    }

    /// <summary>Looks into all rooms, and keeps and notes what is new.</summary>
    public async Task<IReadOnlyList<Happening>> Look()
    {
        var news = rooms.Look(await Scene.Look(), Scene.Now);
        foreach (var happening in news)
            Script.Note(happening);
        Happened.AddRange(news);
        return Scene.Bot.SetAside is [var first, ..] ? throw new StoryException(first) : news;
    }

    public async ValueTask DisposeAsync()
    {
        await Scene.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private async Task ArrivedAt(DateTimeOffset to)
    {
        Last = to;
        // The story reckons with the zone by itself: a calendar that is an hour off must not lead it astray.
        var late = Scene.Now - to;
        if (late < TimeSpan.Zero || late > TimeSpan.FromSeconds(50))
            throw new StoryException($"The bot's clock is {late} from where the story is.");
        await Look();
    }

    private DateTimeOffset Instant(TimeOnly time, bool again)
    {
        var zone = Project.Calendar.Zone;
        var local = Date.ToDateTime(time, DateTimeKind.Unspecified);
        if (zone.IsInvalidTime(local))
            throw new StoryException($"{time:HH\\:mm} does not exist in {zone.Id} on {Date:yyyy-MM-dd}.");
        if (again != zone.IsAmbiguousTime(local) && again)
            throw new StoryException($"{time:HH\\:mm} does not come twice in {zone.Id} on {Date:yyyy-MM-dd}.");
        // Of a time that comes twice, the first is the one with the larger offset.
        var offset = !zone.IsAmbiguousTime(local) ? zone.GetUtcOffset(local)
            : again ? zone.GetAmbiguousTimeOffsets(local).Min() : zone.GetAmbiguousTimeOffsets(local).Max();
        return new DateTimeOffset(local, offset);
    }
}
