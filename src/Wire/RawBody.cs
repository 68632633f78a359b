using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace AutomatosX.Bot.Wire;

/// <summary>Reads a request's body once, as it is, up to a limit.</summary>
internal static class RawBody
{
    public const int MostBytes = 1024 * 1024;

    /// <summary>The bytes, or null when there are too many.</summary>
    public static async Task<byte[]?> Read(HttpRequest request, CancellationToken cancel)
    {
        if (request.ContentLength > MostBytes)
            return null;
        var reader = request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(cancel);
            if (read.Buffer.Length > MostBytes)
            {
                reader.AdvanceTo(read.Buffer.End);
                return null;
            }

            if (read.IsCompleted)
            {
                var bytes = read.Buffer.ToArray();
                reader.AdvanceTo(read.Buffer.End);
                return bytes;
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }
}
