using System.Net;
using System.Text.Json.Nodes;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Commands;
using AutomatosX.Bot.Documents;
using AutomatosX.Bot.MsTeams.References;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Replies;
using AutomatosX.Bot.Rhythm;
using AutomatosX.Bot.Storage;
using AutomatosX.Bot.Storing;
using AutomatosX.Bot.Summaries;
using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Testing.MsTeams;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace AutomatosX.Bot.MsTeams.Tests.Support;

/// <summary>The whole bot behind the way in from Teams, on a port of this computer: real store, real HTTP, signed activities, and a Teams of our own that it answers.</summary>
public sealed class ListeningBot : IAsyncDisposable, ILinks
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("msteams-");
    private readonly CountedMeters meters = new();
    private readonly Dictionary<string, FakeMsTeamsPerson> members = new(StringComparer.Ordinal);
    private readonly SqlBotStore sql;
    private WebApplication app = null!;

    private ListeningBot(SteppedClock clock, FakeMsTeams teams, FakeIdentity identity)
    {
        (Clock, Teams, Identity) = (clock, teams, identity);
        sql = SqlBotStore.Open(new StorageOptions { Path = Path.Combine(folder.FullName, "bot.db") }, NullLogger<SqlBotStore>.Instance);
        (Store, Gate) = GatedStore.Over(sql);
        foreach (var name in (string[])["Oliver", "Queenie", "Bob", "Paris"])
            members[name] = teams.AddPerson(name);
        Channel = teams.AddChannel("p0-week2-status", members: [.. members.Values]);
        People = new FakeMsTeamsPeople(teams, clock.GetUtcNow);
    }

    public static WorkspaceId Tenant { get; } = new(FakeMsTeams.Tenant);

    public SteppedClock Clock { get; }

    public FakeMsTeams Teams { get; }

    public FakeIdentity Identity { get; }

    public FakeMsTeamsPeople People { get; }

    /// <summary>The project's channel.</summary>
    public FakeMsTeamsRoom Channel { get; }

    public IBotStore Store { get; }

    public GatedStore Gate { get; }

    public HeardWords Log { get; } = new();

    public HttpClient Http { get; private set; } = null!;

    public FakeMsTeamsPerson Oliver => members["Oliver"];

    public FakeMsTeamsPerson Queenie => members["Queenie"];

    public FakeMsTeamsPerson Bob => members["Bob"];

    /// <summary>The project's lead.</summary>
    public FakeMsTeamsPerson Paris => members["Paris"];

    /// <summary>Oliver's chat with the bot.</summary>
    public FakeMsTeamsRoom Chat => Teams.Direct(Oliver);

    public ConversationReferences References => app.Services.GetRequiredService<ConversationReferences>();

    public IChatPlatform Platform => app.Services.GetRequiredService<IChatPlatform>();

    public static async Task<ListeningBot> Start(Action<MsTeamsOptions>? configure = null, string at = "09:00")
    {
        var clock = new SteppedClock(Some.At(at));
        var bot = new ListeningBot(clock, await FakeMsTeams.Start(clock), await FakeIdentity.Start(clock));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().AddProvider(bot.Log).AddFilter("Microsoft", LogLevel.None);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<TimeProvider>(clock).AddSingleton(new MsTeamsMeters(bot.meters)).AddMsTeams(options =>
        {
            (options.AppId, options.TenantId, options.ClientSecret) = (FakeMsTeams.AppId, FakeMsTeams.Tenant, FakeMsTeams.Secret);
            (options.ServiceHosts, options.LoginAddress) = ([bot.Teams.Address.Authority], bot.Teams.Address.ToString());
            (options.ServiceAddress, options.MetadataAddress) = (bot.Teams.Proactive.ToString(), bot.Identity.Metadata);
            configure?.Invoke(options);
        });
        bot.AddBot(builder.Services);
        bot.app = builder.Build();
        bot.app.MapMsTeams();
        await bot.Store.Commit(Work.Nothing.And(new SaveProject(bot.Project()), new SetFields([.. Some.Imported("risk", "R-4", ("title", "Telemetry gaps"), ("status", "green"), ("owner", "oliver"))])));
        await bot.app.StartAsync();
        bot.Http = new HttpClient { BaseAddress = new Uri(bot.app.Urls.First()) };
        // The prompts of the morning stand already.
        await bot.WorkOff();
        return bot;
    }

    public Task<HttpResponseMessage> Sends(FakeMsTeamsSent sent) => Http.SendAsync(sent.Request(FakeMsTeamsPeople.SignedBy(Identity)));

    /// <summary>What Teams is answered, read as JSON; null for an empty answer.</summary>
    public async Task<JsonObject?> Answers(FakeMsTeamsSent sent)
    {
        using var answer = await Sends(sent);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var text = await answer.Content.ReadAsStringAsync();
        return text.Length == 0 ? null : JsonNode.Parse(text)!.AsObject();
    }

    /// <summary>The same, and everything that follows from it is done.</summary>
    public async Task<JsonObject?> Hears(FakeMsTeamsSent sent)
    {
        var answer = await Answers(sent);
        await WorkOff();
        return answer;
    }

    /// <summary>How often something was counted, by what and why.</summary>
    public long Counted(string what) => meters[what];

    /// <summary>Everything that came in is worked off, and what follows from it within some seconds is posted.</summary>
    public async Task WorkOff()
    {
        await Settled();
        await app.Services.GetRequiredService<CatchUp>().Run();
        for (var i = 0; i < 5; i++)
        {
            Clock.Advance(TimeSpan.FromSeconds(1));
            await app.Services.GetRequiredService<SendPosts>().Drain();
        }
    }

    /// <summary>Everything that was begun behind an answer is done.</summary>
    public Task Settled() => app.Services.GetRequiredService<Backlog>().Settled();

    /// <summary>Every reply that was taken today and still stands.</summary>
    public async Task<IReadOnlyList<string>> Replies() => [.. (await Store.RepliesOn("P0", Some.Day7)).Where(reply => !reply.Withdrawn).Select(reply => reply.Text)];

    /// <summary>What stands in Oliver's chat with the bot, last.</summary>
    public FakeMsTeamsMessage Last(FakeMsTeamsRoom? room = null) => (room ?? Chat).Messages.Last(message => message.From == FakeMsTeams.Bot);

    public Uri? To(MessageRef message) => Platform.LinkTo(message);

    public Uri? ToDay(string project, DateOnly day) => null;

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.DisposeAsync();
        await Teams.DisposeAsync();
        await Identity.DisposeAsync();
        await sql.DisposeAsync();
        meters.Dispose();
        folder.Delete(recursive: true);
    }

    private Project Project()
    {
        var project = Some.Week2Project();
        return project with
        {
            Channel = new Place(AutomatosX.Bot.Chat.Platform.MsTeams, Tenant, new RoomId(Channel.Id)),
            Members = [.. project.Members.Select(member => member with { Accounts = new Dictionary<Platform, PersonId> { [AutomatosX.Bot.Chat.Platform.MsTeams] = new(members[member.Name].Person) } })],
        };
    }

    private void AddBot(IServiceCollection services) => services
        .AddSingleton(Store).AddSingleton<ILinks>(this)
        .AddSingleton<TakeReply>().AddSingleton<TakeEdit>().AddSingleton<TakeForm>().AddSingleton<TakeButton>().AddSingleton<TakeAbsence>().AddSingleton<TakeSkip>().AddSingleton<TakeRecord>().AddSingleton<TakeTable>().AddSingleton<TakeItem>().AddSingleton<TakeSetting>()
        .AddSingleton<SetUpProject>().AddSingleton<TakeAccount>().AddSingleton<TakeMembership>().AddSingleton<TakeRoom>().AddSingleton<OpenForm>()
        .AddSingleton<SendPrompt>().AddSingleton<SendReminder>().AddSingleton<CloseRun>().AddSingleton<OpenRun>().AddSingleton<CloseMissedDays>().AddSingleton<CallRoll>().AddSingleton<RaiseAlerts>().AddSingleton<RaiseEscalation>().AddSingleton<TakeEscalation>().AddSingleton<SendItemPosts>().AddSingleton<PublishSummary>().AddSingleton<PublishWeek>().AddSingleton<SendWebhooks>().AddSingleton<CommandSet>().AddSingleton<AnswerCommand>().AddSingleton<AnswerSearch>()
        .AddSingleton<SendPosts>().AddSingleton<AdvanceProject>().AddSingleton<CatchUp>().AddSingleton<Backlog>().AddSingleton<Inbox>();
}
