using System.CommandLine;
using System.Globalization;
using AutomatosX.Bot.Storage;
using AutomatosX.Bot.Storage.Backups;
using Microsoft.Extensions.Options;

namespace AutomatosX.Bot.Host.Verbs;

/// <summary>Makes a backup the database; the one that was there is kept beside.</summary>
internal static class RestoreVerb
{
    public static Command Command()
    {
        var file = new Argument<string>("FILE") { Description = "The backup" };
        var command = new Command("restore", "Make the backup FILE the database, after checking it. The bot must be stopped; the present database is kept beside under another name.") { file };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, cancel) => Exit.After(() => Restore(parsed.GetRequiredValue(file), [.. parsed.UnmatchedTokens], cancel)));
        return command;
    }

    private static async Task<int> Restore(string file, string[] settings, CancellationToken cancel)
    {
        await using var services = StoreOnly.Of(settings);
        var restored = await new RestoreBackup(services.GetRequiredService<IOptions<StorageOptions>>().Value, TimeProvider.System).From(file, cancel);
        Console.WriteLine($"Restored: {restored.Database}, from {restored.Figures.File}");
        BackupVerb.Print(restored.Figures);
        if (!restored.Checked)
            Console.WriteLine($"  There was no {restored.Figures.File}.sha256 to check it against.");
        if (restored.Schema != restored.Figures.Schema)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  It was brought up to schema {restored.Schema}."));
        Console.WriteLine(restored.Before is { } before ? $"The database that was there: {before}" : "No database was there.");
        return Exit.Well;
    }
}
