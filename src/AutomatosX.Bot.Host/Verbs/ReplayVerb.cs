using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AutomatosX.Bot.Host.Settings;

namespace AutomatosX.Bot.Host.Verbs;

/// <summary>
/// Sends a recorded payload of Slack's to a bot that runs on this computer, signed as Slack signs: what came in once can be
/// looked at again without Slack.
/// </summary>
internal static class ReplayVerb
{
    private const string Slack = "slack";

    public static Command Command()
    {
        var platform = new Argument<string>("platform") { Description = "Whose payload it is: slack." };
        var file = new Argument<FileInfo>("file") { Description = "The recorded body: JSON of the Events API, or the form of a command or an interaction." };
        var to = new Option<Uri>("--to") { Description = "Where the bot listens.", DefaultValueFactory = _ => new Uri("http://127.0.0.1:5080") };
        var secret = new Option<string>("--signing-secret") { Description = "As the bot has it; by default Slack:SigningSecret of the settings beside you." };
        var command = new Command("replay", "Send a recorded payload to a bot on this computer.") { platform, file, to, secret };
        command.SetAction((parsed, cancel) => Exit.After(() => Run(parsed.GetRequiredValue(platform), parsed.GetRequiredValue(file), parsed.GetRequiredValue(to), parsed.GetValue(secret), cancel)));
        return command;
    }

    private static async Task<int> Run(string platform, FileInfo file, Uri to, string? given, CancellationToken cancel)
    {
        if (platform != Slack)
            return await Refuse($"There is no platform \"{platform}\" to replay for.", "Write: replay slack FILE.json");
        if (!file.Exists)
            return await Refuse($"{file.FullName} is not there.", "Name a file with the body of one request of Slack's.");
        if (!to.IsLoopback)
            return await Refuse($"{to} is not on this computer.", "A payload is replayed to a bot on this computer only: --to http://127.0.0.1:5080");
        if ((given ?? Secret()) is not { Length: > 0 } secret)
            return await Refuse("There is no signing secret to sign with.", "Set Slack:SigningSecret as the bot has it, or give --signing-secret.");
        return await Send(await File.ReadAllTextAsync(file.FullName, cancel), to, secret, cancel);
    }

    private static async Task<int> Send(string body, Uri to, string secret, CancellationToken cancel)
    {
        var json = body.TrimStart().StartsWith('{');
        var timestamp = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signature = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"v0:{timestamp}:{body}")));
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(to, json ? "/slack/events" : "/slack/interactivity"))
        {
            Content = new StringContent(body, Encoding.UTF8, json ? "application/json" : "application/x-www-form-urlencoded"),
        };
        request.Headers.Add("X-Slack-Request-Timestamp", timestamp);
        request.Headers.Add("X-Slack-Signature", $"v0={signature}");
        try
        {
            using var answer = await http.SendAsync(request, cancel);
            Console.WriteLine($"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(cancel)}".TrimEnd());
            return answer.IsSuccessStatusCode ? Exit.Well : Exit.WrongInput;
        }
        catch (HttpRequestException error)
        {
            await Exit.Say($"No bot answers at {to}: {error.Message}", ["Start it, or say where it is: --to http://127.0.0.1:5080"]);
            return Exit.NoAddress;
        }
    }

    private static string Secret() => SettingsCheck.Read(new ConfigurationBuilder().AddJsonFile(Path.GetFullPath("appsettings.json"), optional: true).AddEnvironmentVariables().Build()).Slack.SigningSecret;

    private static async Task<int> Refuse(string what, string wayOut)
    {
        await Exit.Say(what, [wayOut]);
        return Exit.WrongInput;
    }
}
