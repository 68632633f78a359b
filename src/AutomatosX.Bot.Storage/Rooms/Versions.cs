using System.Data.Common;
using AutomatosX.Bot.Storing;
using Dapper;

namespace AutomatosX.Bot.Storage.Rooms;

/// <summary>The versions of what works are decided on. What was never written is at version 0.</summary>
internal static class Versions
{
    /// <exception cref="VersionConflictException">Something moved on.</exception>
    public static async Task Check(DbConnection connection, IReadOnlyList<Seen> seen)
    {
        foreach (var (what, version) in seen)
        {
            if (await Of(connection, what) != version)
                throw new VersionConflictException(what);
        }
    }

    public static Task CountUp(DbConnection connection, string name) => connection.ExecuteAsync(
        "INSERT INTO version (name, version) VALUES (@name, 1) ON CONFLICT (name) DO UPDATE SET version = version.version + 1", new { name });

    private static Task<long> Of(DbConnection connection, string name) =>
        connection.ExecuteScalarAsync<long>("SELECT coalesce((SELECT version FROM version WHERE name = @name), 0)", new { name });
}
