using System.Data.Common;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Storage.Stored;
using Dapper;

namespace AutomatosX.Bot.Storage.Rooms;

/// <summary>Projects, each a document.</summary>
internal static class ProjectRows
{
    public static Task Save(DbConnection connection, SaveProject save) => connection.ExecuteAsync(
        "INSERT INTO project (key, document) VALUES (@Key, @document) ON CONFLICT (key) DO UPDATE SET document = excluded.document",
        new { save.Project.Key, document = Document.Of(save.Project) });

    public static async Task<Project?> Project(DbConnection connection, string key) => Document.ReadOptional<Project>(
        await connection.QuerySingleOrDefaultAsync<string>("SELECT document FROM project WHERE key = @key", new { key }));

    public static async Task<IReadOnlyList<Project>> Projects(DbConnection connection) =>
        [.. (await connection.QueryAsync<string>("SELECT document FROM project ORDER BY key")).Select(Document.Read<Project>)];
}
