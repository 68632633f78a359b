using System.Data.Common;
using AutomatosX.Bot.Registers;
using Dapper;

namespace AutomatosX.Bot.Storage.Rooms;

/// <summary>The numbers that families of keys have used.</summary>
internal static class NumberRows
{
    public static async Task Take(DbConnection connection, TakeNumber take)
    {
        const string Sql = """
            INSERT INTO number (project, family, last) VALUES (@Project, @Family, @Last)
            ON CONFLICT (project, family) DO UPDATE SET last = excluded.last WHERE excluded.last > number.last
            """;
        await connection.ExecuteAsync(Sql, take);
        await Versions.CountUp(connection, Registers.Numbers.NameOf(take.Project));
    }

    /// <summary>Numbers and version in one statement: read apart, a commit between the two could go unseen.</summary>
    public static async Task<Numbers> Numbers(DbConnection connection, string project)
    {
        const string Sql = """
            SELECT number.family, number.last, version.version
            FROM number JOIN version ON version.name = @name
            WHERE number.project = @project
            """;
        var rows = (await connection.QueryAsync<(string Family, long Last, long Version)>(Sql, new { project, name = Registers.Numbers.NameOf(project) })).AsList();
        return new Numbers(project, rows.ToDictionary(row => row.Family, row => (int)row.Last, StringComparer.Ordinal), rows.Count == 0 ? 0 : rows[0].Version);
    }
}
