using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AutomatosX.Bot.Host.Settings;

namespace AutomatosX.Bot.Host.Verbs;

/// <summary>
/// Sends a recorded payload to a bot that runs on this computer: one of Slack's signed as Slack signs, an activity of Teams'
/// without a token, which the bot takes only with <c>MsTeams:AllowAnonymous</c>. What came in once can be looked at again.
/// </summary>
internal static class ReplayVerb
{
    private const string Slack = "slack";
    private const string MsTeams = "msteams";
    private const string Here = "http://127.0.0.1:5080";

    public static Command Command()
    {
        var platform = new Argument<string>("platform") { Description = "Whose payload it is: slack or msteams." };
        var file = new Argument<FileInfo>("file") { Description = "The recorded body: JSON of the Events API, the form of a command or an interaction, or an activity of Teams'." };
        var to = new Option<string>("--to") { Description = "Where the bot listens.", DefaultValueFactory = _ => Here };
        var secret = new Option<string>("--signing-secret") { Description = "As the bot has it; by default Slack:SigningSecret of the settings beside you." };
        var command = new Command("replay", "Send a recorded payload to a bot on this computer.") { platform, file, to, secret };
        command.SetAction((parsed, cancel) => Exit.After(() => Run(parsed.GetRequiredValue(platform), parsed.GetRequiredValue(file), parsed.GetRequiredValue(to), parsed.GetValue(secret), cancel)));
        return command;
    }

    private static async Task<int> Run(string platform, FileInfo file, string where, string? given, CancellationToken cancel)
    {
        if (platform is not (Slack or MsTeams))
            return await Refuse($"There is no platform \"{platform}\" to replay for.", "Write: replay slack FILE.json, or replay msteams FILE.json");
        if (!file.Exists)
            return await Refuse($"{file.FullName} is not there.", "Name a file with the body of one request.");
        if (!Uri.TryCreate(where, UriKind.Absolute, out var to) || !to.IsLoopback)
            return await Refuse($"{where} is not on this computer.", $"A payload is replayed to a bot on this computer only: --to {Here}");
        if (platform == MsTeams)
            return await Send(ToMsTeams(await File.ReadAllTextAsync(file.FullName, cancel), to), to, cancel);
        if ((given ?? Secret()) is not { Length: > 0 } secret)
            return await Refuse("There is no signing secret to sign with.", "Set Slack:SigningSecret as the bot has it, or give --signing-secret.");
        return await Send(ToSlack(await File.ReadAllTextAsync(file.FullName, cancel), to, secret), to, cancel);
    }

    private static HttpRequestMessage ToMsTeams(string body, Uri to) =>
        new(HttpMethod.Post, new Uri(to, "/api/messages")) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    private static HttpRequestMessage ToSlack(string body, Uri to, string secret)
    {
        var json = body.TrimStart().StartsWith('{');
        var timestamp = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signature = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"v0:{timestamp}:{body}")));
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(to, json ? "/slack/events" : "/slack/interactivity"))
        {
            Content = new StringContent(body, Encoding.UTF8, json ? "application/json" : "application/x-www-form-urlencoded"),
        };
        request.Headers.Add("X-Slack-Request-Timestamp", timestamp);
        request.Headers.Add("X-Slack-Signature", $"v0={signature}");
        return request;
    }

    private static async Task<int> Send(HttpRequestMessage request, Uri to, CancellationToken cancel)
    {
        using var http = new HttpClient();
        using var _ = request;
        try
        {
            using var answer = await http.SendAsync(request, cancel);
            Console.WriteLine($"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(cancel)}".TrimEnd());
            return answer.IsSuccessStatusCode ? Exit.Well : Exit.WrongInput;
        }
        catch (HttpRequestException error)
        {
            await Exit.Say($"No bot answers at {to}: {error.Message}", [$"Start it, or say where it is: --to {Here}"]);
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
