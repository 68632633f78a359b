using System.Text.Json.Nodes;
using AutomatosX.Bot.Testing.MsTeams;

namespace AutomatosX.Bot.Scenarios.Playing;

/// <content>What people do in Teams, told to the bot as Teams tells it.</content>
internal sealed partial class OnMsTeams
{
    private const string NamesTheBot = "@bot ";

    public async Task Say(string who, string text) => await Hand(Put(who, text));

    // The app may read everything in the channel: the bot hears what does not name it, too.
    public async Task SayInChannel(string who, string text, Sight? under = null)
    {
        var root = under is null ? null : Workspace.Channel.Find(under.Id) is { } message ? message.Root ?? message.Id : under.Id;
        var sent = text.StartsWith(NamesTheBot, StringComparison.Ordinal)
            ? People.Mentions(Workspace.Person(who), Workspace.Channel, text[NamesTheBot.Length..], root)
            : People.Says(Workspace.Person(who), Workspace.Channel, text, root);
        said[sent.Id] = sent;
        await Hand(sent);
    }

    public async Task Type(string who, string line, bool inChannel) =>
        await Hand(People.Types(Workspace.Person(who), inChannel ? Workspace.Channel : Workspace.Direct(who), line));

    public async Task Edit(string who, Sight own, string to)
    {
        var message = RoomOf(own).Find(own.Id)!;
        var edited = People.Edits(said[own.Id], to);
        message.Activity["text"] = to;
        message.Edits++;
        message.EditedAt = Now;
        said[own.Id] = Reworded(said[own.Id], to);
        await Hand(edited);
    }

    public async Task Delete(string who, Sight own)
    {
        var room = RoomOf(own);
        room.Messages.Remove(room.Find(own.Id)!);
        await Hand(People.Deletes(said[own.Id]));
    }

    public async Task Press(string who, string label, int times)
    {
        var (room, message) = Button(who, label);
        var press = People.Executes(Workspace.Person(who), room, message, label);
        for (var time = 0; time < times; time++)
            await Hand(press);
    }

    public async Task FillIn(string who, string label, IReadOnlyList<(string Field, string Value)> fields)
    {
        var (room, message) = Button(who, label);
        var form = Card(await Hand(People.Executes(Workspace.Person(who), room, message, label)));
        var send = (string)FakeMsTeamsCards.ActionsIn(form).Single(action => (string?)action["verb"] == "send")["title"]!;
        var after = Card(await Hand(People.Executes(Workspace.Person(who), room, message.Id, form, send, message.Root, [.. fields.Select(field => ($"f.{field.Field}", field.Value))])));
        if (FakeMsTeamsCards.InputsIn(after).Any())
            throw new StoryException($"the form is not taken: {string.Join(" / ", FakeMsTeamsCards.TextsOf(after))}");
    }

    public async Task Install(string who, FakeMsTeamsRoom room)
    {
        foreach (var told in People.Installs(Workspace.Person(who), room))
            await Hand(told);
    }

    public async Task SayUnworked(string who, string text) => await HandOnly(Put(who, text));

    // Teams tells again what was not acknowledged, soon afterwards.
    public Task<Func<Task>> SayUnheard(string who, string text)
    {
        var sent = Put(who, text);
        return Task.FromResult<Func<Task>>(() => Hand(sent));
    }

    public Task DeliverAgain(Sight said) => Hand(this.said[said.Id]);

    private FakeMsTeamsSent Put(string who, string text)
    {
        var sent = People.Says(Workspace.Person(who), Workspace.Direct(who), text);
        return said[sent.Id] = sent;
    }

    private FakeMsTeamsRoom RoomOf(Sight message) => message.DirectOf is { } who ? Workspace.Direct(who) : Workspace.Channel;

    private (FakeMsTeamsRoom Room, FakeMsTeamsMessage Message) Button(string who, string label)
    {
        var account = Workspace.Person(who).Account;
        foreach (var room in (FakeMsTeamsRoom[])[Workspace.Direct(who), Workspace.Channel])
        {
            if (room.Messages.LastOrDefault(message => (message.OnlyFor is null || message.OnlyFor == account) && FakeMsTeamsCards.ActionsIn(message.Card).Any(action => (string?)action["title"] == label)) is { } found)
                return (room, found);
        }

        throw new StoryException($"{who} sees no button [{label}]");
    }

    private static JsonObject Card(JsonObject? answer) =>
        answer?["value"] as JsonObject ?? throw new StoryException($"no card is shown in its place, but {answer?.ToJsonString() ?? "nothing"}");

    private static FakeMsTeamsSent Reworded(FakeMsTeamsSent sent, string text)
    {
        var body = sent.Body.DeepClone().AsObject();
        body["text"] = text;
        return new FakeMsTeamsSent(body);
    }
}
