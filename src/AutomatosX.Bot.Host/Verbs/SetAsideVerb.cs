using System.CommandLine;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Storing;

namespace AutomatosX.Bot.Host.Verbs;

/// <summary>Lists the events that could not be worked off, and has them tried again.</summary>
internal static class SetAsideVerb
{
    private const int Most = 1_000;

    public static Command Command()
    {
        var key = new Option<string>("--retry") { Description = "The key of an event to work off after all, or all" };
        var command = new Command("set-aside", "List the events that could not be worked off, with the reason; --retry has one of them, or all, tried again. The bot may run meanwhile.") { key };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, cancel) => Exit.After(() => Run(parsed.GetValue(key), [.. parsed.UnmatchedTokens], cancel)));
        return command;
    }

    private static async Task<int> Run(string? retry, string[] settings, CancellationToken cancel)
    {
        await using var services = StoreOnly.Of(settings);
        var store = services.GetRequiredService<IBotStore>();
        var aside = await store.Aside(Most, cancel);
        if (retry is not null)
            return await Retry(store, aside, retry, cancel);
        Console.WriteLine(aside.Count switch { 0 => "Nothing was set aside.", 1 => "1 event was set aside:", _ => $"{aside.Count} events were set aside:" });
        // What somebody said is for the bot alone; whoever mends it goes by the key and the reason.
        foreach (var (raw, why) in aside)
            Console.WriteLine($"  {raw.Key}  {PlatformName(raw.Platform)}, {raw.ReceivedAt:yyyy-MM-dd HH:mm:ss zzz}: {why}");
        if (aside.Count > 0)
            Console.WriteLine("Try one again: set-aside --retry KEY, or all of them: set-aside --retry all");
        return Exit.Well;
    }

    private static async Task<int> Retry(IBotStore store, IReadOnlyList<AsideEvent> aside, string key, CancellationToken cancel)
    {
        var chosen = key == "all" ? aside : [.. aside.Where(one => one.Raw.Key == key)];
        if (chosen.Count == 0)
        {
            await Exit.Say(key == "all" ? "Nothing was set aside." : $"No event {key} was set aside.", ["Without --retry this lists what was."]);
            return Exit.WrongInput;
        }

        await store.Commit(new Work([.. chosen.Select(one => new RetryEvent(one.Raw.Platform, one.Raw.Key))], []), cancel);
        Console.WriteLine($"To be tried again: {string.Join(", ", chosen.Select(one => one.Raw.Key))}. A bot that runs does so within a quarter of a minute, one that does not when it starts.");
        return Exit.Well;
    }

    private static string PlatformName(Platform platform) => Projects.PlatformWords.Of(platform);
}
