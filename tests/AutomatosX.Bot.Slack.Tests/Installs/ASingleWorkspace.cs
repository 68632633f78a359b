using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Slack.Installs;
using AutomatosX.Bot.Slack.Tests.Support;
using AutomatosX.Bot.Testing.Slack;

namespace AutomatosX.Bot.Slack.Tests.Installs;

public sealed class ASingleWorkspace
{
    private static readonly WorkspaceId Ferry = new(FakeSlack.Team);

    [Fact]
    public async Task Is_asked_for_once_and_known_from_then_on()
    {
        await using var desk = await SlackDesk.Open();
        var installs = desk.Get<ISlackInstalls>();
        Assert.Null(installs.Known(Ferry));
        var install = await installs.Of(Ferry);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => installs.Of(Ferry)));

        Assert.Equal((FakeSlack.Workspace, FakeSlack.Bot, desk.Slack.BotToken), (install!.Url.ToString(), install.Bot.Value, install.Token));
        Assert.Contains("files:write", install.Scopes);
        Assert.Same(install, installs.Known(Ferry));
        Assert.Single(desk.Slack.CallsOf("auth.test"));
    }

    [Fact]
    public async Task Is_known_from_then_on_without_a_look_into_the_store()
    {
        await using var desk = await SlackDesk.Open();
        var installs = desk.Get<ISlackInstalls>();
        var install = await installs.Of(Ferry);
        await desk.Store.DisposeAsync();

        Assert.Same(install, await installs.Of(Ferry));
    }

    [Fact]
    public async Task Is_the_only_one()
    {
        await using var desk = await SlackDesk.Open();

        Assert.Null(await desk.Get<ISlackInstalls>().Of(new WorkspaceId("T0OTHER")));
        Assert.Null(desk.Get<ISlackInstalls>().Known(new WorkspaceId("T0OTHER")));
    }

    [Fact]
    public async Task Has_to_be_allowed()
    {
        await using var desk = await SlackDesk.Open();
        desk.Settings.AllowedWorkspaces = ["T0OTHER"];
        Assert.Null(await desk.Get<ISlackInstalls>().Of(Ferry));
        desk.Settings.AllowedWorkspaces = ["T0OTHER", FakeSlack.Team];
        Assert.NotNull(await desk.Get<ISlackInstalls>().Of(Ferry));
    }

    [Fact]
    public async Task With_a_token_that_Slack_refuses_is_none_and_is_asked_for_again_after_a_minute()
    {
        await using var desk = await SlackDesk.Open();
        desk.Slack.Revoke(desk.Slack.BotToken);
        var installs = desk.Get<ISlackInstalls>();
        for (var i = 0; i < 5; i++)
            Assert.Null(await installs.Of(Ferry));

        Assert.Single(desk.Slack.CallsOf("auth.test"));
        Assert.Single(desk.Log.Lines, line => line.Contains("Slack does not take the bot token (token_revoked)", StringComparison.Ordinal));
        desk.Clock.Advance(TimeSpan.FromMinutes(1));
        await installs.Of(Ferry);
        Assert.Equal(2, desk.Slack.CallsOf("auth.test").Count);
    }

    [Fact]
    public async Task Says_so_when_Slack_cannot_be_asked()
    {
        await using var desk = await SlackDesk.Open();
        desk.Slack.Fail("auth.test", FakeSlackFault.Error500());
        var installs = desk.Get<ISlackInstalls>();
        await Assert.ThrowsAsync<SlackUnreachedException>(() => installs.Of(Ferry));
        await Assert.ThrowsAsync<SlackUnreachedException>(() => installs.Of(Ferry));
        Assert.Single(desk.Slack.CallsOf("auth.test"));
        desk.Clock.Advance(TimeSpan.FromSeconds(15));

        Assert.NotNull(await installs.Of(Ferry));
    }

    [Fact]
    public async Task Without_a_token_there_is_none()
    {
        await using var desk = await SlackDesk.Open();
        desk.Settings.BotToken = "";

        Assert.Null(await desk.Get<ISlackInstalls>().Of(Ferry));
        Assert.Empty(desk.Slack.Calls);
    }
}
