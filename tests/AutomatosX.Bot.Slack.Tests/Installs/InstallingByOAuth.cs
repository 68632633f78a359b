using System.Net;
using System.Text;
using System.Web;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Slack.Installs;
using AutomatosX.Bot.Slack.Tests.Support;
using AutomatosX.Bot.Testing.Slack;
using Microsoft.AspNetCore.DataProtection;

namespace AutomatosX.Bot.Slack.Tests.Installs;

/// <summary>A workspace installs the app: real HTTP to a Slack of our own, a real store, real encryption.</summary>
public sealed class InstallingByOAuth : IAsyncLifetime
{
    private static readonly WorkspaceId Ferry = new(FakeSlack.Team);

    private OAuthDesk desk = null!;

    public async Task InitializeAsync() => desk = await OAuthDesk.Open();

    public async Task DisposeAsync() => await desk.DisposeAsync();

    [Fact]
    public async Task Begins_at_Slack_with_the_scopes_that_the_manifest_asks_for()
    {
        var away = await desk.Begins();
        var query = HttpUtility.ParseQueryString(away.Query);
        Assert.Equal($"{desk.Slack.Address}oauth/v2/authorize", away.GetLeftPart(UriPartial.Path));
        Assert.Equal((FakeSlack.ClientId, string.Join(',', OAuthInstalls.Scopes), "https://bot.example.com/slack/oauth"), (query["client_id"], query["scope"], query["redirect_uri"]));
    }

    [Fact]
    public async Task Ends_with_a_token_that_nobody_can_read_in_the_database()
    {
        Assert.Equal((HttpStatusCode.OK, "Installed in Ferry"), await desk.Installs());

        var install = await desk.Get<ISlackInstalls>().Of(Ferry);
        Assert.Equal((FakeSlack.Bot, FakeSlack.Workspace), (install!.Bot.Value, install.Url.AbsoluteUri));
        Assert.StartsWith("xoxb-given-", install.Token, StringComparison.Ordinal);
        Assert.DoesNotContain(install.Token, Encoding.Latin1.GetString((await desk.Store.State(Platform.Slack, $"install/{Ferry}"))!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_known_to_the_next_process_with_the_same_keys_and_to_no_other()
    {
        await desk.Installs();
        Assert.NotNull(await desk.AfterARestart().Of(Ferry));
        Assert.Null(await desk.AfterARestart(new EphemeralDataProtectionProvider()).Of(Ferry));
    }

    [Fact]
    public async Task Is_refused_when_it_did_not_begin_in_this_browser()
    {
        var state = HttpUtility.ParseQueryString((await desk.Begins()).Query)["state"];
        Assert.Equal((HttpStatusCode.BadRequest, "Not installed"), await desk.ComesBack(desk.Slack.IssueCode("https://bot.example.com/slack/oauth"), state, withCookie: false));
        Assert.Equal((HttpStatusCode.BadRequest, "Not installed"), await desk.ComesBack(desk.Slack.IssueCode("https://bot.example.com/slack/oauth"), "forged"));
        Assert.Null(await desk.Get<ISlackInstalls>().Of(Ferry));
    }

    [Fact]
    public async Task Is_refused_after_ten_minutes()
    {
        var state = HttpUtility.ParseQueryString((await desk.Begins()).Query)["state"];
        desk.Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal((HttpStatusCode.BadRequest, "Not installed"), await desk.ComesBack(desk.Slack.IssueCode("https://bot.example.com/slack/oauth"), state));
    }

    [Fact]
    public async Task Takes_a_code_once()
    {
        var code = desk.Slack.IssueCode("https://bot.example.com/slack/oauth");
        Assert.Equal(HttpStatusCode.OK, (await desk.ComesBack(code, HttpUtility.ParseQueryString((await desk.Begins()).Query)["state"])).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await desk.ComesBack(code, HttpUtility.ParseQueryString((await desk.Begins()).Query)["state"])).Status);
    }

    [Fact]
    public async Task In_a_workspace_that_is_not_allowed_gives_the_token_back()
    {
        desk.Settings.AllowedWorkspaces = ["T0OTHER"];
        Assert.Equal((HttpStatusCode.BadRequest, "Not installed"), await desk.Installs());
        Assert.Single(desk.Slack.CallsOf("auth.revoke"));
        Assert.Null(await desk.Get<ISlackInstalls>().Of(Ferry));
    }

    [Fact]
    public async Task With_fewer_scopes_says_what_is_missing()
    {
        desk.Slack.Granted = [.. desk.Slack.Granted.Where(scope => scope != "files:write")];
        await desk.Installs();
        Assert.Contains("files:write was not granted", desk.LastPage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replaces_a_token_before_it_ends_once_however_many_ask()
    {
        desk.Slack.RotatesTokens = true;
        await desk.Installs();
        var first = (await desk.Get<ISlackInstalls>().Of(Ferry))!.Token;
        desk.Clock.Advance(TimeSpan.FromHours(11.6));

        var tokens = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => desk.Get<ISlackInstalls>().Of(Ferry)));

        Assert.NotEqual(first, Assert.Single(tokens.Select(install => install!.Token).Distinct(StringComparer.Ordinal)));
        Assert.Equal(2, desk.Slack.CallsOf("oauth.v2.access").Count);
        Assert.Equal(tokens[0]!.Token, (await desk.AfterARestart().Of(Ferry))!.Token);
    }

    [Theory]
    [InlineData("app_uninstalled", true)]
    [InlineData("tokens_revoked", true)]
    [InlineData("message", false)]
    public async Task Is_forgotten_when_Slack_says_so(string type, bool forgotten)
    {
        await desk.Installs();
        await desk.Hears(type);
        Assert.Equal(forgotten, await desk.Get<ISlackInstalls>().Of(Ferry) is null);
    }
}
