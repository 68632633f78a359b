using System.Data.Common;
using AutomatosX.Bot.Rhythm;
using AutomatosX.Bot.Storage.Stored;
using Dapper;

namespace AutomatosX.Bot.Storage.Rooms;

/// <summary>Runs. The version that counts is the one in the table of versions, not the one in the document.</summary>
internal static class RunRows
{
    private const string Select = "SELECT run.document, version.version FROM run JOIN version ON version.name = run.name ";

    public static async Task Step(DbConnection connection, StepRun step)
    {
        const string Sql = """
            INSERT INTO run (name, project, touchpoint, date, closed, document) VALUES (@name, @Project, @Touchpoint, @date, @closed, @document)
            ON CONFLICT (name) DO UPDATE SET closed = excluded.closed, document = excluded.document
            """;
        var run = step.Run;
        var name = Rhythm.Run.NameOf(run.Project, run.Touchpoint, run.Date);
        var values = new { name, run.Project, run.Touchpoint, date = Instant.Text(run.Date), closed = run.ClosedAt is null ? 0 : 1, document = Document.Of(run) };
        await connection.ExecuteAsync(Sql, values);
        await Versions.CountUp(connection, name);
    }

    public static async Task<Run?> Run(DbConnection connection, string project, string touchpoint, DateOnly date) =>
        (await Query(connection, "WHERE run.name = @name", new { name = Rhythm.Run.NameOf(project, touchpoint, date) })).SingleOrDefault();

    public static Task<IReadOnlyList<Run>> Runs(DbConnection connection, string project, DateOnly date) =>
        Query(connection, "WHERE run.project = @project AND run.date = @date ORDER BY run.touchpoint", new { project, date = Instant.Text(date) });

    public static async Task<IReadOnlyList<DateOnly>> Days(DbConnection connection, string project) =>
        [.. (await connection.QueryAsync<string>("SELECT DISTINCT date FROM run WHERE project = @project ORDER BY date", new { project })).Select(Instant.Date)];

    public static Task<IReadOnlyList<Run>> OpenBefore(DbConnection connection, string project, DateOnly date) => Query(
        connection, "WHERE run.closed = 0 AND run.project = @project AND run.date < @date ORDER BY run.date, run.touchpoint", new { project, date = Instant.Text(date) });

    private static async Task<IReadOnlyList<Run>> Query(DbConnection connection, string where, object values) =>
        [.. (await connection.QueryAsync<(string Document, long Version)>(Select + where, values))
            .Select(row => Document.Read<Run>(row.Document) with { Version = row.Version })];
}
