using System.CommandLine;
using AutomatosX.Bot.Host.Settings;
using AutomatosX.Bot.Host.Wiring;
using AutomatosX.Bot.Storage;
using AutomatosX.Bot.Storing;
using Microsoft.Extensions.Options;

namespace AutomatosX.Bot.Host.Verbs;

/// <summary>Runs the bot until it is stopped.</summary>
internal static class RunVerb
{
    public static Command Command()
    {
        var command = new Command("run", "Run the bot (what it does without a verb). Settings come from appsettings.json beside you, the environment (Storage__Path=…) and the command line (--Storage:Path=…).")
        {
            TreatUnmatchedTokensAsErrors = false,
        };
        command.SetAction((parsed, cancel) => Run([.. parsed.UnmatchedTokens], cancel));
        return command;
    }

    public static Task<int> Run(string[] settings, CancellationToken cancel) => Exit.After(async () =>
    {
        if (settings.FirstOrDefault(token => !token.StartsWith("--", StringComparison.Ordinal) && !token.Contains('=', StringComparison.Ordinal)) is { } word)
            return await Unknown(word);
        await using var mark = new FileMark();
        await using var app = await BotHost.Build(settings, mark.Take);
        var (alone, hold) = await Alone(app.Services);
        await using var only = hold;
        if (!alone)
        {
            await Exit.Say("Another AutomatosX.Bot runs on this database.", ["Stop it, or name another one: --Storage:Path=…"]);
            return Exit.NoStore;
        }

        try
        {
            await app.StartAsync(cancel);
        }
        catch (IOException error)
        {
            await Exit.Say($"Cannot listen on {app.Services.GetRequiredService<HostSettings>().Playground.Address}: {error.Message}", ["Set another one: --Playground:Address=http://127.0.0.1:5081"]);
            return Exit.NoAddress;
        }

        await Greet(app);
        await app.WaitForShutdownAsync(cancel);
        return Exit.Well;
    });

    // The playground numbers its messages in the process: two of them on one server would write over each other. Where people
    // work, replicas may share it; of a file the mark is held by now.
    private static async Task<(bool Alone, IAsyncDisposable? Hold)> Alone(IServiceProvider services)
    {
        var storage = services.GetRequiredService<IOptions<StorageOptions>>().Value;
        if (storage.Postgres.Length == 0 || services.GetRequiredService<HostSettings>().IsConnected)
            return (true, null);
        var turn = await services.GetRequiredService<ITurns>().TryTake("playground");
        return (turn is not null, turn);
    }

    private static async Task Greet(WebApplication app)
    {
        var projects = await app.Services.GetRequiredService<IBotStore>().Projects();
        var settings = app.Services.GetRequiredService<HostSettings>();
        Console.WriteLine($"AutomatosX.Bot is running with {(projects.Count == 0 ? "no project yet: type /standup setup in its channel" : string.Join(", ", projects.Select(project => $"{project.Key} {project.Name}")))}.");
        var urls = string.Join(", ", app.Urls);
        if (!settings.IsConnected)
            Console.WriteLine($"  Open      {urls}   (the playground has no sign-in; it is for you alone)");
        if (settings.Slack.IsOn)
            Console.WriteLine(settings.Slack.AppToken.Length > 0 ? "  Slack     by Socket Mode" : $"  Slack     by HTTP: {urls}/slack/events, /slack/commands, /slack/interactivity");
        if (settings.MsTeams.IsOn)
            Console.WriteLine($"  Teams     by HTTP: {urls}/api/messages");
        Console.WriteLine($"  Database  {app.Services.GetRequiredService<SqlBotStore>().Name}");
        Console.WriteLine("  Stop      Ctrl+C");
    }

    private static async Task<int> Unknown(string word)
    {
        var verbs = HostVerbs.All().Subcommands.Select(verb => verb.Name).ToList();
        var near = Registers.Nearest.To(word, verbs);
        await Exit.Say($"There is no verb \"{word}\".{(near is null ? "" : $" Did you mean \"{near}\"?")}", [$"There are {string.Join(", ", verbs)}; --help tells what they do."]);
        return Exit.WrongInput;
    }
}
