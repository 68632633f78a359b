using System.Data.Common;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Storage.Stored;
using Dapper;

namespace AutomatosX.Bot.Storage.Rooms;

/// <summary>How much is in the outbox.</summary>
internal static class OutboxFigures
{
    // A program that does not listen is nothing that the bot is late with.
    // What has to stand below a post that was given up, or that is not there, goes out only if somebody mends that; it is not waiting for the bot.
    private const string Due = """
        SELECT count(*) AS due, min(coalesce(o.due_ticks, o.not_before_ticks)) AS oldest FROM outbox o
        WHERE o.state IN ('Waiting', 'Sending') AND o.workspace NOT LIKE 'Webhook/%' AND coalesce(o.due_ticks, o.not_before_ticks) <= @now
          AND (o.under_post IS NULL OR EXISTS (
              SELECT 1 FROM outbox above WHERE above.key = o.under_post AND (above.state <> 'Failed' OR above.message IS NOT NULL)))
        """;

    public static async Task<OutboxDepth> Depth(DbConnection connection, DateTimeOffset now)
    {
        var due = await connection.QuerySingleAsync<Row>(Due, new { now = now.UtcTicks });
        var left = (await connection.QueryAsync<Left>("SELECT state, count(*) AS posts FROM outbox WHERE state IN ('Unknown', 'Failed') GROUP BY state"))
            .ToDictionary(row => row.State, row => (int)row.Posts, StringComparer.Ordinal);
        return new OutboxDepth(
            (int)due.Due, due.Oldest is { } ticks ? Instant.Of(ticks, 0) : null,
            left.GetValueOrDefault(nameof(OutboxState.Unknown)), left.GetValueOrDefault(nameof(OutboxState.Failed)));
    }

    private sealed class Row
    {
        public long Due { get; init; }

        public long? Oldest { get; init; }
    }

    private sealed class Left
    {
        public string State { get; init; } = "";

        public long Posts { get; init; }
    }
}
