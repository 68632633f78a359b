using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using AutomatosX.Bot.Slack.Events;

namespace AutomatosX.Bot.Slack.Sockets;

/// <summary>
/// One connection of Socket Mode: hands each envelope over and acknowledges it here, where it came, once it is taken. It goes
/// on reading until it is closed, also when it has been told to leave.
/// See https://docs.slack.dev/apis/events-api/using-socket-mode.
/// </summary>
internal sealed class SlackSocket : IAsyncDisposable
{
    public const string Dropped = "dropped";
    public const string Silent = "silent";
    public const string NoHello = "no hello";

    /// <summary>So many envelopes are in hand at once; then Slack has to wait with the next.</summary>
    private const int MostInHand = 256;

    private readonly WebSocket socket;
    private readonly Func<SlackPayload, Task<SlackResponse>> take;
    private readonly SlackSocketTimes times;
    private readonly TimeProvider clock;
    private readonly SemaphoreSlim sending = new(1);
    private readonly SemaphoreSlim free = new(MostInHand);
    private readonly ConcurrentDictionary<Task, bool> inHand = [];
    private readonly CancellationTokenSource gone = new();
    private readonly TaskCompletionSource<string> hello = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<string> leaving = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ITimer watchdog;
    private long lastReceived;

    public SlackSocket(WebSocket socket, Func<SlackPayload, Task<SlackResponse>> take, SlackSocketTimes times, TimeProvider clock)
    {
        (this.socket, this.take, this.times, this.clock) = (socket, take, times, clock);
        lastReceived = clock.GetUtcNow().UtcTicks;
        watchdog = clock.CreateTimer(_ => Watch(), null, times.Quiet, times.Quiet / 4);
        Closed = Task.Run(Receive);
    }

    /// <summary>Completes with an empty text when Slack has said hello, or with the reason why it never will.</summary>
    public Task<string> Hello => hello.Task;

    /// <summary>Completes with the reason when this socket should be replaced: Slack said so, it is silent or it is gone.</summary>
    public Task<string> Leaving => leaving.Task;

    /// <summary>Completes when nothing comes any more.</summary>
    public Task Closed { get; }

    public DateTimeOffset LastReceived => new(Interlocked.Read(ref lastReceived), TimeSpan.Zero);

    public bool WasGreeted => hello.Task.IsCompletedSuccessfully && hello.Task.Result.Length == 0;

    /// <summary>Acknowledges what is in hand, then closes in order; whoever does not close with it is hung up on.</summary>
    public async ValueTask DisposeAsync()
    {
        await watchdog.DisposeAsync();
        leaving.TrySetResult(Dropped);
        using var patience = new CancellationTokenSource(times.Goodbye, clock);
        try
        {
            await Task.WhenAll(inHand.Keys).WaitAsync(patience.Token);
            await Send(() => socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, patience.Token));
            await Closed.WaitAsync(patience.Token);
        }
        catch (Exception error) when (error is OperationCanceledException or WebSocketException or ObjectDisposedException or InvalidOperationException)
        {
            // It is gone already, or does not answer.
        }

        await gone.CancelAsync();
        await Closed;
        socket.Dispose();
        gone.Dispose();
    }

    private async Task Receive()
    {
        try
        {
            while (await SocketFrame.Next(socket, gone.Token) is (true, var message))
            {
                Interlocked.Exchange(ref lastReceived, clock.GetUtcNow().UtcTicks);
                if (message is not null)
                    await Take(message);
            }

            if (socket.State == WebSocketState.CloseReceived)
                await Send(() => socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, gone.Token));
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException or ObjectDisposedException or InvalidOperationException or IOException)
        {
            // Dropped by the network, by Slack or by us: the sockets open another.
        }

        hello.TrySetResult(Dropped);
        leaving.TrySetResult(Dropped);
    }

    private async Task Take(JsonObject message)
    {
        switch (message.Text("type"))
        {
            case "hello":
                hello.TrySetResult("");
                break;
            case "disconnect":
                var reason = message.Text("reason") ?? "disconnect";
                hello.TrySetResult(reason);
                leaving.TrySetResult(reason);
                break;
            default:
                await free.WaitAsync(gone.Token);
                var handling = Handle(message);
                inHand[handling] = true;
                _ = handling.ContinueWith(done => inHand.TryRemove(done, out _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
                break;
        }
    }

    private async Task Handle(JsonObject envelope)
    {
        try
        {
            await Task.Yield();
            var response = Payload(envelope) is { } payload ? await take(payload) : SlackResponse.Taken;
            if (envelope.Text("envelope_id") is { } id && response.Status == 200)
                await Acknowledge(id, envelope.Holds("accepts_response_payload") ? response.Body : null);
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException or ObjectDisposedException or InvalidOperationException or IOException)
        {
            // The socket went before the acknowledgement: Slack sends it again, and it is known by its key.
        }
        finally
        {
            free.Release();
        }
    }

    private Task Acknowledge(string envelope, JsonNode? body)
    {
        var frame = JsonSerializer.SerializeToUtf8Bytes(new JsonObject { ["envelope_id"] = envelope, ["payload"] = body?.DeepClone() ?? new JsonObject() });
        return Send(() => socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, gone.Token));
    }

    // A socket sends one thing at a time.
    private async Task Send(Func<Task> send)
    {
        await sending.WaitAsync(gone.Token);
        try
        {
            await send();
        }
        finally
        {
            sending.Release();
        }
    }

    private static SlackPayload? Payload(JsonObject envelope)
    {
        SlackPayloadKind? kind = envelope.Text("type") switch
        {
            "events_api" => SlackPayloadKind.Event,
            "slash_commands" => SlackPayloadKind.Command,
            "interactive" => SlackPayloadKind.Interactive,
            _ => null,
        };
        if (kind is not { } known || envelope.Object("payload") is not { } body)
            return null;
        envelope.Remove("payload");
        return new SlackPayload(known, body);
    }

    private void Watch()
    {
        if (clock.GetUtcNow() - LastReceived >= times.Quiet)
            leaving.TrySetResult(Silent);
    }
}
