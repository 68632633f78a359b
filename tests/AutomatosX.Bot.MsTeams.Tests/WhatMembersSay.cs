using System.Net;
using System.Text.Json.Nodes;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.MsTeams.Tests.Support;
using AutomatosX.Bot.Testing.MsTeams;

namespace AutomatosX.Bot.MsTeams.Tests;

public sealed class WhatMembersSay : IAsyncLifetime
{
    private ListeningBot bot = null!;

    public async Task InitializeAsync() => bot = await ListeningBot.Start();

    public async Task DisposeAsync() => await bot.DisposeAsync();

    [Fact]
    public async Task Has_one_effect_and_one_echo_when_it_comes_four_times()
    {
        var said = bot.People.Says(bot.Oliver, bot.Chat, "R-4 is red");
        for (var again = 0; again < 4; again++)
            Assert.Null(await bot.Answers(said));
        await bot.WorkOff();

        Assert.Equal(["R-4 is red"], await bot.Replies());
        Assert.Contains("R-4", bot.Last().Words, StringComparison.Ordinal);
        Assert.Equal("red", (await bot.Store.Items("P0")).Single(item => item.Key == "R-4")["rag"]);
    }

    [Fact]
    public async Task Is_heard_where_the_bot_is_mentioned_and_answered_in_that_thread()
    {
        var said = bot.People.Mentions(bot.Oliver, bot.Channel, "R-4 is red");
        await bot.Hears(said);

        Assert.Equal(["R-4 is red"], await bot.Replies());
        Assert.Contains(bot.Channel.Messages, message => message.From == FakeMsTeams.Bot && message.Root == said.Id && message.Words.Contains("R-4", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Is_heard_in_the_thread_of_the_roll_call_without_a_mention()
    {
        var call = bot.Channel.Top.Single(message => message.From == FakeMsTeams.Bot);

        await bot.Hears(bot.People.Replies(bot.Oliver, bot.Channel, call, "R-4 is red"));

        Assert.Equal(["R-4 is red"], await bot.Replies());
    }

    [Fact]
    public async Task Is_not_kept_when_it_is_said_to_others()
    {
        bot.Gate.Hold("Keep").SetException(new IOException("it was kept"));
        var said = bot.People.Says(bot.Oliver, bot.Channel, "Lunch?");

        Assert.Null(await bot.Answers(said));

        Assert.Equal(1, bot.Counted("msteams.payloads.ignored/message"));
    }

    [Fact]
    public async Task Is_read_anew_when_it_is_edited_withdrawn_when_it_is_deleted_and_there_again_when_it_is_brought_back()
    {
        var said = bot.People.Says(bot.Oliver, bot.Chat, "R-4 is red");
        await bot.Hears(said);
        var edited = bot.People.Edits(said, "R-4 is yellow");
        await bot.Hears(edited);
        Assert.Equal(["R-4 is yellow"], await bot.Replies());

        await bot.Hears(bot.People.Deletes(edited));
        Assert.Empty(await bot.Replies());

        await bot.Hears(bot.People.Undeletes(edited));
        Assert.Equal(["R-4 is yellow"], await bot.Replies());
    }

    [Fact]
    public async Task Is_sent_again_when_the_store_takes_too_long()
    {
        var said = bot.People.Says(bot.Oliver, bot.Chat, "R-4 is red");
        bot.Gate.Hold("Keep");
        var sending = bot.Sends(said);
        await bot.Clock.Awaited(TimeSpan.FromSeconds(4));
        bot.Clock.Advance(TimeSpan.FromSeconds(4));
        using var first = await sending;
        bot.Gate.Release("Keep");
        using var second = await bot.Sends(said);
        await bot.WorkOff();

        Assert.Equal([HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK], [first.StatusCode, second.StatusCode]);
        Assert.Equal(1, bot.Counted("msteams.payloads.unacknowledged"));
        Assert.Equal(["R-4 is red"], await bot.Replies());
    }

    [Fact]
    public async Task Is_sent_again_when_the_store_is_full()
    {
        bot.Gate.Hold("Keep").SetException(new IOException("database or disk is full"));

        using var answer = await bot.Sends(bot.People.Says(bot.Oliver, bot.Chat, "R-4 is red"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Empty(await bot.Store.Unfinished(10));
    }

    [Fact]
    public async Task Is_acknowledged_although_working_it_off_takes_long()
    {
        await bot.Hears(bot.People.Says(bot.Oliver, bot.Chat, "R-4 is green"));
        bot.Gate.Hold("Commit");

        Assert.Null(await bot.Answers(bot.People.Says(bot.Oliver, bot.Chat, "R-4 is red")));

        Assert.Single(await bot.Store.Unfinished(10));
        bot.Gate.Release("Commit");
    }

    [Fact]
    public async Task Is_one_persons_whatever_letter_case_the_tenant_and_the_person_come_in()
    {
        var said = bot.People.Says(bot.Oliver, bot.Chat, "R-4 is red");
        said.Body["conversation"]!["tenantId"] = FakeMsTeams.Tenant.ToUpperInvariant();
        said.Body["channelData"]!["tenant"]!["id"] = FakeMsTeams.Tenant.ToUpperInvariant();
        said.Body["from"]!["aadObjectId"] = bot.Oliver.Person.ToUpperInvariant();
        await bot.Hears(said);

        Assert.Equal(["R-4 is red"], await bot.Replies());
        Assert.NotNull(await bot.References.Person(ListeningBot.Tenant, new PersonId(bot.Oliver.Person)));
    }

    [Fact]
    public async Task Names_a_member_even_where_a_mention_says_only_the_account()
    {
        await bot.Hears(bot.People.Says(bot.Bob, bot.Teams.Direct(bot.Bob), "hello"));
        var said = bot.People.Mentions(bot.Oliver, bot.Channel, "risk new Berths are short owner: <at>Robert</at>", others: bot.Bob with { Name = "Robert" });
        foreach (var mentioned in said.Body["entities"]!.AsArray().OfType<JsonObject>().Select(entity => entity["mentioned"]).OfType<JsonObject>())
            mentioned.Remove("aadObjectId");
        await bot.Hears(said);

        Assert.Equal("bob", Assert.Single(await bot.Store.Items("P0"), item => item.Title.Contains("Berths", StringComparison.Ordinal)).Owner?.Value);
    }

    [Fact]
    public async Task Is_the_same_persons_where_the_directorys_id_is_left_out_once_it_was_said()
    {
        await bot.Hears(bot.People.Says(bot.Oliver, bot.Chat, "R-4 is yellow"));
        var said = bot.People.Says(bot.Oliver, bot.Chat, "R-4 is red");
        said.Body["from"]!.AsObject().Remove("aadObjectId");
        await bot.Hears(said);

        Assert.Equal(["R-4 is yellow", "R-4 is red"], await bot.Replies());
    }

    [Fact]
    public async Task Of_other_programs_says_nothing()
    {
        var said = bot.People.Mentions(bot.Oliver, bot.Channel, "R-4 is red");
        said.Body["from"] = new JsonObject { ["id"] = "28:another", ["name"] = "Another bot" };
        await bot.Hears(said);

        Assert.Empty(await bot.Replies());
        Assert.Equal(1, bot.Counted("msteams.payloads.ignored/message"));
    }

    [Theory]
    [InlineData("""{"type":"message","text":7}""")]
    [InlineData("""{"type":"message","text":"x","from":"oliver"}""")]
    [InlineData("""{"type":["message"],"id":{}}""")]
    [InlineData("""{"type":"conversationUpdate","membersAdded":[{"id":"29:x"}]}""")]
    [InlineData("""{"type":"conversationUpdate","membersAdded":[null,7,{"id":null}],"id":"f:1"}""")]
    [InlineData("""{"type":"invoke","name":7,"value":[]}""")]
    [InlineData("""{"type":"installationUpdate","action":{"add":1}}""")]
    [InlineData("""{"type":"message","value":{"ax":{"k":"button","a":"undo","v":7,"n":[]}}}""")]
    [InlineData("""{"type":"message","value":{"ax":{"k":"form","a":"away"},"f.":"x"}}""")]
    public async Task Is_acknowledged_however_odd_it_is(string odd)
    {
        var said = bot.People.Happens(bot.Oliver, bot.Channel, "event", []);
        said.Body.Remove("id");
        foreach (var (name, value) in JsonNode.Parse(odd)!.AsObject())
            said.Body[name] = value?.DeepClone();

        using var answer = await bot.Sends(said);
        await bot.WorkOff();

        Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.OK, HttpStatusCode.NotImplemented });
        Assert.Empty(await bot.Store.Unfinished(10));
        Assert.Equal(0, bot.Counted("msteams.payloads.unacknowledged"));
    }

    [Fact]
    public async Task Is_taken_whole_when_it_is_giant()
    {
        var giant = $"R-4 is red. {new string('x', 200_000)}";

        Assert.Null(await bot.Hears(bot.People.Says(bot.Oliver, bot.Chat, giant)));

        Assert.Empty(await bot.Store.Unfinished(10));
        Assert.StartsWith("R-4 is red", Assert.Single(await bot.Replies()), StringComparison.Ordinal);
    }
}
