using AutomatosX.Bot.Host.Clock;
using AutomatosX.Bot.Host.Settings;
using AutomatosX.Bot.Scenarios.Verbs;
using AutomatosX.Bot.Storage;
using AutomatosX.Bot.Storage.Backups;
using AutomatosX.Bot.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AutomatosX.Bot.Scenarios.Clock;

/// <summary>Backups that the bot makes by itself: what is due stands in the folder, and nowhere else.</summary>
public sealed class ScheduledBackups : IAsyncDisposable, ILogger<KeepBackups>
{
    private static readonly DateTimeOffset Start = new(2025, 1, 14, 9, 15, 0, TimeSpan.FromHours(-8));

    private readonly ScratchFolder folder = new();
    private readonly TestClock clock = new(Start);
    private readonly List<string> said = [];
    private readonly HostSettings settings = new();
    private readonly ServiceProvider services;

    public ScheduledBackups()
    {
        settings.Storage.BackupFolder = folder.File("backups");
        settings.Storage.BackupsKept = 3;
        services = new ServiceCollection().AddLogging().AddSqlStore(storage => storage.Path = folder.File("bot.db")).BuildServiceProvider();
        services.GetRequiredService<SqlBotStore>();
    }

    private IEnumerable<string> Files => Directory.EnumerateFiles(settings.Storage.BackupFolder).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal);

    private IEnumerable<string> Backups => Files.Where(name => name.EndsWith(".db", StringComparison.Ordinal));

    [Fact]
    public async Task The_first_look_makes_one_named_by_its_time_with_its_checksum()
    {
        await Look();

        Assert.Equal(["automatosx-bot-20250114T171500Z.db", "automatosx-bot-20250114T171500Z.db.sha256"], Files);
        Assert.Null((await new RestoreBackup(new StorageOptions { Path = folder.File("restored.db") }, clock).From(Path.Combine(settings.Storage.BackupFolder, Backups.First()))).Before);
    }

    [Fact]
    public async Task The_next_is_made_when_its_hours_are_over_and_a_restart_makes_none_too_many()
    {
        await Look();
        clock.Advance(TimeSpan.FromHours(23.9));
        await Look();
        Assert.Single(Backups);

        clock.Advance(TimeSpan.FromHours(0.1));
        await Look();
        await Look();
        Assert.Equal(["automatosx-bot-20250114T171500Z.db", "automatosx-bot-20250115T171500Z.db"], Backups);
    }

    [Fact]
    public async Task As_many_are_kept_as_the_setting_says_and_nothing_else_is_touched()
    {
        Directory.CreateDirectory(settings.Storage.BackupFolder);
        string[] foreign = ["automatosx-bot-mine.db", "automatosx-bot-20250101T000000Z.db.bak", "bot.db", "automatosx-bot-20251301T000000Z.db", "x-automatosx-bot-20240101T000000Z.db"];
        foreach (var name in foreign)
            await File.WriteAllTextAsync(Path.Combine(settings.Storage.BackupFolder, name), "mine");

        for (var day = 0; day < 6; day++)
        {
            await Look();
            clock.Advance(TimeSpan.FromDays(1));
        }

        Assert.Equal(["automatosx-bot-20250117T171500Z.db", "automatosx-bot-20250118T171500Z.db", "automatosx-bot-20250119T171500Z.db"], Backups.Except(foreign));
        Assert.Equal(foreign.Order(StringComparer.Ordinal), Files.Where(name => !name.StartsWith("automatosx-bot-2025011", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_a_killed_run_left_is_cleared_away()
    {
        Directory.CreateDirectory(settings.Storage.BackupFolder);
        foreach (var left in new[] { "automatosx-bot-20250110T171500Z.db.unfinished", "automatosx-bot-20250110T171500Z.db.unfinished-journal", "automatosx-bot-20250110T171500Z.db.sha256", "automatosx-bot-20250110T171500Z.db.running" })
            await File.WriteAllTextAsync(Path.Combine(settings.Storage.BackupFolder, left), "half");

        await Look();

        Assert.Equal(["automatosx-bot-20250114T171500Z.db", "automatosx-bot-20250114T171500Z.db.sha256"], Files);
    }

    [Fact]
    public async Task One_that_fails_is_told_with_what_to_do_deletes_none_and_is_made_at_the_next_look()
    {
        settings.Storage.BackupsKept = 1;
        await Look();
        clock.Advance(TimeSpan.FromDays(1));
        File.Move(folder.File("bot.db"), folder.File("away.db"));
        await Look();

        Assert.Contains(said, line => line.StartsWith($"No backup could be kept in {settings.Storage.BackupFolder}", StringComparison.Ordinal) && line.EndsWith($"There is no database at {folder.File("bot.db")}. Name one with --Storage:Path=…", StringComparison.Ordinal));
        Assert.Equal(["automatosx-bot-20250114T171500Z.db"], Backups);

        File.Move(folder.File("away.db"), folder.File("bot.db"));
        await Look();
        Assert.Equal(["automatosx-bot-20250115T171500Z.db"], Backups);
    }

    [Fact]
    public async Task While_another_program_is_at_it_this_one_leaves_it_alone()
    {
        Directory.CreateDirectory(settings.Storage.BackupFolder);
        using (OnlyOne.On(Path.Combine(settings.Storage.BackupFolder, "automatosx-bot")))
            await Look();
        Assert.Empty(Backups);

        await Look();
        Assert.Single(Backups);
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(-24 * 365, 2)]
    [InlineData(24 * 365, 2)]
    public async Task A_clock_that_was_wrong_neither_stops_backups_nor_doubles_them(int hoursWrong, int backups)
    {
        clock.Advance(TimeSpan.FromHours(-hoursWrong));
        await Look();
        clock.Now = Start;

        await Look();
        await Look();

        Assert.Equal(backups, Backups.Count());
    }

    [Fact]
    public async Task A_backup_dated_far_ahead_is_the_oldest_and_the_first_to_go()
    {
        settings.Storage.BackupsKept = 1;
        clock.Advance(TimeSpan.FromDays(3650));
        await Look();
        clock.Now = Start;

        await Look();

        Assert.Equal(["automatosx-bot-20250114T171500Z.db"], Backups);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        folder.Dispose();
    }

    IDisposable? ILogger.BeginScope<TState>(TState state) => null;

    bool ILogger.IsEnabled(LogLevel logLevel) => true;

    void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => said.Add(formatter(state, exception));

    // Each look is another run of the program: it knows nothing but what it finds.
    private async Task Look()
    {
        using var run = new KeepBackups(services.GetRequiredService<IBackup>(), settings, clock, this);
        await run.Look();
    }
}
