using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Commands;
using AutomatosX.Bot.Documents;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Replies;
using AutomatosX.Bot.Rhythm;
using AutomatosX.Bot.Storage;
using AutomatosX.Bot.Storing;
using AutomatosX.Bot.Summaries;
using AutomatosX.Bot.Telemetry;
using AutomatosX.Bot.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace AutomatosX.Bot.Tests.Support;

/// <summary>The whole core over a real store in a folder of its own, with a chat in memory and a clock that stands still.</summary>
public sealed class TestBot : IAsyncDisposable, ILinks
{
    private readonly DirectoryInfo folder;
    private readonly Func<IBotStore, IBotStore> through;
    private int events;

    private TestBot(TestClock clock, Func<IBotStore, IBotStore>? through = null, DirectoryInfo? folder = null)
    {
        Clock = clock;
        Measured = new BotMeters(Meters);
        this.through = through ?? (store => store);
        this.folder = folder ?? Directory.CreateTempSubdirectory("core-");
        (Store, Inbox, Advance, Send, Publish, Commands, Answers) = Open();
    }

    public TestClock Clock { get; }

    /// <summary>What was counted and measured.</summary>
    public HeardMeters Meters { get; } = new();

    public BotMeters Measured { get; }

    public FakePlatform Chat { get; } = new();

    /// <summary>A second platform, for projects that live on two.</summary>
    public FakePlatform Teams { get; } = new(Platform.MsTeams);

    /// <summary>Platforms that know who is in a room; none, unless a test brings one and restarts the bot.</summary>
    public List<IRoomPeople> People { get; } = [];

    public SqlBotStore Store { get; private set; }

    public Inbox Inbox { get; private set; }

    public AdvanceProject Advance { get; private set; }

    public SendPosts Send { get; private set; }

    public PublishSummary Publish { get; private set; }

    public CommandSet Commands { get; private set; }

    public AnswerCommand Answers { get; private set; }

    /// <summary>Events that were given up, with the reason.</summary>
    public List<(string Key, string Why)> SetAside { get; } = [];

    public static async Task<TestBot> At(string time, Project? project = null, params IEnumerable<Change> register)
    {
        var bot = new TestBot(new TestClock(Some.At(time)));
        await bot.Store.Commit(Work.Nothing.And(new SaveProject(project ?? Some.Week2Project()), new SetFields([.. register])));
        return bot;
    }

    /// <summary>The bot of any project, from any instant on.</summary>
    /// <param name="through">What stands between the bot and its store, or null.</param>
    /// <param name="folder">Where its file is; it is deleted in the end. Null for a temporary one.</param>
    public static async Task<TestBot> From(DateTimeOffset now, Project project, Func<IBotStore, IBotStore>? through = null, DirectoryInfo? folder = null, params IEnumerable<Change> register)
    {
        var bot = new TestBot(new TestClock(now), through, folder);
        await bot.Store.Commit(Work.Nothing.And(new SaveProject(project), new SetFields([.. register])));
        return bot;
    }

    /// <summary>The time becomes this one and everything that can be done is done.</summary>
    public async Task Reaches(string time, int day = 14)
    {
        Clock.Now = Some.At(time, day);
        await CatchUp();
    }

    public Task CatchUp() => new CatchUp(through(Store), Inbox, new TakeAccount(Store, People, Clock), Advance, Send, Clock).Run();

    /// <summary>The process ends and another begins on the same file.</summary>
    public async Task Restarts()
    {
        await Close();
        (Store, Inbox, Advance, Send, Publish, Commands, Answers) = Open();
    }

    /// <summary>The same file as another program opens it.</summary>
    public SqlBotStore AnotherStore() => SqlBotStore.Open(new StorageOptions { Path = Path.Combine(folder.FullName, "bot.db") }, NullLogger<SqlBotStore>.Instance);

    /// <summary>The inbox of another program.</summary>
    public Inbox InboxOn(IBotStore store) => InboxOn(store, new AnswerCommand(store, new CommandSet(store, this), Clock), new PublishSummary(store, this, Clock));

    /// <summary>A second bot on the same store, as another replica would be.</summary>
    public AdvanceProject AnotherAdvance() => AdvanceOn(Store);

    /// <summary>Somebody writes to the bot in their direct chat; returns the reply's id.</summary>
    public Task<string> Says(MemberId member, string text, string message = "") => Says(member, text, Some.Direct(member), null, message, toTheBot: true);

    public async Task<string> Says(MemberId member, string text, Place place, MessageRef? thread, string message = "", bool toTheBot = false)
    {
        var reference = new MessageRef(place, message.Length > 0 ? message : FormattableString.Invariant($"said-{events + 1}"));
        await Happens(new MessageSaid(Clock.Now, place, new PersonId(member.Value), reference, thread, text, toTheBot));
        return TakeReply.IdOf(reference);
    }

    public Task Presses(MemberId member, string action, string value) =>
        Happens(new ButtonPressed(Clock.Now, Some.Direct(member), new PersonId(member.Value), new MessageRef(Some.Direct(member), "m"), action, value));

    public Task<Post?> Types(MemberId member, string line) =>
        Inbox.Answer(new CommandTyped(Clock.Now, Some.Direct(member), new PersonId(member.Value), line));

    /// <summary>The event arrives, is kept, worked off and answered.</summary>
    public async Task Happens(ChatEvent said, string? key = null)
    {
        await Inbox.Accept((said.Place.Platform == Platform.MsTeams ? Teams : Chat).Event(key ?? FormattableString.Invariant($"e{++events}"), said, Clock.Now));
        await Inbox.Drain();
        await Send.Drain();
    }

    /// <summary>What a member reads in the direct chat as it stands now, oldest first.</summary>
    public IReadOnlyList<string> Reads(MemberId member) => [.. Posts(member).Select(PlainText.WithButtons)];

    public IEnumerable<Post> Posts(MemberId member) =>
        Chat.Standing.Values.Where(standing => standing.Message.Place == Some.Direct(member)).Select(standing => standing.Post);

    public string Echo(string reply) => PlainText.WithButtons(Chat.Standing[$"echo/{reply}"].Post);

    public async Task<Item> Item(string key) => await Store.Item("P0", key) ?? throw new InvalidOperationException($"There is no {key}.");

    /// <summary>What the books say of an event that had no effect; null for one that had.</summary>
    public async Task<string?> Note(string eventKey)
    {
        await using var file = new SqliteConnection($"Data Source={Path.Combine(folder.FullName, "bot.db")};Mode=ReadOnly;Pooling=False");
        await file.OpenAsync();
        await using var asked = file.CreateCommand();
        asked.CommandText = "SELECT note FROM event WHERE key = $key";
        asked.Parameters.AddWithValue("$key", eventKey);
        return await asked.ExecuteScalarAsync() as string;
    }

    public Uri? To(MessageRef message) => Chat.LinkTo(message);

    public Uri? ToDay(string project, DateOnly day) => null;

    public async ValueTask DisposeAsync()
    {
        await Close();
        Meters.Dispose();
        folder.Delete(recursive: true);
    }

    private async Task Close()
    {
        await Store.DisposeAsync();
    }

    private (SqlBotStore Store, Inbox Inbox, AdvanceProject Advance, SendPosts Send, PublishSummary Publish, CommandSet Commands, AnswerCommand Answers) Open()
    {
        var file = SqlBotStore.Open(new StorageOptions { Path = Path.Combine(folder.FullName, "bot.db") }, NullLogger<SqlBotStore>.Instance);
        var store = through(file);
        var publish = new PublishSummary(store, this, Clock);
        var commands = new CommandSet(store, this);
        var answers = new AnswerCommand(store, commands, Clock);
        var inbox = InboxOn(store, answers, publish);
        return (file, inbox, AdvanceOn(store), new SendPosts(store, [Chat, Teams], Clock, Measured), publish, commands, answers);
    }

    private Inbox InboxOn(IBotStore store, AnswerCommand answers, PublishSummary publish)
    {
        return new Inbox(store, [Chat, Teams], new TakeReply(store, Clock, Measured), new TakeEdit(store, Clock, Measured), new TakeForm(store, Clock, Measured), new TakeAbsence(store, Clock), new TakeRecord(store, Clock), new Bot.Documents.TakeTable(store, Clock), new TakeItem(store, Clock), new TakeSetting(store, Clock), new TakeAccount(store, People, Clock), new SetUpProject(store, People, Clock), new TakeMembership(store, People, Clock), new TakeRoom(store, Clock), new TakeSkip(store, Clock), new TakeEscalation(store, Clock), new TakeButton(store, Clock), new OpenForm(store), answers, new AnswerSearch(store), publish, Measured)
        {
            SetAside = (raw, error) => SetAside.Add((raw.Key, error.Message)),
        };
    }

    private AdvanceProject AdvanceOn(IBotStore store) =>
        new(store, new OpenRun(store, Clock), new SendPrompt(store, Clock), new SendReminder(store, Clock), new CloseRun(store, Clock), new CloseMissedDays(store, Clock), new CallRoll(store, Clock), new RaiseAlerts(store, Clock), new RaiseEscalation(store, Clock), new PublishSummary(store, this, Clock), new PublishWeek(store, this, Clock), new SendItemPosts(store, Clock), new SendWebhooks(store, Clock), Clock, Measured);
}
