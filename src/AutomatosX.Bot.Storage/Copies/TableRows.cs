using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using AutomatosX.Bot.Storage.Stored;

namespace AutomatosX.Bot.Storage.Copies;

/// <summary>The rows of a table as values that mean the same in every database: numbers, text, bytes, nothing.</summary>
internal static class TableRows
{
    public static async IAsyncEnumerable<object?[]> Of(DbConnection connection, CopiedTable table, IReadOnlyList<string> columns, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
        // Bodies of older events stand as text.
        command.CommandText = $"SELECT {string.Join(", ", columns.Select(column => column == "body" ? "CAST(body AS blob)" : column))} FROM {table.Name} ORDER BY {table.Order}";
        command.CommandTimeout = 0;
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
            yield return [.. Enumerable.Range(0, columns.Count).Select(column => reader.IsDBNull(column) ? null : Value(reader.GetValue(column)))];
    }

    /// <summary>How many rows there are, and a hash over all of them.</summary>
    public static async Task<TableDigest> Digest(IAsyncEnumerable<object?[]> rows, CopiedTable table)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var count = 0L;
        await foreach (var row in rows)
        {
            count++;
            foreach (var value in row)
                Add(hash, value);
        }

        return new TableDigest(table.Name, count, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    // Text from before zero characters were escaped.
    private static object Value(object value) => value is string text && text.Contains('\0', StringComparison.Ordinal) ? Escaped.Of(text)! : value;

    private static void Add(IncrementalHash hash, object? value)
    {
        var (sort, bytes) = value switch
        {
            null => ((byte)0, []),
            long number => ((byte)1, BitConverter.GetBytes(number)),
            string text => ((byte)2, Encoding.UTF8.GetBytes(text)),
            byte[] blob => ((byte)3, blob),
            _ => throw new InvalidOperationException($"A {value.GetType().Name} stands in no table."),
        };
        hash.AppendData([sort]);
        hash.AppendData(BitConverter.GetBytes(bytes.Length));
        hash.AppendData(bytes);
    }
}

/// <summary>What a table amounts to.</summary>
/// <param name="Hash">SHA-256 over its rows in order.</param>
public sealed record TableDigest(string Table, long Rows, string Hash);
