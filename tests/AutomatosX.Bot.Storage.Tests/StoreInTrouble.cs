using AutomatosX.Bot.Testing;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace AutomatosX.Bot.Storage.Tests;

/// <summary>
/// The disk is full, the file is locked, gone or not to be written to: whoever writes is told, nothing of it is there, all that
/// was told to be written is; and when the trouble ends the store goes on by itself.
/// </summary>
public sealed class StoreInTrouble : IAsyncLifetime
{
    private readonly StoreFolder _folder = new();

    [Fact]
    public async Task A_file_locked_by_another_program_is_waited_for()
    {
        var patient = SqlBotStore.Open(new StorageOptions { Path = _folder.File, WaitForLock = TimeSpan.FromMinutes(5) }, NullLogger<SqlBotStore>.Instance);
        var hasty = _folder.Open();
        await using var other = await Lock();

        var waiting = patient.Keep(Some.Delivery("Ev1"));
        // Its second is over by the time it gives up, so the other has met the lock by then.
        await Assert.ThrowsAnyAsync<Exception>(() => hasty.Keep(Some.Delivery("Ev2")));
        Assert.False(waiting.IsCompleted);
        Assert.Empty(await patient.Unfinished(10));

        await other.ExecuteAsync("ROLLBACK");
        Assert.True(await waiting);
        await patient.DisposeAsync();
    }

    [Fact]
    public async Task A_file_locked_for_longer_fails_what_was_to_be_written_and_not_what_comes_after()
    {
        var store = _folder.Open();
        await store.Keep(Some.Delivery("Ev1"));
        await using (var other = await Lock())
        {
            await Fails(store, "Ev2");
            Assert.Single(await store.Unfinished(10));
        }

        await GoesOnAfter(store, "Ev1");
    }

    [SkippableFact]
    public async Task A_full_disk()
    {
        using var disk = new SmallDisk(megabytes: 4);
        await using var store = _folder.Open(disk.File("bot.db"));
        await store.Keep(Some.Delivery("Ev1"));
        disk.Fill();

        await Fails(store, "Ev2", length: 2_000_000);
        await Fails(store, "Ev3", length: 2_000_000);
        Assert.Equal("Ev1", Assert.Single(await store.Unfinished(10)).Key);

        disk.MakeRoom();
        await GoesOnAfter(store, "Ev1", disk.File("bot.db"));
    }

    [SkippableFact]
    public async Task A_disk_that_is_full_up_to_the_last_page_fails_most_and_loses_none()
    {
        using var disk = new SmallDisk(megabytes: 4);
        await using var store = _folder.Open(disk.File("bot.db"));
        var kept = new List<string>();
        Assert.True(await store.Keep(Some.Delivery("before")));
        disk.Fill();

        for (var n = 0; n < 50; n++)
        {
            var keeping = store.Keep(Some.Delivery($"Ev{n}") with { Body = new string('x', 20_000) });
            if (await Record.ExceptionAsync(() => keeping) is null)
                kept.Add($"Ev{n}");
        }

        Assert.True(kept.Count < 50, "There was room for all of it.");
        Assert.Equal(kept.Append("before").Order(StringComparer.Ordinal), (await store.Unfinished(100)).Select(raw => raw.Key).Order(StringComparer.Ordinal));
        disk.MakeRoom();
        Assert.True(await store.Keep(Some.Delivery("after")));
    }

    [SkippableFact]
    public async Task A_file_that_may_not_be_written_to()
    {
        await using var store = _folder.Open();
        await store.Keep(Some.Delivery("Ev1"));
        using (new Immutable(_folder.File, $"{_folder.File}-wal"))
            await Fails(store, "Ev2");

        await GoesOnAfter(store, "Ev1");
    }

    [Fact]
    public async Task A_file_moved_away_takes_nothing_that_nobody_could_find_again()
    {
        await using var store = _folder.Open();
        await store.Keep(Some.Delivery("Ev1"));
        File.Move(_folder.File, _folder.Beside("away.db"));

        await Fails(store, "Ev2");

        File.Move(_folder.Beside("away.db"), _folder.File);
        await GoesOnAfter(store, "Ev1");
    }

    [Fact]
    public async Task A_deleted_file_takes_nothing_either()
    {
        await using var store = _folder.Open();
        await store.Keep(Some.Delivery("Ev1"));

        File.Delete(_folder.File);

        await Fails(store, "Ev2");
        await Fails(store, "Ev3");
    }

    [Fact]
    public async Task A_file_put_in_the_place_of_the_one_that_is_open_takes_nothing()
    {
        await _folder.Open(_folder.Beside("other.db")).DisposeAsync();
        await using var store = _folder.Open();
        await store.Keep(Some.Delivery("Ev1"));
        File.Move(_folder.File, _folder.Beside("away.db"));
        File.Move(_folder.Beside("other.db"), _folder.File);

        await Fails(store, "Ev2");

        File.Move(_folder.Beside("away.db"), _folder.File, overwrite: true);
        await GoesOnAfter(store, "Ev1");
    }

    [Fact]
    public async Task A_log_deleted_under_the_bot_takes_nothing_more_and_what_was_in_it_is_folded_in_at_the_end()
    {
        var store = _folder.Open();
        await store.Keep(Some.Delivery("Ev1"));

        File.Delete($"{_folder.File}-wal");
        await Fails(store, "Ev2");
        await store.DisposeAsync();

        Assert.Equal("Ev1", Assert.Single(await _folder.Open().Unfinished(10)).Key);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _folder.DisposeAsync().AsTask();

    private static async Task Fails(SqlBotStore store, string key, int length = 10)
    {
        var keeping = store.Keep(Some.Delivery(key) with { Body = new string('x', length) });
        Assert.NotNull(await Record.ExceptionAsync(() => keeping));
    }

    // What failed is sent again by its platform, and is new to the store.
    private async Task GoesOnAfter(SqlBotStore store, string acknowledged, string? path = null)
    {
        Assert.True(await store.Keep(Some.Delivery("Ev2")));
        await store.DisposeAsync();
        await using var opened = _folder.Open(path);
        Assert.Equal([acknowledged, "Ev2"], (await opened.Unfinished(10)).Select(raw => raw.Key));
    }

    private async Task<SqliteConnection> Lock()
    {
        var other = new SqliteConnection($"Data Source={_folder.File};Pooling=False");
        await other.OpenAsync();
        await other.ExecuteAsync("BEGIN IMMEDIATE");
        return other;
    }
}
