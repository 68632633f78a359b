using System.Globalization;
using AutomatosX.Bot.Testing;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AutomatosX.Bot.Storage.Tests;

/// <summary>A file that cannot be opened is told in a sentence, and is afterwards what it was.</summary>
public sealed class CannotOpen : IAsyncLifetime
{
    private readonly StoreFolder _folder = new();

    [Theory]
    [InlineData("These are my notes.")]
    [InlineData("SQLite format 3")]
    [InlineData("x")]
    public async Task A_file_that_is_no_database(string content)
    {
        await File.WriteAllTextAsync(_folder.File, content);

        await IsRefused("is not a database", "bot.db");
    }

    [Fact]
    public async Task A_database_from_a_newer_version()
    {
        await SomethingStored();
        await Execute("PRAGMA user_version = 9999");

        await IsRefused("newer version of the bot (its schema is 9999", "bot.db");
    }

    [Fact]
    public async Task A_database_from_a_newer_version_that_was_killed_before_its_log_was_folded_in()
    {
        await SomethingStored();
        await using var newer = await Connect();
        await newer.ExecuteAsync("PRAGMA user_version = 9999");

        await IsRefused("newer version of the bot", "bot.db", "bot.db-shm", "bot.db-wal");
    }

    [Fact]
    public async Task A_database_of_another_program()
    {
        await Execute("CREATE TABLE diary (day TEXT)");

        await IsRefused("is a database of another program", "bot.db");
    }

    [Fact]
    public async Task A_database_of_another_program_that_marks_its_files()
    {
        await Execute("PRAGMA application_id = 1196444487; PRAGMA user_version = 10200; CREATE TABLE gpkg (x)");

        await IsRefused("is a database of another program", "bot.db");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(20)]
    public async Task A_damaged_database(int page)
    {
        await SomethingStored();
        await using (var file = File.OpenWrite(_folder.File))
        {
            // Behind the file's own header, or from the page's first byte on.
            file.Position = page == 0 ? 110 : page * 4096;
            await file.WriteAsync(Enumerable.Repeat((byte)0xA5, 3000).ToArray());
        }

        await IsRefused("is damaged", "bot.db");
    }

    [Fact]
    public async Task A_database_cut_short()
    {
        await SomethingStored();
        await using (var file = File.OpenWrite(_folder.File))
            file.SetLength(file.Length / 2);

        await IsRefused("is damaged", "bot.db");
    }

    [Fact]
    public async Task A_read_only_file()
    {
        await SomethingStored();
        File.SetAttributes(_folder.File, FileAttributes.ReadOnly);

        await IsRefused("is read-only", "bot.db");
    }

    [Fact]
    public async Task A_database_that_another_program_keeps_locked()
    {
        await SomethingStored();
        await using var other = await Connect();
        await other.ExecuteAsync("BEGIN IMMEDIATE");

        await IsRefused("is locked by another program", "bot.db", "bot.db-shm", "bot.db-wal");
    }

    [Fact]
    public async Task A_database_that_another_program_has_for_itself()
    {
        await SomethingStored();
        await using var other = await Connect();
        await other.ExecuteAsync("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; INSERT INTO version (name, version) VALUES ('x', 1)");

        await IsRefused("is locked by another program", "bot.db", "bot.db-wal");
    }

    [Fact]
    public async Task A_folder()
    {
        Directory.CreateDirectory(_folder.File);

        Assert.Contains("is a folder", Assert.Throws<StoreCannotOpenException>(() => _folder.Open()).Message, StringComparison.Ordinal);
        await Task.CompletedTask;
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made()
    {
        await File.WriteAllTextAsync(_folder.Beside("file"), "");

        var error = Assert.Throws<StoreCannotOpenException>(() => _folder.Open(_folder.Beside("file/deeper/bot.db")));

        Assert.Contains("cannot be opened", error.Message, StringComparison.Ordinal);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _folder.DisposeAsync().AsTask();

    private async Task IsRefused(string why, params IEnumerable<string> files)
    {
        var before = await Bytes();

        var error = Assert.Throws<StoreCannotOpenException>(() => _folder.Open());

        Assert.Contains(why, error.Message, StringComparison.Ordinal);
        Assert.StartsWith(_folder.File, error.Message, StringComparison.Ordinal);
        Assert.Equal(files, _folder.Files);
        Assert.Equal(before, await Bytes());
    }

    private async Task<byte[]> Bytes()
    {
        await using var file = new FileStream(_folder.File, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[file.Length];
        await file.ReadExactlyAsync(bytes);
        return bytes;
    }

    private async Task SomethingStored()
    {
        await using var store = _folder.Open();
        await store.Commit(Some.Sets([.. Enumerable.Range(0, 200).Select(n => Some.Change(string.Create(CultureInfo.InvariantCulture, $"A-{n}"), "title", "something of some length to fill pages", minute: n))]));
    }

    private async Task Execute(string sql)
    {
        await using var connection = await Connect();
        await connection.ExecuteAsync(sql);
    }

    private async Task<SqliteConnection> Connect()
    {
        SQLitePCL.Batteries_V2.Init();
        var connection = new SqliteConnection($"Data Source={_folder.File};Pooling=False");
        await connection.OpenAsync();
        return connection;
    }
}
