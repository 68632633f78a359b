using System.Data.Common;
using AutomatosX.Bot.Chat;
using Dapper;

namespace AutomatosX.Bot.Storage.Rooms;

/// <summary>Takes out of the outbox what a sender may send now.</summary>
internal static class OutboxClaim
{
    // Can go: it is due, and the post whose thread it stands in is out (an edit of that one under way is no obstacle).
    // Must not overtake: an older post of the same lane that was tried and is to be tried again, or that another claim has.
    // An older one that is merely planned for later holds up nothing, nor does an edit of what stands there already.
    private const string WhatCanGo = """
        WHERE o.workspace = @workspace AND o.state = 'Waiting' AND o.not_before_ticks <= @now
          AND (o.under_post IS NULL OR EXISTS (
              SELECT 1 FROM outbox above WHERE above.key = o.under_post AND (above.state = 'Sent' OR above.message IS NOT NULL)))
          AND NOT EXISTS (
              SELECT 1 FROM outbox older WHERE older.lane = o.lane AND older.seq < o.seq AND older.message IS NULL
              AND (older.state = 'Sending' OR (older.state = 'Waiting' AND older.attempts > 0 AND older.not_before_ticks > @now)))
        ORDER BY o.seq LIMIT @most
        """;

    public static async Task<IReadOnlyList<OutboxPost>> Claim(DbConnection connection, Workspace workspace, DateTimeOffset now, int most)
    {
        var rows = (await OutboxRows.Query(connection, WhatCanGo, new { workspace = workspace.ToString(), now = now.UtcTicks, most })).AsList();
        await connection.ExecuteAsync(
            "UPDATE outbox SET state = 'Sending', attempts = attempts + 1, claimed_hash = hash WHERE key = @Key", rows.Select(row => new { row.Key }));
        return [.. rows.Select(row => row.Value() with { State = OutboxState.Sending, Attempts = (int)row.Attempts + 1 })];
    }
}
