using System.CommandLine;

namespace AutomatosX.Bot.Host.Verbs;

/// <summary>Builds the app package that a Teams administrator uploads: the manifest for one bot at one address, and its icons.</summary>
internal static class PackageVerb
{
    private const string MsTeams = "msteams";

    public static Command Command()
    {
        var platform = new Argument<string>("platform") { Description = "What the package is for: msteams." };
        var app = new Option<string>("--app-id") { Description = "The bot's app (client) id, as MsTeams:AppId has it.", Required = true };
        var domain = new Option<string>("--domain") { Description = "The domain at which the bot is reached from outside: bot.example.com", Required = true };
        var file = new Option<string>("--out") { Description = "The file to write.", DefaultValueFactory = _ => "automatosx-msteams.zip" };
        var command = new Command("package", "Build the app package for Microsoft Teams.") { platform, app, domain, file };
        command.SetAction((parsed, cancel) => Exit.After(() => Build(parsed.GetRequiredValue(platform), parsed.GetRequiredValue(app), parsed.GetRequiredValue(domain), parsed.GetRequiredValue(file), cancel)));
        return command;
    }

    private static async Task<int> Build(string platform, string app, string domain, string file, CancellationToken cancel)
    {
        if (platform != MsTeams)
            return await Refuse($"There is no platform \"{platform}\" with a package.", "Write: package msteams --app-id … --domain …");
        if (!Guid.TryParseExact(app, "D", out var id) || id == Guid.Empty)
            return await Refuse($"\"{app}\" is no app id.", "It reads like 22222222-2222-4222-8222-222222222222; the bot's registration in Azure shows it as \"Microsoft App ID\".");
        if (!AppPackage.IsDomain(domain))
            return await Refuse($"\"{domain}\" is no domain that Teams can reach.", "Write the name alone, as bot.example.com: without https://, port or path, and no address in numbers.");
        await File.WriteAllBytesAsync(file, AppPackage.Build(id, domain.ToLowerInvariant()), cancel);
        Console.WriteLine($"{Path.GetFullPath(file)} is ready. Upload it in the Teams admin center under \"Manage apps\", or in Teams under \"Upload a custom app\".");
        return Exit.Well;
    }

    private static async Task<int> Refuse(string what, string wayOut)
    {
        await Exit.Say(what, [wayOut]);
        return Exit.WrongInput;
    }
}
