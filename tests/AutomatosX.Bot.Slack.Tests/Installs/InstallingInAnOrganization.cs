using System.Net;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Slack.Events;
using AutomatosX.Bot.Slack.Installs;
using AutomatosX.Bot.Slack.Tests.Support;
using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Testing.Slack;

namespace AutomatosX.Bot.Slack.Tests.Installs;

/// <summary>A whole organization installs the app for all of its workspaces (Enterprise Grid).</summary>
public sealed class InstallingInAnOrganization : IAsyncLifetime
{
    private static readonly WorkspaceId Ferry = new(FakeSlack.Team);
    private static readonly WorkspaceId Harbour = new("T0HARBOUR");

    private OAuthDesk desk = null!;

    public async Task InitializeAsync()
    {
        desk = await OAuthDesk.Open();
        desk.Slack.IsInstalledByOrganization = true;
    }

    public async Task DisposeAsync() => await desk.DisposeAsync();

    private ISlackInstalls Installs => desk.Get<ISlackInstalls>();

    [Fact]
    public async Task Serves_each_of_its_workspaces_with_the_one_token()
    {
        Assert.Equal((HttpStatusCode.OK, "Installed in Fleet"), await desk.Installs());

        var (ferry, harbour) = (await Installs.Of(Ferry, FakeSlack.Organization), await Installs.Of(Harbour, FakeSlack.Organization));
        Assert.Equal((Ferry, Harbour, FakeSlack.OrganizationAddress, FakeSlack.Bot), (ferry!.Workspace, harbour!.Workspace, ferry.Url.AbsoluteUri, ferry.Bot.Value));
        Assert.Equal(ferry.Token, harbour.Token);
    }

    [Fact]
    public async Task Is_remembered_of_a_workspace_that_was_heard_of_once()
    {
        await desk.Installs();
        Assert.Null(await Installs.Of(Ferry));
        Assert.Null(Installs.Known(Ferry));

        await Installs.Of(Ferry, FakeSlack.Organization);

        Assert.Equal(Ferry, (await Installs.Of(Ferry))!.Workspace);
        Assert.Equal(Ferry, Installs.Known(Ferry)!.Workspace);
        Assert.Equal(Ferry, (await desk.AfterARestart().Of(Ferry))!.Workspace);
        Assert.Null(await desk.AfterARestart().Of(Harbour));
    }

    [Fact]
    public async Task Serves_no_workspace_of_another_organization()
    {
        await desk.Installs();
        Assert.Null(await Installs.Of(new WorkspaceId("T0ELSE"), "E0ELSE"));
    }

    [Fact]
    public async Task Goes_behind_the_workspaces_own_install()
    {
        await desk.Installs();
        var shared = (await Installs.Of(Ferry, FakeSlack.Organization))!.Token;
        desk.Slack.IsInstalledByOrganization = false;
        await desk.Installs();

        Assert.NotEqual(shared, (await Installs.Of(Ferry, FakeSlack.Organization))!.Token);
        Assert.Equal(shared, (await Installs.Of(Harbour, FakeSlack.Organization))!.Token);
    }

    [Theory]
    [InlineData("app_uninstalled")]
    [InlineData("tokens_revoked")]
    public async Task Is_forgotten_for_all_of_them_but_for_what_a_workspace_installed_itself(string type)
    {
        await desk.Installs();
        await Installs.Of(Harbour, FakeSlack.Organization);
        desk.Slack.IsInstalledByOrganization = false;
        await desk.Installs();
        await desk.Hears(type, FakeSlack.Organization);

        Assert.Null(await Installs.Of(Harbour, FakeSlack.Organization));
        Assert.Null(await Installs.Of(Harbour));
        Assert.Null(Installs.Known(Harbour));
        Assert.NotNull(await Installs.Of(Ferry));
    }

    [Theory]
    [InlineData(FakeSlack.Organization, true)]
    [InlineData("T0OTHER", false)]
    public async Task Is_allowed_by_the_organizations_id(string allowed, bool isInstalled)
    {
        desk.Settings.AllowedWorkspaces = [allowed];
        Assert.Equal(isInstalled ? HttpStatusCode.OK : HttpStatusCode.BadRequest, (await desk.Installs()).Status);

        Assert.Equal(isInstalled, await Installs.Of(Ferry, FakeSlack.Organization) is not null);
        Assert.Equal(isInstalled ? 0 : 1, desk.Slack.CallsOf("auth.revoke").Count);
    }

    [Fact]
    public async Task Has_its_token_replaced_once_however_many_workspaces_ask()
    {
        desk.Slack.RotatesTokens = true;
        await desk.Installs();
        await Installs.Of(Ferry, FakeSlack.Organization);
        desk.Clock.Advance(TimeSpan.FromHours(11.6));

        var tokens = await Task.WhenAll(Enumerable.Range(0, 8).Select(index => Installs.Of(index % 2 == 0 ? Ferry : Harbour, FakeSlack.Organization)));

        Assert.Single(tokens.Select(install => install!.Token).Distinct(StringComparer.Ordinal));
        Assert.Equal(2, desk.Slack.CallsOf("oauth.v2.access").Count);
    }

    [Fact]
    public async Task Is_named_by_everything_that_comes_from_there()
    {
        await using var bot = await ListeningBot.Start();
        var people = new FakeSlackPeople(bot.Clock.GetUtcNow) { Organization = FakeSlack.Organization };
        FakeSlackSent[] sent = [people.Says("U0OLIVER", "D0OLIVER", "R-4 is red"), people.Types("U0OLIVER", ListeningBot.Channel, "/risk R-4"), people.OpensHome("U0OLIVER"), people.UsesShortcut("U0OLIVER", "record_risk", people.Says("U0BOB", ListeningBot.Channel, "It slips."))];
        foreach (var one in sent)
            await bot.Answers(one);
        await bot.Answers(bot.People.Says("U0BOB", "D0BOB", "R-4 is green"));
        await bot.WorkOff();

        Assert.Equal([.. sent.Select(_ => FakeSlack.Organization), null], bot.Organizations);
        Assert.Equal(["R-4 is green", "R-4 is red"], (await bot.Replies()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Is_named_by_a_form_whose_payload_names_no_workspace()
    {
        var people = new FakeSlackPeople(() => Some.At("09:00")) { Organization = FakeSlack.Organization };
        var sent = people.Submits("U0OLIVER", new() { ["id"] = "V1", ["blocks"] = new System.Text.Json.Nodes.JsonArray() });
        sent.Body["team"] = null;

        var header = SlackHeader.Of(new SlackPayload(SlackPayloadKind.Interactive, sent.Body));
        Assert.Equal((FakeSlack.Team, FakeSlack.Organization), (header.Team, header.Organization));
    }
}
