using System.Data.Common;
using AutomatosX.Bot.Chat;
using Dapper;

namespace AutomatosX.Bot.Storage.Rooms;

/// <summary>What platforms keep for themselves.</summary>
internal static class StateRows
{
    public static Task Keep(DbConnection connection, KeepState keep)
    {
        const string Upsert = """
            INSERT INTO platform_state (platform, key, bytes) VALUES (@platform, @Key, @Bytes)
            ON CONFLICT (platform, key) DO UPDATE SET bytes = excluded.bytes
            """;
        const string Delete = "DELETE FROM platform_state WHERE platform = @platform AND key = @Key";
        return connection.ExecuteAsync(keep.Bytes is null ? Delete : Upsert, new { platform = keep.Platform.ToString(), keep.Key, keep.Bytes });
    }

    public static Task<byte[]?> State(DbConnection connection, Platform platform, string key) => connection.QuerySingleOrDefaultAsync<byte[]>(
        "SELECT bytes FROM platform_state WHERE platform = @platform AND key = @key", new { platform = platform.ToString(), key });

    public static async Task<IReadOnlyList<KeyValuePair<string, byte[]>>> States(DbConnection connection, Platform platform, string prefix)
    {
        // The bounds let the index find the stretch; substr then decides, since LIKE would take % and _ for wildcards.
        const string Sql = """
            SELECT key, bytes FROM platform_state
            WHERE platform = @platform AND key >= @prefix AND key < @end AND substr(key, 1, length(@prefix)) = @prefix
            ORDER BY key
            """;
        var rows = await connection.QueryAsync<(string Key, byte[] Bytes)>(Sql, new { platform = platform.ToString(), prefix, end = prefix + "\U0010FFFF" });
        return [.. rows.Select(row => KeyValuePair.Create(row.Key, row.Bytes))];
    }
}
