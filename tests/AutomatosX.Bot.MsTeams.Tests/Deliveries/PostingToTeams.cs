using AutomatosX.Bot.Chat;
using AutomatosX.Bot.MsTeams.Tests.Support;
using AutomatosX.Bot.Testing.MsTeams;

namespace AutomatosX.Bot.MsTeams.Tests.Deliveries;

public sealed class PostingToTeams
{
    [Fact]
    public async Task A_post_in_a_channel_opens_a_thread_and_its_message_is_known()
    {
        await using var desk = await MsTeamsDesk.Open();
        await desk.Posts("roll-call", "Three of four have answered.");

        var message = Assert.Single(desk.Room.Top);
        Assert.Equal(("Three of four have answered.", "Three of four have answered."), (message.Words, message.Summary));
        Assert.Equal((OutboxState.Sent, message.Id), ((await desk.Outbox("roll-call")).State, (await desk.Outbox("roll-call")).Message!.Id));
        Assert.Single(desk.Teams.CallsOf("create"));
        Assert.Empty(desk.Teams.CallsOf("post"));
    }

    [Fact]
    public async Task A_post_in_a_group_chat_stands_in_it()
    {
        await using var desk = await MsTeamsDesk.Open();
        await desk.Posts("roll-call", "Three of four have answered.", desk.Chat);

        Assert.Equal(Assert.Single(desk.Chat.Top).Id, (await desk.Outbox("roll-call")).Message!.Id);
        Assert.Empty(desk.Teams.CallsOf("create"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Other_words_change_the_message_that_stands_there(bool inChannel)
    {
        await using var desk = await MsTeamsDesk.Open();
        var room = inChannel ? desk.Room : desk.Chat;
        await desk.Posts("roll-call", "Three of four have answered.", room);
        await desk.Posts("roll-call", "All four have answered.", room);

        var message = Assert.Single(room.Messages);
        Assert.Equal((1, "All four have answered."), (message.Edits, message.Words));
    }

    [Fact]
    public async Task A_post_that_was_sent_before_its_state_was_kept_is_changed_by_its_message()
    {
        await using var desk = await MsTeamsDesk.Open();
        await desk.Posts("a", "one");
        var message = (await desk.Outbox("a")).Message;
        await desk.Deliveries.Deliver(new Delivery("another", MsTeamsDesk.In(desk.Room), null, null, message, Post.Say("two")), PlainCards.Write);

        Assert.Equal("two", Assert.Single(desk.Room.Messages).Words);
    }

    [Fact]
    public async Task A_post_under_another_goes_into_its_thread_and_is_changed_there()
    {
        await using var desk = await MsTeamsDesk.Open();
        await desk.Posts("summary", "Day 7");
        var address = new Address(MsTeamsDesk.In(desk.Room), UnderPost: "summary");
        await desk.Posts("summary/risks", Post.Say("R-4 is yellow."), address);
        await desk.Posts("summary/risks", Post.Say("R-4 is green."), address);

        var root = Assert.Single(desk.Room.Top).Id;
        var reply = Assert.Single(desk.Room.Under(root));
        Assert.Equal(("R-4 is green.", 1), (reply.Words, reply.Edits));
        Assert.Equal($"{reply.Id};messageid={root}", (await desk.Outbox("summary/risks")).Message!.Id);
    }

    [Fact]
    public async Task A_post_under_a_reply_goes_into_the_thread_of_that_reply()
    {
        await using var desk = await MsTeamsDesk.Open();
        var said = desk.Teams.Says(desk.Room, desk.Lead, "any news?");
        var reply = desk.Teams.Says(desk.Room, desk.Lead, "R-4 done", said.Id);
        var thread = new MessageRef(MsTeamsDesk.In(desk.Room), new MsTeamsMessageId(reply.Id, said.Id).ToString());
        await desk.Posts("echo", Post.Say("R-4 is closed."), new Address(MsTeamsDesk.In(desk.Room), UnderMessage: thread));

        Assert.Contains(desk.Room.Under(said.Id), message => message.Words == "R-4 is closed.");
    }

    [Fact]
    public async Task Chats_have_no_threads()
    {
        await using var desk = await MsTeamsDesk.Open();
        await desk.Posts("summary", "Day 7", desk.Chat);
        await desk.Posts("summary/risks", Post.Say("R-4 is yellow."), new Address(MsTeamsDesk.In(desk.Chat), UnderPost: "summary"));

        Assert.Equal(["Day 7", "R-4 is yellow."], desk.Chat.Top.Select(message => message.Words));
    }

    [Fact]
    public async Task A_person_who_never_said_a_word_is_written_to_once_the_chat_is_opened_and_that_once()
    {
        await using var desk = await MsTeamsDesk.Open();
        var ana = desk.Teams.AddPerson("Ana");
        await desk.Posts("prompt/1", Post.Say("Standup, Day 7."), new Address(MsTeamsDesk.DirectWith(ana)));
        await desk.Restarts();
        await desk.Posts("prompt/2", Post.Say("Standup, Day 8."), new Address(MsTeamsDesk.DirectWith(ana)));

        var chat = desk.Teams.Direct(ana);
        Assert.Equal(2, chat.Top.Count());
        Assert.StartsWith("/teams/", Assert.Single(desk.Teams.CallsOf("create")).Path, StringComparison.Ordinal);
        Assert.Equal(new MessageRef(MsTeamsDesk.DirectWith(ana), chat.Messages[0].Id), (await desk.Outbox("prompt/1")).Message);
    }

    [Fact]
    public async Task A_person_who_spoke_to_the_bot_is_written_to_where_that_was_also_after_a_restart()
    {
        await using var desk = await MsTeamsDesk.Open();
        await desk.Hears(desk.Teams.Direct(desk.Lead), desk.Lead);
        await desk.Restarts();
        await desk.Posts("prompt", Post.Say("Standup, Day 7."), new Address(MsTeamsDesk.DirectWith(desk.Lead)));

        Assert.Single(desk.Teams.Direct(desk.Lead).Top);
        Assert.Empty(desk.Teams.CallsOf("create"));
        Assert.StartsWith($"/emea/{FakeMsTeams.Tenant}/", Assert.Single(desk.Teams.CallsOf("post")).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chat_that_was_opened_anew_is_found_anew_and_the_post_stands_there()
    {
        await using var desk = await MsTeamsDesk.Open();
        await desk.Hears(desk.Teams.Direct(desk.Lead), desk.Lead);
        desk.Teams.Reinstall(desk.Lead);
        await desk.Posts("prompt", Post.Say("Standup, Day 7."), new Address(MsTeamsDesk.DirectWith(desk.Lead)));

        Assert.Single(desk.Teams.Direct(desk.Lead).Top);
        Assert.Equal((OutboxState.Sent, 1), ((await desk.Outbox("prompt")).State, (await desk.Outbox("prompt")).Attempts));
    }

    [Fact]
    public async Task Nothing_in_the_log_holds_a_secret_however_much_goes_wrong()
    {
        await using var desk = await MsTeamsDesk.Open();
        desk.Teams.Fail("create", FakeMsTeamsFault.Dropped(), FakeMsTeamsFault.Refused(403, "MessageWritesBlocked"), FakeMsTeamsFault.Error(500));
        desk.Teams.Fail("login", FakeMsTeamsFault.Garbled(400, FakeMsTeams.Secret), FakeMsTeamsFault.Error(500));
        foreach (var key in (string[])["a", "b", "c", "d"])
        {
            await desk.Posts(key, key);
            await desk.Passes(5);
        }

        desk.Teams.RevokeTokens();
        await desk.Posts("e", "five");
        await desk.Teams.GoDown();
        await desk.Posts("f", "six");

        Assert.All(desk.Teams.Tokens.Append(FakeMsTeams.Secret), secret =>
        {
            Assert.DoesNotContain(desk.Log.Lines, line => line.Contains(secret, StringComparison.Ordinal));
            Assert.All(["a", "b", "c", "d", "e", "f"], key => Assert.DoesNotContain(secret, desk.Outbox(key).Result.Why ?? "", StringComparison.Ordinal));
            Assert.All(desk.Teams.Calls.Where(call => call.Kind != "login"), call => Assert.DoesNotContain(secret, call.Raw + call.Path, StringComparison.Ordinal));
        });
        Assert.NotEmpty(desk.Teams.Tokens);
    }

    [Fact]
    public async Task A_stored_address_that_is_no_longer_on_the_list_gets_nothing()
    {
        await using var desk = await MsTeamsDesk.Open();
        desk.Settings.ServiceHosts = [];
        await desk.Restarts();
        await desk.Posts("a", "Day 7.");

        Assert.Empty(desk.Teams.Calls);
        Assert.Equal("Teams answered ForeignHost", (await desk.Outbox("a")).Why);
    }
}
