using System.Net.WebSockets;
using AutomatosX.Bot.Slack.Calls;
using AutomatosX.Bot.Slack.Events;

namespace AutomatosX.Bot.Slack.Sockets;

/// <summary>Opens one socket: asks Slack for an address, connects, and waits for the hello.</summary>
internal sealed class OpenSocket(ISlackCalls calls, string appToken, Func<SlackPayload, Task<SlackResponse>> take, SlackSocketTimes times, TimeProvider clock)
{
    /// <summary>A socket that was greeted, or the reason why there is none.</summary>
    public async Task<(SlackSocket? Socket, string Reason)> Open(CancellationToken cancel)
    {
        using var patience = new CancellationTokenSource(times.Hello, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancel);
        try
        {
            return await calls.CallAsync("apps.connections.open", appToken, [], either.Token) switch
            {
                SlackAnswer.Done done when Uri.TryCreate(done.Body.Text("url"), UriKind.Absolute, out var address) && address.Scheme is "ws" or "wss" => await Connect(address, either.Token),
                SlackAnswer.Done => (null, "no address"),
                SlackAnswer.Refused refused => (null, refused.Error),
                SlackAnswer.TooMany => (null, "ratelimited"),
                SlackAnswer.Unknown unknown => (null, unknown.Why),
                SlackAnswer.OutOfReach far => (null, far.Why),
                _ => (null, "no answer"),
            };
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return (null, SlackSocket.NoHello);
        }
        catch (Exception error) when (error is WebSocketException or HttpRequestException or IOException)
        {
            return (null, error.Message);
        }
    }

    private async Task<(SlackSocket? Socket, string Reason)> Connect(Uri address, CancellationToken cancel)
    {
        var client = new ClientWebSocket();
        client.Options.KeepAliveInterval = times.Ping;
        client.Options.KeepAliveTimeout = times.Ping;
        try
        {
            await client.ConnectAsync(address, cancel);
        }
        catch
        {
            client.Dispose();
            throw;
        }

        var socket = new SlackSocket(client, take, times, clock);
        try
        {
            if (await socket.Hello.WaitAsync(cancel) is { Length: > 0 } reason)
            {
                await socket.DisposeAsync();
                return (null, reason);
            }

            return (socket, "");
        }
        catch (OperationCanceledException)
        {
            await socket.DisposeAsync();
            throw;
        }
    }
}
