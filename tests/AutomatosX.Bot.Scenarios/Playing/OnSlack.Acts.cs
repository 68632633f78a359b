using System.Text.Json.Nodes;
using AutomatosX.Bot.Testing.Slack;

namespace AutomatosX.Bot.Scenarios.Playing;

/// <content>What people do in Slack, told to the bot as Slack tells it.</content>
internal sealed partial class OnSlack
{
    private static readonly Lazy<IReadOnlyList<string>> Commands = new(CommandsOfTheApp);

    public async Task Say(string who, string text) => await Hand(Put(who, Workspace.Direct(who), text));

    public async Task SayInChannel(string who, string text, Sight? under = null)
    {
        var sent = Put(who, Workspace.Channel, text, under?.Id);
        await Hand(sent);
        // Who names the bot is told of twice.
        if (Workspace.Sent(text).Contains($"<@{FakeSlack.Bot}>", StringComparison.Ordinal))
            await Hand(People.AsMention(sent));
    }

    public async Task Type(string who, string line, bool inChannel)
    {
        if (!Commands.Value.Contains(line.Split(' ')[0]))
            throw new StoryException($"Slack knows no {line.Split(' ')[0]}: it is not in the app's manifest, and never reaches the bot.");
        var room = inChannel ? Workspace.Channel : Workspace.Direct(who);
        if (await Hand(People.Types(Workspace.Id(who), room.Id, Workspace.Sent(line, inCommand: true))) is { } answer)
            room.Messages.Add(new FakeSlackMessage(People.NextTs(), FakeSlack.Bot, null, Workspace.Id(who)) { Text = (string?)answer["text"] ?? "", Blocks = answer["blocks"]?.DeepClone().AsArray() ?? [] });
    }

    public async Task Edit(string who, Sight own, string to)
    {
        var edited = People.Edits(said[own.Id], Workspace.Sent(to));
        var message = RoomOf(own).Find(own.Id)!;
        message.Text = Workspace.Sent(to);
        message.Edits++;
        message.EditedTs = (string)edited.Body["event"]!["message"]!["edited"]!["ts"]!;
        said[own.Id] = Reworded(said[own.Id], message.Text);
        await Hand(edited);
    }

    public async Task Delete(string who, Sight own)
    {
        var room = RoomOf(own);
        room.Messages.Remove(room.Find(own.Id)!);
        await Hand(room.Under(own.Id).Any() ? People.DeletesAnswered(said[own.Id]) : People.Deletes(said[own.Id]));
    }

    public async Task Press(string who, string label, int times)
    {
        var press = Pressed(who, label);
        for (var time = 0; time < times; time++)
            await Hand(press);
    }

    public async Task FillIn(string who, string label, IReadOnlyList<(string Field, string Value)> fields)
    {
        await Hand(Pressed(who, label));
        var form = Slack.Modals is [.., var open] ? open : throw new StoryException($"[{label}] opened no form");
        var answer = await Hand(People.Submits(Workspace.Id(who), form, [.. fields]));
        if (answer is not null)
            throw new StoryException($"the form is not taken: {answer.ToJsonString()}");
        Slack.CloseModals();
    }

    public async Task SayUnworked(string who, string text)
    {
        var sent = Put(who, Workspace.Direct(who), text);
        await Workspace.Way.Hand(sent, attempt: 0);
    }

    // Slack tells again what was not taken, soon afterwards.
    public Task<Func<Task>> SayUnheard(string who, string text)
    {
        var sent = Put(who, Workspace.Direct(who), text);
        return Task.FromResult<Func<Task>>(() => Hand(sent, attempt: 1));
    }

    public Task DeliverAgain(Sight said) => Hand(this.said[said.Id], attempt: 1);

    private FakeSlackSent Put(string who, FakeSlackRoom room, string text, string? thread = null)
    {
        var sent = People.Says(Workspace.Id(who), room.Id, Workspace.Sent(text), thread);
        var ts = FakeSlackPeople.TsOf(sent);
        room.Messages.Add(new FakeSlackMessage(ts, Workspace.Id(who), thread) { Text = Workspace.Sent(text) });
        return said[ts] = sent;
    }

    private FakeSlackRoom RoomOf(Sight message) => message.DirectOf is { } who ? Workspace.Direct(who) : Workspace.Channel;

    private FakeSlackSent Pressed(string who, string label)
    {
        foreach (var room in (FakeSlackRoom[])[Workspace.Direct(who), Workspace.Channel])
        {
            if (room.Messages.LastOrDefault(message => (message.OnlyFor is null || message.OnlyFor == Workspace.Id(who)) && SlackBlocks.Buttons(message.Blocks).Contains(label)) is { } found)
                return People.Presses(Workspace.Id(who), room.Id, Whole(found), label, isPrivate: found.OnlyFor is not null);
        }

        throw new StoryException($"{who} sees no button [{label}]");
    }

    private static JsonObject Whole(FakeSlackMessage message) => new()
    {
        ["type"] = "message",
        ["user"] = message.User,
        ["bot_id"] = "B0BOT",
        ["app_id"] = FakeSlack.AppId,
        ["ts"] = message.Ts,
        ["thread_ts"] = message.ThreadTs,
        ["text"] = message.Text,
        ["blocks"] = message.Blocks.DeepClone(),
    };

    private static FakeSlackSent Reworded(FakeSlackSent sent, string text)
    {
        var body = sent.Body.DeepClone().AsObject();
        body["event"]!["text"] = text;
        return sent with { Body = body };
    }

    private static IReadOnlyList<string> CommandsOfTheApp()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "AutomatosX.Bot.sln")))
            folder = folder.Parent;
        var manifest = JsonNode.Parse(File.ReadAllText(Path.Combine(folder.FullName, "manifests", "slack", "manifest.http.json")))!;
        return [.. manifest["features"]!["slash_commands"]!.AsArray().Select(command => (string)command!["command"]!)];
    }
}
