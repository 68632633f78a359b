using System.Data.Common;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Storage.Stored;
using Dapper;

namespace AutomatosX.Bot.Storage.Rooms;

/// <summary>By which programs are known.</summary>
internal static class TokenRows
{
    public static Task Keep(DbConnection connection, KeepToken keep)
    {
        const string Sql = "INSERT INTO token (id, project, document) VALUES (@Id, @Project, @document) ON CONFLICT (id) DO UPDATE SET project = excluded.project, document = excluded.document";
        return connection.ExecuteAsync(Sql, new { keep.Token.Id, keep.Token.Project, document = Document.Of(keep.Token) });
    }

    public static async Task<ApiToken?> Token(DbConnection connection, string id) =>
        Document.ReadOptional<ApiToken>(await connection.QuerySingleOrDefaultAsync<string>("SELECT document FROM token WHERE id = @id", new { id }));

    public static async Task<IReadOnlyList<ApiToken>> Tokens(DbConnection connection) =>
        [.. (await connection.QueryAsync<string>("SELECT document FROM token")).Select(Document.Read<ApiToken>).OrderBy(token => token.CreatedAt).ThenBy(token => token.Id, StringComparer.Ordinal)];
}
