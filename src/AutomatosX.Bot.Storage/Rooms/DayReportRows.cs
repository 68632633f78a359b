using System.Data.Common;
using AutomatosX.Bot.Storage.Stored;
using AutomatosX.Bot.Summaries;
using Dapper;

namespace AutomatosX.Bot.Storage.Rooms;

/// <summary>The archive of days.</summary>
internal static class DayReportRows
{
    public static Task Keep(DbConnection connection, KeepDayReport keep)
    {
        const string Sql = """
            INSERT INTO day_report (project, day, document) VALUES (@Project, @day, @document)
            ON CONFLICT (project, day) DO UPDATE SET document = excluded.document
            """;
        return connection.ExecuteAsync(Sql, new { keep.Report.Project, day = Instant.Text(keep.Report.Day), document = Document.Of(keep.Report) });
    }

    public static async Task<DayReport?> DayReport(DbConnection connection, string project, DateOnly day) => Document.ReadOptional<DayReport>(
        await connection.QuerySingleOrDefaultAsync<string>(
            "SELECT document FROM day_report WHERE project = @project AND day = @day", new { project, day = Instant.Text(day) }));

    public static async Task<IReadOnlyList<DayReport>> DayReports(DbConnection connection, string project) =>
        [.. (await connection.QueryAsync<string>("SELECT document FROM day_report WHERE project = @project ORDER BY day DESC", new { project }))
            .Select(Document.Read<DayReport>)];
}
