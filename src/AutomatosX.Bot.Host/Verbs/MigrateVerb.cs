using System.CommandLine;
using System.Globalization;
using AutomatosX.Bot.Storage;
using AutomatosX.Bot.Storage.Copies;
using Microsoft.Extensions.Options;

namespace AutomatosX.Bot.Host.Verbs;

/// <summary>Moves the bot's data from its file to a server that several replicas can share.</summary>
internal static class MigrateVerb
{
    public static Command Command()
    {
        var replace = new Option<bool>("--replace") { Description = "Put the copy in the place of what the server's database has" };
        var toPostgres = new Command("sqlite-to-postgres", "Copy the database file of Storage:Path into the PostgreSQL database of Storage:Postgres, and compare the two. The file stays as it is.") { replace };
        toPostgres.TreatUnmatchedTokensAsErrors = false;
        toPostgres.SetAction((parsed, cancel) => Exit.After(() => ToPostgres(parsed.GetValue(replace), [.. parsed.UnmatchedTokens], cancel)));
        return new Command("migrate", "Move the bot's data to a database of another kind.") { toPostgres };
    }

    private static async Task<int> ToPostgres(bool replace, string[] settings, CancellationToken cancel)
    {
        await using var services = StoreOnly.Of(settings);
        var storage = services.GetRequiredService<IOptions<StorageOptions>>().Value;
        if (storage.Postgres.Length == 0)
        {
            await Exit.Say("Where to is not said.", ["Name the server: --Storage:Postgres=\"Host=…;Database=…;Username=…;Password=…\""]);
            return Exit.WrongSettings;
        }

        var migrated = await new MigrateToPostgres(storage).Run(replace, cancel);
        Console.WriteLine($"Copied and compared: {migrated.From} to {migrated.To}");
        foreach (var table in migrated.Tables)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {table.Table,-15} {table.Rows,9} rows"));
        if (!migrated.Moved)
            return Exit.Well;
        await Exit.Say("A bot wrote to the file meanwhile; what came since is not in the copy.", ["Stop it, and run this again with --replace."]);
        return Exit.WrongInput;
    }
}
