using System.Data.Common;
using System.Globalization;
using System.Text;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Storage.Stored;
using Dapper;

namespace AutomatosX.Bot.Storage.Rooms;

/// <summary>What came in.</summary>
internal static class EventRows
{
    // The body is kept as bytes: a text column takes no zero character everywhere, and not a sign of it may be lost.
    private const string Columns = "platform, key, CAST(body AS blob) AS body, received_ticks, received_offset, note, trace";

    public static async Task<bool> Keep(DbConnection connection, RawEvent raw)
    {
        const string Sql = """
            INSERT INTO event (platform, key, body, received_ticks, received_offset, trace)
            VALUES (@platform, @Key, @body, @ticks, @offset, @Trace)
            ON CONFLICT (platform, key) DO NOTHING
            """;
        var values = new { platform = raw.Platform.ToString(), raw.Key, body = Encoding.UTF8.GetBytes(raw.Body), ticks = raw.ReceivedAt.UtcTicks, offset = Instant.OffsetOf(raw.ReceivedAt), raw.Trace };
        return await connection.ExecuteAsync(Sql, values) == 1;
    }

    /// <exception cref="FinishedBeforeException">It was finished before: the work that it stands in has had its effects.</exception>
    public static async Task Finish(DbConnection connection, FinishEvent finish)
    {
        var values = new { platform = finish.Platform.ToString(), finish.Key, Note = Escaped.Of(finish.Note) };
        if (await connection.ExecuteAsync("UPDATE event SET done = 1, note = @Note WHERE platform = @platform AND key = @Key AND done <> 1", values) == 0
            && await connection.ExecuteScalarAsync<long>("SELECT count(*) FROM event WHERE platform = @platform AND key = @Key", values) > 0)
            throw new FinishedBeforeException(finish.Platform, finish.Key);
    }

    public static Task SetAside(DbConnection connection, SetEventAside aside) => connection.ExecuteAsync(
        "UPDATE event SET done = 2, note = @Why WHERE platform = @platform AND key = @Key AND done = 0",
        new { platform = aside.Platform.ToString(), aside.Key, Why = Escaped.Of(aside.Why) });

    public static Task Retry(DbConnection connection, RetryEvent retry) => connection.ExecuteAsync(
        "UPDATE event SET done = 0, starts = 0, note = NULL WHERE platform = @platform AND key = @Key AND done = 2",
        new { platform = retry.Platform.ToString(), retry.Key });

    public static Task CountStart(DbConnection connection, CountStart count) => connection.ExecuteAsync(
        "UPDATE event SET starts = starts + 1 WHERE platform = @platform AND key = @Key AND done = 0",
        new { platform = count.Platform.ToString(), count.Key });

    public static async Task<int> Starts(DbConnection connection, RawEvent raw) => (int)await connection.ExecuteScalarAsync<long>(
        "SELECT coalesce((SELECT starts FROM event WHERE platform = @platform AND key = @Key), 0)", new { platform = raw.Platform.ToString(), raw.Key });

    public static async Task<IReadOnlyList<RawEvent>> Unfinished(DbConnection connection, int most) => [.. (await Query(connection, 0, most)).Select(row => row.Raw())];

    public static async Task<IReadOnlyList<AsideEvent>> Aside(DbConnection connection, int most) =>
        [.. (await Query(connection, 2, most)).Select(row => new AsideEvent(row.Raw(), Escaped.Read(row.Note) ?? ""))];

    // The state stands in the words of the query: an index that holds only such rows is used for nothing else.
    private static Task<IEnumerable<Row>> Query(DbConnection connection, int done, int most) =>
        connection.QueryAsync<Row>(string.Create(CultureInfo.InvariantCulture, $"SELECT {Columns} FROM event WHERE done = {done} ORDER BY seq LIMIT @most"), new { most });

    private sealed class Row
    {
        public string Platform { get; init; } = "";

        public string Key { get; init; } = "";

        public byte[] Body { get; init; } = [];

        public long ReceivedTicks { get; init; }

        public long ReceivedOffset { get; init; }

        public string? Note { get; init; }

        public string? Trace { get; init; }

        public RawEvent Raw() => new(Enum.Parse<Platform>(Platform), Key, Encoding.UTF8.GetString(Body), Instant.Of(ReceivedTicks, ReceivedOffset)) { Trace = Trace };
    }
}
