using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Web;
using AutomatosX.Bot.Slack.Deliveries;
using AutomatosX.Bot.Slack.Events;
using AutomatosX.Bot.Slack.Http;
using AutomatosX.Bot.Slack.Installs;
using AutomatosX.Bot.Slack.Notices;
using AutomatosX.Bot.Storage;
using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Testing.Slack;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace AutomatosX.Bot.Slack.Tests.Support;

/// <summary>The install pages on a port of this computer, and a browser that goes there and back.</summary>
public sealed class OAuthDesk : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("oauth-");
    private readonly EphemeralDataProtectionProvider keys = new();
    private readonly HttpClient browser = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
    private WebApplication app = null!;
    private string cookie = "";

    private OAuthDesk(FakeSlack slack, TestClock clock)
    {
        (Slack, Clock) = (slack, clock);
        Store = SqlBotStore.Open(new StorageOptions { Path = Path.Combine(folder.FullName, "bot.db") }, NullLogger<SqlBotStore>.Instance);
        Settings = new SlackOptions { ClientId = FakeSlack.ClientId, ClientSecret = FakeSlack.ClientSecret, PublicAddress = "https://bot.example.com", SigningSecret = "8f74", ApiAddress = slack.Api.ToString() };
    }

    public FakeSlack Slack { get; }

    public TestClock Clock { get; }

    public SqlBotStore Store { get; }

    public SlackOptions Settings { get; }

    /// <summary>The page that the browser saw last.</summary>
    public string LastPage { get; private set; } = "";

    public static async Task<OAuthDesk> Open()
    {
        var clock = new TestClock(Some.At("09:00"));
        var desk = new OAuthDesk(await FakeSlack.Start(clock), clock);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSlackDeliveries().AddSingleton<InstallEndpoints>().AddSingleton<ForgetInstall>()
            .AddSingleton<IDataProtectionProvider>(desk.keys).AddSingleton<IBotStore>(desk.Store).AddSingleton<TimeProvider>(clock).AddSingleton(Options.Create(desk.Settings));
        desk.app = builder.Build();
        desk.Get<InstallEndpoints>().Map(desk.app);
        await desk.app.StartAsync();
        desk.browser.BaseAddress = new Uri(desk.app.Urls.First());
        return desk;
    }

    public T Get<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    /// <summary>The browser opens the install page; where it is sent.</summary>
    public async Task<Uri> Begins()
    {
        using var answer = await browser.GetAsync(new Uri("/slack/install", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        cookie = answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        return answer.Headers.Location!;
    }

    /// <summary>Slack sends the browser back; the status and the title of what it shows.</summary>
    public async Task<(HttpStatusCode Status, string Title)> ComesBack(string code, string? state, bool withCookie = true)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/slack/oauth?code={HttpUtility.UrlEncode(code)}&state={HttpUtility.UrlEncode(state)}");
        if (withCookie)
            request.Headers.Add("Cookie", cookie);
        using var answer = await browser.SendAsync(request);
        LastPage = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        return (answer.StatusCode, Regex.Match(LastPage, "<h1>(?<title>[^<]*)</h1>", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["title"].Value);
    }

    /// <summary>The whole way there and back.</summary>
    public async Task<(HttpStatusCode Status, string Title)> Installs()
    {
        var query = HttpUtility.ParseQueryString((await Begins()).Query);
        return await ComesBack(Slack.IssueCode(query["redirect_uri"]!), query["state"]);
    }

    /// <summary>The installs as another process finds them in the same store.</summary>
    /// <param name="otherKeys">Keys that are not those it was kept under.</param>
    public ISlackInstalls AfterARestart(IDataProtectionProvider? otherKeys = null) => new ServiceCollection().AddLogging()
        .AddSlackDeliveries().AddSingleton(otherKeys ?? keys).AddSingleton<IBotStore>(Store).AddSingleton<TimeProvider>(Clock).AddSingleton(Options.Create(Settings))
        .BuildServiceProvider().GetRequiredService<ISlackInstalls>();

    /// <summary>Slack tells of the app itself.</summary>
    /// <param name="organization">The organization by whose install it is told, or null.</param>
    public async Task Hears(string type, string? organization = null)
    {
        var notice = Get<ForgetInstall>();
        if (!notice.Types.Contains(type))
            return;
        var payload = new SlackPayload(SlackPayloadKind.Event, new JsonObject { ["type"] = "event_callback", ["team_id"] = FakeSlack.Team, ["event"] = new JsonObject { ["type"] = type, ["tokens"] = new JsonObject { ["bot"] = new JsonArray(FakeSlack.Bot) } } });
        if (organization is not null)
        {
            payload.Body["team_id"] = null;
            payload.Body["authorizations"] = new JsonArray(new JsonObject { ["enterprise_id"] = organization, ["team_id"] = null, ["is_enterprise_install"] = true });
        }

        await notice.Take(payload, SlackHeader.Of(payload), null, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        browser.Dispose();
        await app.DisposeAsync();
        await Store.DisposeAsync();
        await Slack.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
