using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Text.Json.Nodes;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Commands;
using AutomatosX.Bot.Documents;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Replies;
using AutomatosX.Bot.Rhythm;
using AutomatosX.Bot.Slack.Calls;
using AutomatosX.Bot.Slack.Events;
using AutomatosX.Bot.Slack.Installs;
using AutomatosX.Bot.Slack.Sockets;
using AutomatosX.Bot.Storage;
using AutomatosX.Bot.Summaries;
using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Testing.Slack;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace AutomatosX.Bot.Slack.Tests.Support;

/// <summary>The whole bot behind Slack's ways in, on a port of this computer: real store, real HTTP, real sockets; only what goes out is noted.</summary>
public sealed class ListeningBot : IAsyncDisposable, IChatPlatform, ILinks, ISlackInstalls
{
    public const string Secret = "8f742231b10e8888abcd99yyyzzz85a5";
    public const string Team = "T0FERRY";
    public const string Channel = "C0FERRY";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("slack-");
    private readonly ConcurrentDictionary<string, int> counted = [];
    private readonly MeterListener meters = new();
    private readonly SqlBotStore sql;
    private WebApplication app = null!;

    private ListeningBot(FakeSlackSocket? socket)
    {
        sql = SqlBotStore.Open(new StorageOptions { Path = Path.Combine(folder.FullName, "bot.db") }, NullLogger<SqlBotStore>.Instance);
        (Store, Gate) = GatedStore.Over(sql);
        Calls = new RecordedCalls(socket);
        People = new FakeSlackPeople(Clock.GetUtcNow);
    }

    public SteppedClock Clock { get; } = new(Some.At("09:00"));

    public IBotStore Store { get; }

    public GatedStore Gate { get; }

    public RecordedCalls Calls { get; }

    public RecordedLog Log { get; } = new();

    public FakeSlackPeople People { get; }

    public HttpClient Http { get; private set; } = null!;

    public ConcurrentQueue<Delivery> Delivered { get; } = [];

    /// <summary>Whether the app is installed where something comes from; its bot is U0BOT.</summary>
    public Func<WorkspaceId, Task<SlackInstall?>> Installed { get; set; } =
        workspace => Task.FromResult(workspace.Value == Team ? new SlackInstall(workspace, new Uri("https://ferry.slack.com/"), "xoxb-1", new PersonId("U0BOT")) : null);

    /// <summary>By which organization's install each thing was said to come.</summary>
    public ConcurrentQueue<string?> Organizations { get; } = [];

    public Platform Platform => Platform.Slack;

    public SlackSockets Sockets => app.Services.GetRequiredService<SlackSockets>();

    public Backlog Work => app.Services.GetRequiredService<Backlog>();

    public SlackEntrance Entrance => app.Services.GetRequiredService<SlackEntrance>();

    public static async Task<ListeningBot> Start(FakeSlackSocket? socket = null, Action<SlackOptions>? configure = null, Action<IServiceCollection>? adjust = null)
    {
        var bot = new ListeningBot(socket);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().AddProvider(bot.Log).AddFilter("Microsoft", LogLevel.None);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSlack(options =>
        {
            options.BotToken = "xoxb-1";
            options.SigningSecret = Secret;
            options.AppToken = socket is null ? "" : "xapp-1-A0FERRY-1-x";
            configure?.Invoke(options);
        });
        bot.AddBot(builder.Services);
        adjust?.Invoke(builder.Services);
        bot.app = builder.Build();
        bot.app.MapSlack();
        bot.Count();
        await bot.Store.Commit(Storing.Work.Nothing.And(new SaveProject(Project()), new SetFields([.. Some.Imported("risk", "R-4", ("title", "Telemetry gaps"), ("status", "green"))])));
        await bot.app.StartAsync();
        bot.Http = new HttpClient { BaseAddress = new Uri(bot.app.Urls.First()) };
        return bot;
    }

    public Task<HttpResponseMessage> Sends(FakeSlackSent sent, string? path = null, int retry = 0) => Http.SendAsync(sent.Request(Secret, Clock.GetUtcNow(), path, retry));

    /// <summary>What Slack is answered, read as JSON; null for an empty answer.</summary>
    public async Task<JsonObject?> Answers(FakeSlackSent sent)
    {
        using var answer = await Sends(sent);
        Assert.Equal(System.Net.HttpStatusCode.OK, answer.StatusCode);
        var text = await answer.Content.ReadAsStringAsync();
        return text.Length == 0 ? null : JsonNode.Parse(text)!.AsObject();
    }

    /// <summary>How often something was counted, by what and why: <c>slack.requests.refused/too_large</c>.</summary>
    public int Counted(string what) => counted.GetValueOrDefault(what);

    /// <summary>Everything that came in is worked off, and what the bot's own loops have in their hands is delivered.</summary>
    public async Task WorkOff()
    {
        await app.Services.GetRequiredService<CatchUp>().Run();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while ((await Store.PostsIn(OutboxState.Sending, 1, cancel: patience.Token)).Count > 0)
            await Task.Yield();
    }

    /// <summary>Every reply that was taken today.</summary>
    public async Task<IReadOnlyList<string>> Replies() => [.. (await Store.RepliesOn("P0", Some.Day7)).Select(reply => reply.Text)];

    public ChatEvent? Read(RawEvent raw) => SlackEventReader.Read(SlackPayload.FromJson(raw.Body), raw.ReceivedAt);

    public Task<Delivered> Deliver(Delivery delivery, CancellationToken cancel = default)
    {
        Delivered.Enqueue(delivery);
        return Task.FromResult<Delivered>(new Delivered.There(delivery.Message ?? new MessageRef(delivery.Place, $"1.{Delivered.Count}")));
    }

    public Task<Found?> Find(Delivery delivery, CancellationToken cancel = default) => Task.FromResult<Found?>(null);

    public Uri LinkTo(MessageRef message) => new($"https://ferry.slack.com/{message.Id}");

    public Uri? To(MessageRef message) => LinkTo(message);

    public Uri? ToDay(string project, DateOnly day) => null;

    Task<SlackInstall?> ISlackInstalls.Of(WorkspaceId workspace, CancellationToken cancel) => Installed(workspace).WaitAsync(cancel);

    Task<SlackInstall?> ISlackInstalls.Of(WorkspaceId workspace, string? organization, CancellationToken cancel)
    {
        Organizations.Enqueue(organization);
        return Installed(workspace).WaitAsync(cancel);
    }

    SlackInstall? ISlackInstalls.Known(WorkspaceId workspace) => null;

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        meters.Dispose();
        await app.DisposeAsync();
        await sql.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private static Project Project()
    {
        var project = Some.Week2Project();
        return project with
        {
            Channel = new Place(Platform.Slack, new WorkspaceId(Team), new RoomId(Channel)),
            Members = [.. project.Members.Select(member => member with { Accounts = new Dictionary<Platform, PersonId> { [Platform.Slack] = new($"U0{member.Handle.Value.ToUpperInvariant()}") } })],
        };
    }

    // What goes out is noted here, in the place of what would go to Slack.
    private void AddBot(IServiceCollection services) => services
        .RemoveAll<IChatPlatform>().RemoveAll<ISlackInstalls>().RemoveAll<ISlackCalls>().RemoveAll<TimeProvider>()
        .AddSingleton(Store).AddSingleton<TimeProvider>(Clock).AddSingleton<IChatPlatform>(this).AddSingleton<ILinks>(this).AddSingleton<ISlackInstalls>(this).AddSingleton<ISlackCalls>(Calls)
        .AddSingleton<TakeReply>().AddSingleton<TakeEdit>().AddSingleton<TakeForm>().AddSingleton<TakeButton>().AddSingleton<TakeAbsence>().AddSingleton<TakeSkip>().AddSingleton<TakeRecord>().AddSingleton<TakeTable>().AddSingleton<TakeItem>().AddSingleton<TakeSetting>().AddSingleton<SetUpProject>().AddSingleton<TakeAccount>().AddSingleton<TakeMembership>().AddSingleton<TakeRoom>().AddSingleton<OpenForm>()
        .AddSingleton<SendPrompt>().AddSingleton<SendReminder>().AddSingleton<CloseRun>().AddSingleton<OpenRun>().AddSingleton<CloseMissedDays>().AddSingleton<CallRoll>().AddSingleton<RaiseAlerts>().AddSingleton<RaiseEscalation>().AddSingleton<TakeEscalation>().AddSingleton<SendItemPosts>().AddSingleton<PublishSummary>().AddSingleton<PublishWeek>().AddSingleton<SendWebhooks>().AddSingleton<CommandSet>().AddSingleton<AnswerCommand>().AddSingleton<AnswerSearch>()
        .AddSingleton<SendPosts>().AddSingleton<AdvanceProject>().AddSingleton<CatchUp>().AddSingleton<Inbox>().AddSingleton<Backlog>().AddHostedService<Loops>();

    /// <summary>The backlog's loops, as a host runs them.</summary>
    private sealed class Loops(Backlog backlog) : BackgroundService
    {
        public override async Task StopAsync(CancellationToken cancellationToken)
        {
            await base.StopAsync(cancellationToken);
            await backlog.End();
        }

        protected override Task ExecuteAsync(CancellationToken stoppingToken) => backlog.Run(stoppingToken);
    }

    private void Count()
    {
        var own = app.Services.GetRequiredService<IMeterFactory>();
        app.Services.GetRequiredService<SlackMeters>();
        meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == SlackMeters.Name && ReferenceEquals(instrument.Meter.Scope, own))
                listener.EnableMeasurementEvents(instrument);
        };
        meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
            counted.AddOrUpdate(tags.Length == 0 ? instrument.Name : $"{instrument.Name}/{tags[0].Value}", (int)value, (_, before) => before + (int)value));
        meters.Start();
    }
}
