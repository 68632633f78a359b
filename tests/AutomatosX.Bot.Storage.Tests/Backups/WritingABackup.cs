using System.Security.Cryptography;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Storage.Backups;
using AutomatosX.Bot.Storage.Sqlite;
using AutomatosX.Bot.Testing;
using Microsoft.Extensions.Options;

namespace AutomatosX.Bot.Storage.Tests.Backups;

/// <summary>What lies under a backup's name is a whole backup, or nothing does.</summary>
public sealed class WritingABackup : IAsyncLifetime
{
    private readonly StoreFolder _folder = new();

    private string File => _folder.Beside("b.db");

    [Fact]
    public async Task While_the_bot_writes_on_each_work_is_in_it_whole_or_not_at_all()
    {
        var store = _folder.Open();
        var (acknowledged, stop) = (0, false);
        var begun = new TaskCompletionSource();
        var writing = Task.Run(async () =>
        {
            for (var n = 1; !Volatile.Read(ref stop); n++)
            {
                await store.Commit(Some.Works(Some.Outgoing($"{n}-a"), Some.Outgoing($"{n}-b")));
                Volatile.Write(ref acknowledged, n);
                begun.TrySetResult();
            }
        });
        await begun.Task;

        for (var round = 0; round < 5; round++)
        {
            var before = Volatile.Read(ref acknowledged);
            await Backup().Write(_folder.Beside($"b{round}.db"));

            var posts = (await _folder.Open(_folder.Beside($"b{round}.db")).PostsIn(OutboxState.Waiting, int.MaxValue)).Select(post => post.Key.Split('-')[0]).ToList();
            Assert.True(posts.Distinct().Count() >= before);
            Assert.All(posts.CountBy(key => key), pair => Assert.Equal(2, pair.Value));
        }

        Volatile.Write(ref stop, true);
        await writing;
    }

    [Fact]
    public async Task It_says_what_is_in_it()
    {
        await using (var store = _folder.Open())
        {
            await store.Keep(Some.Delivery("Ev1"));
            await store.Keep(Some.Delivery("Ev2"));
            await store.Commit(Some.Works(new Projects.SaveProject(Some.FullProject()), new Replies.KeepReply(Some.StoredReply("r1")), new SetFields([Some.Change("R-4", FieldNames.Rag, Rags.Red), Some.Change("R-4", FieldNames.Title, "t", index: 1)])));
        }

        var figures = await Backup().Write(File);

        Assert.Equal((Migrations.Newest, 1, 1, 2, 1, 2), (figures.Schema, figures.Projects, figures.Items, figures.Changes, figures.Replies, figures.Events));
        Assert.Equal((File, new FileInfo(File).Length), (figures.File, figures.Size));
    }

    [Fact]
    public async Task Its_checksum_stands_beside_it_as_sha256sum_writes_it()
    {
        await _folder.Open().DisposeAsync();

        var figures = await Backup().Write(File);

        var sum = Convert.ToHexStringLower(SHA256.HashData(await System.IO.File.ReadAllBytesAsync(File)));
        Assert.Equal($"{sum}  b.db\n", await System.IO.File.ReadAllTextAsync($"{File}.sha256"));
        Assert.Equal(sum, figures.Checksum);
    }

    [Fact]
    public async Task What_a_killed_bot_left_in_its_log_is_in_it()
    {
        var store = _folder.Open();
        await store.Keep(Some.Delivery("Ev1"));
        System.IO.File.Copy(_folder.File, _folder.Beside("killed.db"));
        System.IO.File.Copy(_folder.File + "-wal", _folder.Beside("killed.db-wal"));

        var figures = await Backup(_folder.Beside("killed.db")).Write(File);

        Assert.Equal(1, figures.Events);
    }

    [Fact]
    public async Task The_database_keeps_its_schema_until_the_bot_opens_it()
    {
        await OlderDatabase.Write(_folder.File);

        var figures = await Backup().Write(File);

        Assert.Equal(1, figures.Schema);
        Assert.Equal(1, SqliteHeader.Of(_folder.File)!.Value.Version);
    }

    [Theory]
    [InlineData("b.db")]
    [InlineData("b.db.sha256")]
    public async Task Nothing_is_overwritten(string there)
    {
        await _folder.Open().DisposeAsync();
        await System.IO.File.WriteAllTextAsync(_folder.Beside(there), "precious");

        var error = await Assert.ThrowsAsync<BackupException>(() => Backup().Write(File));

        Assert.StartsWith($"{_folder.Beside(there)} is there already", error.Message, StringComparison.Ordinal);
        Assert.Equal("precious", await System.IO.File.ReadAllTextAsync(_folder.Beside(there)));
        Assert.Equal([there, "bot.db"], _folder.Files);
    }

    [Fact]
    public async Task What_a_killed_backup_left_is_not_in_the_way()
    {
        await _folder.Open().DisposeAsync();
        await System.IO.File.WriteAllTextAsync($"{File}.unfinished", "half a page");
        await System.IO.File.WriteAllTextAsync($"{File}.unfinished-wal", "a log");

        await Backup().Write(File);

        Assert.Equal(["b.db", "b.db.sha256", "bot.db"], _folder.Files);
    }

    [Fact]
    public async Task Two_at_once_into_one_file_are_one()
    {
        await _folder.Open().DisposeAsync();
        using var other = OnlyOne.On(File);

        Assert.Contains("Another backup is being written", (await Assert.ThrowsAsync<BackupException>(() => Backup().Write(File))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_copy_that_does_not_read_back_is_not_a_backup(bool cutShort)
    {
        await using (var store = _folder.Open())
            await store.Commit(Some.Sets([.. Enumerable.Range(0, 200).Select(n => Some.Change($"A-{n}", "title", "something of some length to fill pages", minute: n))]));

        var error = await Assert.ThrowsAsync<BackupException>(() => BackupFile.Write(File, Spoiled, default));

        Assert.Contains("does not read back whole", error.Message, StringComparison.Ordinal);
        Assert.Equal(["bot.db"], _folder.Files);

        async Task Spoiled(string unfinished)
        {
            System.IO.File.Copy(_folder.File, unfinished);
            await using var file = System.IO.File.OpenWrite(unfinished);
            if (cutShort)
                file.SetLength(file.Length / 2);
            else
                (file.Position, _) = (20 * 4096, 0);
            if (!cutShort)
                await file.WriteAsync(Enumerable.Repeat((byte)0xA5, 3000).ToArray());
        }
    }

    [Fact]
    public async Task One_that_is_cancelled_leaves_nothing_behind()
    {
        await _folder.Open().DisposeAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Backup().Write(File, new CancellationToken(canceled: true)));

        Assert.Equal(["bot.db"], _folder.Files);
    }

    [Fact]
    public async Task A_database_or_a_folder_that_is_not_there_is_told()
    {
        var noDatabase = await Assert.ThrowsAsync<BackupException>(() => Backup().Write(File));
        await _folder.Open().DisposeAsync();
        var noFolder = await Assert.ThrowsAsync<BackupException>(() => Backup().Write(_folder.Beside("none/b.db")));

        Assert.Equal($"There is no database at {_folder.File}. Name one with --Storage:Path=…", noDatabase.Message);
        Assert.StartsWith($"There is no folder {_folder.Beside("none")}.", noFolder.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_database_is_told_as_such()
    {
        await using (var store = _folder.Open())
            await store.Commit(Some.Sets([.. Enumerable.Range(0, 200).Select(n => Some.Change($"A-{n}", "title", "something of some length to fill pages", minute: n))]));
        await using (var file = System.IO.File.OpenWrite(_folder.File))
        {
            file.Position = 110;
            await file.WriteAsync(Enumerable.Repeat((byte)0xA5, 3000).ToArray());
        }

        var error = await Assert.ThrowsAsync<StoreCannotOpenException>(() => Backup().Write(File));

        Assert.StartsWith($"{_folder.File} is damaged", error.Message, StringComparison.Ordinal);
        Assert.Equal(["bot.db"], _folder.Files);
    }

    [SkippableFact]
    public async Task A_full_disk_is_told_and_nothing_stays_on_it()
    {
        using var disk = new SmallDisk(megabytes: 1);
        await _folder.Open().DisposeAsync();
        disk.Fill();

        var error = await Assert.ThrowsAsync<BackupException>(() => Backup().Write(disk.File("b.db")));
        var left = disk.Files.ToList();
        disk.MakeRoom();

        Assert.StartsWith($"There is no room on the disk for {disk.File("b.db")}", error.Message, StringComparison.Ordinal);
        Assert.Empty(left);
        Assert.Equal(0, (await Backup().Write(disk.File("b.db"))).Events);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _folder.DisposeAsync().AsTask();

    private SqliteBackup Backup(string? database = null) => new(Options.Create(new StorageOptions { Path = database ?? _folder.File }));
}
