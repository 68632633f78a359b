using System.Data.Common;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Replies;
using AutomatosX.Bot.Storage.Stored;
using Dapper;

namespace AutomatosX.Bot.Storage.Rooms;

/// <summary>The answers to calls of programs.</summary>
internal static class AnswerRows
{
    /// <exception cref="AnsweredBeforeException">The call has its answer: the work that this one stands in must not have its effects twice.</exception>
    public static async Task Keep(DbConnection connection, KeepAnswer keep)
    {
        const string Sql = """
            INSERT INTO answer (project, said_by, key, at_ticks, document) VALUES (@Project, @by, @Key, @ticks, @document)
            ON CONFLICT (project, said_by, key) DO NOTHING
            """;
        var answer = keep.Answer;
        await connection.ExecuteAsync("DELETE FROM answer WHERE at_ticks < @before", new { before = (answer.At - KeptAnswer.Known).UtcTicks });
        if (await connection.ExecuteAsync(Sql, new { answer.Project, by = answer.By.Value, answer.Key, ticks = answer.At.UtcTicks, document = Document.Of(answer) }) == 0)
            throw new AnsweredBeforeException(answer.Key);
    }

    public static async Task<KeptAnswer?> Answer(DbConnection connection, string project, MemberId by, string key) => Document.ReadOptional<KeptAnswer>(
        await connection.QuerySingleOrDefaultAsync<string>("SELECT document FROM answer WHERE project = @project AND said_by = @by AND key = @key", new { project, by = by.Value, key }));
}
