using System.Data.Common;
using System.Text;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Storage.Rooms;
using AutomatosX.Bot.Storage.Stored;
using Dapper;

namespace AutomatosX.Bot.Storage.Sqlite;

/// <summary>The words of items in SQLite's full-text index. (https://www.sqlite.org/fts5.html)</summary>
internal static class SqliteWords
{
    public static async Task Keep(DbConnection connection, long row, Item? item)
    {
        await connection.ExecuteAsync("DELETE FROM item_words WHERE rowid = @row", new { row });
        if (item is null)
            return;
        var words = Split(ItemWords.Of(item));
        await connection.ExecuteAsync("INSERT INTO item_words (rowid, project, words) VALUES (@row, @Project, @words)", new { row, item.Project, words });
    }

    public static async Task<IReadOnlyList<Item>> Search(DbConnection connection, string project, string words, int most)
    {
        if (Query(words) is not { } query)
            return [];
        // The project stands in the index too, so that what other projects say is never looked at; the join decides.
        const string Sql = $"""
            SELECT i.document FROM item_words JOIN item i ON i.id = item_words.rowid
            WHERE item_words MATCH @match AND i.project = @project
            ORDER BY bm25(item_words, 0.0, 1.0), {ItemRows.InOrder} LIMIT @most
            """;
        var match = Phrase(project) is { } name ? $"project : {name} AND words : ({query})" : $"words : ({query})";
        return [.. (await connection.QueryAsync<string>(Sql, new { match, project, most })).Select(Document.Read<Item>)];
    }

    // Every word is quoted, so none of them can be an operator; each may be the beginning of a longer one.
    private static string? Query(string words)
    {
        var phrases = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Phrase).OfType<string>().Select(phrase => phrase + " *").ToList();
        return phrases.Count == 0 ? null : string.Join(" AND ", phrases);
    }

    // Without a letter or a digit the index has nothing to compare.
    private static string? Phrase(string word) => word.EnumerateRunes().Any(Rune.IsLetterOrDigit) ? $"\"{Split(Plain(word))}\"" : null;

    private static string Plain(string word) => string.Concat(word.Where(letter => letter != '"' && !char.IsControl(letter)));

    // The index knows words by the space between them, and Chinese and Japanese have none: there every sign is a word.
    private static string Split(string text)
    {
        var split = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Signs.IsWord(rune))
                split.Append(' ').Append(rune.ToString()).Append(' ');
            else
                split.Append(rune.ToString());
        }

        return split.ToString();
    }
}
