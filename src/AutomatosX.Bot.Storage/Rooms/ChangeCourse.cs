using System.Data.Common;
using System.Globalization;
using AutomatosX.Bot.Registers;
using Dapper;

namespace AutomatosX.Bot.Storage.Rooms;

/// <summary>How fields went over a time: what was said of them in it, and what stood when it began.</summary>
internal static class ChangeCourse
{
    // The joins are cross joins so that the walk goes from field to field by index, never through what else was said in that time.
    private const string Fields = "keys CROSS JOIN fields CROSS JOIN change c";

    private const string OfField = "c.project = @project AND c.item = keys.item AND c.field = fields.field AND c.revoked = 0";

    public static async Task<IReadOnlyList<Change>> Of(DbConnection connection, string project, IReadOnlyList<string> keys, IReadOnlyList<string> fields, DateTimeOffset from, DateTimeOffset until)
    {
        var values = new DynamicParameters(new { project, from = from.UtcTicks, until = until.UtcTicks });
        var sql = $"""
            WITH keys (item) AS (VALUES {Values(values, "key", keys)}), fields (field) AS (VALUES {Values(values, "field", fields)})
            SELECT {ChangeRow.Columns} FROM {Fields} WHERE {OfField} AND c.at_ticks >= @from AND c.at_ticks < @until
            UNION ALL
            SELECT {ChangeRow.Columns} FROM {Fields} WHERE c.id = (
                SELECT c.id FROM change c WHERE {OfField} AND c.at_ticks < @from ORDER BY {ChangeRows.Newest} LIMIT 1)
            """;
        return [.. (await connection.QueryAsync<ChangeRow>(sql, values)).Select(row => row.Change()).OrderBy(change => change.Order)];
    }

    // A list of values is spelled otherwise by each database; one name for each value is understood by all.
    private static string Values(DynamicParameters values, string name, IReadOnlyList<string> all)
    {
        var names = all.Distinct(StringComparer.Ordinal).Index().Select(one => (Name: string.Create(CultureInfo.InvariantCulture, $"{name}{one.Index}"), Value: one.Item)).ToList();
        names.ForEach(one => values.Add(one.Name, one.Value));
        return string.Join(", ", names.Select(one => $"(@{one.Name})"));
    }
}
