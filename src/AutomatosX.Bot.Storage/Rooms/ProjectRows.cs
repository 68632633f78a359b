using System.Collections.Concurrent;
using System.Data.Common;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Storage.Stored;
using Dapper;

namespace AutomatosX.Bot.Storage.Rooms;

/// <summary>Projects, each a document.</summary>
internal static class ProjectRows
{
    // Everything that comes in asks whose it is, and a project hardly ever changes: it is read from its words once, and again when these are others.
    private static readonly ConcurrentDictionary<string, (string Document, Project Project)> Latest = new(StringComparer.Ordinal);

    public static Task Save(DbConnection connection, SaveProject save) => connection.ExecuteAsync(
        "INSERT INTO project (key, document) VALUES (@Key, @document) ON CONFLICT (key) DO UPDATE SET document = excluded.document",
        new { save.Project.Key, document = Document.Of(save.Project) });

    public static async Task<Project?> Project(DbConnection connection, string key) =>
        await connection.QuerySingleOrDefaultAsync<string>("SELECT document FROM project WHERE key = @key", new { key }) is { } document ? Read(key, document) : null;

    public static async Task<IReadOnlyList<Project>> Projects(DbConnection connection) =>
        [.. (await connection.QueryAsync<(string Key, string Document)>("SELECT key, document FROM project ORDER BY key")).Select(row => Read(row.Key, row.Document))];

    private static Project Read(string key, string document)
    {
        if (Latest.TryGetValue(key, out var last) && last.Document == document)
            return last.Project;
        var project = Document.Read<Project>(document);
        Latest[key] = (document, project);
        return project;
    }
}
