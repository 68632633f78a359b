using System.Data.Common;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Storage.Stored;
using Dapper;

namespace AutomatosX.Bot.Storage.Rooms;

/// <summary>Items as they stand: each the stored fold of its changes, so that reading never folds.</summary>
internal static class ItemRows
{
    /// <summary>The order in which items came into being.</summary>
    public const string InOrder = "i.created_ticks, i.created_source, i.created_index, i.id";

    /// <summary>Brings the stored item to what its changes amount to now; an item without standing changes goes.</summary>
    public static async Task Refold(DbConnection connection, string project, string key)
    {
        var item = Register.Fold(await ChangeRows.Standing(connection, project, key));
        var id = item is null ? await Delete(connection, project, key) : await Upsert(connection, item);
        if (id is { } row)
            await ItemWords.KeepLater(connection, row, item);
    }

    public static async Task<Item?> Item(DbConnection connection, string project, string key) => Document.ReadOptional<Item>(
        await connection.QuerySingleOrDefaultAsync<string>("SELECT document FROM item WHERE project = @project AND key = @key", new { project, key }));

    public static async Task<IReadOnlyList<Item>> Items(DbConnection connection, string project) =>
        [.. (await connection.QueryAsync<string>($"SELECT i.document FROM item i WHERE i.project = @project ORDER BY {InOrder}", new { project }))
            .Select(Document.Read<Item>)];

    private static Task<long?> Delete(DbConnection connection, string project, string key) =>
        connection.QuerySingleOrDefaultAsync<long?>("DELETE FROM item WHERE project = @project AND key = @key RETURNING id", new { project, key });

    private static Task<long?> Upsert(DbConnection connection, Item item)
    {
        const string Sql = """
            INSERT INTO item (project, key, kind, status, owner, due, created_ticks, created_source, created_index, changed_ticks, document)
            VALUES (@Project, @Key, @Kind, @Status, @owner, @due, @createdTicks, @createdSource, @createdIndex, @changedTicks, @document)
            ON CONFLICT (project, key) DO UPDATE SET
                kind = excluded.kind, status = excluded.status, owner = excluded.owner, due = excluded.due,
                created_ticks = excluded.created_ticks, created_source = excluded.created_source, created_index = excluded.created_index,
                changed_ticks = excluded.changed_ticks, document = excluded.document
            RETURNING id
            """;
        var created = item.Created.Order;
        return connection.QuerySingleOrDefaultAsync<long?>(Sql, new
        {
            item.Project,
            item.Key,
            item.Kind,
            Status = Escaped.Of(item.Status),
            owner = Escaped.Of(item.Owner?.Value),
            due = Escaped.Of(item[FieldNames.Due]),
            createdTicks = created.At.UtcTicks,
            createdSource = created.Source,
            createdIndex = created.Index,
            // An item may stand with every field taken away; then it was last changed when it came.
            changedTicks = item.Fields.Count == 0 ? created.At.UtcTicks : item.ChangedAt.UtcTicks,
            document = Document.Of(item),
        });
    }
}
