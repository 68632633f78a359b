using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Replies;
using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Tests.Support;

namespace AutomatosX.Bot.Tests.Replies;

public class TheAnswerForm
{
    private static readonly Change[] Register =
    [
        .. Some.Imported("action", "ACTION-06", ("title", "Checksums"), ("owner", "oliver"), ("status", "in-progress"), ("percent", "80"), ("next", "run it")),
        .. Some.Imported("action", "ACTION-07", ("title", "Rollback"), ("owner", "bob"), ("status", "in-progress")),
        .. Some.Imported("priority", "PR-21", ("text", "sign the release notes"), ("level", "high"), ("owner", "oliver"), ("for", "2025-01-12")),
        .. Some.Imported("priority", "PR-22", ("text", "clean the fixtures"), ("level", "normal"), ("owner", "oliver"), ("for", "2025-01-12")),
        .. Some.Imported("priority", "PR-23", ("text", "older than that"), ("level", "normal"), ("owner", "oliver"), ("for", "2025-01-10")),
        .. Some.Imported("priority", "PR-24", ("text", "somebody else's"), ("level", "normal"), ("owner", "bob"), ("for", "2025-01-12")),
    ];

    [Fact]
    public async Task Offers_the_plans_of_the_working_day_before_and_of_today_to_be_ticked()
    {
        await using var bot = await Asked();
        await bot.Says(Some.Oliver, "Today: draw the rollback picture");
        var ticks = (await Open(bot)).Fields.Where(field => field.Shape == FieldShape.Tick);
        Assert.Equal(
            ["Planned for Day 6: tick what is done / sign the release notes", "Planned for Day 6: tick what is done / clean the fixtures", "Planned for today, Day 7: tick what is done / draw the rollback picture"],
            ticks.Select(field => $"{field.Group} / {field.Label}"));
    }

    [Fact]
    public async Task Ticked_closes_the_plan_and_says_so()
    {
        await using var bot = await Asked();
        await Send(bot, ("PR-21|status", "yes"));
        Assert.Equal("Done: sign the release notes\n[Undo]", bot.Reads(Some.Oliver)[^1]);
        Assert.Equal("done", (await bot.Item("PR-21")).Status);
        Assert.DoesNotContain((await Open(bot)).Fields, field => field.Id == "PR-21|status");
        var reply = Assert.Single(await bot.Store.RepliesOn("P0", Some.Day7));
        await bot.Presses(Some.Oliver, "undo", reply.Id);
        Assert.Equal("Undone. “sign the release notes” is planned again.", bot.Echo(reply.Id));
        Assert.Null((await bot.Item("PR-21")).Status);
    }

    [Fact]
    public async Task Ticks_nobody_elses_plan()
    {
        await using var bot = await Asked();
        await Send(bot, ("PR-24|status", "yes"));
        Assert.Null((await bot.Item("PR-24")).Status);
    }

    [Fact]
    public async Task Counts_the_plan_of_the_day_before_in_the_summary_once_something_is_ticked()
    {
        await using var bot = await Asked();
        await bot.Reaches("17:10");
        Assert.DoesNotContain("Plan of", (await bot.Store.DayReport("P0", Some.Day7))!.Markdown, StringComparison.Ordinal);
        await Send(bot, ("PR-21|status", "yes"));
        await bot.CatchUp();
        var summary = (await bot.Store.DayReport("P0", Some.Day7))!.Markdown.Replace("**", "", StringComparison.Ordinal);
        Assert.Contains("Plan of Day 6: 1 of 3 done, carried forward:", summary, StringComparison.Ordinal);
        Assert.Contains("Clean the fixtures (Oliver)", summary, StringComparison.Ordinal);
        Assert.Contains("Somebody else's (Bob)", summary, StringComparison.Ordinal);
        Assert.DoesNotContain("Sign the release notes", summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whose_words_say_otherwise_writes_neither_and_asks()
    {
        await using var bot = await Asked();
        await Send(bot, ("ACTION-06|status", "done"), ("ACTION-06|next", "tell the team"), ("words", "ACTION-06 is blocked"));
        Assert.Equal(("in-progress", 80, "tell the team"), ((await bot.Item("ACTION-06")).Status, (await bot.Item("ACTION-06")).Percent, (await bot.Item("ACTION-06"))["next"]));
        Assert.Contains("“ACTION-06: done, next: tell the team ACTION-06 is blocked” says two things of ACTION-06 Checksums. Which one holds?\n[Done] [Blocked] [None of these]", bot.Reads(Some.Oliver));
        var ask = bot.Posts(Some.Oliver).SelectMany(post => post.Buttons).First(button => button.Label == "Done");
        await bot.Presses(Some.Oliver, ask.Action, ask.Value);
        Assert.Equal(("done", 100), ((await bot.Item("ACTION-06")).Status, (await bot.Item("ACTION-06")).Percent));
    }

    [Fact]
    public async Task Whose_words_name_another_figure_beside_done_asks_as_well()
    {
        await using var bot = await Asked();
        await Send(bot, ("ACTION-06|status", "done"), ("words", "ACTION-06 95%"));
        Assert.Equal(("in-progress", 80), ((await bot.Item("ACTION-06")).Status, (await bot.Item("ACTION-06")).Percent));
        Assert.Contains(bot.Reads(Some.Oliver), text => text.Contains("[Done] [In progress, 95 %]", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("done", "ACTION-06 done", "done", "100")]
    [InlineData("done", "ACTION-06 100%", "done", "100")]
    [InlineData("blocked", "ACTION-06 60%", "blocked", "60")]
    [InlineData("at-risk", "ACTION-06 90%", "at-risk", "90")]
    public async Task Whose_words_say_the_same_or_more_takes_both(string status, string words, string now, string percent)
    {
        await using var bot = await Asked();
        await Send(bot, ("ACTION-06|status", status), ("words", words));
        Assert.Equal((now, percent), ((await bot.Item("ACTION-06")).Status, (await bot.Item("ACTION-06"))["percent"]));
    }

    [Fact]
    public async Task Sent_twice_has_one_effect()
    {
        await using var bot = await Asked();
        var sent = Sent(bot, ("ACTION-06|status", "done"), ("words", "New risk: the vendor sandbox is down"));
        await bot.Happens(sent, "form-1");
        var said = bot.Chat.Deliveries.Count;
        await bot.Happens(sent, "form-1");
        Assert.Equal(said, bot.Chat.Deliveries.Count);
        Assert.Single(await bot.Store.Items("P0"), item => item.Kind == "risk");
    }

    [Fact]
    public async Task Sent_long_after_it_was_opened_records_only_what_its_sender_changed()
    {
        await using var bot = await Asked();
        var form = await Open(bot);
        bot.Clock.Now = Some.At("09:00");
        await bot.Says(Some.Queenie, "ACTION-06 95%, next: wait for QA");
        bot.Clock.Now = Some.At("09:05");
        await bot.Happens(Sent(bot, form, ("ACTION-06|blockers", "the vendor")));
        var item = await bot.Item("ACTION-06");
        Assert.Equal(("95", "wait for QA", "the vendor"), (item["percent"], item["next"], item["blockers"]));
    }

    [Fact]
    public async Task Of_an_item_that_was_closed_meanwhile_does_not_open_it_again()
    {
        await using var bot = await Asked();
        var form = await Open(bot);
        await bot.Says(Some.Queenie, "ACTION-06 done");
        await bot.Happens(Sent(bot, form, ("ACTION-06|next", "tell the team")));
        var item = await bot.Item("ACTION-06");
        Assert.Equal(("done", "100", "tell the team"), (item.Status, item["percent"], item["next"]));
    }

    [Fact]
    public async Task Names_each_field_that_cannot_be_taken_and_takes_the_rest()
    {
        await using var bot = await Asked();
        var sent = Sent(bot, ("ACTION-06|percent", "800"), ("ACTION-06|status", "finished"), ("ACTION-07|status", "done"), ("ACTION-06|next", new string('x', 4001)), ("ACTION-06|blockers", "the vendor"));
        Assert.Equal(
            [
                "ACTION-06|percent: “800” is no percent. Write a whole number from 0 to 100.",
                "ACTION-06|status: “finished” is none of not started, on track, in progress, at risk, blocked, ready for review, done, dropped.",
                "ACTION-07|status: ACTION-07 is not among what this form offered you. Name it in your own words instead: ACTION-07 …",
                "ACTION-06|next: 4,001 characters, and a field holds 4,000. Shorten it, or send the rest as a message.",
            ],
            (await bot.Inbox.Check(sent)).Select(problem => $"{problem.Field}: {problem.Sentence}"));
        await bot.Happens(sent);
        var item = await bot.Item("ACTION-06");
        Assert.Equal(("in-progress", "80", "the vendor"), (item.Status, item["percent"], item["blockers"]));
        Assert.Contains("Not recorded: ACTION-06 Percent. “800” is no percent.", bot.Reads(Some.Oliver)[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_words_that_are_too_long_keeps_them_and_reads_none()
    {
        await using var bot = await Asked();
        await Send(bot, ("ACTION-06|percent", "90"), ("words", "New risk: " + new string('x', 4000)));
        Assert.Equal("90", (await bot.Item("ACTION-06"))["percent"]);
        Assert.DoesNotContain(await bot.Store.Items("P0"), item => item.Kind == "risk");
        Assert.EndsWith("xxx", Assert.Single(await bot.Store.RepliesOn("P0", Some.Day7)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sent_as_it_was_is_an_answer_and_says_so()
    {
        await using var bot = await Asked();
        await bot.Happens(Sent(bot, await Open(bot)));
        Assert.StartsWith("Standup, Day 7: answered, nothing changed.", bot.Reads(Some.Oliver)[^1], StringComparison.Ordinal);
    }

    private static async Task<TestBot> Asked()
    {
        var bot = await TestBot.At("08:50", null, Register);
        await bot.CatchUp();
        return bot;
    }

    private static async Task<Form> Open(TestBot bot) =>
        (await bot.Inbox.Open(new ButtonPressed(bot.Clock.Now, Some.Direct(Some.Oliver), new PersonId("oliver"), new MessageRef(Some.Direct(Some.Oliver), "m1"), AnswerForm.Action, "P0/standup/2025-01-14")))!;

    private static Task Send(TestBot bot, params (string Id, string Value)[] fields) => bot.Happens(Sent(bot, fields));

    private static FormSent Sent(TestBot bot, params (string Id, string Value)[] fields) => Sent(bot, new Form("", AnswerForm.Action, "P0/standup/2025-01-14", []), fields);

    /// <summary>The form as it stands, with some fields changed.</summary>
    private static FormSent Sent(TestBot bot, Form form, params (string Id, string Value)[] fields) => new(
        bot.Clock.Now, Some.Direct(Some.Oliver), new PersonId("oliver"), form.Action, form.Value,
        form.Fields.Where(field => field.Value.Length > 0).Select(field => (field.Id, field.Value)).Concat(fields).GroupBy(field => field.Item1).ToDictionary(field => field.Key, field => field.Last().Item2));
}
