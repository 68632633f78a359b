using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Tests.Support;

namespace AutomatosX.Bot.Tests.Telemetry;

public class WhatIsMeasured
{
    [Fact]
    public async Task An_event_counts_once_however_often_it_is_delivered()
    {
        await using var bot = await TestBot.At("09:15");
        var said = new MessageSaid(bot.Clock.Now, Some.Direct(Some.Bob), new PersonId("bob"), new MessageRef(Some.Direct(Some.Bob), "m1"), null, "hello", ToTheBot: true);
        await bot.Happens(said, key: "e1");
        await bot.Happens(said, key: "e1");
        Assert.Equal(1, bot.Meters.Sum("bot.events.accepted/playground"));
    }

    [Fact]
    public async Task An_event_that_is_set_aside_is_counted()
    {
        await using var bot = await TestBot.At("09:15");
        bot.Chat.Unreadable.Add("torn");
        await bot.Inbox.Accept(bot.Chat.Event("torn", null, bot.Clock.Now));
        await bot.Inbox.Drain();
        Assert.Equal(1, bot.Meters.Sum("bot.events.set_aside/playground"));
    }

    [Theory]
    [InlineData("New action: rotate the keys, @bob, due 2025-01-16", "understood", 0)]
    [InlineData("R-44 is yellow", "asked", 1)]
    [InlineData("the harbour was quiet this morning", "noted", 0)]
    [InlineData("no blockers", "nothing", 0)]
    public async Task A_reply_counts_by_what_came_of_it(string words, string result, int asks)
    {
        await using var bot = await TestBot.At("09:15");
        await bot.Says(Some.Bob, words);
        Assert.Equal((1, asks), (bot.Meters.Sum($"bot.replies.read/{result}"), bot.Meters.Sum("bot.asks/unknown_key")));
        Assert.Equal(1, new[] { "understood", "asked", "noted", "nothing" }.Sum(other => bot.Meters.Sum($"bot.replies.read/{other}")));
    }

    [Fact]
    public async Task A_changed_reply_is_read_again()
    {
        await using var bot = await TestBot.At("09:15");
        await bot.Says(Some.Bob, "the harbour was quiet", message: "m1");
        await bot.Happens(new MessageEdited(bot.Clock.Now, Some.Direct(Some.Bob), new PersonId("bob"), new MessageRef(Some.Direct(Some.Bob), "m1"), "New action: rotate the keys, @bob", bot.Clock.Now));
        Assert.Equal((1, 1), (bot.Meters.Sum("bot.replies.read/noted"), bot.Meters.Sum("bot.replies.read/understood")));
    }

    [Fact]
    public async Task Prompts_that_go_out_in_time_are_not_late_and_those_after_an_outage_are()
    {
        await using var punctual = await TestBot.At("08:40");
        await punctual.Reaches("08:50");
        Assert.NotEmpty(punctual.Chat.Deliveries);
        Assert.Equal(0, punctual.Meters.Sum("bot.prompts.late"));

        await using var late = await TestBot.At("08:40");
        await late.Reaches("08:52");
        Assert.Equal(late.Chat.Deliveries.Count(delivery => delivery.Key.StartsWith("prompt/", StringComparison.Ordinal)), late.Meters.Sum("bot.prompts.late"));
        Assert.NotEqual(0, late.Meters.Sum("bot.prompts.late"));
    }

    [Fact]
    public async Task Whoever_joins_after_the_prompt_is_not_prompted_late()
    {
        await using var bot = await TestBot.At("08:40");
        await bot.Reaches("08:50");
        var project = Some.Week2Project();
        var dora = new Member(new MemberId("dora"), "Dora", "newcomer", Role.Member);
        await bot.Store.Commit(Some.Works(new SaveProject(project with { Members = [.. project.Members, dora] })));

        await bot.Reaches("09:10");

        Assert.Contains(bot.Chat.Deliveries, delivery => delivery.Key.StartsWith("prompt/", StringComparison.Ordinal) && delivery.Key.EndsWith("/dora", StringComparison.Ordinal));
        Assert.Equal(0, bot.Meters.Sum("bot.prompts.late"));
    }

    [Fact]
    public async Task The_delay_of_a_post_runs_from_when_it_was_due_over_all_its_tries()
    {
        await using var bot = await TestBot.At("09:15");
        bot.Chat.Answer = _ => new Delivered.NotNow("busy", TimeSpan.FromSeconds(30));
        await bot.Says(Some.Bob, "New action: rotate the keys, @bob");
        Assert.Empty(bot.Meters["bot.post.delay/playground"]);
        bot.Chat.Answer = _ => null;
        bot.Clock.Advance(TimeSpan.FromSeconds(45));
        await bot.Send.Drain();
        Assert.Equal([45.0], bot.Meters["bot.post.delay/playground"]);
    }

    [Fact]
    public async Task The_outbox_shows_nothing_until_it_was_looked_at_and_then_its_depth_and_age()
    {
        await using var bot = await TestBot.At("09:15");
        Assert.Null(bot.Meters.Shows("bot.outbox.depth"));
        bot.Chat.Answer = _ => new Delivered.NotNow("busy", TimeSpan.FromMinutes(30));
        await bot.Says(Some.Bob, "New action: rotate the keys, @bob");
        bot.Clock.Advance(TimeSpan.FromMinutes(4));

        bot.Measured.Measured(await bot.Store.Depth(bot.Clock.Now), bot.Clock.Now);

        Assert.Equal((1.0, 240.0), (bot.Meters.Shows("bot.outbox.depth"), bot.Meters.Shows("bot.outbox.age")));
    }
}
