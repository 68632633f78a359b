using AutomatosX.Bot.Storage.Backups;
using AutomatosX.Bot.Storage.Sqlite;
using AutomatosX.Bot.Testing;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace AutomatosX.Bot.Storage.Tests.Backups;

/// <summary>The old database or the new one, whole, at any moment; and the old one is kept.</summary>
public sealed class RestoringABackup : IAsyncLifetime
{
    private static readonly TestClock Clock = new(new DateTimeOffset(2025, 1, 14, 9, 15, 0, TimeSpan.Zero));

    private readonly StoreFolder _folder = new();

    private string File => _folder.Beside("b.db");

    private string Before => $"{_folder.File}.before-20250114T091500Z";

    [Fact]
    public async Task What_was_backed_up_is_there_again_and_what_came_after_lies_beside()
    {
        await BackedUpWithOneEventThenASecondCame();

        var restored = await Restore().From(File);

        Assert.Equal((1, _folder.File, Before, true), (restored.Figures.Events, restored.Database, restored.Before, restored.Checked));
        Assert.Equal(["b.db", "b.db.sha256", "bot.db", "bot.db.before-20250114T091500Z"], _folder.Files);
        Assert.Equal(["Ev1"], await Events(_folder.File));
        Assert.Equal(["Ev1", "Ev2"], await Events(Before));
    }

    [Fact]
    public async Task What_a_killed_bot_left_in_its_log_lies_beside_too()
    {
        await BackedUpWithOneEventThenASecondCame();
        await KilledAfter("Ev3");

        await Restore().From(File);

        Assert.Equal(["Ev1"], await Events(_folder.File));
        Assert.Equal(["Ev1", "Ev2", "Ev3"], await Events(Before));
    }

    [Fact]
    public async Task A_kill_at_any_point_leaves_the_old_database_or_the_new_one_whole()
    {
        await BackedUpWithOneEventThenASecondCame();
        await KilledAfter("Ev3");
        var moments = new List<string>();

        // What a killed program leaves is the folder as it is at that moment.
        await Restore(at =>
        {
            var moment = _folder.Beside(FormattableString.Invariant($"{moments.Count}-{at.Replace(' ', '-')}"));
            Directory.CreateDirectory(moment);
            foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(_folder.File)!, "bot.db*").Where(file => !file.EndsWith(".running", StringComparison.Ordinal)))
                System.IO.File.Copy(file, Path.Combine(moment, Path.GetFileName(file)));
            moments.Add(moment);
        }).From(File);

        Assert.Equal(5, moments.Count);
        var left = new List<string>();
        foreach (var moment in moments)
        {
            var database = Path.Combine(moment, "bot.db");
            left.Add(string.Join(' ', await Events(database)));
            // And restoring can be begun again from there.
            await new RestoreBackup(new StorageOptions { Path = database }, Clock).From(File);
            Assert.Equal(["Ev1"], await Events(database));
        }

        Assert.Equal(["Ev1 Ev2 Ev3", "Ev1 Ev2 Ev3", "Ev1 Ev2 Ev3", "Ev1 Ev2 Ev3", "Ev1"], left);
    }

    [Fact]
    public async Task Another_checksum_than_the_one_beside_it_is_refused()
    {
        await BackedUpWithOneEventThenASecondCame();
        await using (var file = System.IO.File.OpenWrite(File))
        {
            // A byte that SQLite does not look at.
            file.Position = 80;
            file.WriteByte(1);
        }

        var error = await Assert.ThrowsAsync<BackupException>(() => Restore().From(File));

        Assert.Contains("is not what was backed up", error.Message, StringComparison.Ordinal);
        await NothingChanged();
    }

    [Fact]
    public async Task A_checksum_file_that_holds_none_is_refused()
    {
        await BackedUpWithOneEventThenASecondCame();
        await System.IO.File.WriteAllTextAsync($"{File}.sha256", "later");

        Assert.Contains("holds no SHA-256 checksum", (await Assert.ThrowsAsync<BackupException>(() => Restore().From(File))).Message, StringComparison.Ordinal);
        await NothingChanged();
    }

    [Fact]
    public async Task Without_a_checksum_beside_it_it_is_restored_and_that_is_said()
    {
        await BackedUpWithOneEventThenASecondCame();
        System.IO.File.Delete($"{File}.sha256");

        Assert.False((await Restore().From(File)).Checked);
        Assert.Equal(["Ev1"], await Events(_folder.File));
    }

    [Theory]
    [InlineData("damaged", "is damaged")]
    [InlineData("cut short", "is damaged")]
    [InlineData("newer", "newer version of the bot")]
    [InlineData("another program's", "is a database of another program")]
    [InlineData("no database", "is not a database")]
    [InlineData("empty", "is not a database")]
    public async Task A_file_that_is_no_whole_backup_is_refused_in_a_sentence(string which, string why)
    {
        await BackedUpWithOneEventThenASecondCame();
        System.IO.File.Delete($"{File}.sha256");
        await Spoil(which);

        var error = await Assert.ThrowsAsync<StoreCannotOpenException>(() => Restore().From(File));

        Assert.StartsWith(File, error.Message, StringComparison.Ordinal);
        Assert.Contains(why, error.Message, StringComparison.Ordinal);
        await NothingChanged();
    }

    [Fact]
    public async Task While_a_bot_runs_on_the_database_it_is_refused()
    {
        await BackedUpWithOneEventThenASecondCame();
        using (OnlyOne.On(_folder.File))
            Assert.Contains("an AutomatosX.Bot runs on it", (await Assert.ThrowsAsync<StoreCannotOpenException>(() => Restore().From(File))).Message, StringComparison.Ordinal);

        await NothingChanged();
    }

    [Fact]
    public async Task While_another_program_has_the_database_open_it_is_refused()
    {
        await BackedUpWithOneEventThenASecondCame();
        await using (var store = _folder.Open())
        {
            await store.Keep(Some.Delivery("Ev3"));
            var error = await Assert.ThrowsAsync<StoreCannotOpenException>(() => Restore().From(File));
            Assert.Contains("is locked by another program", error.Message, StringComparison.Ordinal);
        }

        Assert.Equal(["Ev1", "Ev2", "Ev3"], await Events(_folder.File));
    }

    [Fact]
    public async Task An_older_backup_gets_todays_schema()
    {
        await OlderDatabase.Write(File);

        var restored = await Restore().From(File);

        Assert.Equal((1, Migrations.Newest), (restored.Figures.Schema, restored.Schema));
        Assert.Equal(Migrations.Newest, SqliteHeader.Of(_folder.File)!.Value.Version);
        Assert.Equal(1, SqliteHeader.Of(File)!.Value.Version);
        Assert.Null(restored.Before);
    }

    [Fact]
    public async Task A_damaged_database_is_replaced_and_kept_as_it_lies_with_its_log()
    {
        await BackedUpWithOneEventThenASecondCame();
        await System.IO.File.WriteAllTextAsync(_folder.File, "nothing that SQLite could open, and longer than a header would be if it were one: for that it takes a hundred bytes");
        await System.IO.File.WriteAllTextAsync($"{_folder.File}-wal", "its log");

        await Restore().From(File);

        Assert.Equal(["Ev1"], await Events(_folder.File));
        Assert.StartsWith("nothing that", await System.IO.File.ReadAllTextAsync(Before), StringComparison.Ordinal);
        Assert.Equal("its log", await System.IO.File.ReadAllTextAsync($"{Before}-wal"));
    }

    [Fact]
    public async Task Two_restores_in_one_second_keep_both()
    {
        await BackedUpWithOneEventThenASecondCame();

        await Restore().From(File);
        await Restore().From(File);

        Assert.Equal(["Ev1", "Ev2"], await Events(Before));
        Assert.Equal(["Ev1"], await Events($"{Before}-2"));
    }

    [Fact]
    public async Task A_database_copied_by_hand_brings_its_log_along()
    {
        var store = _folder.Open(_folder.Beside("live.db"));
        await store.Keep(Some.Delivery("Ev1"));
        System.IO.File.Copy(_folder.Beside("live.db"), File);
        System.IO.File.Copy(_folder.Beside("live.db-wal"), $"{File}-wal");

        Assert.Equal(1, (await Restore().From(File)).Figures.Events);
    }

    [Fact]
    public async Task A_read_only_backup_becomes_a_database_that_can_be_written()
    {
        await BackedUpWithOneEventThenASecondCame();
        System.IO.File.SetAttributes(File, FileAttributes.ReadOnly);
        System.IO.File.Delete(_folder.File);

        await Restore().From(File);

        Assert.False(new FileInfo(_folder.File).IsReadOnly);
        Assert.Equal(["Ev1"], await Events(_folder.File));
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _folder.DisposeAsync().AsTask();

    private RestoreBackup Restore(Action<string>? passed = null) =>
        new(new StorageOptions { Path = _folder.File, WaitForLock = TimeSpan.FromSeconds(1) }, Clock) { Passed = passed ?? (_ => { }) };

    private async Task BackedUpWithOneEventThenASecondCame()
    {
        await using var store = _folder.Open();
        await store.Keep(Some.Delivery("Ev1"));
        await new SqliteBackup(Options.Create(new StorageOptions { Path = _folder.File })).Write(File);
        await store.Keep(Some.Delivery("Ev2"));
    }

    private async Task KilledAfter(string key)
    {
        var running = _folder.Beside("running.db");
        System.IO.File.Copy(_folder.File, running);
        var store = _folder.Open(running);
        await store.Keep(Some.Delivery(key));
        System.IO.File.Copy(running, _folder.File, overwrite: true);
        System.IO.File.Copy($"{running}-wal", $"{_folder.File}-wal");
        await store.DisposeAsync();
        System.IO.File.Delete(running);
    }

    private async Task Spoil(string which)
    {
        if (which is "no database")
            await System.IO.File.WriteAllTextAsync(File, "These are my notes.");
        if (which is "newer" or "another program's")
        {
            await using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
            await connection.ExecuteAsync(which == "newer" ? "PRAGMA user_version = 9999" : "PRAGMA application_id = 1196444487");
        }

        await using var file = System.IO.File.OpenWrite(File);
        if (which is "empty" or "cut short")
            file.SetLength(which == "empty" ? 0 : file.Length / 2);
        if (which is "damaged")
        {
            file.Position = 110;
            await file.WriteAsync(Enumerable.Repeat((byte)0xA5, 3000).ToArray());
        }
    }

    private async Task NothingChanged()
    {
        Assert.Equal(["b.db", "bot.db"], _folder.Files.Where(name => name != "b.db.sha256"));
        Assert.Equal(["Ev1", "Ev2"], await Events(_folder.File));
    }

    private async Task<IEnumerable<string>> Events(string file)
    {
        await using var store = _folder.Open(file);
        return (await store.Unfinished(10)).Select(raw => raw.Key).Order(StringComparer.Ordinal);
    }
}
