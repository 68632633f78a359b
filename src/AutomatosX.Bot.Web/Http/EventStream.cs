using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using AutomatosX.Bot.Web.Rooms;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace AutomatosX.Bot.Web.Http;

/// <summary>
/// Tells open pages what to read again. It says where something changed, never what: each page reads
/// what its person may see.
/// </summary>
internal static class EventStream
{
    public static IResult Get(ChangeFeed changes, IHostApplicationLifetime life, HttpContext context) =>
        TypedResults.ServerSentEvents(Follow(changes, life.ApplicationStopping, context.RequestAborted));

    private static async IAsyncEnumerable<SseItem<Told>> Follow(ChangeFeed changes, CancellationToken stopping, [EnumeratorCancellation] CancellationToken cancel)
    {
        // A stream left open would hold up the end of the program.
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping, cancel);
        using var listening = changes.Listen();
        yield return new SseItem<Told>(new Told(null, null), "hello");
        while (await More(listening, either.Token))
        {
            while (listening.Reader.TryRead(out var change))
                yield return Item(change);
        }
    }

    private static async Task<bool> More(ChangeFeed.Listening listening, CancellationToken cancel)
    {
        try
        {
            return await listening.Reader.WaitToReadAsync(cancel);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private static SseItem<Told> Item(Changed change) => change switch
    {
        Changed.InRoom room => new(new Told(room.Room.Value, room.OnlyFor), "changed"),
        _ => new(new Told(null, null), "clock"),
    };

    private sealed record Told(string? Room, string? Only);
}
