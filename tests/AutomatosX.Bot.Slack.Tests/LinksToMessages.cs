using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Slack.Installs;
using AutomatosX.Bot.Slack.Tests.Support;
using AutomatosX.Bot.Testing.Slack;

namespace AutomatosX.Bot.Slack.Tests;

public sealed class LinksToMessages
{
    [Fact]
    public async Task Are_those_that_Slack_gives_itself()
    {
        await using var desk = await SlackDesk.Open();
        await desk.Posts("a", "Day 7.");
        var message = (await desk.Outbox("a")).Message!;

        Assert.Equal($"{FakeSlack.Workspace}archives/{desk.Room.Id}/p{message.Id.Replace(".", "", StringComparison.Ordinal)}", desk.Platform.LinkTo(message).ToString());
    }

    [Fact]
    public async Task Of_a_direct_chat_go_by_its_channel()
    {
        await using var desk = await SlackDesk.Open();
        await desk.Posts("a", Post.Say("Standup."), new Address(SlackDesk.DirectWith(desk.Lead)));
        var chat = desk.Slack.Direct(desk.Lead);

        Assert.StartsWith($"{FakeSlack.Workspace}archives/{chat.Id}/p", desk.Platform.LinkTo((await desk.Outbox("a")).Message!).ToString());
    }

    [Fact]
    public async Task Of_a_private_message_lead_to_its_channel()
    {
        await using var desk = await SlackDesk.Open();
        await desk.Get<ISlackInstalls>().Of(new WorkspaceId(FakeSlack.Team));

        Assert.Equal($"{FakeSlack.Workspace}archives/{desk.Room.Id}", desk.Platform.LinkTo(new MessageRef(SlackDesk.In(desk.Room), "private:1.2")).ToString());
    }

    [Fact]
    public async Task Go_by_Slacks_own_redirect_until_the_workspace_is_known()
    {
        await using var desk = await SlackDesk.Open();

        Assert.Equal($"https://slack.com/app_redirect?team={FakeSlack.Team}&channel={desk.Room.Id}&message_ts=1736845200.000100", desk.Platform.LinkTo(new MessageRef(SlackDesk.In(desk.Room), "1736845200.000100")).ToString());
    }
}
