using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Testing.MsTeams;
using AutomatosX.Bot.Web.Clock;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AutomatosX.Bot.Scenarios.Playing;

/// <summary>
/// Microsoft Teams: people act through signed activities at the host's own address, and what the bot says is read from the
/// rooms of the fake Teams, to which the host speaks over HTTP. The clock stands still but for the seconds that Teams' pace takes.
/// </summary>
internal sealed partial class OnMsTeams : IScene
{
    /// <summary>A moment of a story is a minute: what the bot still has to say within this much of it belongs to it.</summary>
    private static readonly TimeSpan Within = TimeSpan.FromSeconds(50);
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    private readonly Project project;
    private readonly IReadOnlyList<string> settings;
    private readonly ConcurrentDictionary<string, FakeMsTeamsSent> said = new(StringComparer.Ordinal);
    private RunningBot? running;
    private HttpClient? http;

    public OnMsTeams(Project project, IReadOnlyList<string> settings, DateTimeOffset begins, MsTeamsWorkspace workspace)
    {
        (this.project, Workspace) = (project, workspace);
        this.settings = [.. settings, .. workspace.Settings];
        workspace.Clock.Advance(begins - workspace.Clock.GetUtcNow());
    }

    public MsTeamsWorkspace Workspace { get; }

    public RunningBot Bot => running ?? throw new StoryException("The bot does not run.");

    public DateTimeOffset Now => Workspace.Clock.GetUtcNow();

    private FakeMsTeamsPeople People => Workspace.People;

    public async Task Start()
    {
        Join(await RunningBot.Start(settings, services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Workspace.Clock))));
        await Settle();
    }

    /// <summary>Plays on with a bot that somebody else has started.</summary>
    public void Join(RunningBot bot)
    {
        running = bot;
        http?.Dispose();
        http = new HttpClient { BaseAddress = new Uri(bot.Address) };
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
            MoveTo(next.At);
            await Settle();
        }

        MoveTo(to);
        await Settle();
    }

    public async Task Sleep(DateTimeOffset to)
    {
        await Stop();
        MoveTo(to);
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        http?.Dispose();
        await Workspace.DisposeAsync();
    }

    /// <summary>Works off what came in and sends what waits, second by second, for as long as something still can go within this minute.</summary>
    private async Task Settle()
    {
        var end = new DateTimeOffset(Now.Ticks - (Now.Ticks % TimeSpan.TicksPerMinute), TimeSpan.Zero) + Within;
        await Bot.Get<Backlog>().Settled();
        await Bot.Get<CatchUp>().Run();
        while (Now + Tick <= end && (await Outbox.Of(Bot)).Any(post => post.State == OutboxState.Waiting && post.NotBefore > Now && post.NotBefore <= end))
        {
            Workspace.Clock.Advance(Tick);
            await Bot.Get<SendPosts>().Drain();
        }
    }

    private void MoveTo(DateTimeOffset to)
    {
        if (to > Now)
            Workspace.Clock.Advance(to - Now);
    }

    /// <summary>Hands something over as Teams does; returns what it was answered.</summary>
    private async Task<JsonObject?> Hand(FakeMsTeamsSent sent)
    {
        var answer = await HandOnly(sent);
        await Settle();
        return answer;
    }

    private async Task<JsonObject?> HandOnly(FakeMsTeamsSent sent)
    {
        using var request = sent.Request(FakeMsTeamsPeople.SignedBy(Workspace.Identity));
        using var response = await http!.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        if ((int)response.StatusCode != 200)
            throw new StoryException($"Teams is answered {(int)response.StatusCode} to {sent.Type}");
        return text.Length == 0 ? null : JsonNode.Parse(text)!.AsObject();
    }
}
