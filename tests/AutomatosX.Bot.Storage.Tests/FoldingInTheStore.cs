using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Testing;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Data.Sqlite;

namespace AutomatosX.Bot.Storage.Tests;

/// <summary>What stands in the store is the fold of all standing changes, in whatever order they came.</summary>
public sealed class FoldingInTheStore : IAsyncLifetime
{
    private readonly StoreFolder _folder = new();
    private int _project;

    private sealed record Said(string Field, string? Value, int Minute, int Index, bool IsRevokedLater);

    [Fact]
    public void Arrival_in_pieces_and_any_order_comes_to_the_fold_of_the_whole()
    {
        var store = _folder.Open();
        var said = from field in Gen.Elements("title", "status", "owner", "due")
                   from value in Gen.Elements("a", "b", "c", null)
                   from minute in Gen.Choose(0, 5)
                   from index in Gen.Choose(0, 50)
                   from isRevoked in Gen.Elements(false, false, true)
                   select new Said(field, value, minute, index, isRevoked);
        var cases = from all in said.ListOf()
                    from order in Gen.Shuffle(Distinct(all))
                    from size in Gen.Choose(1, 4)
                    select (order, size);

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(40), Prop.ForAll(cases.ToArbitrary(), c => Comes_to_the_fold(store, c.order, c.size).GetAwaiter().GetResult()));
    }

    [Fact]
    public async Task Folding_an_item_with_a_long_history_costs_what_one_with_a_short_history_costs()
    {
        var store = _folder.Open();
        await store.Commit(Some.Sets(Told("short", 20)));
        await store.Commit(Some.Sets(Told("long", 5000)));
        await store.DisposeAsync();
        await using var connection = new SqliteConnection($"Data Source={_folder.File};Pooling=False");
        await connection.OpenAsync();
        // The first query of a connection also reads the schema.
        await Steps(connection, "short");

        Assert.InRange(await Steps(connection, "long"), 1, 1.1 * await Steps(connection, "short"));
    }

    [Fact]
    public async Task The_course_of_a_field_costs_the_same_whatever_else_was_said_before_and_beside_it()
    {
        var store = _folder.Open();
        await store.Commit(Some.Sets([.. Told("short", 40), .. Told("long", 40)]));
        await store.Commit(Some.Sets([.. Enumerable.Range(0, 3000).Select(n => Some.Change("long", "status", "v", minute: -5000 + n)), .. Enumerable.Range(0, 3000).Select(n => Some.Change("long", "update", "v", minute: n % 40, index: 10 + n, reply: "chatter")), .. Told("other", 3000)]));
        await store.DisposeAsync();
        await using var connection = new SqliteConnection($"Data Source={_folder.File};Pooling=False");
        await connection.OpenAsync();
        await Course(connection, "short");

        Assert.InRange(await Course(connection, "long"), 1, 1.2 * await Course(connection, "short"));
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _folder.DisposeAsync().AsTask();

    // Two changes at one place do not occur: a reply has each index once.
    private static Said[] Distinct(IEnumerable<Said> all) => [.. all.DistinctBy(said => (said.Minute, said.Index))];

    private async Task<bool> Comes_to_the_fold(SqlBotStore store, Said[] order, int size)
    {
        var project = FormattableString.Invariant($"P{++_project}");
        var changes = order.Select(said => (said.IsRevokedLater, Change: ToChange(said, project))).ToList();
        foreach (var piece in changes.Chunk(size))
            await store.Commit(Some.Sets([.. piece.Select(pair => pair.Change)]));
        foreach (var reply in changes.Where(pair => pair.IsRevokedLater).Select(pair => pair.Change.Reply).Distinct())
            await store.Commit(Some.Works(new Revoke(project, reply, [], new MemberId("oliver"), Some.Beginning)));

        var expected = Register.Fold(changes.Where(pair => !pair.IsRevokedLater).Select(pair => pair.Change));
        Assert.Equal(Spelled.Out(expected), Spelled.Out(await store.Item(project, "A-1")));
        return true;
    }

    private static Change ToChange(Said said, string project) => Some.Change(
        "A-1", said.Field, said.Value, said.Minute, FormattableString.Invariant($"reply-{said.Minute}{(said.IsRevokedLater ? "-revoked" : "")}"), said.Index, project);

    private static Change[] Told(string item, int times) =>
        [.. Enumerable.Range(0, times).Select(n => Some.Change(item, n % 2 == 0 ? "status" : "update", "v", minute: n))];

    // SQLite counts its own work: the virtual machine's steps of the query that a fold stands on.
    private static Task<int> Steps(SqliteConnection connection, string item) => Steps(connection, () => Rooms.ChangeRows.Standing(connection, "P0", item));

    private static Task<int> Course(SqliteConnection connection, string item) =>
        Steps(connection, () => Rooms.ChangeCourse.Of(connection, "P0", [item], ["status"], Some.Beginning, Some.Beginning.AddMinutes(40)));

    private static async Task<int> Steps(SqliteConnection connection, Func<Task> query)
    {
        var steps = 0;
        SQLitePCL.raw.sqlite3_progress_handler(connection.Handle, 1, _ => { steps++; return 0; }, null);
        await query();
        return steps;
    }
}
