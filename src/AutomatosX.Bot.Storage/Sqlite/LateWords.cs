using System.Data.Common;
using AutomatosX.Bot.Registers;

namespace AutomatosX.Bot.Storage.Sqlite;

/// <summary>
/// The words of items that a batch touched, written once before its commit. The full-text index writes a segment of its own at
/// each savepoint, and pieces and statements make several of them.
/// </summary>
internal sealed class LateWords
{
    private readonly List<(long Row, Item? Item)> _waiting = [];

    /// <summary>How many wait: the mark to come back to when what was added after it is taken back.</summary>
    public int Mark => _waiting.Count;

    public void Add(long row, Item? item) => _waiting.Add((row, item));

    public void BackTo(int mark) => _waiting.RemoveRange(mark, _waiting.Count - mark);

    /// <summary>Writes each item's words as they were last.</summary>
    public async Task Write(DbConnection connection)
    {
        foreach (var (row, item) in _waiting.GroupBy(words => words.Row).Select(group => group.Last()).ToList())
            await SqliteWords.Keep(connection, row, item);
        _waiting.Clear();
    }
}
