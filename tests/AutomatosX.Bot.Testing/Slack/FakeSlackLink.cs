using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AutomatosX.Bot.Testing.Slack;

/// <summary>One socket, as Slack holds it.</summary>
public sealed class FakeSlackLink
{
    private readonly FakeSlackSocket slack;
    private readonly WebSocket socket;
    private readonly Action abort;
    private readonly SemaphoreSlim sending = new(1);
    private readonly SilenceableStream wire;

    internal FakeSlackLink(FakeSlackSocket slack, WebSocket socket, SilenceableStream wire, Action abort) =>
        (this.slack, this.socket, this.wire, this.abort) = (slack, socket, wire, abort);

    /// <summary>Whether it was greeted and nobody has closed it.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>With what the other side closed it, or null.</summary>
    public WebSocketCloseStatus? ClosedWith { get; private set; }

    /// <summary>Sends anything.</summary>
    public async Task Send(JsonNode message)
    {
        await sending.WaitAsync();
        try
        {
            await socket.SendAsync(Encoding.UTF8.GetBytes(message.ToJsonString()), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        }
        finally
        {
            sending.Release();
        }
    }

    /// <summary>Tells the other side to leave: <c>warning</c>, <c>refresh_requested</c>, <c>too_many_websockets</c> or <c>link_disabled</c>.</summary>
    public Task Disconnect(string reason) => Send(new JsonObject { ["type"] = "disconnect", ["reason"] = reason, ["debug_info"] = new JsonObject { ["host"] = "applink-1" } });

    /// <summary>Closes in order, as Slack does after a refresh.</summary>
    public Task Close() => socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);

    /// <summary>The connection breaks.</summary>
    public void Drop()
    {
        Gone();
        wire.Dispose();
        try
        {
            abort();
        }
        catch (ObjectDisposedException)
        {
            // It had ended already.
        }
    }

    /// <summary>The connection stands, but nobody is there: pings are answered no more.</summary>
    public void GoSilent() => wire.Silence();

    internal async Task Live(bool greets, string app, int connections)
    {
        if (greets)
        {
            await Send(new JsonObject
            {
                ["type"] = "hello",
                ["num_connections"] = connections,
                ["debug_info"] = new JsonObject { ["host"] = "applink-1", ["build_number"] = 1, ["approximate_connection_time"] = 18060 },
                ["connection_info"] = new JsonObject { ["app_id"] = app },
            });
            IsOpen = true;
            slack.Changed();
        }

        await Read();
        Gone();
    }

    private async Task Read()
    {
        var buffer = new byte[64 * 1024];
        var text = new StringBuilder();
        try
        {
            while (await socket.ReceiveAsync(buffer, CancellationToken.None) is { MessageType: not WebSocketMessageType.Close } part)
            {
                text.Append(Encoding.UTF8.GetString(buffer, 0, part.Count));
                if (!part.EndOfMessage)
                    continue;
                Note(JsonNode.Parse(text.ToString())!.AsObject());
                text.Clear();
            }

            ClosedWith = socket.CloseStatus;
            if (socket.State == WebSocketState.CloseReceived)
                await Close();
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException or ObjectDisposedException or IOException)
        {
            // Broken off by either side.
        }
    }

    private void Note(JsonObject ack) => slack.Acknowledged(new FakeSlackAck(this, (string)ack["envelope_id"]!, ack["payload"]?.AsObject() ?? throw new JsonException("An acknowledgement carries a payload, an empty one at least."), Stopwatch.GetTimestamp()));

    private void Gone()
    {
        IsOpen = false;
        slack.Changed();
    }
}
