using System.Globalization;
using System.Text.Json.Nodes;
using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Testing.Slack;

namespace AutomatosX.Bot.Scenarios.Playing;

/// <summary>How Slack reaches the bot.</summary>
internal interface ISlackWay : IAsyncDisposable
{
    /// <summary>What the bot is told of it.</summary>
    IReadOnlyList<string> Settings { get; }

    /// <summary>The bot has started, and listens at the address.</summary>
    Task Connect(string address);

    /// <summary>Hands something over; returns what it was answered, or null for nothing.</summary>
    /// <param name="attempt">Which delivery it is, 0 for the first.</param>
    Task<JsonObject?> Hand(FakeSlackSent sent, int attempt);

    /// <summary>Time goes on.</summary>
    Task Pass(TimeSpan time);
}

/// <summary>By signed requests.</summary>
internal sealed class ByHttp(SteppedClock clock) : ISlackWay
{
    private const string Secret = "8f742231b10e8888abcd99yyyzzz85a5";

    private HttpClient? http;

    public IReadOnlyList<string> Settings { get; } = [$"--Slack:SigningSecret={Secret}"];

    public Task Connect(string address)
    {
        http?.Dispose();
        http = new HttpClient { BaseAddress = new Uri(address) };
        return Task.CompletedTask;
    }

    public async Task<JsonObject?> Hand(FakeSlackSent sent, int attempt)
    {
        using var request = sent.Request(Secret, clock.GetUtcNow(), retry: attempt);
        using var response = await http!.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        if ((int)response.StatusCode != 200)
            throw new StoryException($"Slack is answered {(int)response.StatusCode} at {sent.Path}");
        return text.Length == 0 ? null : JsonNode.Parse(text)!.AsObject();
    }

    /// <summary>The same from somebody who does not know the secret; returns the status of the answer.</summary>
    public async Task<int> Forge(FakeSlackSent sent)
    {
        using var request = sent.Request("a guess", clock.GetUtcNow());
        using var response = await http!.SendAsync(request);
        return (int)response.StatusCode;
    }

    public Task Pass(TimeSpan time)
    {
        clock.Advance(time);
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        http?.Dispose();
        return ValueTask.CompletedTask;
    }
}

/// <summary>Over two sockets; each thing that happens comes over any of them.</summary>
internal sealed class BySocketMode : ISlackWay
{
    private const int Sockets = 2;

    // Within the seconds that a story's clock may be ahead of its moment.
    private const int MostSeconds = 40;

    private static readonly TimeSpan Acknowledged = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    // A socket over which nothing came for ten minutes is renewed. How that goes is told elsewhere; here others' doings, which
    // say nothing to the bot, keep the sockets as they are.
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(7);

    private readonly SteppedClock clock;
    private readonly FakeSlackSocket socket = new() { App = FakeSlack.AppId };
    private readonly FakeSlackPeople others;
    private int envelopes;

    public BySocketMode(SteppedClock clock, FakeSlack slack)
    {
        this.clock = clock;
        others = new FakeSlackPeople(clock.GetUtcNow);
        slack.Socket = socket.Take;
        Settings = [$"--Slack:AppToken={slack.AppToken}"];
    }

    public IReadOnlyList<string> Settings { get; }

    public async Task Connect(string address)
    {
        // The second opens a little later than the first: the clock goes on until it does.
        await socket.Until(slack => slack.Open.Count >= 1);
        var both = socket.Until(slack => slack.Open.Count == Sockets);
        for (var second = 0; second < MostSeconds && !both.IsCompleted; second++)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            await Ends(both, Look);
        }

        await both;
        socket.Count();
    }

    public async Task<JsonObject?> Hand(FakeSlackSent sent, int attempt)
    {
        var number = ++envelopes;
        // A socket may be on its way out just then: what is not acknowledged in three seconds Slack sends again, over another one.
        for (var again = 0; ; again++)
        {
            var open = socket.Open;
            var delivering = socket.Delivers(sent, string.Create(CultureInfo.InvariantCulture, $"E{number}"), open[(number + again) % open.Count], attempt + again);
            if (!await Ends(delivering, Acknowledged) && again < 5)
                continue;
            var ack = await delivering;
            return ack.Payload.Count == 0 ? null : ack.Payload;
        }
    }

    private static async Task<bool> Ends(Task task, TimeSpan within)
    {
        try
        {
            await task.WaitAsync(within, TimeProvider.System);
            return true;
        }
        catch (TimeoutException)
        {
            return task.IsCompleted;
        }
    }

    public async Task Pass(TimeSpan time)
    {
        for (; time > Silence; time -= Silence)
        {
            clock.Advance(Silence);
            for (var link = 0; link < Sockets; link++)
                await Hand(others.Happens(new JsonObject { ["type"] = "dnd_updated_user", ["user"] = "U0OTHER" }), attempt: 0);
        }

        clock.Advance(time);
    }

    /// <summary>Slack tells one of the sockets to leave; the bot has another one then.</summary>
    /// <param name="reason">In Slack's word; <c>dropped</c> when the connection just breaks.</param>
    public async Task Leave(string reason)
    {
        var (leaving, before) = (socket.Open[0], socket.Links.Count);
        if (reason == "dropped")
            leaving.Drop();
        else
            await leaving.Disconnect(reason);
        await socket.Until(slack => slack.Links.Count > before && !leaving.IsOpen && slack.Open.Count == Sockets);
    }

    /// <summary>Somebody turns Socket Mode off in the app's settings.</summary>
    public async Task TurnOff()
    {
        foreach (var link in socket.Open)
            await link.Disconnect("link_disabled");
        await socket.Until(slack => slack.Open.Count == 0);
    }

    /// <summary>The fewest sockets that were open at any time.</summary>
    public int Fewest => socket.Fewest;

    public ValueTask DisposeAsync() => socket.DisposeAsync();
}
