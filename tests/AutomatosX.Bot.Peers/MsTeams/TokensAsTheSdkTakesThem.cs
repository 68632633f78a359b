using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using AutomatosX.Bot.MsTeams;
using AutomatosX.Bot.MsTeams.Activities;
using AutomatosX.Bot.MsTeams.Http;
using AutomatosX.Bot.Peers.Support;
using AutomatosX.Bot.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AutomatosX.Bot.Peers.MsTeams;

public sealed class TokensAsTheSdkTakesThem
{
    private const string App = "22222222-2222-4222-8222-222222222222";
    private const string Tenant = "11111111-1111-4111-8111-111111111111";
    private const int Cases = 37;

    private static readonly string[] Good = ["valid", "bearer lower-case", "aud upper-case", "expired 4 min", "nbf +4 min", "no nbf"];
    private static readonly string[] OfKeysThatNameNoChannel = ["key without endorsements", "key with empty endorsements"];

    [SkippableFact]
    public async Task Are_refused_where_anything_is_missing_or_other_than_Teams_sends_it()
    {
        var (verdicts, taken) = await Judge(accept: false);

        Assert.Equal(Cases, verdicts.Count);
        Assert.Equal(Good, verdicts.Where(verdict => verdict.Us == 200).Select(verdict => verdict.Case));
        Assert.All(verdicts, verdict => Assert.Contains(verdict.Us, new[] { 200, 401 }));
        Assert.Equal(Good.Length, taken);
    }

    [SkippableFact]
    public async Task Are_refused_where_the_SDK_takes_what_Teams_never_sends()
    {
        var (verdicts, _) = await Judge(accept: false);

        Assert.Equal(
            ["RS384", "RS512", "no exp", "activity.serviceUrl missing", "key without endorsements", "key with empty endorsements", "webchat key, channelId webchat", "channelId empty"],
            verdicts.Where(verdict => verdict is { Sdk: 200, Us: not 200 }).Select(verdict => verdict.Case));
        Assert.Equal(["bearer lower-case"], verdicts.Where(verdict => verdict is { Sdk: not 200, Us: 200 }).Select(verdict => verdict.Case));
    }

    [SkippableFact]
    public async Task Of_keys_that_name_no_channel_are_taken_as_the_SDK_does_where_the_settings_say_so()
    {
        var (verdicts, taken) = await Judge(accept: true);

        Assert.Equal([.. Good, .. OfKeysThatNameNoChannel], verdicts.Where(verdict => verdict.Us == 200).Select(verdict => verdict.Case));
        Assert.Equal(Good.Length + OfKeysThatNameNoChannel.Length, taken);
    }

    private static async Task<(IReadOnlyList<Verdict> Verdicts, int Taken)> Judge(bool accept)
    {
        Node.Need("botframework-connector");
        var cases = Shared.Find("peers", "msteams", "jwt");
        Skip.If(cases is null, "The tokens to be judged are not here.");
        var port = FreePort().ToString(CultureInfo.InvariantCulture);
        var taken = new ConcurrentQueue<MsTeamsActivity>();
        await using var bot = await Listen(taken, port, accept);
        var lines = await Node.Run(
            "MsTeams/tokens.cjs", ("JWT", cases), ("PORT", port), ("TENANT", Tenant), ("URL", $"{bot.Urls.First()}/api/messages"), ("NODE_PATH", Node.FileOf("node_modules")));
        return ([.. lines.Select(Verdict.Read)], taken.Count);
    }

    private static async Task<WebApplication> Listen(ConcurrentQueue<MsTeamsActivity> taken, string port, bool accept)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddMsTeamsHttp().Configure<MsTeamsOptions>(options =>
        {
            (options.AppId, options.TenantId, options.AcceptKeysWithoutEndorsements) = (App, Tenant, accept);
            options.MetadataAddress = $"http://127.0.0.1:{port}/v1/.well-known/openidconfiguration";
        });
        var bot = builder.Build();
        bot.MapMsTeams((activity, _) =>
        {
            taken.Enqueue(activity);
            return Task.FromResult(MsTeamsResponse.Taken);
        });
        await bot.StartAsync();
        return bot;
    }

    // The identity provider has to know its own address when it starts.
    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private sealed record Verdict(string Case, int Sdk, int Us)
    {
        public static Verdict Read(string line) => line.Split('\t') is [var name, var sdk, var us]
            ? new Verdict(name, int.Parse(sdk, CultureInfo.InvariantCulture), int.Parse(us, CultureInfo.InvariantCulture))
            : throw new FormatException(line);
    }
}
