using System.Data.Common;
using System.Globalization;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Storage.Stored;
using Dapper;

namespace AutomatosX.Bot.Storage.Rooms;

/// <summary>The truth of the register: changes, added and revoked.</summary>
internal static class ChangeRows
{
    /// <summary>The order of the fold. Equal places (a repeated reading) are settled by arrival, so that it is always the same one.</summary>
    public const string Oldest = "c.at_ticks, c.order_source, c.order_index, c.id";

    public const string Newest = "c.at_ticks DESC, c.order_source DESC, c.order_index DESC, c.id DESC";

    public static async Task Set(DbConnection connection, SetFields set)
    {
        await connection.ExecuteAsync(ChangeRow.Insert, set.Changes.Select(ChangeRow.Of));
        foreach (var (project, item) in set.Changes.Select(change => (change.Project, change.Item)).Distinct())
            await ItemRows.Refold(connection, project, item);
    }

    public static async Task Revoke(DbConnection connection, Revoke revoke)
    {
        var values = new DynamicParameters(new { revoke.Project, revoke.Reply, by = revoke.By.Value, ticks = revoke.At.UtcTicks, offset = Instant.OffsetOf(revoke.At) });
        // A list of values is spelled otherwise by each database; one name for each value is understood by all.
        var names = revoke.Except.Select((item, place) => (Name: string.Create(CultureInfo.InvariantCulture, $"except{place}"), Item: item)).ToList();
        names.ForEach(except => values.Add(except.Name, except.Item));
        var sql = $"""
            UPDATE change SET revoked = 1, revoked_by = @by, revoked_ticks = @ticks, revoked_offset = @offset
            WHERE project = @Project AND reply = @Reply AND revoked = 0 {(names.Count == 0 ? "" : $"AND item NOT IN ({string.Join(", ", names.Select(except => "@" + except.Name))})")}
            RETURNING item
            """;
        foreach (var item in (await connection.QueryAsync<string>(sql, values)).Distinct(StringComparer.Ordinal).ToList())
            await ItemRows.Refold(connection, revoke.Project, item);
    }

    /// <summary>
    /// What is needed to fold an item and no more: the last standing change of each field and the first of all. The walk from
    /// field to field goes by index, so its cost is that of the fields, however long the history.
    /// </summary>
    public static Task<IReadOnlyList<Change>> Standing(DbConnection connection, string project, string item) => Query(
        connection,
        $"""
        WITH RECURSIVE fields (field) AS (
            SELECT min(field) FROM change WHERE project = @project AND item = @item AND revoked = 0
            UNION ALL
            SELECT (SELECT min(c.field) FROM change c WHERE c.project = @project AND c.item = @item AND c.revoked = 0 AND c.field > fields.field)
            FROM fields WHERE fields.field IS NOT NULL)
        SELECT {ChangeRow.Columns} FROM fields JOIN change c ON c.id = (
            SELECT c.id FROM change c WHERE c.project = @project AND c.item = @item AND c.field = fields.field AND c.revoked = 0
            ORDER BY {Newest} LIMIT 1)
        UNION ALL
        SELECT * FROM (
            SELECT {ChangeRow.Columns} FROM change c WHERE c.project = @project AND c.item = @item AND c.revoked = 0
            ORDER BY {Oldest} LIMIT 1) AS earliest
        """,
        new { project, item });

    public static Task<IReadOnlyList<Change>> History(DbConnection connection, string project, string key) => Query(
        connection, $"SELECT {ChangeRow.Columns} FROM change c WHERE c.project = @project AND c.item = @key ORDER BY {Oldest}", new { project, key });

    public static async Task<IReadOnlyList<string>> Keys(DbConnection connection, string project) =>
        [.. await connection.QueryAsync<string>("SELECT DISTINCT item FROM change WHERE project = @project ORDER BY item", new { project })];

    /// <summary>
    /// Like the fold it goes from place to place in an index: from colour to colour, and to the last change of each. A colour
    /// that was confirmed a thousand times costs no more than one that was said once.
    /// </summary>
    public static async Task<IReadOnlyList<Change>> Grounds(DbConnection connection, string project, string key)
    {
        const string OfItem = "c.project = @project AND c.item = @key AND c.revoked = 0";
        const string Colours = $"{OfItem} AND c.field = '{FieldNames.Rag}'";
        const string Sql = $"""
            WITH RECURSIVE colours (value) AS (
                SELECT min(c.value) FROM change c WHERE {Colours}
                UNION ALL
                SELECT (SELECT min(c.value) FROM change c WHERE {Colours} AND c.value > colours.value)
                FROM colours WHERE colours.value IS NOT NULL),
            earlier AS (
                SELECT c.id, c.at_ticks, c.order_source, c.order_index FROM colours JOIN change c ON c.id = (
                    SELECT c.id FROM change c WHERE {Colours} AND c.value = colours.value ORDER BY {Newest} LIMIT 1)
                WHERE colours.value <> coalesce((SELECT c.value FROM change c WHERE {Colours} ORDER BY {Newest} LIMIT 1), '')
                ORDER BY {Newest} LIMIT 1)
            SELECT {ChangeRow.Columns} FROM change c WHERE c.id = (SELECT id FROM earlier)
            UNION ALL
            SELECT {ChangeRow.Columns} FROM change c WHERE c.id = (
                SELECT c.id FROM change c WHERE {Colours} AND c.value IS NOT NULL
                AND (c.at_ticks, c.order_source, c.order_index, c.id) > (SELECT at_ticks, order_source, order_index, id FROM earlier)
                ORDER BY {Oldest} LIMIT 1)
            UNION ALL
            SELECT {ChangeRow.Columns} FROM change c WHERE c.id = (
                SELECT c.id FROM change c WHERE {OfItem} AND c.field = '{FieldNames.Update}' AND c.value IS NOT NULL ORDER BY {Newest} LIMIT 1)
            """;
        return [.. (await Query(connection, Sql, new { project, key })).OrderBy(change => change.Order)];
    }

    public static Task<IReadOnlyList<Change>> On(DbConnection connection, string project, DateOnly day) => Query(
        connection,
        $"SELECT {ChangeRow.Columns} FROM change c WHERE c.project = @project AND c.day = @day AND c.revoked = 0 ORDER BY {Oldest}",
        new { project, day = Instant.Text(day) });

    public static Task<IReadOnlyList<Change>> Of(DbConnection connection, string project, string reply) => Query(
        connection,
        $"SELECT {ChangeRow.Columns} FROM change c WHERE c.project = @project AND c.reply = @reply ORDER BY c.order_index, c.id",
        new { project, reply });

    public static Task<IReadOnlyList<Change>> StandingBefore(DbConnection connection, string project, string field, DateOnly day) => Query(
        connection,
        $"""
        SELECT {ChangeRow.Columns} FROM item i JOIN change c ON c.id = (
            SELECT c.id FROM change c WHERE c.project = @project AND c.item = i.key AND c.field = @field AND c.revoked = 0 AND c.day < @day
            ORDER BY {Newest} LIMIT 1)
        WHERE i.project = @project ORDER BY {ItemRows.InOrder}
        """,
        new { project, field, day = Instant.Text(day) });

    /// <summary>By index too: from each item to its last few values.</summary>
    public static Task<IReadOnlyList<Change>> Readings(DbConnection connection, string project, string kind, string field, DateOnly upTo, int most) => Query(
        connection,
        $"""
        SELECT {ChangeRow.Columns} FROM item i JOIN change c ON c.id IN (
            SELECT c.id FROM change c WHERE c.project = @project AND c.item = i.key AND c.field = @field AND c.revoked = 0 AND c.value IS NOT NULL AND c.day <= @day
            ORDER BY {Newest} LIMIT @most)
        WHERE i.project = @project AND i.kind = @kind ORDER BY {ItemRows.InOrder}, {Oldest}
        """,
        new { project, kind, field, day = Instant.Text(upTo), most });

    private static async Task<IReadOnlyList<Change>> Query(DbConnection connection, string sql, object values) =>
        [.. (await connection.QueryAsync<ChangeRow>(sql, values)).Select(row => row.Change())];
}
