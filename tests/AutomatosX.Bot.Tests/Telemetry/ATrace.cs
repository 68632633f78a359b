using System.Diagnostics;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Telemetry;
using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Tests.Support;

namespace AutomatosX.Bot.Tests.Telemetry;

public class ATrace
{
    private const string Words = "New action: rotate the keys, @bob, due 2025-01-16. Maybe R-4 is yellow?";

    [Fact]
    public async Task Goes_from_the_event_over_its_reading_to_the_posts_that_answer_it()
    {
        using var spans = new HeardSpans();
        await using var bot = await TestBot.At("09:15");

        await bot.Says(Some.Bob, Words);

        var accepted = Assert.Single(spans.Named("accept event"));
        var worked = Assert.Single(spans.Named("work off event"));
        var read = Assert.Single(spans.Named("read reply"));
        Assert.Equal((null, accepted.Id, worked.Id), (accepted.ParentId, worked.ParentId, read.ParentId));
        Assert.All(spans.Named("deliver post"), sent => Assert.Equal(worked.Id, sent.ParentId));
        Assert.Contains(spans.Named("deliver post"), sent => "echo".Equals(sent.GetTagItem("bot.post.kind")) && "there".Equals(sent.GetTagItem("bot.delivery.outcome")));
        Assert.Equal(("playground", "message_said", false), (worked.GetTagItem("bot.platform"), worked.GetTagItem("bot.event.kind"), accepted.GetTagItem("bot.event.redelivered")));
    }

    [Fact]
    public async Task Goes_on_in_the_process_that_works_the_event_off_and_in_the_one_that_sends()
    {
        using var spans = new HeardSpans();
        await using var bot = await TestBot.At("09:15");
        await bot.Inbox.Accept(bot.Chat.Event("e1", Said(bot), bot.Clock.Now));
        await bot.Restarts();
        await bot.Inbox.Drain();
        await bot.Restarts();
        await bot.Send.Drain();

        var accepted = Assert.Single(spans.Named("accept event"));
        Assert.Equal(accepted.Id, Assert.Single(spans.Named("work off event")).ParentId);
        Assert.NotEmpty(spans.Named("deliver post"));
        Assert.Single(spans.All.Select(span => span.TraceId).Distinct());
    }

    [Fact]
    public async Task Of_a_prompt_begins_with_the_step_that_was_due()
    {
        using var spans = new HeardSpans();
        await using var bot = await TestBot.At("09:00");

        await bot.Reaches("09:15");

        var step = Assert.Single(spans.Named("take step"), step => "prompt".Equals(step.GetTagItem("bot.step")));
        var prompts = spans.Named("deliver post").Where(sent => "prompt".Equals(sent.GetTagItem("bot.post.kind"))).ToList();
        Assert.NotEmpty(prompts);
        Assert.All(prompts, sent => Assert.Equal(step.Id, sent.ParentId));
    }

    [Fact]
    public async Task Does_not_hang_on_the_request_that_somebody_elses_work_was_done_in()
    {
        using var spans = new HeardSpans();
        await using var bot = await TestBot.At("09:15");
        using var request = new Activity("request").Start();

        await bot.Says(Some.Bob, Words);

        Assert.NotEmpty(spans.All);
        Assert.All(spans.All, span => Assert.NotEqual(request.TraceId, span.TraceId));
        Assert.Same(request, Activity.Current);
    }

    [Fact]
    public async Task Tells_of_a_redelivery()
    {
        using var spans = new HeardSpans();
        await using var bot = await TestBot.At("09:15");
        await bot.Happens(Said(bot), key: "e1");
        await bot.Happens(Said(bot), key: "e1");
        Assert.Equal([false, true], spans.Named("accept event").Select(span => span.GetTagItem("bot.event.redelivered")));
        Assert.Single(spans.Named("work off event"));
    }

    [Fact]
    public async Task Of_an_event_that_is_set_aside_ends_in_an_error_that_repeats_no_words()
    {
        using var spans = new HeardSpans();
        await using var bot = await TestBot.At("09:15");
        bot.Chat.Unreadable.Add("torn by bob");
        await bot.Inbox.Accept(bot.Chat.Event("torn by bob", null, bot.Clock.Now));

        await bot.Inbox.Drain();

        var worked = Assert.Single(spans.Named("work off event"));
        Assert.Equal((ActivityStatusCode.Error, nameof(FormatException)), (worked.Status, worked.StatusDescription));
    }

    [Fact]
    public async Task Tells_neither_what_was_said_nor_by_whom_nor_of_what()
    {
        using var spans = new HeardSpans();
        await using var bot = await TestBot.At("09:15");
        await bot.Says(Some.Bob, Words);
        await bot.Reaches("17:10");

        var told = spans.All.SelectMany(span => span.TagObjects.Select(tag => $"{tag.Key}={tag.Value}").Append(span.DisplayName)).Distinct().ToList();
        Assert.NotEmpty(told);
        Assert.All(new[] { "bob", "rotate", "R-4", "P0", "2025" }, word => Assert.DoesNotContain(told, tag => tag.Contains(word, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task Is_not_kept_when_nobody_listens()
    {
        await using var bot = await TestBot.At("09:15");
        using var request = new Activity("request").Start();
        await bot.Inbox.Accept(bot.Chat.Event("e1", Said(bot), bot.Clock.Now));
        Assert.Null(Assert.Single(await bot.Store.Unfinished(10)).Trace);
        Assert.Null(BotTraces.Current);
    }

    private static MessageSaid Said(TestBot bot) =>
        new(bot.Clock.Now, Some.Direct(Some.Bob), new PersonId("bob"), new MessageRef(Some.Direct(Some.Bob), "m1"), null, Words, ToTheBot: true);
}
