using System.Diagnostics.CodeAnalysis;
using AutomatosX.Bot.Host.Settings;
using AutomatosX.Bot.Storage;
using AutomatosX.Bot.Storage.Backups;

namespace AutomatosX.Bot.Host.Clock;

/// <summary>
/// Makes a backup when one is due, and deletes those beyond the number kept. What is due is read from the names in the folder, so
/// a restart makes none too many and forgets none.
/// </summary>
internal sealed partial class KeepBackups(IBackup backup, HostSettings settings, TimeProvider clock, ILogger<KeepBackups> log) : BackgroundService
{
    private static readonly TimeSpan Often = TimeSpan.FromMinutes(5);
    private readonly string folder = Path.GetFullPath(settings.Storage.BackupFolder);

    /// <summary>One look at the folder. What fails is logged, and is due again at the next.</summary>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "A backup that fails must not end those after it.")]
    public async Task Look(CancellationToken cancel = default)
    {
        try
        {
            Directory.CreateDirectory(folder);
            // Two programs may share the folder of one database; one of them is enough.
            using var only = OnlyOne.On(Path.Combine(folder, "automatosx-bot"));
            if (only is not null)
                await Keep(cancel);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            Log.Failed(log, folder, error.Message, error);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Often, TimeProvider.System);
        do
            await Look(stoppingToken);
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task Keep(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var plan = Plan(now);
        foreach (var left in plan.Left)
            File.Delete(Path.Combine(folder, left));
        if (plan.IsDue)
        {
            var figures = await backup.Write(Path.Combine(folder, BackupName.Of(now)), cancel);
            Log.Made(log, figures.File, figures.Size);
        }

        // The checksum goes last: left alone it is known for what it is, a backup without one is not.
        foreach (var old in Plan(now).Surplus)
        {
            File.Delete(Path.Combine(folder, old));
            File.Delete(Path.Combine(folder, $"{old}.sha256"));
            Log.Deleted(log, old, settings.Storage.BackupsKept);
        }
    }

    private BackupPlan Plan(DateTimeOffset now) =>
        BackupPlan.Of([.. new DirectoryInfo(folder).EnumerateFiles().Select(file => file.Name)], now, TimeSpan.FromHours(settings.Storage.BackupEveryHours), settings.Storage.BackupsKept);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Backed up and read back: {File}, {Size} bytes.")]
        public static partial void Made(ILogger logger, string file, long size);

        [LoggerMessage(LogLevel.Information, "The backup {File} was deleted; {Kept} newer ones are kept.")]
        public static partial void Deleted(ILogger logger, string file, int kept);

        [LoggerMessage(LogLevel.Error, "No backup could be kept in {Folder}; it is tried again in a few minutes. {Why}")]
        public static partial void Failed(ILogger logger, string folder, string why, Exception error);
    }
}
