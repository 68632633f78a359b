using System.Data.Common;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Storage.Postgres;
using AutomatosX.Bot.Storage.Sqlite;
using Npgsql;

namespace AutomatosX.Bot.Storage.Rooms;

/// <summary>The words of items, by which they are found. This is the one room where each database has its own index.</summary>
internal static class ItemWords
{
    /// <summary>Keeps them by the time of the commit: within a batch of the writer, and nowhere else.</summary>
    /// <param name="item">The item, or null when it is gone.</param>
    public static Task KeepLater(DbConnection connection, long row, Item? item)
    {
        if (connection is not KeepingConnection keeping)
            return Keep(connection, row, item);
        keeping.Words.Add(row, item);
        return Task.CompletedTask;
    }

    /// <param name="item">The item, or null when it is gone.</param>
    public static Task Keep(DbConnection connection, long row, Item? item) =>
        connection is NpgsqlConnection ? PostgresWords.Keep(connection, row, item) : SqliteWords.Keep(connection, row, item);

    public static Task<IReadOnlyList<Item>> Search(DbConnection connection, string project, string words, int most) =>
        connection is NpgsqlConnection ? PostgresWords.Search(connection, project, words, most) : SqliteWords.Search(connection, project, words, most);

    /// <summary>All that an item can be found by.</summary>
    public static string Of(Item item) => string.Join(' ', item.Fields.Values.Select(change => change.Value).Prepend(item.Key));
}
