using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Peers.Support;
using AutomatosX.Bot.Slack;
using AutomatosX.Bot.Slack.Calls;
using AutomatosX.Bot.Slack.Deliveries;
using AutomatosX.Bot.Storage;
using AutomatosX.Bot.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace AutomatosX.Bot.Peers.Slack;

/// <summary>A Slack by other hands (<c>emulate</c>) and our whole way out to it.</summary>
public sealed class Emulate : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("emulate-");
    private readonly Process process;
    private readonly ServiceProvider services;

    private Emulate(Process process, int port, string token)
    {
        this.process = process;
        var options = new SlackOptions { BotToken = token, ApiAddress = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/api/") };
        services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton(Options.Create(options))
            .AddSingleton<IBotStore>(_ => SqlBotStore.Open(new StorageOptions { Path = Path.Combine(folder.FullName, "bot.db") }, NullLogger<SqlBotStore>.Instance))
            .AddSlackDeliveries()
            .AddSingleton<ISlackCalls>(provider => new ForgetfulCalls(provider.GetRequiredService<SlackWebApi>(), this))
            .BuildServiceProvider();
        Token = token;
    }

    /// <summary>Begins at the time that the other server has by its own clock.</summary>
    public TestClock Clock { get; } = new(TimeProvider.System.GetUtcNow());

    public SlackPlatform Platform => services.GetRequiredService<SlackPlatform>();

    /// <summary>The next call of this method is carried out and its answer is lost.</summary>
    public string? Loses { get; set; }

    private string Token { get; }

    public static async Task<Emulate> Start(string token = "xoxb-all")
    {
        Node.Need("emulate");
        var port = FreePort();
        var program = Node.Start("emulate/dist/index.js", "start", "--service", "slack", "--host", "127.0.0.1", "--port", port.ToString(CultureInfo.InvariantCulture), "--seed", Node.FileOf("Slack/emulate-seed.yaml"));
        using var patience = new CancellationTokenSource(Patience);
        while (await program.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.Contains("Ready", StringComparison.Ordinal))
                return new Emulate(program, port, token);
        }

        throw new InvalidOperationException($"emulate did not start: {await program.StandardError.ReadToEndAsync(patience.Token)}");
    }

    /// <summary>A call past the pace and past everything that gets lost.</summary>
    public async Task<JsonObject> Ask(string method, JsonObject? arguments = null) =>
        await services.GetRequiredService<SlackWebApi>().CallAsync(method, Token, arguments ?? []) is SlackAnswer.Done done ? done.Body : throw new InvalidOperationException($"{method} was not done.");

    /// <summary>The channel that the bot is in.</summary>
    public async Task<Place> Channel() => await In((string)(await Ask("conversations.list"))["channels"]!.AsArray().Single(channel => (string?)channel!["name"] == "night-ferry")!["id"]!);

    public async Task<Place> DirectWith(string name) => await In(RoomId.DirectWith(new PersonId(await Person(name))).Value);

    public async Task<string> Person(string name) => (string)(await Ask("users.list"))["members"]!.AsArray().Single(member => (string?)member!["name"] == name)!["id"]!;

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        process.Kill(entireProcessTree: true);
        process.Dispose();
        folder.Delete(recursive: true);
    }

    private async Task<Place> In(string room) => new(Chat.Platform.Slack, new WorkspaceId((string)(await Ask("auth.test"))["team_id"]!), new RoomId(room));

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private sealed class ForgetfulCalls(ISlackCalls calls, Emulate emulate) : ISlackCalls
    {
        public async Task<SlackAnswer> CallAsync(string method, string token, JsonObject arguments, CancellationToken cancel = default)
        {
            var answer = await calls.CallAsync(method, token, arguments, cancel);
            if (emulate.Loses != method)
                return answer;
            emulate.Loses = null;
            return new SlackAnswer.Unknown("the answer was lost");
        }
    }
}
