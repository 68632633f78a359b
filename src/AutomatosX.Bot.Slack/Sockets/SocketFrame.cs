using System.Buffers;
using System.Net.WebSockets;
using System.Text.Json.Nodes;

namespace AutomatosX.Bot.Slack.Sockets;

/// <summary>Reads whole messages from a socket.</summary>
internal static class SocketFrame
{
    private const int MostBytes = 8 * 1024 * 1024;
    private const int Chunk = 16 * 1024;

    /// <summary>The next message; <c>Open</c> is false when the other side closes. What is no JSON object reads null.</summary>
    public static async Task<(bool Open, JsonObject? Message)> Next(WebSocket socket, CancellationToken cancel)
    {
        var message = new ArrayBufferWriter<byte>(Chunk);
        while (true)
        {
            var part = await socket.ReceiveAsync(message.GetMemory(Chunk), cancel);
            if (part.MessageType == WebSocketMessageType.Close)
                return (false, null);
            message.Advance(part.Count);
            if (message.WrittenCount > MostBytes)
                throw new WebSocketException(WebSocketError.HeaderError, "A message of more than 8 MiB is none of Slack's.");
            if (part.EndOfMessage)
                return (true, PayloadJson.Parse(message.WrittenSpan));
        }
    }
}
