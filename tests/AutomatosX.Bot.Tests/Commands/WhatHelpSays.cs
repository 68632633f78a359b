using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Registers.Kinds;
using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Tests.Support;

namespace AutomatosX.Bot.Tests.Commands;

public class WhatHelpSays
{
    [Fact]
    public async Task First_is_a_page_that_can_be_acted_on()
    {
        await using var bot = await TestBot.At("09:15", null, Some.Imported("action", "ACTION-06", ("title", "Checksums"), ("owner", "oliver"), ("status", "in-progress")));

        Assert.Equal(
            """
            What you can type
            To answer, in your own words
            ACTION-06 done, next: tell the team
            new action: rotate keys, @oliver, due Friday
            decision: we ship on Monday
            Under a prompt or to me alone; Fill in asks for the same in a form.
            Not today: skip today. A slip: edit your message.
            To look something up or record it
            /standup – who answered; skip, be away, what you own
            /day – the day's summary: so far, publish, earlier days
            /action – who does what by when
            /announcement – what named people have to read, and who has
            /awaiting – what the work waits for, and from whom
            /criterion – targets, and how far each is
            /decision – what was decided
            /deliverable – what comes out of the work
            /gate – go or no-go, decided by named voters
            /metric – figures against their limits
            /milestone – what is to be reached later, by horizon or date
            /objective – what the work is for
            /risk – what could go wrong, and the risk board
            /story – the work of the sprint, burn-down, capacity
            /window – change windows: steps, rollback, observation
            To ask
            why is R-4 red? · why was I pinged?
            /help gate tells the rest of /gate.
            """,
            await LookingUp.Types(bot, "/help"));
    }

    [Fact]
    public async Task Of_the_page_works_as_it_stands_there()
    {
        await using var bot = await TestBot.At("09:15", null, Some.Imported("action", "ACTION-06", ("title", "Checksums"), ("owner", "oliver"), ("status", "in-progress")));
        foreach (var line in (await bot.Types(Some.Oliver, "/help"))!.Sections[0].Lines.Take(3))
            await bot.Says(Some.Oliver, line.Text);

        Assert.Equal("done", (await bot.Item("ACTION-06")).Status);
        Assert.Equal("tell the team", (await bot.Item("ACTION-06"))["next"]);
        Assert.Contains(await bot.Store.Items("P0"), item => item.Kind == "action" && item.Title == "rotate keys" && item.Owner == Some.Oliver);
        Assert.Equal("we ship on Monday", (await bot.Item("D-1"))["text"]);
    }

    [Fact]
    public async Task Has_one_line_for_each_command_and_no_more_than_a_phone_holds()
    {
        await using var bot = await TestBot.At("09:15");
        var page = (await LookingUp.Types(bot, "/help")).Split('\n');

        Assert.All(Kind.All.Where(kind => kind.HasCommand), kind => Assert.Single(page, line => line.StartsWith($"/{kind.Name} – ", StringComparison.Ordinal)));
        Assert.True(page.Length <= 30, $"{page.Length} lines");
        Assert.All(page, line => Assert.True(line.Length <= 70, line));
    }

    [Theory]
    [InlineData("/help gate")]
    [InlineData("/help /gate")]
    [InlineData("/help GATE")]
    [InlineData("/gate help")]
    [InlineData("/standup help gate")]
    public async Task Of_one_command_is_all_that_it_can_do(string line)
    {
        await using var bot = await TestBot.At("09:15");

        Assert.Equal(
            """
            /gate: go or no-go, decided by named voters
            /gate – all open gates
            /gate GATE-1 – one, and why it is so
            /gate open – those in a state
            /gate owner:@oliver – those of a member; owner:me for your own
            /gate why GATE-1 – why it stands as it does, in the words of those who said so
            /gate history GATE-1 – every change, newest first
            /gate telemetry – any word in them
            /gate new Deploy Step 2? voters @oliver @queenie, conditions no new drift, until Day 3 09:30 – record a new gate; without words, a form
            /gate edit GATE-1 – change it in a form
            /gate import – take a table of gates in
            Or in a reply
            GATE-1 conditional go …
            GATE-1 no-go …
            GATE-1 go
            GATE-1 condition 1 met
            GATE-1 condition 1 open
            """,
            await LookingUp.Types(bot, line));
    }

    [Theory]
    [InlineData("/help gat", "There is no /gat. Nearest: /help gate. All of them: /help")]
    [InlineData("/help risks", "There is no /risks. Nearest: /help risk. All of them: /help")]
    [InlineData("/standup help rsk", "There is no /rsk. Nearest: /help risk. All of them: /help")]
    public async Task Of_an_unknown_command_names_the_nearest(string line, string answer)
    {
        await using var bot = await TestBot.At("09:15");
        Assert.Equal(answer, await LookingUp.Types(bot, line));
    }

    [Fact]
    public async Task Of_nothing_that_is_near_is_the_first_page()
    {
        await using var bot = await TestBot.At("09:15");
        Assert.StartsWith("There is no /zebra\nTo answer, in your own words\n", await LookingUp.Types(bot, "/help zebra"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Platform.Slack, "/standup help gate tells the rest of /gate.")]
    [InlineData(Platform.MsTeams, "help gate tells the rest of /gate. Said to me, no command needs its slash.")]
    public async Task Is_what_the_platform_can_take(Platform platform, string line)
    {
        var project = Some.Week2Project();
        await using var bot = await TestBot.At("09:15", project with { Members = [.. project.Members.Select(member => member with { Accounts = new Dictionary<Platform, PersonId> { [platform] = new(member.Handle.Value) } })] });
        var place = new Place(platform, new WorkspaceId("t"), new RoomId("d"));
        var page = await bot.Inbox.Answer(new CommandTyped(bot.Clock.Now, place, new PersonId("oliver"), "/standup help"));

        Assert.Equal(line, page!.Plain.Split('\n')[^1]);
    }

    [Theory]
    [InlineData("help", "What you can type")]
    [InlineData("Help!", "What you can type")]
    [InlineData("help gate", "/gate: go or no-go")]
    [InlineData("help gat", "There is no /gat.")]
    public async Task Is_asked_for_in_words_as_well(string words, string answer)
    {
        await using var bot = await TestBot.At("09:15");
        await bot.Says(Some.Oliver, words);

        Assert.StartsWith(answer, Assert.Single(bot.Reads(Some.Oliver)), StringComparison.Ordinal);
        Assert.Empty(await bot.Store.RepliesOn("P0", Some.Day7));
    }

    [Theory]
    [InlineData("help us")]
    [InlineData("help the gate team with the checklist")]
    [InlineData("need help")]
    public async Task Is_not_asked_for_by_other_words(string words)
    {
        await using var bot = await TestBot.At("09:15");
        await bot.Says(Some.Oliver, words);

        Assert.Single(await bot.Store.RepliesOn("P0", Some.Day7));
    }

    [Fact]
    public async Task Stands_in_what_is_offered_while_typing()
    {
        await using var bot = await TestBot.At("09:15");
        Assert.Equal("/help gate", Assert.Single(await bot.Commands.Complete("P0", "/help g")).Example);
    }
}
