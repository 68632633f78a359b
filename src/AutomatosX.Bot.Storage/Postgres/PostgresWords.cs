using System.Data.Common;
using System.Globalization;
using System.Text;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Storage.Rooms;
using AutomatosX.Bot.Storage.Stored;
using Dapper;

namespace AutomatosX.Bot.Storage.Postgres;

/// <summary>
/// The words of items as lexemes with their places. What a word is, is decided here and not by the server's parser, which takes
/// keys, hosts and numbers apart in ways of its own. (https://www.postgresql.org/docs/15/datatype-textsearch.html)
/// </summary>
internal static class PostgresWords
{
    // The server takes no more places than these, and no lexeme beyond 2 KB.
    private const int MostWords = 16_000;
    private const int LongestWord = 200;

    public static async Task Keep(DbConnection connection, long row, Item? item)
    {
        await connection.ExecuteAsync("DELETE FROM item_words WHERE id = @row", new { row });
        if (item is null)
            return;
        var lexemes = string.Join(' ', Words(ItemWords.Of(item)).Take(MostWords).Select((word, place) => string.Create(CultureInfo.InvariantCulture, $"'{word}':{place + 1}")));
        await connection.ExecuteAsync("INSERT INTO item_words (id, project, words) VALUES (@row, @Project, @lexemes::tsvector)", new { row, item.Project, lexemes });
    }

    public static async Task<IReadOnlyList<Item>> Search(DbConnection connection, string project, string words, int most)
    {
        if (Query(words) is not { } query)
            return [];
        // The shorter the text in which the words stand, the more it is about them (2: rank by length).
        const string Sql = $"""
            SELECT i.document FROM item_words w JOIN item i ON i.id = w.id
            WHERE w.words @@ @query::tsquery AND w.project = @project
            ORDER BY ts_rank(w.words, @query::tsquery, 2) DESC, {ItemRows.InOrder} LIMIT @most
            """;
        return [.. (await connection.QueryAsync<string>(Sql, new { query, project, most })).Select(Document.Read<Item>)];
    }

    // What stands together is looked for together; the last of it may be the beginning of a longer word.
    private static string? Query(string words)
    {
        var phrases = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Words).Select(phrase => phrase.ToList()).Where(phrase => phrase.Count > 0).Select(Phrase).ToList();
        return phrases.Count == 0 ? null : string.Join(" & ", phrases);
    }

    private static string Phrase(List<string> words) => $"({string.Join(" <-> ", words.Select((word, place) => place == words.Count - 1 ? $"'{word}':*" : $"'{word}'"))})";

    /// <summary>Letters and digits that stand together, without accents and case; nothing in them needs quoting.</summary>
    private static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        // An accent that stands behind its letter is no end of the word.
        foreach (var sign in text.EnumerateRunes().Where(sign => Rune.GetUnicodeCategory(sign) != UnicodeCategory.NonSpacingMark).Append(new Rune(' ')))
        {
            if (!Rune.IsLetterOrDigit(sign) || Signs.IsWord(sign) || word.Length >= LongestWord)
            {
                if (word.Length > 0)
                    yield return word.ToString();
                word.Clear();
            }

            if (Signs.IsWord(sign))
                yield return sign.ToString();
            else if (Rune.IsLetterOrDigit(sign))
                word.Append(Plain(sign));
        }
    }

    private static string Plain(Rune sign) => string.Concat(Rune.ToLowerInvariant(sign).ToString().Normalize(NormalizationForm.FormD).Where(part => CharUnicodeInfo.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark));
}
