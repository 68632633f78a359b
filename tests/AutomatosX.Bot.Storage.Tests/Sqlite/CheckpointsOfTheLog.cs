using System.Data.Common;
using AutomatosX.Bot.Storage.Sqlite;
using AutomatosX.Bot.Testing;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace AutomatosX.Bot.Storage.Tests.Sqlite;

/// <summary>The log is folded into the file beside the writer, who never waits for it.</summary>
public sealed class CheckpointsOfTheLog : IAsyncLifetime
{
    private const int Page = 4096;

    private readonly StoreFolder _folder = new();

    private long LogLength => new FileInfo($"{_folder.File}-wal").Length;

    private long FileLength => new FileInfo(_folder.File).Length;

    [Fact]
    public async Task No_commit_folds_the_log_in_by_itself()
    {
        await using var connection = await Connection();
        var before = FileLength;

        // SQLite's own custom is to do it inside the commit that crosses a thousand pages.
        for (var n = 0; n < 30; n++)
            await Insert(connection, pages: 100);

        Assert.True(LogLength > 3_000 * Page);
        Assert.Equal(before, FileLength);
    }

    [Fact]
    public async Task A_store_that_is_written_to_folds_it_in_meanwhile()
    {
        var store = _folder.Open();
        var before = FileLength;

        for (var n = 0; n < 120; n++)
            await store.Keep(Some.Delivery($"Ev{n}") with { Body = new string('x', 10 * Page) });

        Assert.True(SpinWait.SpinUntil(() => FileLength > before + (500 * Page), TimeSpan.FromSeconds(60)), "The log was not folded in.");
        Assert.Equal(120, (await store.Unfinished(1000)).Count);
    }

    [Fact]
    public async Task Under_steady_writing_the_log_does_not_grow_without_bound()
    {
        await using var connection = await Connection();
        await using var checkpoints = new WalCheckpoints(new SqliteFile(_folder.File, TimeSpan.FromSeconds(1)), connection, NullLogger.Instance, new WalLimits(int.MaxValue, 200, 400));
        var longest = 0L;

        for (var n = 0; n < 50; n++)
        {
            await Insert(connection, pages: 50);
            // As when a commit comes while a fold is under way: something is left, and by itself the log would not begin anew.
            await using (await Reader())
            {
                await Insert(connection, pages: 2);
                checkpoints.Fold();
            }

            await Insert(connection, pages: 2);
            longest = Math.Max(longest, LogLength);
        }

        Assert.True(longest < 400 * Page, $"The log grew to {longest / Page} pages.");
        Assert.Equal(150, await Rows(connection));
    }

    [Fact]
    public async Task When_it_is_the_writers_turn_to_give_way_no_further_fold_gets_in_between()
    {
        await using var connection = await Connection();
        await using var checkpoints = new WalCheckpoints(new SqliteFile(_folder.File, TimeSpan.FromSeconds(1)), connection, NullLogger.Instance, new WalLimits(int.MaxValue, 10, 20));
        await Insert(connection, pages: 30);
        checkpoints.Fold();
        var folded = FileLength;
        await using (var other = new SqliteConnection($"Data Source={_folder.File};Pooling=False"))
        {
            await other.OpenAsync();
            await other.ExecuteAsync("PRAGMA wal_autocheckpoint = 0");
            await Insert(other, pages: 30);

            // A fold that is always under way would keep the writer from ever getting his turn.
            checkpoints.Fold();
            Assert.Equal(folded, FileLength);
        }

        await Insert(connection, pages: 1);
        Assert.Equal(0, LogLength);
        Assert.True(FileLength > folded);
    }

    [Fact]
    public async Task A_reader_who_stays_holds_up_folding_but_neither_the_writer_nor_what_he_reads()
    {
        await using var connection = await Connection();
        await using var checkpoints = new WalCheckpoints(new SqliteFile(_folder.File, TimeSpan.FromSeconds(1)), connection, NullLogger.Instance, new WalLimits(int.MaxValue, 10, 20));
        await Insert(connection, pages: 5);
        await using var reader = await Reader();

        for (var n = 0; n < 20; n++)
        {
            await Insert(connection, pages: 10);
            checkpoints.Fold();
        }

        Assert.Equal((1, 21), (await Rows(reader), await Rows(connection)));
        Assert.True(LogLength > 200 * Page);

        await reader.ExecuteAsync("COMMIT");
        checkpoints.Fold();
        await Insert(connection, pages: 10);
        Assert.Equal(0, LogLength);
        Assert.Equal(22, await Rows(connection));
    }

    [Fact]
    public async Task What_cannot_be_folded_in_now_is_folded_in_later()
    {
        await using var connection = await Connection();
        await using var checkpoints = new WalCheckpoints(new SqliteFile(_folder.File, TimeSpan.FromSeconds(1)), connection, NullLogger.Instance, new WalLimits(int.MaxValue, 10, 20));
        await Insert(connection, pages: 30);
        File.Move(_folder.File, _folder.Beside("away"));

        checkpoints.Fold();
        Assert.True(LogLength > 30 * Page);

        File.Move(_folder.Beside("away"), _folder.File);
        checkpoints.Fold();
        await Insert(connection, pages: 1);
        Assert.Equal(0, LogLength);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _folder.DisposeAsync().AsTask();

    private static Task Insert(DbConnection connection, int pages) => connection.ExecuteAsync("INSERT INTO filler (bytes) VALUES (zeroblob(@length))", new { length = pages * Page });

    private static async Task<int> Rows(DbConnection connection) => await connection.ExecuteScalarAsync<int>("SELECT count(*) FROM filler");

    // Sees what is committed now, until it is closed.
    private async Task<SqliteConnection> Reader()
    {
        var reader = new SqliteConnection($"Data Source={_folder.File};Pooling=False;Mode=ReadOnly");
        await reader.OpenAsync();
        await reader.ExecuteAsync("BEGIN DEFERRED");
        await Rows(reader);
        return reader;
    }

    private async Task<DbConnection> Connection()
    {
        var connection = new SqliteFile(_folder.File, TimeSpan.FromSeconds(1)).OpenForWriting();
        await connection.ExecuteAsync("CREATE TABLE filler (bytes BLOB)");
        return connection;
    }
}
