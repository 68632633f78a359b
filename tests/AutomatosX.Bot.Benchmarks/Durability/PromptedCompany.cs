using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Documents;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Rhythm;
using AutomatosX.Bot.Slack;
using AutomatosX.Bot.Slack.Deliveries;
using AutomatosX.Bot.Storage;
using AutomatosX.Bot.Storing;
using AutomatosX.Bot.Summaries;
using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Testing.Slack;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace AutomatosX.Bot.Benchmarks.Durability;

/// <summary>
/// A company in one Slack workspace, in projects of 200: the outbox over a real store, the bot's own client, and the fake Slack
/// with its limits at the other end of real HTTP. What KeepWorking does each second is done here each second of the clock.
/// </summary>
internal sealed class PromptedCompany : IAsyncDisposable, ILinks
{
    public static readonly DateOnly FirstDay = Some.Day7;

    private const int InProject = 200;
    private static readonly TimeOnly Asked = new(9, 0);

    private readonly DirectoryInfo folder = Settings.NewFolder("prompts");
    private readonly ServiceProvider services;
    private readonly List<string> projects = [];
    private int messages;
    private DateTimeOffset last;

    private PromptedCompany(FakeSlack slack, IdleClock clock)
    {
        (Slack, Clock) = (slack, clock);
        slack.LimitsChannels = slack.LimitsMethods = true;
        slack.Called = call =>
        {
            if (call.Method != "chat.postMessage")
                return;
            Interlocked.Increment(ref messages);
            last = Clock.GetUtcNow();
        };
        services = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.None))
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton(Options.Create(new SlackOptions { BotToken = slack.BotToken, ApiAddress = slack.Api.ToString() }))
            .AddSingleton<IBotStore>(SqlBotStore.Open(new StorageOptions { Path = Path.Combine(folder.FullName, "bot.db") }, NullLogger<SqlBotStore>.Instance))
            .AddSingleton<SendPosts>()
            .AddSlackDeliveries()
            .BuildServiceProvider();
    }

    public FakeSlack Slack { get; }

    public IdleClock Clock { get; }

    private IBotStore Store => services.GetRequiredService<IBotStore>();

    public static async Task<PromptedCompany> Of(int members)
    {
        var clock = new IdleClock(MomentOn(FirstDay).AddMinutes(-10));
        var company = new PromptedCompany(await FakeSlack.Start(clock), clock);
        for (var number = 0; number * InProject < members; number++)
            await company.Found(number, Math.Min(InProject, members - (number * InProject)));
        return company;
    }

    /// <summary>A whole standup: everybody is asked at its time, and what waits is sent until nothing does.</summary>
    public async Task<PromptedDay> Prompt(DateOnly day, int members)
    {
        Clock.SkipTo(MomentOn(day));
        var advance = new AdvanceProject(Store, new OpenRun(Store, Clock), new SendPrompt(Store, Clock), new SendReminder(Store, Clock), new CloseRun(Store, Clock), new CloseMissedDays(Store, Clock), new CallRoll(Store, Clock), new RaiseAlerts(Store, Clock), new RaiseEscalation(Store, Clock), new PublishSummary(Store, this, Clock), new PublishWeek(Store, this, Clock), new SendItemPosts(Store, Clock), new SendWebhooks(Store, Clock), Clock);
        foreach (var project in projects)
            await advance.Look(project);
        var (opened, limited, before, begun, worked) = (Slack.CallsOf("conversations.open").Count, Slack.Limited, messages, Clock.GetUtcNow(), Clock.Worked);
        var posts = members + projects.Count;
        var send = services.GetRequiredService<SendPosts>();
        while (messages - before < posts || (await Store.Depth(Clock.GetUtcNow())).Due > 0)
        {
            await send.Drain();
            Clock.ToNextSecond();
            if (Clock.GetUtcNow() - begun > TimeSpan.FromHours(12))
                throw new InvalidOperationException($"Only {messages - before} of {posts} messages went out.");
        }

        return new PromptedDay(posts, Slack.CallsOf("conversations.open").Count - opened, Slack.Limited - limited, last - begun, Clock.Worked - worked);
    }

    public Uri? To(MessageRef message) => null;

    public Uri? ToDay(string project, DateOnly day) => null;

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await Slack.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private static DateTimeOffset MomentOn(DateOnly day) => Some.PlainCalendar("Etc/UTC").InstantOf(day, Asked);

    private async Task Found(int number, int members)
    {
        var key = FormattableString.Invariant($"P{number}");
        var room = Slack.AddChannel(FormattableString.Invariant($"p{number}-status"));
        var people = Enumerable.Range(0, members).Select(member => Slack.AddPerson(FormattableString.Invariant($"member-{number}-{member}"), "Etc/UTC")).ToList();
        var standup = new Touchpoint("standup", TouchpointKind.Standup, "Standup", Asked);
        var project = new Project(key, $"Project {number}", Some.PlainCalendar("Etc/UTC"), new Place(Platform.Slack, new WorkspaceId(FakeSlack.Team), new RoomId(room.Id)), [.. people.Select(MemberOf)], [standup]) { ChannelName = $"#{room.Name}" };
        await Store.Commit(Work.Nothing.And(new SaveProject(project)));
        projects.Add(key);
    }

    private static Member MemberOf(string person, int number) => Some.Member(FormattableString.Invariant($"m{number}")) with
    {
        Accounts = new Dictionary<Platform, PersonId> { [Platform.Slack] = new(person) },
    };
}

/// <summary>How a standup went.</summary>
/// <param name="Limited">Calls that Slack refused as too many.</param>
/// <param name="Took">From the prompts in the outbox to the last message.</param>
/// <param name="Worked">How much of that was more than waiting for Slack's permission.</param>
internal sealed record PromptedDay(int Posts, int Opened, int Limited, TimeSpan Took, TimeSpan Worked);
