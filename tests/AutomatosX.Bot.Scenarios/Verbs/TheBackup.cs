using System.Diagnostics;
using System.Security.Cryptography;
using AutomatosX.Bot.Scenarios.Playing;

namespace AutomatosX.Bot.Scenarios.Verbs;

public sealed class TheBackup : IDisposable
{
    private readonly ScratchFolder folder = new();

    private string Database => folder.File("bot.db");

    private string Backup => folder.File("kept.db");

    private string At => $"--Storage:Path={Database}";

    [Fact]
    public async Task Is_taken_of_a_running_bot_and_restored_when_it_was_killed_never_before()
    {
        using var bot = await Running();
        var taken = await TheProgram.Run("backup", Backup, At);
        var early = await TheProgram.Run("restore", Backup, At);
        bot.Kill();
        await bot.WaitForExitAsync();
        var restored = await TheProgram.Run("restore", Backup, At);

        Assert.Equal((0, 3, 0), (taken.Code, early.Code, restored.Code));
        var checksum = Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(Backup)));
        Assert.Equal($"{checksum}  kept.db\n", await File.ReadAllTextAsync($"{Backup}.sha256"));
        Assert.StartsWith($"Backed up and read back: {Backup}\n", taken.Out, StringComparison.Ordinal);
        Assert.Contains("  projects  1\n", taken.Out, StringComparison.Ordinal);
        Assert.Contains($"  SHA-256   {checksum}\n", taken.Out, StringComparison.Ordinal);
        Assert.Equal($"{Database} is in use: an AutomatosX.Bot runs on it. Stop it, then restore. The file was not changed.\n", early.Error);
        Assert.StartsWith($"Restored: {Database}, from {Backup}\n", restored.Out, StringComparison.Ordinal);
        var before = restored.Out.Split('\n')[^2].Split("The database that was there: ")[^1];
        Assert.StartsWith($"{Database}.before-", before, StringComparison.Ordinal);
        Assert.True(File.Exists(before));
    }

    [Fact]
    public async Task Brings_back_what_was_there_when_it_was_taken()
    {
        await Imported("41", "Paint the pier");
        var taken = await TheProgram.Run("backup", Backup, At);
        await Imported("42", "Sweep the pier");
        var again = await TheProgram.Run("backup", Backup, At);
        var restored = await TheProgram.Run("restore", Backup, At);
        var report = await TheProgram.Run("report", "--day", "2025-01-14", At);

        Assert.Equal((0, 1, 0, 0), (taken.Code, again.Code, restored.Code, report.Code));
        Assert.Equal($"{Backup} is there already; a backup never overwrites. Name another file, or move this one away.\n", again.Error);
        Assert.Contains("Paint the pier", report.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Sweep the pier", report.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_changed_since_it_was_taken_is_not_restored_and_one_without_a_checksum_says_so()
    {
        await Imported("41", "Paint the pier");
        await TheProgram.Run("backup", Backup, At);
        var elsewhere = $"--Storage:Path={folder.File("elsewhere.db")}";
        await File.WriteAllTextAsync($"{Backup}.sha256", $"{new string('0', 64)}  kept.db\n");
        var changed = await TheProgram.Run("restore", Backup, elsewhere);
        File.Delete($"{Backup}.sha256");
        var bare = await TheProgram.Run("restore", Backup, elsewhere);

        Assert.Equal((1, 0), (changed.Code, bare.Code));
        Assert.Contains("is not what was backed up", changed.Error, StringComparison.Ordinal);
        Assert.Contains($"There was no {Backup}.sha256 to check it against.", bare.Out, StringComparison.Ordinal);
        Assert.Contains("No database was there.", bare.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_is_not_there_or_has_nothing_to_be_taken_of_is_told()
    {
        var nothing = await TheProgram.Run("backup", Backup, At);
        var missing = await TheProgram.Run("restore", Backup, At);

        Assert.Equal((1, 1), (nothing.Code, missing.Code));
        Assert.Equal($"There is no database at {Database}. Name one with --Storage:Path=…\n", nothing.Error);
        Assert.Equal($"{Backup} is not there. Name the backup to restore.\n", missing.Error);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Name));
    }

    public void Dispose() => folder.Dispose();

    private async Task Imported(string number, string title)
    {
        var file = folder.File($"day{number}.md");
        await File.WriteAllTextAsync(file, $"# Harbour Day 7 (2025-01-14)\n\n## Action Items\n- **ACTION-{number} – {title} (Bob)**\n  - Status: Done (100%)\n  - Owner Update: Dry by noon.\n");
        Assert.Equal(0, (await TheProgram.Run("import", "--set", $"Storage:Path={Database}", file)).Code);
    }

    private async Task<Process> Running()
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, WorkingDirectory = folder.Name };
        foreach (var arg in new[] { TheProgram.Dll, At, $"--Playground:Address={RunningBot.FreeAddress()}" })
            start.ArgumentList.Add(arg);
        var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains("Ctrl+C", StringComparison.Ordinal))
                return process;
        }

        throw new InvalidOperationException("The bot did not start.");
    }
}
