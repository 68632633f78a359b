using System.Data.Common;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Storage.Sqlite;
using AutomatosX.Bot.Storing;
using AutomatosX.Bot.Testing;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace AutomatosX.Bot.Storage.Tests;

/// <summary>Many authors at once share a commit, and nothing else.</summary>
public sealed class GroupCommit : IAsyncLifetime
{
    private readonly StoreFolder _folder = new();

    [Fact]
    public async Task One_refused_work_among_64_spoils_none_of_the_others()
    {
        var store = _folder.Open();
        var works = Enumerable.Range(0, 64)
            .Select(n => Some.Sets(Some.Change($"A-{n}", FieldNames.Title, "t", minute: n)))
            .Select((work, n) => n == 31 ? work.Having(new Seen("something", 7)) : work);

        var tasks = works.Select(work => Task.Run(() => store.Commit(work))).ToList();

        await Assert.ThrowsAsync<VersionConflictException>(() => Task.WhenAll(tasks));
        _ = Assert.Single(tasks, task => task.IsFaulted);
        Assert.Equal(63, (await store.Items("P0")).Count);
        Assert.Null(await store.Item("P0", "A-31"));
    }

    [Fact]
    public async Task The_words_of_a_refused_work_are_not_found_and_those_of_its_neighbours_are()
    {
        var store = _folder.Open();
        await store.Commit(Some.Sets(Some.Change("A-1", FieldNames.Title, "berth"), Some.Change("A-2", FieldNames.Title, "pier")));
        await store.Keep(Some.Delivery("Ev1"));
        await store.Commit(Some.Works(new FinishEvent(Platform.Slack, "Ev1", null)));

        var works = Enumerable.Range(0, 20).Select(n => Some.Sets(Some.Change("A-2", FieldNames.Title, $"quay {n}", minute: n + 1)))
            .Append(Some.Sets(Some.Change("A-1", FieldNames.Title, "harbour", minute: 1)).And(new FinishEvent(Platform.Slack, "Ev1", null)));
        await Assert.ThrowsAsync<FinishedBeforeException>(() => Task.WhenAll(works.Select(work => Task.Run(() => store.Commit(work))).ToList()));

        Assert.Empty(await store.Search("P0", "harbour", 5));
        Assert.Equal("A-1", Assert.Single(await store.Search("P0", "berth", 5)).Key);
        Assert.Empty(await store.Search("P0", "pier", 5));
        Assert.Equal("A-2", Assert.Single(await store.Search("P0", "quay 19", 5)).Key);
    }

    [Fact]
    public async Task Authors_who_read_the_same_version_get_distinct_numbers_by_reading_again()
    {
        var store = _folder.Open();

        var taken = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Task.Run(() => TakeNext(store))));

        Assert.Equal(Enumerable.Range(1, 32), taken.Order());
    }

    [Fact]
    public async Task What_waits_together_is_committed_together()
    {
        await using var connection = await Connection();
        await using var writer = new Writer(new SqliteDatabase(new SqliteFile(_folder.File, TimeSpan.FromSeconds(1)), NullLogger.Instance), connection, NullLogger.Instance);
        var (started, go) = (new TaskCompletionSource(), new TaskCompletionSource());

        var first = writer.Do(Held(started, go), default);
        await started.Task;
        var rest = Enumerable.Range(0, 20).Select(n => writer.Do(Insert(n), default)).ToList();
        go.SetResult();
        await first;
        await Task.WhenAll(rest);

        // Who came while the first was being written goes with it.
        Assert.Equal(1, await Commits(connection));
    }

    [Fact]
    public async Task When_the_commit_fails_everybody_hears_of_it_and_the_next_batch_goes_on()
    {
        await using var connection = await Connection();
        await using var writer = new Writer(new SqliteDatabase(new SqliteFile(_folder.File, TimeSpan.FromSeconds(1)), NullLogger.Instance), connection, NullLogger.Instance);
        var (started, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        var first = writer.Do(Held(started, go), default);
        await started.Task;

        // A reference that nothing answers is found out at the commit only.
        var bad = writer.Do(c => c.ExecuteAsync("INSERT INTO child (parent) VALUES (99)"), default);
        var good = writer.Do(Insert(1), default);
        go.SetResult();

        await Assert.ThrowsAsync<SqliteException>(() => first);
        await Assert.ThrowsAsync<SqliteException>(() => bad);
        await Assert.ThrowsAsync<SqliteException>(() => good);
        await writer.Do(Insert(2), default);
        Assert.Equal(1, await writer.Do(c => c.ExecuteScalarAsync<long>("SELECT count(*) FROM row WHERE n > 0"), default));
    }

    [Fact]
    public async Task Nobody_is_told_before_the_commit()
    {
        await using var connection = await Connection();
        await using var writer = new Writer(new SqliteDatabase(new SqliteFile(_folder.File, TimeSpan.FromSeconds(1)), NullLogger.Instance), connection, NullLogger.Instance);
        var (started, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        var (secondStarted, secondGo) = (new TaskCompletionSource(), new TaskCompletionSource());
        var blocker = writer.Do(Held(started, go), default);
        await started.Task;
        var done = writer.Do(Insert(1), default);
        var held = writer.Do(Held(secondStarted, secondGo), default);
        go.SetResult();
        await secondStarted.Task;

        // The first of the two is carried out by now; it stands in one transaction with the one that is held.
        Assert.False(done.IsCompleted);

        secondGo.SetResult();
        await Task.WhenAll(blocker, done, held);
    }

    [Fact]
    public async Task Closing_writes_what_was_handed_over_and_takes_no_more()
    {
        var store = _folder.Open();
        var waiting = Enumerable.Range(0, 200).Select(n => store.Keep(Some.Delivery($"Ev{n}"))).ToList();

        await store.DisposeAsync();

        Assert.All(await Task.WhenAll(waiting), Assert.True);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => store.Keep(Some.Delivery("late")));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => store.Projects());
        Assert.Equal(200, (await _folder.Open().Unfinished(1000)).Count);
    }

    [Fact]
    public async Task Readers_see_the_last_commit_while_the_writer_is_busy()
    {
        var store = _folder.Open();
        await store.Keep(Some.Delivery("Ev0"));
        var writing = Task.WhenAll(Enumerable.Range(1, 300).Select(n => store.Keep(Some.Delivery($"Ev{n}"))));

        var counts = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => store.Unfinished(1000)));

        Assert.All(counts, events => Assert.InRange(events.Count, 1, 301));
        await writing;
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _folder.DisposeAsync().AsTask();

    private static async Task<int> TakeNext(SqlBotStore store)
    {
        while (true)
        {
            var numbers = await store.Numbers("P0");
            var next = numbers.Last.GetValueOrDefault("R-{n}") + 1;
            try
            {
                await store.Commit(Some.Works(new TakeNumber("P0", "R-{n}", next)).Having(numbers.Seen));
                return next;
            }
            catch (VersionConflictException)
            {
                // Somebody was quicker: read again, decide again.
            }
        }
    }

    // Every row carries the number of the commit that it went in with.
    private static async Task<long> Commits(DbConnection connection) => await connection.ExecuteScalarAsync<long>("SELECT count(DISTINCT batch) FROM row");

    private static Func<DbConnection, Task<int>> Insert(int n) => c => c.ExecuteAsync("INSERT INTO row (n, batch) VALUES (@n, batch())", new { n });

    private static Func<DbConnection, Task<int>> Held(TaskCompletionSource started, TaskCompletionSource go) => async c =>
    {
        started.SetResult();
        await go.Task;
        return await c.ExecuteAsync("INSERT INTO row (n, batch) VALUES (0, batch())");
    };

    private async Task<DbConnection> Connection()
    {
        // Opening a store prepares the native library.
        await _folder.Open().DisposeAsync();
        var connection = new SqliteConnection($"Data Source={_folder.Beside("plain.db")};Pooling=False;Foreign Keys=True");
        await connection.OpenAsync();
        await connection.ExecuteAsync("CREATE TABLE row (n INTEGER, batch INTEGER); CREATE TABLE parent (id INTEGER PRIMARY KEY); CREATE TABLE child (parent INTEGER REFERENCES parent (id) DEFERRABLE INITIALLY DEFERRED)");
        var (batch, isOpen) = (0, false);
        SQLitePCL.raw.sqlite3_commit_hook(connection.Handle, _ => { isOpen = false; return 0; }, null);
        SQLitePCL.raw.sqlite3_rollback_hook(connection.Handle, _ => isOpen = false, null);
        connection.CreateFunction("batch", () =>
        {
            batch += isOpen ? 0 : 1;
            isOpen = true;
            return batch;
        });
        return connection;
    }
}
