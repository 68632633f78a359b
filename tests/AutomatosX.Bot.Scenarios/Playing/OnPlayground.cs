using System.Globalization;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Web.Clock;
using AutomatosX.Bot.Web.Rooms;

namespace AutomatosX.Bot.Scenarios.Playing;

/// <summary>The web chat: people act through its own pages, and the clock is moved as a person moves it there.</summary>
internal sealed partial class OnPlayground(Project project, IReadOnlyList<string> settings, DateTimeOffset begins) : IScene
{
    private RunningBot? running;
    private string? address;
    private Door? door;

    public RunningBot Bot => running ?? throw new StoryException("The bot does not run.");

    public DateTimeOffset Now => Clock.GetUtcNow();

    private Door Door => door ?? throw new StoryException("The bot does not run.");

    private PlaygroundClock Clock => Bot.Get<PlaygroundClock>();

    private RoomMessages Messages => Bot.Get<RoomMessages>();

    public async Task Start()
    {
        running = await RunningBot.Start([.. settings, "--Playground:MovableClock=true", $"--Playground:StartAt={begins.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)}"], address: address);
        address = running.Address;
        door = new Door(running.Address);
    }

    public async Task Stop()
    {
        door?.Dispose();
        if (running is not null)
            await running.DisposeAsync();
        (running, door) = (null, null);
    }

    public async Task GoTo(DateTimeOffset to)
    {
        var (zone, local) = (project.Calendar.Zone, project.Calendar.Local(to));
        // The page takes the first of a time that comes twice.
        if (zone.IsAmbiguousTime(local.DateTime) && local.Offset == zone.GetAmbiguousTimeOffsets(local.DateTime).Min())
            await Bot.Get<MoveClock>().To(to);
        else
            await Door.Post("/clock/to", ToForm(local.DateTime));
    }

    public async Task Sleep(DateTimeOffset to)
    {
        await Clock.MoveTo(to);
        await Stop();
    }

    public async Task<IReadOnlyList<Sight>> Look()
    {
        var seen = new List<Sight>();
        var line = (await Outbox.Of(Bot)).Index().ToDictionary(post => post.Item.Key, post => post.Index, StringComparer.Ordinal);
        foreach (var room in project.Members.Select(member => Playground.DirectWith(member.Handle.Value)).Append(project.Channel.Room))
        {
            var pages = await Messages.Last(room) / RoomMessages.PageSize;
            for (var page = 0L; page <= pages; page++)
                seen.AddRange((await Messages.Page(room, page)).Select(message => See(message, line)));
        }

        return seen;
    }

    public async Task SayUnworked(string who, string text)
    {
        if (!await Bot.Get<Inbox>().Accept(MessageEvents.Said(await Put(who, text))))
            throw new StoryException("expected that the event is new");
    }

    // The playground hands over at its start whatever stands in its rooms.
    public async Task<Func<Task>> SayUnheard(string who, string text)
    {
        await Put(who, text);
        return () => Task.CompletedTask;
    }

    public async Task DeliverAgain(Sight said)
    {
        var message = await Messages.Find(new RoomId(said.Room), new MessageId(said.Root, said.Number));
        if (await Bot.Get<Inbox>().Accept(MessageEvents.Said(message!)))
            throw new StoryException("expected that the event is known");
        await Bot.Get<CatchUp>().Run();
    }

    public async ValueTask DisposeAsync() => await Stop();

    private Task<RoomMessage> Put(string who, string text)
    {
        var room = Playground.DirectWith(who);
        return Messages.Add(room, number => new RoomMessage(room.Value, number, Now, who, text));
    }

    private static Sight See(RoomMessage message, Dictionary<string, int> line) =>
        new(message.Room, message.Number, message.At, message.Author, message.Post is { } post ? PlainText.WithButtons(post) : message.Text.ReplaceLineEndings("\n"))
        {
            Id = message.Id.ToString(),
            Root = message.Root,
            Key = message.Key,
            Order = line.GetValueOrDefault(message.Key, -1),
            OnlyFor = message.OnlyFor,
            EditedAt = message.EditedAt,
            Edits = message.Edits,
            Deleted = message.Deleted,
            Files = message.Post?.Attachment is { } attachment ? [attachment.FileName] : [],
        };

    private Dictionary<string, string> ToForm(DateTime to) => new(StringComparer.Ordinal)
    {
        ["as"] = project.Members[0].Handle.Value,
        ["room"] = project.Channel.Room.Value,
        ["date"] = to.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["time"] = to.ToString("HH:mm", CultureInfo.InvariantCulture),
    };
}
