using System.Text.Json.Nodes;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Slack.Events;
using AutomatosX.Bot.Testing.Slack;
using AutomatosX.Bot.Wire;

namespace AutomatosX.Bot.Slack.Tests.Events;

public sealed class APayload
{
    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1_736_845_200);
    private static readonly Place Room = new(Platform.Slack, new WorkspaceId("T0FERRY"), new RoomId("C1"));
    private static readonly Place Direct = Room with { Room = RoomId.DirectWith(new PersonId("U1")) };

    private readonly FakeSlackPeople people = new(() => Now);

    [Theory]
    [InlineData("member_joined_channel", "U1", typeof(PersonJoined))]
    [InlineData("member_left_channel", "U1", typeof(PersonLeft))]
    [InlineData("member_joined_channel", "U0BOT", typeof(RoomOpened))]
    [InlineData("channel_unarchive", "U1", typeof(RoomOpened))]
    [InlineData("group_unarchive", "U1", typeof(RoomOpened))]
    public void Says_who_comes_and_goes_and_that_a_channel_opens(string type, string user, Type said)
    {
        var happened = Read(people.Happens(new JsonObject { ["type"] = type, ["user"] = user, ["channel"] = "C1" }));

        Assert.IsType(said, happened);
        Assert.Equal((Room, new PersonId(user)), (happened!.Place, happened.Person));
    }

    [Fact]
    public void Says_a_message_in_a_direct_chat_to_the_bot()
    {
        var said = Assert.IsType<MessageSaid>(Read(people.Says("U1", "D1", "R-4 is red, <@U2>")));

        Assert.Equal((Direct, new PersonId("U1"), "R-4 is red, @U2", true), (said.Place, said.Person, said.Text, said.ToTheBot));
        Assert.Equal(Now.AddTicks(10), said.At);
        Assert.Equal("D1:1736845200.000001", said.Message.Id);
        Assert.Equal([new Mention("@U2", new PersonId("U2"))], said.Mentions);
        Assert.Null(said.ThreadOf);
    }

    [Theory]
    [InlineData("C1", "Hello", false)]
    [InlineData("C1", "<@U0BOT> hello", true)]
    [InlineData("G1", "Hello", false)]
    [InlineData("G1", "hello <@U0BOT>", true)]
    public void Says_in_a_channel_whether_it_is_for_the_bot(string channel, string text, bool toTheBot)
    {
        var said = Assert.IsType<MessageSaid>(Read(people.Says("U1", channel, text)));

        Assert.Equal((channel, toTheBot, "1736845200.000001"), (said.Place.Room.Value, said.ToTheBot, said.Message.Id));
    }

    [Fact]
    public void Says_under_which_message_it_stands()
    {
        var root = people.Says("U2", "C1", "Standup");
        var reply = Assert.IsType<MessageSaid>(Read(people.Replies("U1", root, "done")));
        var opening = people.Says("U1", "C1", "x");
        opening.Body["event"]!["thread_ts"] = FakeSlackPeople.TsOf(opening);

        Assert.Equal(new MessageRef(Room, FakeSlackPeople.TsOf(root)), reply.ThreadOf);
        Assert.Null(Assert.IsType<MessageSaid>(Read(opening)).ThreadOf);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("thread_broadcast")]
    [InlineData("file_share")]
    [InlineData("me_message")]
    public void Is_a_message_in_these_sorts(string? subtype) => Assert.IsType<MessageSaid>(Read(people.Says("U1", "D1", "x", subtype: subtype)));

    [Theory]
    [InlineData("channel_join")]
    [InlineData("bot_message")]
    [InlineData("sung")]
    public void Is_none_in_others(string subtype) => Assert.Null(Read(people.Says("U1", "D1", "x", subtype: subtype)));

    [Fact]
    public void Is_nothing_when_a_bot_says_it()
    {
        var other = people.Says("U9", "D1", "x");
        other.Body["event"]!["bot_id"] = "B9";

        Assert.Null(Read(other));
        Assert.Null(Read(people.Says("U0BOT", "D1", "x")));
        Assert.Null(Read(people.Says("USLACKBOT", "D1", "x")));
    }

    [Fact]
    public void Is_one_event_as_a_message_and_as_a_mention()
    {
        var said = people.Says("U1", "C1", "<@U0BOT> R-4 is red");
        var mention = people.AsMention(said);

        Assert.Equal(Key(said), Key(mention));
        Assert.Equal("said/T0FERRY/C1/1736845200.000001", Key(said));
        var (first, second) = (Assert.IsType<MessageSaid>(Read(said)), Assert.IsType<MessageSaid>(Read(mention)));
        Assert.Equal(first with { Mentions = second.Mentions }, second);
    }

    [Fact]
    public void Changes_words_when_they_changed()
    {
        var said = people.Says("U1", "D1", "R-4 is red");
        var change = people.Edits(said, "R-4 is <@U2>'s");

        var edited = Assert.IsType<MessageEdited>(Read(change));

        Assert.Equal((Direct, "D1:1736845200.000001", "R-4 is @U2's"), (edited.Place, edited.Message.Id, edited.Text));
        Assert.Equal((Now.AddTicks(10), Now.AddTicks(30)), (edited.At, edited.EditedAt));
        Assert.Single(edited.Mentions);
        Assert.Equal("edited/T0FERRY/D1/1736845200.000001/1736845200.000003", Key(change));
        Assert.Null(Read(people.Unfurls(said)));
    }

    [Fact]
    public void Takes_a_message_back_also_where_a_stone_is_left()
    {
        var said = people.Says("U1", "C1", "R-4 is red");
        var (gone, stone) = (people.Deletes(said), people.DeletesAnswered(said));

        Assert.Equal(new MessageDeleted(Now.AddTicks(10), Room, new PersonId("U1"), new MessageRef(Room, "1736845200.000001")), Read(gone));
        Assert.Equal(Read(gone), Read(stone));
        Assert.Equal("deleted/T0FERRY/C1/1736845200.000001", Key(gone));
        Assert.Equal(Key(gone), Key(stone));
    }

    [Theory]
    [InlineData("C1", "C1", "night-ferry")]
    [InlineData("D1", "dm-U1", "directmessage")]
    [InlineData("G1", "dm-U1", "mpdm-a--b-1")]
    public void Types_a_command(string channel, string room, string name)
    {
        var sent = people.Types("U1", channel, "/action  new &lt;5 % for <@U2|tomas> ");
        sent.Body["channel_name"] = name;

        var typed = Assert.IsType<CommandTyped>(Read(sent));

        Assert.Equal((room, "/action new <5 % for @U2", Now), (typed.Place.Room.Value, typed.Line, typed.At));
        Assert.Single(typed.Mentions);
        Assert.StartsWith("typed/T0FERRY/", Key(sent), StringComparison.Ordinal);
        Assert.Equal("/risk", Assert.IsType<CommandTyped>(Read(people.Types("U1", channel, "/risk"))).Line);
    }

    [Theory]
    [InlineData("C1", false, "C1", "1.2")]
    [InlineData("C1", true, "C1", "private:1.2")]
    [InlineData("D1", false, "dm-U1", "D1:1.2")]
    public void Presses_a_button(string channel, bool isPrivate, string room, string message)
    {
        var sent = people.Presses("U1", channel, Message("do:share#1"), "Press", isPrivate);

        var pressed = Assert.IsType<ButtonPressed>(Read(sent));

        Assert.Equal((room, message, "share", "v"), (pressed.Place.Room.Value, pressed.Message.Id, pressed.Action, pressed.Value));
        Assert.Equal($"pressed/T0FERRY/{(string)sent.Body["trigger_id"]!}", Key(sent));
    }

    [Fact]
    public void Presses_a_button_of_a_view_in_the_direct_chat()
    {
        var view = Message("form:away#0");
        view["id"] = "V1";

        var pressed = Assert.IsType<ButtonPressed>(Read(people.PressesInView("U1", view, "Press")));

        Assert.Equal((Direct, "view:V1", "away"), (pressed.Place, pressed.Message.Id, pressed.Action));
    }

    [Theory]
    [InlineData("nothing of ours")]
    [InlineData("")]
    public void Is_nothing_when_the_button_is_not_the_bots(string action) => Assert.Null(Read(people.Presses("U1", "C1", Message(action), "Press")));

    [Fact]
    public void Of_a_channel_shared_with_others_is_of_the_workspace_that_has_the_app()
    {
        var said = people.Says("U1", "C1", "<@U0BOT> R-4 is red");
        (said.Body["team_id"], said.Body["event"]!["team"], said.Body["event"]!["user_team"]) = ("T0PARTNER", "T0PARTNER", "T0PARTNER");
        Assert.Equal(Room, Read(said)!.Place);

        var unlisted = said with { Body = said.Body.DeepClone().AsObject() };
        unlisted.Body.Remove("authorizations");
        Assert.Equal("T0FERRY", SlackHeader.Of(PayloadOf(unlisted)).Team);

        var sent = people.Submits("U1", new JsonObject { ["id"] = "V1", ["blocks"] = new JsonArray() });
        sent.Body["team"]!["id"] = "T0PARTNER";
        sent.Body["user"]!["team_id"] = "T0PARTNER";
        Assert.Equal("T0FERRY", SlackHeader.Of(PayloadOf(sent)).Team);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"type\":7,\"team_id\":[],\"event\":\"x\"}")]
    [InlineData("{\"team_id\":\"T\",\"event\":{\"type\":\"message\"}}")]
    [InlineData("{\"team_id\":\"T\",\"event\":{\"type\":\"message\",\"channel\":\"C\",\"user\":\"U\",\"ts\":{}}}")]
    [InlineData("{\"team_id\":\"T\",\"event\":{\"type\":\"message\",\"subtype\":\"message_changed\",\"channel\":\"C\"}}")]
    [InlineData("{\"team_id\":\"T\",\"event\":{\"type\":\"message\",\"subtype\":\"message_deleted\",\"channel\":\"C\",\"deleted_ts\":\"1.1\"}}")]
    [InlineData("{\"team\":{\"id\":\"T\"},\"user\":{\"id\":\"U\"},\"type\":\"block_actions\",\"actions\":[]}")]
    [InlineData("{\"team\":null,\"user\":null,\"type\":\"block_actions\",\"actions\":null}")]
    [InlineData("{\"team_id\":\"T\",\"user_id\":\"U\"}")]
    public void Is_nothing_when_it_is_torn(string json)
    {
        var body = JsonNode.Parse(json)!.AsObject();

        Assert.All(Enum.GetValues<SlackPayloadKind>(), kind =>
        {
            Assert.Null(SlackEventReader.Read(new SlackPayload(kind, body), Now));
            Assert.NotNull(SlackHeader.Of(new SlackPayload(kind, body)));
        });
    }

    [Fact]
    public void Is_read_although_a_character_in_it_is_torn_apart()
    {
        var body = PayloadJson.Parse("{\"a\":\"x\\ud83d\",\"b\":\"\\ud83d\\ude80\",\"c\":\"\\\\ud83d\"}"u8);

        Assert.Equal(("x\ufffd", "\ud83d\ude80", "\\ud83d"), (body.Text("a"), body.Text("b"), body.Text("c")));
    }

    [Theory]
    [InlineData("1736845200.000100", 1000)]
    [InlineData("1736845200", 0)]
    [InlineData("1736845200.1", 1_000_000)]
    [InlineData("soon", null)]
    [InlineData("-1.0", null)]
    [InlineData("99999999999999999999.0", null)]
    [InlineData("1.2.3", null)]
    [InlineData("1.0000001", null)]
    [InlineData(null, null)]
    public void Has_its_time_to_the_microsecond(string? ts, int? ticks) => Assert.Equal(ticks is { } more ? Now.AddTicks(more) : null, SlackTime.Of(ts));

    private static JsonObject Message(string action) => new()
    {
        ["ts"] = "1.2",
        ["blocks"] = new JsonArray(new JsonObject
        {
            ["type"] = "actions",
            ["elements"] = new JsonArray(new JsonObject { ["type"] = "button", ["text"] = new JsonObject { ["type"] = "plain_text", ["text"] = "Press" }, ["action_id"] = action, ["value"] = "v" }),
        }),
    };

    private static ChatEvent? Read(FakeSlackSent sent) => SlackEventReader.Read(PayloadOf(sent), Now);

    private static string? Key(FakeSlackSent sent) => SlackEventKey.Of(PayloadOf(sent));

    private static SlackPayload PayloadOf(FakeSlackSent sent) => SlackPayload.FromJson(new SlackPayload(
        sent.Kind switch { "events_api" => SlackPayloadKind.Event, "slash_commands" => SlackPayloadKind.Command, _ => SlackPayloadKind.Interactive }, sent.Body).ToJson());
}
