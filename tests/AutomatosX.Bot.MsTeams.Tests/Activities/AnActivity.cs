using System.Text.Json.Nodes;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Commands;
using AutomatosX.Bot.MsTeams.Activities;
using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Testing.MsTeams;

namespace AutomatosX.Bot.MsTeams.Tests.Activities;

public sealed class AnActivity
{
    private static readonly DateTimeOffset Nine = Some.At("09:00").ToUniversalTime();
    private static readonly Place Channel = new(Platform.MsTeams, new WorkspaceId(FakeIdentity.Tenant), new RoomId(FakeTeamsPeople.Channel));
    private static readonly Place Direct = Channel with { Room = RoomId.DirectWith(new PersonId("aad-oliver")) };
    private static readonly MsTeamsActivityReader Reader = new([new CommandHelp("/risk", "", [new("/risk new …", "")])]);

    private readonly TestClock clock = new(Some.At("09:00"));
    private readonly FakeTeamsPeople people;

    public AnActivity() => people = new FakeTeamsPeople(clock.GetUtcNow);

    private static string First => Nine.ToUnixTimeMilliseconds().ToString(System.Globalization.CultureInfo.InvariantCulture);

    [Fact]
    public void Says_a_message_in_the_chat_with_a_person_to_the_bot()
    {
        var message = people.Tells("oliver", " R-4 is red ");
        var said = Assert.IsType<MessageSaid>(Read(message));

        Assert.Equal((Nine, Direct, new PersonId("aad-oliver"), "R-4 is red", true), (said.At, said.Place, said.Person, said.Text, said.ToTheBot));
        Assert.Equal((First, null), (said.Message.Id, said.ThreadOf));
        Assert.Equal($"said/{FakeIdentity.Tenant}/a:oliver-and-the-bot/{First}", Key(message));
    }

    [Fact]
    public void Is_of_the_account_where_the_directory_knows_nobody()
    {
        var message = people.Tells("oliver", "done");
        message["from"]!.AsObject().Remove("aadObjectId");

        Assert.Equal((new PersonId("29:oliver"), "dm-29:oliver"), (Read(message)!.Person, Read(message)!.Place.Room.Value));
    }

    [Theory]
    [InlineData(false, false, false)]
    [InlineData(true, false, true)]
    [InlineData(false, true, true)]
    public void Says_in_a_group_whether_it_is_for_the_bot(bool named, bool targeted, bool toTheBot)
    {
        var message = people.Says("oliver", named ? "<at>AutomatosX</at> done" : "done");
        if (named)
            FakeTeamsPeople.Naming(message, (FakeTeamsPeople.Bot, "AutomatosX"));
        if (targeted)
            message["recipient"]!["isTargeted"] = true;

        var said = Assert.IsType<MessageSaid>(Read(message));

        Assert.Equal((FakeTeamsPeople.Group, "done", toTheBot, null), (said.Place.Room.Value, said.Text, said.ToTheBot, said.ThreadOf));
    }

    [Fact]
    public void Says_in_a_channel_under_which_message_it_stands()
    {
        var root = Assert.IsType<MessageSaid>(Read(people.Writes("queenie", "Anything new?")));
        var reply = Assert.IsType<MessageSaid>(Read(people.Writes("oliver", "done", First)));

        Assert.Equal((Channel, null, First), (root.Place, root.ThreadOf, root.Message.Id));
        Assert.Equal((Channel, root.Message), (reply.Place, reply.ThreadOf));
        Assert.Equal(First, MsTeamsMessageId.Parse(reply.Message.Id).Thread);
        Assert.False(reply.ToTheBot);
    }

    [Fact]
    public void Is_nothing_when_a_program_says_it()
    {
        foreach (var from in new[] { new JsonObject { ["id"] = FakeTeamsPeople.Bot }, new JsonObject { ["id"] = "28:other", ["name"] = "Other" }, new JsonObject { ["id"] = "x", ["role"] = "bot" }, [] })
        {
            var message = people.Tells("oliver", "done");
            message["from"] = from;
            Assert.Null(Read(message));
        }
    }

    [Theory]
    [InlineData("editMessage")]
    [InlineData("undeleteMessage")]
    public void Says_a_message_again_with_its_words_and_its_time(string change)
    {
        var message = people.Writes("oliver", "R-4 is red", First);
        clock.Advance(TimeSpan.FromMinutes(5));
        var changed = people.Changes(message, change, "R-4 is green");
        var (said, edited) = (Assert.IsType<MessageSaid>(Read(message)), Assert.IsType<MessageEdited>(Read(changed)));

        Assert.Equal((said.At, said.Place, said.Person, said.Message), (edited.At, edited.Place, edited.Person, edited.Message));
        Assert.Equal(("R-4 is green", Nine.AddMinutes(5)), (edited.Text, edited.EditedAt));
        Assert.Equal($"edited/{FakeIdentity.Tenant}/{FakeTeamsPeople.Channel}/{First}/{(string)changed["timestamp"]!}", Key(changed));
    }

    [Fact]
    public void Takes_a_message_back()
    {
        var message = people.Tells("oliver", "R-4 is red");
        clock.Advance(TimeSpan.FromMinutes(5));
        var deleted = people.Changes(message, "softDeleteMessage", null);
        clock.Advance(TimeSpan.FromMinutes(5));
        var again = people.Changes(message, "softDeleteMessage", null);

        Assert.Equal(new MessageDeleted(Nine, Direct, new PersonId("aad-oliver"), new MessageRef(Direct, First)), Read(deleted));
        Assert.StartsWith($"deleted/{FakeIdentity.Tenant}/a:oliver-and-the-bot/{First}/", Key(deleted), StringComparison.Ordinal);
        Assert.NotEqual(Key(deleted), Key(again));
    }

    [Theory]
    [InlineData("messageReaction")]
    [InlineData("installationUpdate")]
    [InlineData("typing")]
    [InlineData("event")]
    [InlineData("invoke")]
    [InlineData("sung")]
    public void Is_nothing_in_other_sorts(string type)
    {
        var activity = people.Tells("oliver", "x");
        activity["type"] = type;

        Assert.Null(Read(activity));
        Assert.Null(Key(activity));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, false)]
    [InlineData(true, true)]
    [InlineData(false, true)]
    public void Presses_a_button_either_way(bool older, bool opensForm)
    {
        var data = Card("button", "undo", "reply/1", opensForm);
        var sent = older ? people.Submits("oliver", FakeTeamsPeople.InChannel("17"), "42", data) : people.Invokes("oliver", FakeTeamsPeople.InChannel("17"), "42", "do", data);

        var button = MsTeamsCardReader.Button(new MsTeamsActivity(sent), Nine);

        Assert.Equal(new MsTeamsButton(new ButtonPressed(Nine, Channel, new PersonId("aad-oliver"), new MessageRef(Channel, "42;messageid=17"), "undo", "reply/1"), opensForm), button);
        Assert.Equal(button!.Pressed, Read(sent));
    }

    [Fact]
    public void Is_one_press_however_often_it_comes_unless_it_only_looks_something_up()
    {
        string? Pressed(string action, string value, string person = "oliver") => Key(people.Invokes(person, FakeTeamsPeople.Personal("oliver"), "42", "do", Card("button", action, value)));

        Assert.Equal(Pressed("undo", "a"), Pressed("undo", "a"));
        Assert.StartsWith($"pressed/{FakeIdentity.Tenant}/a:oliver-and-the-bot/aad-oliver/n1/undo/", Pressed("undo", "a"), StringComparison.Ordinal);
        Assert.NotEqual(Pressed("undo", "a"), Pressed("undo", "b"));
        Assert.NotEqual(Pressed("undo", "a"), Pressed("skip", "a"));
        Assert.NotEqual(Pressed("undo", "a"), Pressed("undo", "a", "queenie"));
        Assert.NotEqual(Pressed("share", "a"), Pressed("share", "a"));
        Assert.NotEqual(Pressed("command", "a"), Pressed("command", "a"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Sends_a_form_either_way(bool older)
    {
        var data = Card("form", "answer", "P0/standup", room: FakeTeamsPeople.Channel);
        (data["f.words"], data["f.percent"], data["f.none"], data["f.blank"], data["f.off"], data["f.on"], data["f."], data["other"]) = ("R-4 <b>red</b>", 80, null, "  ", false, true, "x", "y");
        var sent = older ? people.Submits("oliver", FakeTeamsPeople.Personal("oliver"), "42", data) : people.Invokes("oliver", FakeTeamsPeople.Personal("oliver"), "42", "send", data);

        var form = Assert.IsType<FormSent>(Read(sent));

        Assert.Equal((Nine, Channel, new PersonId("aad-oliver"), "answer", "P0/standup"), (form.At, form.Place, form.Person, form.Form, form.Value));
        Assert.Equal(new Dictionary<string, string> { ["words"] = "R-4 <b>red</b>", ["percent"] = "80", ["on"] = "yes" }, form.Fields);
        Assert.Equal($"sent/{FakeIdentity.Tenant}/aad-oliver/n1", Key(sent));
    }

    [Theory]
    [InlineData(null, "dm-aad-oliver")]
    [InlineData("dm-aad-oliver", "dm-aad-oliver")]
    [InlineData("dm-aad-queenie", "dm-aad-oliver")]
    public void Sends_a_form_never_into_somebody_elses_chat(string? carried, string room) =>
        Assert.Equal(room, Read(people.Submits("oliver", FakeTeamsPeople.Personal("oliver"), "42", Card("form", "answer", "", room: carried)))!.Place.Room.Value);

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"ax\":7}")]
    [InlineData("{\"ax\":{}}")]
    [InlineData("{\"ax\":{\"k\":\"button\"}}")]
    [InlineData("{\"ax\":{\"k\":\"wand\",\"a\":\"undo\"}}")]
    public void Is_nothing_when_the_card_is_not_the_bots(string data)
    {
        Assert.Null(Read(people.Invokes("oliver", FakeTeamsPeople.Personal("oliver"), "42", "do", JsonNode.Parse(data)!.AsObject())));
        Assert.Null(Read(people.Submits("oliver", FakeTeamsPeople.Personal("oliver"), "42", JsonNode.Parse(data)!.AsObject())));
    }

    [Fact]
    public void Types_a_command_with_whom_it_names()
    {
        var typed = Assert.IsType<CommandTyped>(Read(FakeTeamsPeople.Naming(
            people.Says("oliver", "<at>AutomatosX</at>\u00a0risk owner:<at>Queenie</at>"), (FakeTeamsPeople.Bot, "AutomatosX"), ("29:queenie", "Queenie"))));

        Assert.Equal(("/risk owner:@Queenie", FakeTeamsPeople.Group), (typed.Line, typed.Place.Room.Value));
        Assert.Equal([new Mention("@Queenie", new PersonId("29:queenie"))], typed.Mentions);
    }

    [Theory]
    [InlineData("membersAdded", "joined")]
    [InlineData("membersRemoved", "left")]
    public void Tells_of_each_person_who_comes_or_goes(string how, string kept)
    {
        var update = people.Moves(how, new JsonObject { ["id"] = FakeTeamsPeople.Bot }, FakeTeamsPeople.Person("oliver"), new JsonObject { ["id"] = "29:queenie" });
        var each = MsTeamsActivityReader.Each(new MsTeamsActivity(update));

        Assert.Equal(["aad-oliver", "29:queenie"], each.Select(one => Read(one.Body)!.Person.Value));
        Assert.All(each, one => Assert.Equal((kept == "joined" ? typeof(PersonJoined) : typeof(PersonLeft), Channel, Nine), (Read(one.Body)!.GetType(), Read(one.Body)!.Place, Read(one.Body)!.At)));
        Assert.Equal([$"{kept}/{FakeIdentity.Tenant}/{FakeTeamsPeople.Channel}/aad-oliver/f:{First[..^1]}1", $"{kept}/{FakeIdentity.Tenant}/{FakeTeamsPeople.Channel}/29:queenie/f:{First[..^1]}1"], each.Select(one => Key(one.Body)));
    }

    [Fact]
    public void Tells_of_nobody_when_the_bot_comes_or_the_chat_is_with_one_person()
    {
        Assert.Empty(MsTeamsActivityReader.Each(new MsTeamsActivity(people.Moves("membersAdded", new JsonObject { ["id"] = FakeTeamsPeople.Bot }))));
        var own = people.Moves("membersAdded", FakeTeamsPeople.Person("oliver"));
        own["conversation"] = FakeTeamsPeople.Personal("oliver");
        Assert.Null(Read(own));
        Assert.Single(MsTeamsActivityReader.Each(new MsTeamsActivity(people.Tells("oliver", "x"))));
    }

    [Fact]
    public void Has_a_header()
    {
        var invoke = people.Invokes("oliver", FakeTeamsPeople.InChannel("17"), "42", "do", []);
        invoke["channelData"] = new JsonObject { ["team"] = new JsonObject { ["id"] = "19:team" }, ["tenant"] = new JsonObject { ["id"] = "t2" } };

        Assert.Equal(
            new MsTeamsHeader("invoke", "adaptiveCard/action", FakeIdentity.Tenant, FakeTeamsPeople.Channel, "channel", "17", "aad-oliver", "29:oliver", "Oliver", FakeTeamsPeople.Bot, FakeIdentity.ServiceUrl, First, "42", "19:team"),
            MsTeamsHeader.Of(new MsTeamsActivity(invoke)));
        Assert.Equal(new MsTeamsHeader("", null, null, null, null, null, null, null, null, null, null, null, null, null), MsTeamsHeader.Of(new MsTeamsActivity([])));
        invoke["conversation"] = new JsonObject { ["id"] = "a:1" };
        Assert.Equal((true, "t2"), (MsTeamsHeader.Of(new MsTeamsActivity(invoke)).IsPersonal, MsTeamsHeader.Of(new MsTeamsActivity(invoke)).Tenant));
    }

    private static JsonObject Card(string kind, string action, string value, bool opensForm = false, string? room = null) =>
        new() { ["ax"] = new JsonObject { ["k"] = kind, ["a"] = action, ["v"] = value, ["f"] = opensForm, ["n"] = "n1", ["r"] = room } };

    private static ChatEvent? Read(JsonObject activity) => Reader.Read(MsTeamsActivity.FromJson(new MsTeamsActivity(activity).ToJson()), Nine.AddHours(1));

    private static string? Key(JsonObject activity) => MsTeamsEventKey.Of(new MsTeamsActivity(activity));
}
