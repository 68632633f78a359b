using System.Text.Json.Nodes;
using AutomatosX.Bot.Peers.Support;
using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Testing.Slack;

namespace AutomatosX.Bot.Peers.Slack;

/// <summary>Our whole fake of Slack with a client of Slack's own on its socket, and what people do there meanwhile.</summary>
internal sealed class PeopleAtWork : IAsyncDisposable
{
    private readonly FakeSlack slack;
    private readonly FakeSlackRoom room;
    private readonly TaskCompletionSource opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int sent;

    private PeopleAtWork(FakeSlack slack, TestClock clock)
    {
        this.slack = slack;
        (slack.Socket, slack.Connections) = (Socket.Take, Socket.OpenConnection);
        slack.Called = call =>
        {
            if (call.Method == "views.open")
                opened.TrySetResult();
        };
        Ines = slack.AddPerson("ines");
        room = slack.AddChannel("night-ferry", Ines);
        People = new FakeSlackPeople(clock.GetUtcNow) { IssueTrigger = slack.IssueTrigger };
    }

    public FakeSlackSocket Socket { get; } = new();

    public FakeSlackPeople People { get; }

    public string Ines { get; }

    /// <summary>What was done, and how it was acknowledged.</summary>
    public List<string> Seen { get; } = [];

    public static async Task<PeopleAtWork> Start()
    {
        var clock = new TestClock(Some.At("09:00"));
        return new PeopleAtWork(await FakeSlack.Start(clock), clock);
    }

    /// <summary>Runs a script to its end, and meanwhile this; a script that ends too early says why.</summary>
    public async Task<IReadOnlyList<string>> With(string script, Func<Task> meanwhile, string? appToken = null)
    {
        var running = Node.Run(script, ("SLACK_API", slack.Api.ToString()), ("SLACK_TOKEN", slack.BotToken), ("SLACK_APP_TOKEN", appToken ?? slack.AppToken));
        var acting = meanwhile();
        if (await Task.WhenAny(running, acting) == acting)
            await acting;
        var lines = await running;
        await acting;
        return lines;
    }

    /// <summary>One of everything that Slack sends over a socket.</summary>
    public async Task DoEverything()
    {
        await Socket.Until(one => one.Open.Count == 1);
        var said = People.Says(Ines, room.Id, "R-4 is yellow &lt;&amp;&gt; late");
        await Do("says something", said);
        await Do("the same again, for want of an answer", said, attempt: 1);
        await Do("names the bot", People.AsMention(said));
        await Do("answers in the thread", People.Replies(Ines, said, "Since Monday."));
        await Do("changes the words", People.Edits(said, "R-4 is red"));
        await Do("takes them back", People.Deletes(said));
        await Do("says something to the bot alone", People.Says(Ines, FakeSlackPeople.DirectOf(Ines), "Done: dry run"));
        await Do("opens the bot's home", People.OpensHome(Ines));
        await Do("types a command", People.Types(Ines, room.Id, "/risk R-4"));
        await Do("presses a button", People.Presses(Ines, room.Id, Message(), "History"));
        await Do("uses a shortcut", People.UsesShortcut(Ines, "record", said));
    }

    /// <summary>Fills in the modal that the client has opened, then closes it.</summary>
    public async Task FillIn()
    {
        await opened.Task;
        await Do("sends the modal in", People.Submits(Ines, slack.Modals[0], ("done", "Dry run passed")));
        await Do("closes the modal", People.Closes(Ines, slack.Modals[0]));
    }

    /// <summary>The socket is told to leave: what the client does, and whether anything is connected meanwhile.</summary>
    public async Task Disconnect(string reason)
    {
        Socket.Count();
        var left = Socket.Open[0];
        await left.Disconnect(reason);
        await Socket.Until(one => one.Open is [var link] && link != left);
        Seen.Add($"{reason}: left with {left.ClosedWith}, came back; the fewest sockets meanwhile: {Socket.Fewest}");
    }

    public Task SayGoodbye() => Do("says goodbye", People.Says(Ines, room.Id, "goodbye"));

    /// <summary>What the bot has written in the channel.</summary>
    public IReadOnlyList<string> Written => [.. slack.CallsOf("chat.postMessage").Select(call => call["text"]!)];

    public async ValueTask DisposeAsync()
    {
        await Socket.DisposeAsync();
        await slack.DisposeAsync();
    }

    private async Task Do(string what, FakeSlackSent deed, int attempt = 0)
    {
        var ack = await Socket.Delivers(deed, $"envelope-{++sent}", attempt: attempt);
        Seen.Add($"{what}: {ack.Payload.ToJsonString()}");
    }

    private JsonObject Message() => new()
    {
        ["ts"] = People.NextTs(),
        ["text"] = "R-4",
        ["blocks"] = new JsonArray(new JsonObject
        {
            ["type"] = "actions",
            ["elements"] = new JsonArray(new JsonObject { ["type"] = "button", ["action_id"] = "do:command#0", ["value"] = "/risk history R-4", ["text"] = new JsonObject { ["type"] = "plain_text", ["text"] = "History" } }),
        }),
    };
}
