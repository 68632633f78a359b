using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace AutomatosX.Bot.Storage.Sqlite;

/// <summary>
/// The writer's connection. The same few dozen statements are run on it again and again; it keeps them as SQLite has compiled
/// them, which takes longer than running most of them.
/// </summary>
internal sealed class KeepingConnection(string settings) : SqliteConnection(settings)
{
    // There are fewer in the program; what is put together anew each time must not gather for ever.
    private const int Most = 100;

    private readonly Dictionary<string, SqliteCommand> _kept = new(StringComparer.Ordinal);

    /// <summary>What is written once before each commit.</summary>
    public LateWords Words { get; } = new();

    /// <summary>The statement with these words, compiled if it was run before. Nobody else has it until it is given back.</summary>
    public SqliteCommand Take(string words)
    {
        if (!_kept.Remove(words, out var command))
            return new SqliteCommand(words, this);
        command.Parameters.Clear();
        return command;
    }

    public void GiveBack(SqliteCommand command)
    {
        if (_kept.Count >= Most || !_kept.TryAdd(command.CommandText, command))
            command.Dispose();
    }

    protected override DbCommand CreateDbCommand() => new KeptCommand(this);
}
