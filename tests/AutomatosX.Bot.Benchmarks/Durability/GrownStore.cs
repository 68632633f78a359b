using System.Data.Common;
using System.Globalization;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Replies;
using AutomatosX.Bot.Storage;
using AutomatosX.Bot.Storing;
using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Testing.Slack;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace AutomatosX.Bot.Benchmarks.Durability;

/// <summary>
/// A project with a thousand items, about each of which something is said each day, and a register that has grown so for ten
/// days or for a thousand. The first day and the last are written by the store; those between by the same rows in bulk.
/// </summary>
internal static class GrownStore
{
    public const int Items = 1_000;
    public const string Key = "P0";

    private const int InReply = 20;

    /// <summary>The last day: the one that is summed up.</summary>
    public static DateOnly Today { get; } = Some.Day7;

    public static Project Project { get; } = new(
        Key, "AutomatosX v2", new ProjectCalendar(TimeZoneInfo.Utc, Enum.GetValues<DayOfWeek>().ToHashSet(), []), new Place(Platform.Slack, new WorkspaceId(FakeSlack.Team), new RoomId("C00001")),
        [.. Enumerable.Range(0, 11).Select(number => Some.Member(FormattableString.Invariant($"m{number}")) with { Accounts = new Dictionary<Platform, PersonId> { [Platform.Slack] = PersonOf(number) } })],
        [new Touchpoint("standup", TouchpointKind.Standup, "Standup", new TimeOnly(0, 0)), new Touchpoint("summary", TouchpointKind.Summary, "Status summary", new TimeOnly(23, 59))])
    {
        ChannelName = "#p0",
    };

    public static PersonId PersonOf(int member) => new(FormattableString.Invariant($"U0M{member}"));

    /// <summary>The keys of the risks, of which there is one among four items.</summary>
    public static IReadOnlyList<string> Risks { get; } = [.. Enumerable.Range(0, Items).Where(IsRisk).Select(KeyOf)];

    /// <summary>The risk R-5, yellow.</summary>
    public static IEnumerable<Change> OneRisk => First(4, 1).Append(Said(4, Last(0)));

    /// <summary>Makes the database as <paramref name="options"/> names it hold so many changes.</summary>
    public static async Task Fill(StorageOptions options, int changes)
    {
        var days = changes / Items;
        await using var store = SqlBotStore.Open(options, NullLogger<SqlBotStore>.Instance);
        await store.Commit(Work.Nothing.And(new SaveProject(Project)));
        foreach (var chunk in Enumerable.Range(0, Items).Chunk(100))
            await store.Commit(Work.Nothing.And(new SetFields([.. chunk.SelectMany(item => First(item, days))])));
        await InBulk(options, days);
        for (var reply = 0; reply < Items / InReply; reply++)
            await store.Commit(Work.Nothing.And(new KeepReply(Last(reply)), new KeepAsks(Last(reply).Id, []), new SetFields([.. Enumerable.Range(reply * InReply, InReply).Select(item => Said(item, Last(reply)))])));
    }

    private static bool IsRisk(int item) => item % 4 == 0;

    private static string KeyOf(int item) => string.Create(CultureInfo.InvariantCulture, $"{(IsRisk(item) ? "R" : "ACTION")}-{item + 1}");

    private static IEnumerable<Change> First(int item, int days)
    {
        var day = Today.AddDays(-days);
        var order = new ChangeOrder(Project.Calendar.InstantOf(day, new TimeOnly(8, 0)), $"import/{item}", 0);
        (string Field, string Value)[] fields = [(FieldNames.Title, $"Item number {item} of the register"), (FieldNames.Owner, $"m{item % 11}"), IsRisk(item) ? (FieldNames.Rag, "green") : (FieldNames.Status, "in-progress")];
        return fields.Select((field, index) => new Change(Key, KeyOf(item), IsRisk(item) ? "risk" : "action", field.Field, field.Value, null, new MemberId("import"), day, order with { Index = index }, ChangeSource.Import, $"import/{item}", null));
    }

    private static Reply Last(int reply)
    {
        var at = Project.Calendar.InstantOf(Today, new TimeOnly(9, 0)).AddMinutes(reply);
        var place = Project.DirectChat(Project.Members[reply % 11].Handle);
        var message = new MessageRef(place, FormattableString.Invariant($"m-{Today:yyyy-MM-dd}-{reply}"));
        return new Reply(TakeReply.IdOf(message), Key, Project.Members[reply % 11].Handle, message, at, Today, "standup", "ACTION-2 60%, next: monitor the overnight runs; R-5 yellow, variance past 5 %");
    }

    private static Change Said(int item, Reply reply) => new(
        Key, KeyOf(item), IsRisk(item) ? "risk" : "action", IsRisk(item) ? FieldNames.Rag : FieldNames.Percent, IsRisk(item) ? "yellow" : "60", null, reply.By, Today,
        new ChangeOrder(reply.At, reply.Id, item % InReply), ChangeSource.Reply, reply.Id, reply.Message);

    // What was said on the days between: each day one field of each item, twenty items a reply.
    private static async Task InBulk(StorageOptions options, int days)
    {
        await using var connection = Connect(options);
        await connection.OpenAsync();
        var postgres = connection is NpgsqlConnection;
        if (!postgres)
            await Run(connection, "PRAGMA cache_size = -400000");
        var first = Project.Calendar.InstantOf(Today.AddDays(1 - days), new TimeOnly(9, 0));
        var numbers = postgres
            ? "numbers (n) AS (SELECT generate_series(0::bigint, @count - 1))"
            : "numbers (n) AS (SELECT 0 WHERE @count > 0 UNION ALL SELECT n + 1 FROM numbers WHERE n + 1 < @count)";
        var day = postgres ? "to_char(@first::date + (n / @items)::int, 'YYYY-MM-DD')" : "date(@first, '+' || (n / @items) || ' days')";
        await Run(connection, $"""
            WITH RECURSIVE {numbers},
            said AS (SELECT n, n / @items AS d, n % @items AS i, {day} AS day FROM numbers)
            INSERT INTO change (project, item, kind, field, value, said_by, day, at_ticks, at_offset, order_source, order_index, source, reply, words_offset, words_length)
            SELECT '{Key}', CASE i % 4 WHEN 0 THEN 'R-' ELSE 'ACTION-' END || (i + 1), CASE i % 4 WHEN 0 THEN 'risk' ELSE 'action' END,
                CASE WHEN i % 4 = 0 THEN CASE d % 2 WHEN 0 THEN 'rag' ELSE 'update' END ELSE CASE d % 4 WHEN 0 THEN 'percent' WHEN 1 THEN 'status' WHEN 2 THEN 'update' ELSE 'due' END END,
                CASE WHEN i % 4 = 0 THEN CASE d % 2 WHEN 0 THEN CASE (d / 6) % 3 WHEN 0 THEN 'green' WHEN 1 THEN 'yellow' ELSE 'red' END ELSE 'variance past ' || (d % 9) || ' %' END
                    ELSE CASE d % 4 WHEN 0 THEN '' || (d % 100) WHEN 1 THEN 'in-progress' WHEN 2 THEN 'the overnight runs are monitored' ELSE day END END,
                'm' || (i % 11), day, @ticks + d * 864000000000 + i * 10000000, 0, 'reply-' || day || '-' || (i / {InReply}), i % {InReply}, 'Reply', 'reply-' || day || '-' || (i / {InReply}), 0, 12
            FROM said ORDER BY n
            """, ("count", (long)(days - 1) * Items), ("items", (long)Items), ("first", first.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("ticks", first.UtcTicks));
        await Run(connection, $"""
            INSERT INTO reply (id, project, day, said_by, at_ticks, document)
            SELECT c.reply, c.project, c.day, c.said_by, c.at_ticks, replace(replace(@document, 'REPLY-ID', c.reply), '{Today:yyyy-MM-dd}', c.day)
            FROM change c WHERE c.project = '{Key}' AND c.source = 'Reply' AND c.order_index = 0
            """, ("document", await DocumentOfAReply()));
        if (postgres)
            await Run(connection, "VACUUM ANALYZE");
    }

    private static DbConnection Connect(StorageOptions options) =>
        options.Postgres.Length > 0 ? new NpgsqlConnection(options.Postgres) : new SqliteConnection($"Data Source={options.FullPath};Pooling=False");

    private static async Task Run(DbConnection connection, string sql, params (string Name, object Value)[] values)
    {
        await using var command = connection.CreateCommand();
        (command.CommandText, command.CommandTimeout) = (sql, 3600);
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        await command.ExecuteNonQueryAsync();
    }

    // As the store writes one; the others differ in their name and their day alone.
    private static async Task<string> DocumentOfAReply()
    {
        var folder = Settings.NewFolder("template");
        try
        {
            var options = new StorageOptions { Path = Path.Combine(folder.FullName, "bot.db") };
            await using (var store = SqlBotStore.Open(options, NullLogger<SqlBotStore>.Instance))
                await store.Commit(Work.Nothing.And(new KeepReply(Last(0) with { Id = "REPLY-ID" })));
            await using var connection = Connect(options);
            await connection.OpenAsync();
            await using var read = connection.CreateCommand();
            read.CommandText = "SELECT document FROM reply";
            return (string)(await read.ExecuteScalarAsync())!;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
