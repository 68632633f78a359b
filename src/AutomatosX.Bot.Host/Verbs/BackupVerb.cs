using System.CommandLine;
using System.Globalization;
using AutomatosX.Bot.Storage.Backups;

namespace AutomatosX.Bot.Host.Verbs;

/// <summary>Writes a backup of the database, whether the bot runs on it or not.</summary>
internal static class BackupVerb
{
    public static Command Command()
    {
        var file = new Argument<string>("FILE") { Description = "The file to write; it must not be there yet" };
        var command = new Command("backup", "Write a backup of the database into FILE, and its checksum into FILE.sha256. The bot may run meanwhile.") { file };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, cancel) => Exit.After(() => Write(parsed.GetRequiredValue(file), [.. parsed.UnmatchedTokens], cancel)));
        return command;
    }

    /// <summary>What is in a backup, a line each.</summary>
    public static void Print(BackupFigures figures)
    {
        foreach (var (what, count) in new[] { ("schema", figures.Schema), ("projects", figures.Projects), ("items", figures.Items), ("changes", figures.Changes), ("replies", figures.Replies), ("events", figures.Events), ("bytes", figures.Size) })
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {what,-9} {count}"));
        Console.WriteLine($"  {"SHA-256",-9} {figures.Checksum}");
    }

    private static async Task<int> Write(string file, string[] settings, CancellationToken cancel)
    {
        await using var services = StoreOnly.Of(settings);
        var figures = await services.GetRequiredService<IBackup>().Write(Path.GetFullPath(file), cancel);
        Console.WriteLine($"Backed up and read back: {figures.File}");
        Print(figures);
        return Exit.Well;
    }
}
