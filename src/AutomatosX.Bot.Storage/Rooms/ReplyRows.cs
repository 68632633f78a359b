using System.Data.Common;
using AutomatosX.Bot.Replies;
using AutomatosX.Bot.Storage.Stored;
using Dapper;

namespace AutomatosX.Bot.Storage.Rooms;

/// <summary>Replies and the questions that they left open.</summary>
internal static class ReplyRows
{
    public static Task Keep(DbConnection connection, KeepReply keep)
    {
        const string Sql = """
            INSERT INTO reply (id, project, day, said_by, at_ticks, changed_ticks, document) VALUES (@Id, @Project, @day, @by, @ticks, @changed, @document)
            ON CONFLICT (id) DO UPDATE SET
                project = excluded.project, day = excluded.day, said_by = excluded.said_by, at_ticks = excluded.at_ticks, changed_ticks = excluded.changed_ticks, document = excluded.document
            """;
        var reply = keep.Reply;
        return connection.ExecuteAsync(Sql, new { reply.Id, reply.Project, day = Instant.Text(reply.Day), by = reply.By.Value, ticks = reply.At.UtcTicks, changed = reply.EditedAt?.UtcTicks, document = Document.Of(reply) });
    }

    public static async Task KeepAsks(DbConnection connection, KeepAsks keep)
    {
        await connection.ExecuteAsync("DELETE FROM ask WHERE reply = @Reply", new { keep.Reply });
        await connection.ExecuteAsync(
            "INSERT INTO ask (reply, position, document) VALUES (@Reply, @Index, @document)",
            keep.Asks.Select(ask => new { keep.Reply, ask.Index, document = Document.Of(ask) }));
    }

    public static async Task<Reply?> Reply(DbConnection connection, string id) => Document.ReadOptional<Reply>(
        await connection.QuerySingleOrDefaultAsync<string>("SELECT document FROM reply WHERE id = @id", new { id }));

    public static async Task<IReadOnlyList<Reply>> RepliesOn(DbConnection connection, string project, DateOnly day)
    {
        const string Sql = "SELECT document FROM reply WHERE project = @project AND day = @day ORDER BY at_ticks, id";
        return [.. (await connection.QueryAsync<string>(Sql, new { project, day = Instant.Text(day) })).Select(Document.Read<Reply>)];
    }

    public static async Task<IReadOnlyList<DateOnly>> Days(DbConnection connection, string project) =>
        [.. (await connection.QueryAsync<string>("SELECT DISTINCT day FROM reply WHERE project = @project ORDER BY day", new { project })).Select(Instant.Date)];

    public static async Task<IReadOnlyList<Reply>> Changed(DbConnection connection, string project, DateTimeOffset from, DateTimeOffset before)
    {
        const string Sql = "SELECT document FROM reply WHERE project = @project AND changed_ticks >= @from AND changed_ticks < @before ORDER BY changed_ticks, id";
        return [.. (await connection.QueryAsync<string>(Sql, new { project, from = from.UtcTicks, before = before.UtcTicks })).Select(Document.Read<Reply>)];
    }

    public static async Task<IReadOnlyList<Reply>> Latest(DbConnection connection, string project, string member, DateTimeOffset since, int most)
    {
        const string Sql = "SELECT document FROM reply WHERE project = @project AND said_by = @member AND at_ticks >= @since ORDER BY at_ticks DESC, id DESC LIMIT @most";
        return [.. (await connection.QueryAsync<string>(Sql, new { project, member, since = since.UtcTicks, most })).Select(Document.Read<Reply>)];
    }

    public static async Task<IReadOnlyList<OpenAsk>> AsksOn(DbConnection connection, string project, DateOnly day)
    {
        const string Sql = "SELECT ask.document FROM reply JOIN ask ON ask.reply = reply.id WHERE reply.project = @project AND reply.day = @day ORDER BY reply.at_ticks, reply.id, ask.position";
        return [.. (await connection.QueryAsync<string>(Sql, new { project, day = Instant.Text(day) })).Select(Document.Read<OpenAsk>)];
    }

    public static async Task<IReadOnlyList<OpenAsk>> Asks(DbConnection connection, string reply) =>
        [.. (await connection.QueryAsync<string>("SELECT document FROM ask WHERE reply = @reply ORDER BY position", new { reply })).Select(Document.Read<OpenAsk>)];
}
