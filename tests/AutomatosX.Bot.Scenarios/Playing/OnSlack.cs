using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Testing.Slack;
using AutomatosX.Bot.Web.Clock;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AutomatosX.Bot.Scenarios.Playing;

/// <summary>
/// Slack: people act through signed payloads at the host's own addresses, and what the bot says is read from the rooms of the
/// fake Slack, to which the host speaks over HTTP. The clock stands still but for the seconds that Slack's pace takes.
/// </summary>
internal sealed partial class OnSlack : IScene
{
    /// <summary>A moment of a story is a minute: what the bot still has to say within this much of it belongs to it.</summary>
    private static readonly TimeSpan Within = TimeSpan.FromSeconds(50);
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    private readonly Project project;
    private readonly IReadOnlyList<string> settings;
    private readonly ConcurrentDictionary<string, FakeSlackSent> said = new(StringComparer.Ordinal);
    private RunningBot? running;

    public OnSlack(Project project, IReadOnlyList<string> settings, DateTimeOffset begins, Workspace workspace)
    {
        (this.project, Workspace) = (project, workspace);
        this.settings = [.. settings, .. workspace.Way.Settings, $"--Slack:BotToken={workspace.Slack.BotToken}", $"--Slack:ApiAddress={workspace.Slack.Api}"];
        workspace.Clock.Advance(begins - workspace.Clock.GetUtcNow());
    }

    public Workspace Workspace { get; }

    public RunningBot Bot => running ?? throw new StoryException("The bot does not run.");

    public DateTimeOffset Now => Workspace.Clock.GetUtcNow();

    private FakeSlack Slack => Workspace.Slack;

    private FakeSlackPeople People => Workspace.People;

    public async Task Start()
    {
        running = await RunningBot.Start(settings, services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Workspace.Clock)));
        await Workspace.Way.Connect(running.Address);
        await Settle();
    }

    public async Task Stop()
    {
        if (running is null)
            return;
        await running.Get<Backlog>().Settled();
        await running.DisposeAsync();
        running = null;
    }

    public async Task GoTo(DateTimeOffset to)
    {
        foreach (var next in NextMoment.OnTheWay([project], Now, to))
        {
            await MoveTo(next.At);
            await Settle();
        }

        await MoveTo(to);
        await Settle();
    }

    public async Task Sleep(DateTimeOffset to)
    {
        await Stop();
        await MoveTo(to);
    }

    /// <summary>Something happens in the workspace that nobody says.</summary>
    public Task Happens(JsonObject inner) => Hand(People.Happens(inner));

    public async ValueTask DisposeAsync()
    {
        await Stop();
        await Workspace.DisposeAsync();
    }

    /// <summary>
    /// Works off what came in and sends what waits, as the loop does that was taken out: second by second, for as long as
    /// something still can go within this minute.
    /// </summary>
    private async Task Settle()
    {
        var end = new DateTimeOffset(Now.Ticks - (Now.Ticks % TimeSpan.TicksPerMinute), TimeSpan.Zero) + Within;
        await Bot.Get<Backlog>().Settled();
        await Bot.Get<CatchUp>().Run();
        while (Now + Tick <= end && await Waits(end))
        {
            Workspace.Clock.Advance(Tick);
            await Bot.Get<SendPosts>().Drain();
        }
    }

    private async Task<bool> Waits(DateTimeOffset end)
    {
        var posts = await Outbox.Of(Bot);
        return posts.Any(post => post.State == OutboxState.Unknown || (post.State == OutboxState.Waiting && post.NotBefore > Now && post.NotBefore <= end));
    }

    private Task MoveTo(DateTimeOffset to) => to > Now ? Workspace.Way.Pass(to - Now) : Task.CompletedTask;

    /// <summary>Hands something over as Slack does; returns what it was answered.</summary>
    /// <param name="attempt">Which delivery it is, 0 for the first.</param>
    private async Task<JsonObject?> Hand(FakeSlackSent sent, int attempt = 0)
    {
        var answer = await Workspace.Way.Hand(sent, attempt);
        await Settle();
        return answer;
    }
}
