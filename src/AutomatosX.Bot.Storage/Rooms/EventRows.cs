using System.Data.Common;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Storage.Stored;
using Dapper;

namespace AutomatosX.Bot.Storage.Rooms;

/// <summary>What came in.</summary>
internal static class EventRows
{
    public static async Task<bool> Keep(DbConnection connection, RawEvent raw)
    {
        const string Sql = """
            INSERT INTO event (platform, key, body, received_ticks, received_offset, trace)
            VALUES (@platform, @Key, @Body, @ticks, @offset, @Trace)
            ON CONFLICT (platform, key) DO NOTHING
            """;
        var values = new { platform = raw.Platform.ToString(), raw.Key, raw.Body, ticks = raw.ReceivedAt.UtcTicks, offset = Instant.OffsetOf(raw.ReceivedAt), raw.Trace };
        return await connection.ExecuteAsync(Sql, values) == 1;
    }

    // The first note stays: it says what became of the event; a second finish had no effect.
    public static Task Finish(DbConnection connection, FinishEvent finish) => connection.ExecuteAsync(
        "UPDATE event SET done = 1, note = @Note WHERE platform = @platform AND key = @Key AND done = 0",
        new { platform = finish.Platform.ToString(), finish.Key, finish.Note });

    public static async Task<IReadOnlyList<RawEvent>> Unfinished(DbConnection connection, int most)
    {
        const string Sql = "SELECT platform, key, body, received_ticks, received_offset, trace FROM event WHERE done = 0 ORDER BY seq LIMIT @most";
        return [.. (await connection.QueryAsync<Row>(Sql, new { most })).Select(row => row.Raw())];
    }

    private sealed class Row
    {
        public string Platform { get; init; } = "";

        public string Key { get; init; } = "";

        public string Body { get; init; } = "";

        public long ReceivedTicks { get; init; }

        public long ReceivedOffset { get; init; }

        public string? Trace { get; init; }

        public RawEvent Raw() => new(Enum.Parse<Platform>(Platform), Key, Body, Instant.Of(ReceivedTicks, ReceivedOffset)) { Trace = Trace };
    }
}
