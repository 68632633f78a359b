using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Slack.Deliveries;
using AutomatosX.Bot.Storage;
using AutomatosX.Bot.Storing;
using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Testing.Slack;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace AutomatosX.Bot.Slack.Tests.Support;

/// <summary>The whole way out: the outbox over a real store in a file, our client, and a Slack of our own at the other end of real HTTP.</summary>
public sealed class SlackDesk : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("slack-");
    private ServiceProvider services;

    private SlackDesk(FakeSlack slack, TestClock clock)
    {
        (Slack, Clock) = (slack, clock);
        Room = slack.AddChannel("p0-week2-status");
        Settings.BotToken = slack.BotToken;
        Settings.ApiAddress = slack.Api.ToString();
        services = Process();
    }

    public FakeSlack Slack { get; }

    public TestClock Clock { get; }

    /// <summary>The project's channel.</summary>
    public FakeSlackRoom Room { get; }

    public SlackOptions Settings { get; } = new();

    public HeardLog Log { get; } = new();

    public SqlBotStore Store => services.GetRequiredService<SqlBotStore>();

    public SlackPlatform Platform => services.GetRequiredService<SlackPlatform>();

    /// <summary>The lead of the project, who hears of what cannot arrive.</summary>
    public string Lead { get; private set; } = "";

    public static async Task<SlackDesk> Open()
    {
        var clock = new TestClock(Some.At("09:00"));
        var desk = new SlackDesk(await FakeSlack.Start(clock), clock);
        desk.Lead = desk.Slack.AddPerson("paris");
        await desk.SaveProject();
        return desk;
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public static Place In(FakeSlackRoom room) => new(Chat.Platform.Slack, new WorkspaceId(FakeSlack.Team), new RoomId(room.Id));

    public static Place DirectWith(string person) => new(Chat.Platform.Slack, new WorkspaceId(FakeSlack.Team), RoomId.DirectWith(new PersonId(person)));

    /// <summary>The post with this key shall read so; and what is due goes out.</summary>
    public async Task Posts(string key, Post post, Address? address = null)
    {
        await Wants(key, post, address);
        await Send();
    }

    public Task Posts(string key, string words, FakeSlackRoom? room = null) => Posts(key, Post.Say(words), new Address(In(room ?? Room)));

    public Task Wants(string key, Post post, Address? address = null) =>
        Store.Commit(Work.Nothing.And(new EnqueuePost(key, "P0", address ?? new Address(In(Room)), post, Clock.GetUtcNow())));

    public Task Send(CancellationToken cancel = default) => services.GetRequiredService<SendPosts>().Drain(cancel);

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
        await Slack.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private ServiceProvider Process() => new ServiceCollection()
        .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Log))
        .AddSingleton<TimeProvider>(Clock)
        .AddSingleton(Options.Create(Settings))
        .AddSingleton(SqlBotStore.Open(new StorageOptions { Path = Path.Combine(folder.FullName, "bot.db") }, NullLogger<SqlBotStore>.Instance))
        .AddSingleton<IBotStore>(provider => provider.GetRequiredService<SqlBotStore>())
        .AddSingleton<SendPosts>()
        .AddSlackDeliveries()
        .BuildServiceProvider();

    private Task SaveProject()
    {
        var project = Some.Week2Project();
        Member[] members = [.. project.Members.Select(member => member.Role == Role.Lead ? member with { Accounts = new Dictionary<Platform, PersonId> { [Chat.Platform.Slack] = new(Lead) } } : member)];
        return Store.Commit(Work.Nothing.And(new SaveProject(project with { Channel = In(Room), Members = members })));
    }
}
