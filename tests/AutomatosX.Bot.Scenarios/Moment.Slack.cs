using System.Text.Json.Nodes;
using AutomatosX.Bot.Scenarios.Playing;
using AutomatosX.Bot.Testing.Slack;

namespace AutomatosX.Bot.Scenarios;

/// <summary>What befalls Slack. Such moments make sense only in a project that lives there.</summary>
public sealed partial class Moment
{
    private const string Posting = "chat.postMessage";

    public Moment SlackGoesDown() => Slack("(Slack is down)", slack => slack.Workspace.Slack.GoDown());

    public Moment SlackIsBack() => Slack("(Slack is back)", slack => slack.Workspace.Slack.ComeBack());

    /// <summary>Slack takes the next message, and its answer never arrives.</summary>
    /// <param name="to">Somebody, or the channel.</param>
    public Moment SlackWillLoseItsAnswer(string to) => Will(to, $"(Slack will take the next message to {to}, and its answer will be lost)", FakeSlackFault.Dropped(after: true));

    /// <summary>Slack fails to take the next message.</summary>
    public Moment SlackWillFail(string to) => Will(to, $"(Slack will fail with the next message to {to})", FakeSlackFault.Error500());

    /// <summary>Slack does not take the next message, nor any other there for a while.</summary>
    public Moment SlackWillAskForPatience(string to, int seconds) => Will(to, $"(Slack will ask for {seconds} seconds of patience with {to})", FakeSlackFault.TooMany(seconds));

    /// <summary>Somebody takes the bot out of the project's channel.</summary>
    public Moment BotIsTakenOut() => Slack("(the bot is taken out of the channel)", slack =>
    {
        slack.Workspace.Channel.Members.Remove(FakeSlack.Bot);
        return Task.CompletedTask;
    });

    public Moment BotIsInvited(string by) => Slack($"({by} invites the bot)", slack =>
    {
        slack.Workspace.Channel.Members.Add(FakeSlack.Bot);
        return slack.Happens(new JsonObject { ["type"] = "member_joined_channel", ["user"] = FakeSlack.Bot, ["channel"] = slack.Workspace.Channel.Id, ["channel_type"] = "C", ["team"] = FakeSlack.Team, ["inviter"] = slack.Workspace.Id(by) });
    });

    public Moment ChannelIsArchived() => Slack("(the channel is archived)", slack =>
    {
        slack.Workspace.Channel.IsArchived = true;
        return Task.CompletedTask;
    });

    public Moment ChannelIsUnarchived(string by) => Slack($"({by} brings the channel back)", slack =>
    {
        slack.Workspace.Channel.IsArchived = false;
        return slack.Happens(new JsonObject { ["type"] = "channel_unarchive", ["channel"] = slack.Workspace.Channel.Id, ["user"] = slack.Workspace.Id(by) });
    });

    /// <summary>Slack fails to replace the next private message.</summary>
    public Moment SlackWillFailToReplace() => Slack("(Slack will fail to replace the next private message)", slack =>
    {
        slack.Workspace.Slack.Fail(FakeSlack.Responding, FakeSlackFault.Error500());
        return Task.CompletedTask;
    });

    /// <summary>Slack says that it withholds events because there were too many.</summary>
    public Moment SlackWithholdsEvents() => Slack("(Slack withholds events of this minute)", async slack => await slack.Workspace.Way.Hand(slack.Workspace.People.IsLimited(), attempt: 0));

    /// <summary>Somebody who is not Slack pretends to be, with words of a member.</summary>
    public Moment IsForged(string who, string text) => Slack($"(words of {who} arrive, signed by somebody else)", async slack =>
    {
        var (people, at) = (slack.Workspace.People, slack.Workspace.Direct(who).Id);
        var status = await ((ByHttp)slack.Workspace.Way).Forge(people.Says(slack.Workspace.Id(who), at, text));
        Expect(status == 401, $"that a forged request is answered 401, but it was {status}");
        await stage.Scene.Bot.Get<CatchUp>().Run();
    });

    /// <summary>What somebody said arrives until it has arrived four times, as after three missed answers.</summary>
    public Moment ArrivesFourTimes(string who, string text) => IsDeliveredAgain(who, text).IsDeliveredAgain(who, text).IsDeliveredAgain(who, text);

    /// <summary>Slack takes one of its sockets away.</summary>
    /// <param name="reason">In Slack's word; <c>dropped</c> when the connection just breaks.</param>
    public Moment ASocketGoes(string reason) => Slack($"(a socket goes: {reason})", slack => ((BySocketMode)slack.Workspace.Way).Leave(reason));

    /// <summary>Somebody turns Socket Mode off in the app's settings.</summary>
    public Moment SocketModeIsTurnedOff() => Slack("(Socket Mode is turned off)", slack => ((BySocketMode)slack.Workspace.Way).TurnOff());

    /// <summary>So many sockets at least were open at any time since the bot started.</summary>
    public Moment NeverFewerSocketsThan(int fewest) => Then(() =>
    {
        var open = ((BySocketMode)((OnSlack)stage.Scene).Workspace.Way).Fewest;
        Expect(open >= fewest, $"{fewest} sockets at any time, but once there were {open}");
    });

    /// <summary>So many messages of the bot's that nobody else sees stand in the channel.</summary>
    public Moment SeesAlone(string who, int messages) => Then(() =>
    {
        var workspace = ((OnSlack)stage.Scene).Workspace;
        var seen = workspace.Channel.OnlyFor(workspace.Id(who)).Count();
        Expect(seen == messages, $"that {who} sees {messages} messages alone, but there are {seen}");
    });

    private Moment Will(string to, string note, FakeSlackFault fault) => Slack(note, slack =>
    {
        var room = to == stage.Project.ChannelName ? slack.Workspace.Channel : slack.Workspace.Direct(to);
        slack.Workspace.Slack.Fail(Posting, fault with { Channel = room.Id });
        return Task.CompletedTask;
    });

    private Moment Slack(string note, Func<OnSlack, Task> trouble) => Befalls(() =>
    {
        stage.Script.Note(stage.Scene.Now, note);
        return trouble((OnSlack)stage.Scene);
    });
}
