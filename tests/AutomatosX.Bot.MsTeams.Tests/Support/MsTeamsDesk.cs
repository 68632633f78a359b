using System.Collections.Concurrent;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.MsTeams.Deliveries;
using AutomatosX.Bot.MsTeams.References;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Storage;
using AutomatosX.Bot.Storing;
using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Testing.MsTeams;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace AutomatosX.Bot.MsTeams.Tests.Support;

/// <summary>The whole way out: the outbox over a real store in a file, our client, and a Teams of our own at the other end of real HTTP.</summary>
public sealed class MsTeamsDesk : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("msteams-");
    private ServiceProvider services;

    private MsTeamsDesk(FakeMsTeams teams, TestClock clock)
    {
        (Teams, Clock) = (teams, clock);
        Lead = teams.AddPerson("Paris");
        Room = teams.AddChannel("p0-week2-status", members: Lead);
        Chat = teams.AddGroupChat("P0", Lead);
        Settings = SettingsFor(teams);
        services = Process();
    }

    public FakeMsTeams Teams { get; }

    public TestClock Clock { get; }

    /// <summary>The project's channel.</summary>
    public FakeMsTeamsRoom Room { get; }

    /// <summary>A group chat.</summary>
    public FakeMsTeamsRoom Chat { get; }

    /// <summary>The lead of the project, who hears of what cannot arrive.</summary>
    public FakeMsTeamsPerson Lead { get; }

    public MsTeamsOptions Settings { get; }

    public DeskLog Log { get; } = new();

    public SqlBotStore Store => Get<SqlBotStore>();

    public MsTeamsDeliveries Deliveries => Get<MsTeamsDeliveries>();

    public static WorkspaceId Tenant { get; } = new(FakeMsTeams.Tenant);

    public static async Task<MsTeamsDesk> Open()
    {
        var clock = new TestClock(Some.At("09:00"));
        var desk = new MsTeamsDesk(await FakeMsTeams.Start(clock), clock);
        await desk.SaveProject();
        await desk.Hears(desk.Room);
        await desk.Hears(desk.Chat);
        return desk;
    }

    public static MsTeamsOptions SettingsFor(FakeMsTeams teams) => new()
    {
        AppId = FakeMsTeams.AppId,
        TenantId = FakeMsTeams.Tenant,
        ClientSecret = FakeMsTeams.Secret,
        ServiceHosts = [teams.Address.Authority],
        LoginAddress = teams.Address.ToString(),
        ServiceAddress = teams.Proactive.ToString(),
    };

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public static Place In(FakeMsTeamsRoom room) => new(Platform.MsTeams, Tenant, new RoomId(room.Id));

    public static Place DirectWith(FakeMsTeamsPerson person) => new(Platform.MsTeams, Tenant, RoomId.DirectWith(new PersonId(person.Person)));

    /// <summary>Something came in from a room, and from a person in it when one is named.</summary>
    public Task Hears(FakeMsTeamsRoom room, FakeMsTeamsPerson? person = null) => Get<ConversationReferences>().Learn(new Heard(Tenant, room.Id, room.Type, Teams.Service.ToString())
    {
        Bot = FakeMsTeams.Bot,
        Team = room.Team?.Id,
        TeamGroup = room.Team?.Group,
        Person = person is null ? null : new PersonId(person.Person),
        Account = person?.Account,
        PersonName = person?.Name,
    });

    /// <summary>The post with this key shall read so; and what is due goes out.</summary>
    public async Task Posts(string key, Post post, Address? address = null)
    {
        await Wants(key, post, address);
        await Send();
    }

    public Task Posts(string key, string words, FakeMsTeamsRoom? room = null) => Posts(key, Post.Say(words), new Address(In(room ?? Room)));

    public Task Wants(string key, Post post, Address? address = null) =>
        Store.Commit(Work.Nothing.And(new EnqueuePost(key, "P0", address ?? new Address(In(Room)), post, Clock.GetUtcNow())));

    public Task Send(CancellationToken cancel = default) => Get<SendPosts>().Drain(cancel);

    /// <summary>Time passes, second by second, and each second what is due goes out.</summary>
    public async Task Passes(int seconds)
    {
        for (var i = 0; i < seconds; i++)
        {
            Clock.Advance(TimeSpan.FromSeconds(1));
            await Send();
        }
    }

    /// <summary>The process ends and another begins on the same file.</summary>
    public async Task Restarts()
    {
        await services.DisposeAsync();
        services = Process();
    }

    public async Task<OutboxPost> Outbox(string key) => await Store.PostByKey(key) ?? throw new InvalidOperationException($"There is no {key}.");

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await Teams.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private ServiceProvider Process() => new ServiceCollection()
        .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Log))
        .AddSingleton<TimeProvider>(Clock)
        .AddSingleton(Options.Create(Settings))
        .AddSingleton(SqlBotStore.Open(new StorageOptions { Path = Path.Combine(folder.FullName, "bot.db") }, NullLogger<SqlBotStore>.Instance))
        .AddSingleton<IBotStore>(provider => provider.GetRequiredService<SqlBotStore>())
        .AddSingleton<SendPosts>()
        .AddMsTeamsDeliveries()
        .AddSingleton<IChatPlatform, WayOut>()
        .BuildServiceProvider();

    private Task SaveProject()
    {
        var project = Some.Week2Project();
        Member[] members = [.. project.Members.Select(member => member.Role == Role.Lead ? member with { Accounts = new Dictionary<Platform, PersonId> { [Platform.MsTeams] = new(Lead.Person) } } : member)];
        return Store.Commit(Work.Nothing.And(new SaveProject(project with { Channel = In(Room), Members = members })));
    }

    /// <summary>The platform as far as it goes out; each section is a message of its own.</summary>
    private sealed class WayOut(MsTeamsDeliveries deliveries) : IChatPlatform
    {
        public Platform Platform => Platform.MsTeams;

        public ChatEvent? Read(RawEvent raw) => null;

        public Task<Delivered> Deliver(Delivery delivery, CancellationToken cancel = default) => deliveries.Deliver(delivery, PlainCards.Write, cancel);

        public Task<Found?> Find(Delivery delivery, CancellationToken cancel = default) => deliveries.Find(delivery, PlainCards.Write, cancel);

        public Uri LinkTo(MessageRef message) => new("https://teams.microsoft.com/");
    }
}

/// <summary>What was logged, at whatever level, with the exceptions.</summary>
public sealed class DeskLog : ILoggerProvider, ILogger
{
    public ConcurrentQueue<string> Lines { get; } = [];

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Lines.Enqueue($"{logLevel}: {formatter(state, exception)} {exception}");

    public void Dispose()
    {
    }
}
