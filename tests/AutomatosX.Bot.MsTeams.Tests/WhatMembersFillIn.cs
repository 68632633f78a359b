using System.Text.Json.Nodes;
using AutomatosX.Bot.MsTeams.Tests.Support;
using AutomatosX.Bot.Testing.MsTeams;

namespace AutomatosX.Bot.MsTeams.Tests;

public sealed class WhatMembersFillIn : IAsyncLifetime
{
    private const string Send = "Send";

    private ListeningBot bot = null!;
    private FakeMsTeamsMessage button = null!;

    public async Task InitializeAsync()
    {
        bot = await ListeningBot.Start();
        await bot.Hears(bot.People.Types(bot.Oliver, bot.Chat, "/standup away"));
        button = bot.Last();
    }

    public async Task DisposeAsync() => await bot.DisposeAsync();

    [Fact]
    public async Task Opens_in_the_place_of_its_button_for_whoever_pressed_it()
    {
        var card = await Form();

        Assert.Contains("Away", FakeMsTeamsCards.TextsOf(card));
        Assert.Contains(FakeMsTeamsCards.InputsIn(card), input => input.Key == "f.from" && input.Value == "2025-01-14");
        Assert.Empty(await bot.Store.Unfinished(10));
    }

    [Fact]
    public async Task Is_one_absence_when_it_is_sent_twice_and_once_more_under_a_new_id()
    {
        var sent = Sends(await Form(), ("f.from", "2025-01-20"));

        Assert.Contains("Taken. What I understood of it follows.", Said(await bot.Answers(sent)));
        await bot.WorkOff();
        Assert.Contains("This was sent before", string.Concat(Said(await bot.Hears(sent))), StringComparison.Ordinal);
        Assert.Contains("This was sent before", string.Concat(Said(await bot.Hears(bot.People.WithNewId(sent)))), StringComparison.Ordinal);

        Assert.Single(await bot.Store.Items("P0"), item => item.Kind == "absence");
    }

    [Fact]
    public async Task Comes_back_filled_in_with_what_is_wrong_and_is_taken_when_that_is_mended()
    {
        var again = Card(await bot.Answers(Sends(await Form(), ("f.from", "2025-01-20"), ("f.to", "2025-01-15"))));

        Assert.Contains(FakeMsTeamsCards.TextsOf(again), text => text.StartsWith("To mend:", StringComparison.Ordinal) && text.Contains("is before", StringComparison.Ordinal));
        Assert.Contains(FakeMsTeamsCards.InputsIn(again), input => input is { Key: "f.to", Value: "2025-01-15" });
        Assert.Empty(await bot.Store.Unfinished(10));

        await bot.Hears(Sends(again, ("f.to", "2025-01-21")));
        Assert.Single(await bot.Store.Items("P0"), item => item.Kind == "absence");
    }

    [Fact]
    public async Task Opens_and_is_sent_as_messages_where_the_client_knows_no_other_way()
    {
        Assert.Null(await bot.Hears(bot.People.Submits(bot.Oliver, bot.Chat, button, "I'm away")));
        var form = bot.Last();
        Assert.Contains("Away", FakeMsTeamsCards.TextsOf(form.Card));

        var sent = bot.People.Submits(bot.Oliver, bot.Chat, form, Send, ("f.from", "2025-01-20"));
        Assert.Null(await bot.Hears(sent));
        await bot.Hears(bot.People.WithNewId(sent));

        Assert.Single(await bot.Store.Items("P0"), item => item.Kind == "absence");
        Assert.Contains(bot.Chat.Messages, message => message.Words.Contains("This was sent before", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Is_taken_back_by_the_button_under_the_echo_pressed_thrice_either_way()
    {
        await bot.Hears(bot.People.Says(bot.Oliver, bot.Chat, "R-4 is red"));
        var echo = bot.Chat.Messages.Last(message => message.Card is { } card && FakeMsTeamsCards.ActionsIn(card).Any(action => (string?)action["title"] == "Undo"));
        var press = bot.People.Executes(bot.Oliver, bot.Chat, echo, "Undo");

        var answer = await bot.Answers(press);
        await bot.Answers(bot.People.WithNewId(press));
        await bot.Answers(bot.People.Submits(bot.Oliver, bot.Chat, echo, "Undo"));
        Assert.Single(await bot.Store.Unfinished(10));
        await bot.WorkOff();

        Assert.Equal("application/vnd.microsoft.activity.message", (string)answer!["type"]!);
        Assert.Empty(await bot.Replies());
    }

    [Fact]
    public async Task Does_nothing_to_what_somebody_else_said()
    {
        await bot.Hears(bot.People.Says(bot.Oliver, bot.Chat, "R-4 is red"));
        var echo = bot.Chat.Messages.Last(message => message.Card is { } card && FakeMsTeamsCards.ActionsIn(card).Any(action => (string?)action["title"] == "Undo"));

        await bot.Hears(bot.People.Executes(bot.Bob, bot.Teams.Direct(bot.Bob), echo, "Undo"));
        var edit = await bot.Answers(bot.People.Executes(bot.Bob, bot.Teams.Direct(bot.Bob), echo, "Edit"));

        Assert.Equal(["R-4 is red"], await bot.Replies());
        Assert.Contains("There is nothing to fill in any more.", Said(edit));
    }

    [Theory]
    [InlineData("v", "NONE")]
    [InlineData("v", "")]
    [InlineData("a", "edit")]
    [InlineData("a", "answer")]
    public async Task Is_told_when_what_it_carries_was_tampered_with(string name, string value)
    {
        var sent = Sends(await Form(), ("f.from", "2025-01-20"), ("f.words", "R-4 is red"));
        sent.Body["value"]!["action"]!["data"]!["ax"]![name] = value;

        Assert.Contains("Not saved.", string.Concat(Said(await bot.Hears(sent))), StringComparison.Ordinal);

        Assert.Empty(await bot.Replies());
        Assert.DoesNotContain(await bot.Store.Items("P0"), item => item.Kind == "absence");
    }

    [Fact]
    public async Task Is_told_a_stranger_who_sends_somebody_elses_form()
    {
        var mallory = bot.Teams.AddPerson("Mallory");
        var sent = bot.People.Executes(mallory, bot.Teams.Direct(mallory), button.Id, await Form(), Send, null, ("f.from", "2025-01-20"));

        Assert.Contains("Not saved.", string.Concat(Said(await bot.Hears(sent))), StringComparison.Ordinal);
        Assert.DoesNotContain(await bot.Store.Items("P0"), item => item.Kind == "absence");
    }

    [Fact]
    public async Task Is_the_senders_own_when_a_member_sends_another_members_form()
    {
        await bot.Hears(bot.People.Executes(bot.Bob, bot.Teams.Direct(bot.Bob), button.Id, await Form(), Send, null, ("f.from", "2025-01-20")));

        Assert.Equal("bob", Assert.Single(await bot.Store.Items("P0"), item => item.Kind == "absence").Created.By.Value);
    }

    [Fact]
    public async Task Opens_nobody_elses_chat_by_a_forged_room()
    {
        var sent = Sends(await Form(), ("f.from", "2025-01-20"));
        sent.Body["value"]!["action"]!["data"]!["ax"]!["r"] = Chat.RoomId.DirectWith(new Chat.PersonId(bot.Bob.Person)).Value;
        var before = bot.Teams.Direct(bot.Bob).Messages.Count;

        await bot.Hears(sent);

        Assert.Equal(before, bot.Teams.Direct(bot.Bob).Messages.Count);
        Assert.Single(await bot.Store.Items("P0"), item => item.Kind == "absence");
    }

    [Fact]
    public async Task Is_answered_in_its_time_and_stays_as_it_is_when_the_store_is_slow()
    {
        var sent = Sends(await Form(), ("f.from", "2025-01-20"));
        bot.Gate.Hold("Keep");
        var sending = bot.Answers(sent);
        await bot.Clock.Awaited(TimeSpan.FromSeconds(4));
        bot.Clock.Advance(TimeSpan.FromSeconds(4));
        var told = await sending;
        bot.Gate.Release("Keep");

        Assert.Equal(("application/vnd.microsoft.activity.message", "This could not be saved in time. Nothing is lost: do it again in a minute."), ((string)told!["type"]!, (string)told["value"]!));
        await bot.Hears(sent);
        Assert.Single(await bot.Store.Items("P0"), item => item.Kind == "absence");
    }

    [Fact]
    public async Task Sets_a_project_up_once_although_the_answer_was_lost()
    {
        var hall = bot.Teams.AddChannel("hall", members: [bot.Oliver, bot.Bob]);
        await bot.Hears(bot.People.Mentions(bot.Oliver, hall, "standup setup"));
        var ask = Assert.Single(hall.OnlyFor(bot.Oliver));
        var form = Card(await bot.Answers(bot.People.Executes(bot.Oliver, hall, ask, "Set up")));
        var sent = bot.People.Executes(bot.Oliver, hall, ask.Id, form, "Set up", ask.Root, ("f.name", "Hall"), ("f.key", "HALL"));

        Assert.Contains("Taken. What I understood of it follows.", Said(await bot.Hears(sent)));
        Assert.Contains("This was sent before", string.Concat(Said(await bot.Hears(bot.People.WithNewId(sent)))), StringComparison.Ordinal);

        var project = await bot.Store.Project("HALL");
        Assert.Equal(hall.Id, project!.Channel.Room.Value);
        Assert.Equal([bot.Oliver.Person, bot.Bob.Person], project.Members.Select(member => member.On(Chat.Platform.MsTeams).Value));
        Assert.Contains(hall.Top, message => message.Words.Contains("Hall is set up.", StringComparison.Ordinal));
    }

    private async Task<JsonObject> Form() => Card(await bot.Answers(bot.People.Executes(bot.Oliver, bot.Chat, button, "I'm away")));

    private static JsonObject Card(JsonObject? answer)
    {
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string)answer!["type"]!);
        return answer["value"]!.AsObject();
    }

    private static IReadOnlyList<string> Said(JsonObject? answer) => [.. FakeMsTeamsCards.TextsOf(Card(answer))];

    private FakeMsTeamsSent Sends(JsonObject form, params (string Id, string Value)[] inputs) => bot.People.Executes(bot.Oliver, bot.Chat, button.Id, form, Send, null, inputs);
}
