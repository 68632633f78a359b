using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Replies;
using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Tests.Support;

namespace AutomatosX.Bot.Tests.Replies;

/// <summary>On Tuesday 14 January 2025; Paris is a lead.</summary>
public class TakingAnAbsence
{
    [Fact]
    public async Task Said_in_a_reply_is_shown_with_its_half()
    {
        await using var bot = await TestBot.At("09:15");
        Assert.Equal("Away: Fri 17 Jan, afternoon\n[Undo] [Edit]", bot.Echo(await bot.Says(Some.Bob, "off Friday afternoon")));
        Assert.Equal("Away: Thu 16 to Fri 17 Jan (vacation)\n[Undo] [Edit]", bot.Echo(await bot.Says(Some.Bob, "out Thursday and Friday, vacation")));
    }

    [Fact]
    public async Task That_is_over_is_kept_as_a_note()
    {
        await using var bot = await TestBot.At("09:15");
        Assert.StartsWith("Kept as a note", bot.Echo(await bot.Says(Some.Bob, "sick until Mon 13 Jan")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ends_when_its_member_is_back_early_and_stands_again_when_that_is_undone()
    {
        await using var bot = await TestBot.At("09:15");
        await bot.Says(Some.Bob, "sick until Friday");
        bot.Clock.Now = Some.At("10:00");
        var back = await bot.Says(Some.Bob, "I'm back early, from tomorrow");
        Assert.Equal("Back from Wed 15 Jan; the absence to Fri 17 Jan ends.\n[Undo] [Edit]", bot.Echo(back));
        Assert.False(await IsAway(bot, Some.Bob, 15));
        Assert.True(await IsAway(bot, Some.Bob, 14));
        await bot.Presses(Some.Bob, "undo", back);
        Assert.Equal("Undone. The absence Tue 14 to Fri 17 Jan (sick) stands again.", bot.Echo(back));
        Assert.True(await IsAway(bot, Some.Bob, 15));
    }

    [Fact]
    public async Task Of_nobody_is_not_ended_by_a_hello()
    {
        await using var bot = await TestBot.At("09:15");
        Assert.StartsWith("Kept as a note", bot.Echo(await bot.Says(Some.Bob, "I'm back")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_ends_while_the_standup_is_open_brings_the_prompt()
    {
        await using var bot = await TestBot.At("08:00");
        await bot.Says(Some.Bob, "sick today");
        await bot.Reaches("08:50");
        Assert.DoesNotContain("prompt/P0/standup/2025-01-14/bob", bot.Chat.Standing.Keys);
        await bot.Says(Some.Bob, "back today");
        await bot.Reaches("09:00");
        Assert.Contains("prompt/P0/standup/2025-01-14/bob", bot.Chat.Standing.Keys);
    }

    [Fact]
    public async Task Does_not_keep_its_member_from_answering()
    {
        await using var bot = await TestBot.At("08:00");
        await bot.Says(Some.Bob, "off this morning");
        await bot.Reaches("08:50");
        await bot.Says(Some.Bob, "on vacation tomorrow");
        Assert.Empty((await bot.Store.Run("P0", "standup", Some.Day7))!.Answers);
        await bot.Says(Some.Bob, "Came in after all. Today: the parser plan");
        await bot.CatchUp();
        Assert.Contains("Answered: Bob (away this morning)", bot.Chat.Standing["roll-call/P0/standup/2025-01-14"].Post.Plain, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Set_by_a_lead_is_the_members_and_the_member_is_told_once()
    {
        await using var bot = await TestBot.At("09:15");
        await Types(bot, Some.Paris, "/standup away @bob Thu-Fri sick");
        Assert.Equal(["Bob is away: Thu 16 to Fri 17 Jan (sick)\n[Undo]"], bot.Reads(Some.Paris));
        Assert.Equal(["Paris set you away: Thu 16 to Fri 17 Jan (sick). Not so? /standup back"], bot.Reads(Some.Bob));
        var change = Assert.Single(await bot.Store.Items("P0")).Created;
        Assert.Equal((Some.Paris, Some.Bob), (change.By, change.Subject));
        Assert.True(await IsAway(bot, Some.Bob, 16));
        Assert.False(await IsAway(bot, Some.Paris, 16));
    }

    [Fact]
    public async Task Set_by_a_lead_is_called_off_by_the_member()
    {
        await using var bot = await TestBot.At("09:15");
        await Types(bot, Some.Paris, "/standup away @bob Thu-Fri sick");
        await Types(bot, Some.Bob, "/standup back");
        Assert.Equal("The absence from Thu 16 to Fri 17 Jan is called off.\n[Undo] [Edit]", bot.Reads(Some.Bob)[^1]);
        Assert.False(await IsAway(bot, Some.Bob, 16));
        await Types(bot, Some.Bob, "/standup back");
        Assert.Equal("You are not away; there is nothing to end.", bot.Reads(Some.Bob)[^1]);
    }

    [Fact]
    public async Task Set_by_a_lead_and_taken_back_tells_the_member_that_too()
    {
        await using var bot = await TestBot.At("09:15");
        await Types(bot, Some.Paris, "/standup away @bob Thu-Fri sick");
        await bot.Presses(Some.Paris, "undo", Assert.Single(await bot.Store.RepliesOn("P0", Some.Day7)).Id);
        Assert.Equal(["Undone. The absence is gone."], bot.Reads(Some.Paris));
        Assert.Equal(["Paris took this back. It does not count."], bot.Reads(Some.Bob));
        Assert.False(await IsAway(bot, Some.Bob, 16));
    }

    [Fact]
    public async Task Ended_by_a_lead_is_told()
    {
        await using var bot = await TestBot.At("09:15");
        await bot.Says(Some.Bob, "on vacation until Fri 17 Jan");
        await Types(bot, Some.Paris, "/standup back @bob Thu");
        Assert.Equal("Bob: back from Thu 16 Jan; the absence to Fri 17 Jan ends.\n[Undo]", bot.Reads(Some.Paris)[^1]);
        Assert.Equal("Paris said for you: back from Thu 16 Jan; the absence to Fri 17 Jan ends. Not so? /standup away", bot.Reads(Some.Bob)[^1]);
    }

    [Theory]
    [InlineData("/standup away @queenie Thu", "Only leads set others' absences. Ask Paris, or let them say it themselves: /standup away.")]
    [InlineData("/standup back @queenie", "Only leads set others' absences. Ask Paris, or let them say it themselves: /standup away.")]
    [InlineData("/standup away @olivr Thu", "There is no olivr in AutomatosX v2. Nearest: @oliver.")]
    [InlineData("/standup away whenever", "No day to come that I am sure of in “whenever”. Like this: /standup away Thu to Fri vacation · /standup away tomorrow morning · /standup away 20 Jan to 24 Jan")]
    [InlineData("/standup away Mon 13 Jan", "No day to come that I am sure of in “Mon 13 Jan”. Like this: /standup away Thu to Fri vacation · /standup away tomorrow morning · /standup away 20 Jan to 24 Jan")]
    [InlineData("/standup back someday", "No day to come that I am sure of in “someday”. Like this: /standup back · /standup back Wed")]
    [InlineData("/standup skip @queenie", "Only leads skip for others. They can do it themselves: /standup skip.")]
    public async Task That_cannot_be_taken_is_refused_with_a_way_out(string line, string said)
    {
        await using var bot = await TestBot.At("09:15");
        Assert.Equal(said, (await bot.Types(Some.Bob, line))?.Plain);
        Assert.Empty(await bot.Store.Items("P0"));
    }

    [Theory]
    [InlineData("/standup away Thu-Fri vacation", "Away: Thu 16 to Fri 17 Jan (vacation)")]
    [InlineData("/standup away tomorrow morning", "Away: Wed 15 Jan, morning")]
    [InlineData("/standup away 20 Jan to 24 Jan sick", "Away: Mon 20 to Fri 24 Jan (sick)")]
    [InlineData("/standup away sick today", "Away: Tue 14 Jan (sick)")]
    [InlineData("/standup away half day Friday", "Away: Fri 17 Jan, half day")]
    public async Task By_command_is_read_as_in_a_reply(string line, string said)
    {
        await using var bot = await TestBot.At("09:15");
        await Types(bot, Some.Bob, line);
        Assert.Equal([$"{said}\n[Undo] [Edit]"], bot.Reads(Some.Bob));
    }

    [Fact]
    public async Task Without_days_is_asked_by_a_form()
    {
        await using var bot = await TestBot.At("09:15");
        var post = await bot.Types(Some.Bob, "/standup away");
        var button = Assert.Single(post!.Buttons);
        var form = await bot.Inbox.Open(new ButtonPressed(bot.Clock.Now, Some.Direct(Some.Bob), new PersonId("bob"), new MessageRef(Some.Direct(Some.Bob), "m"), button.Action, button.Value));
        Assert.Equal(["from", "to", "part", "reason"], form!.Fields.Select(field => field.Id));
        await Send(bot, Some.Bob, ("from", "2025-01-16"), ("to", "2025-01-17"), ("part", "morning"), ("reason", "vacation"));
        Assert.Equal(["Away: Thu 16 to Fri 17 Jan, mornings (vacation)\n[Undo] [Edit]"], bot.Reads(Some.Bob));
    }

    [Fact]
    public async Task By_form_asks_a_lead_who()
    {
        await using var bot = await TestBot.At("08:50");
        await bot.CatchUp();
        var button = bot.Posts(Some.Paris).SelectMany(post => post.Buttons).Single(button => button.Label == "I'm away");
        var form = await bot.Inbox.Open(new ButtonPressed(bot.Clock.Now, Some.Direct(Some.Paris), new PersonId("paris"), new MessageRef(Some.Direct(Some.Paris), "m"), button.Action, button.Value));
        Assert.Equal("paris", form!.Fields[0].Value);
        await Send(bot, Some.Paris, ("who", "bob"), ("from", "2025-01-14"));
        Assert.Equal("Paris set you away: Tue 14 Jan. Not so? /standup back", bot.Reads(Some.Bob)[^1]);
    }

    [Theory]
    [InlineData("from", "2025-02-31", "to", "", "from: “2025-02-31” is no date that I am sure of. Write 2025-01-14, or Tue 14 Jan.")]
    [InlineData("from", "2025-01-17", "to", "2025-01-16", "to: Thu 16 Jan is before Fri 17 Jan. The last day comes after the first.")]
    [InlineData("from", "2025-01-13", "to", "2025-01-13", "to: Mon 13 Jan is over. An absence ends today or later.")]
    [InlineData("from", "2025-01-16", "to", "2052-01-17", "to: That is more than a year. Check the year.")]
    [InlineData("from", "2025-01-16", "who", "queenie", "who: Only leads set others' absences. Ask Paris, or let them say it themselves: /standup away.")]
    [InlineData("from", "", "reason", "sick", "from: Say from which day on.")]
    public async Task By_form_says_at_the_field_what_cannot_be(string one, string value, string other, string second, string problem)
    {
        await using var bot = await TestBot.At("09:15");
        var sent = Sent(bot, Some.Bob, (one, value), (other, second));
        Assert.Equal([problem], (await bot.Inbox.Check(sent)).Select(found => $"{found.Field}: {found.Sentence}"));
        await bot.Happens(sent);
        Assert.Empty(await bot.Store.Items("P0"));
        Assert.Equal([problem[(problem.IndexOf(':', StringComparison.Ordinal) + 2)..]], bot.Reads(Some.Bob));
    }

    [Fact]
    public async Task By_form_reads_the_same_when_its_words_are_read_again()
    {
        await using var bot = await TestBot.At("09:15");
        await Send(bot, Some.Bob, ("from", "Thu"), ("to", "24 Jan"), ("part", "half"), ("reason", "sick"));
        var reply = Assert.Single(await bot.Store.RepliesOn("P0", Some.Day7));
        await bot.Happens(new FormSent(bot.Clock.Now, Some.Direct(Some.Bob), new PersonId("bob"), "edit", reply.Id, new Dictionary<string, string> { ["words"] = reply.Text }));
        Assert.Equal("Away: Thu 16 to Fri 24 Jan, half days (sick)\n[Undo] [Edit]", bot.Echo(reply.Id));
        Assert.Single(await bot.Store.Items("P0"));
    }

    private static async Task Types(TestBot bot, MemberId member, string line)
    {
        Assert.Null(await bot.Types(member, line));
        await bot.Happens(new CommandTyped(bot.Clock.Now, Some.Direct(member), new PersonId(member.Value), line));
    }

    private static Task Send(TestBot bot, MemberId member, params (string Id, string Value)[] fields) => bot.Happens(Sent(bot, member, fields));

    private static FormSent Sent(TestBot bot, MemberId member, params (string Id, string Value)[] fields) =>
        new(bot.Clock.Now, Some.Direct(member), new PersonId(member.Value), AbsenceForm.Action, "P0", fields.Where(field => field.Value.Length > 0).ToDictionary(field => field.Id, field => field.Value));

    private static async Task<bool> IsAway(TestBot bot, MemberId member, int day) => new Absences(await bot.Store.Items("P0")).IsAway(member, new DateOnly(2025, 1, day));
}
