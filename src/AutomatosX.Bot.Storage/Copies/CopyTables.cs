using System.Data.Common;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Storage.Rooms;
using AutomatosX.Bot.Storage.Stored;
using Dapper;
using Microsoft.Data.Sqlite;
using Npgsql;
using NpgsqlTypes;

namespace AutomatosX.Bot.Storage.Copies;

/// <summary>
/// Copies all tables from a database of one kind into an empty one of the other, row by row, inside transactions that the caller
/// holds open on both: what is read is one moment, and what is written is there whole or not at all.
/// </summary>
internal static class CopyTables
{
    /// <summary>Returns what was read, table by table.</summary>
    /// <param name="sqlite">Whichever of the two is the SQLite one: it knows the columns.</param>
    public static async Task<IReadOnlyList<TableDigest>> Run(DbConnection from, DbConnection to, SqliteConnection sqlite, CancellationToken cancel)
    {
        var digests = new List<TableDigest>();
        foreach (var table in CopiedTable.All)
        {
            var columns = await ColumnsOf(sqlite, table);
            digests.Add(await TableRows.Digest(Through(TableRows.Of(from, table, columns, cancel), to, table, columns, cancel), table));
        }

        foreach (var (id, document) in (await to.QueryAsync<(long Id, string Document)>("SELECT id, document FROM item ORDER BY id")).ToList())
            await ItemWords.Keep(to, id, Document.Read<Item>(document));
        if (to is NpgsqlConnection server)
            await CountOn(server);
        return digests;
    }

    /// <summary>What the tables of a database amount to.</summary>
    public static async Task<IReadOnlyList<TableDigest>> Digests(DbConnection connection, SqliteConnection sqlite, CancellationToken cancel)
    {
        var digests = new List<TableDigest>();
        foreach (var table in CopiedTable.All)
            digests.Add(await TableRows.Digest(TableRows.Of(connection, table, await ColumnsOf(sqlite, table), cancel), table));
        return digests;
    }

    private static async Task<IReadOnlyList<string>> ColumnsOf(SqliteConnection sqlite, CopiedTable table) =>
        [.. await sqlite.QueryAsync<string>("SELECT name FROM pragma_table_info(@Name) ORDER BY name", new { table.Name })];

    // Each row is written when it is read on: nothing is held in memory.
    private static IAsyncEnumerable<object?[]> Through(IAsyncEnumerable<object?[]> rows, DbConnection to, CopiedTable table, IReadOnlyList<string> columns, CancellationToken cancel) =>
        to is NpgsqlConnection server ? IntoPostgres(rows, server, table, columns, cancel) : IntoSqlite(rows, (SqliteConnection)to, table, columns, cancel);

    private static async IAsyncEnumerable<object?[]> IntoPostgres(IAsyncEnumerable<object?[]> rows, NpgsqlConnection to, CopiedTable table, IReadOnlyList<string> columns, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        await using var import = await to.BeginBinaryImportAsync($"COPY {table.Name} ({string.Join(", ", columns)}) FROM STDIN (FORMAT BINARY)", cancel);
        import.Timeout = TimeSpan.FromHours(1);
        await foreach (var row in rows.WithCancellation(cancel))
        {
            await import.StartRowAsync(cancel);
            foreach (var value in row)
                await Write(import, value, cancel);
            yield return row;
        }

        await import.CompleteAsync(cancel);
    }

    private static Task Write(NpgsqlBinaryImporter import, object? value, CancellationToken cancel) => value switch
    {
        null => import.WriteNullAsync(cancel),
        long number => import.WriteAsync(number, NpgsqlDbType.Bigint, cancel),
        string text => import.WriteAsync(text, NpgsqlDbType.Text, cancel),
        byte[] bytes => import.WriteAsync(bytes, NpgsqlDbType.Bytea, cancel),
        _ => throw new InvalidOperationException($"A {value.GetType().Name} stands in no table."),
    };

    private static async IAsyncEnumerable<object?[]> IntoSqlite(IAsyncEnumerable<object?[]> rows, SqliteConnection to, CopiedTable table, IReadOnlyList<string> columns, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        await using var insert = to.CreateCommand();
        insert.CommandText = $"INSERT INTO {table.Name} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select(column => $"@{column}"))})";
        var values = columns.Select(column => insert.Parameters.Add(new SqliteParameter($"@{column}", DBNull.Value))).ToList();
        await foreach (var row in rows.WithCancellation(cancel))
        {
            for (var column = 0; column < row.Length; column++)
                values[column].Value = row[column] ?? DBNull.Value;
            await insert.ExecuteNonQueryAsync(cancel);
            yield return row;
        }
    }

    // Rows that came with their numbers have not moved the server's own counting on.
    private static async Task CountOn(NpgsqlConnection server)
    {
        foreach (var table in CopiedTable.All.Where(table => table.Counter is not null))
            await server.ExecuteAsync($"SELECT setval(pg_get_serial_sequence('{table.Name}', '{table.Counter}'), coalesce(max({table.Counter}), 1), max({table.Counter}) IS NOT NULL) FROM {table.Name}");
    }
}
