using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Replies;
using AutomatosX.Bot.Summaries;
using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Tests.Replies;
using AutomatosX.Bot.Tests.Support;

namespace AutomatosX.Bot.Tests.Issues;

/// <summary>More faults of the reading that somebody found who had not written it: each of them wrote what nobody had said, or lost what somebody had.</summary>
public class Issue003_WhatASecondLookFound
{
    [Theory]
    [InlineData("vacation tomorrow cancelled")]
    [InlineData("sick leave tomorrow is off")]
    [InlineData("pto Friday got moved")]
    [InlineData("vacation tomorrow, cancelled")]
    [InlineData("off Friday, not sure yet")]
    [InlineData("vacation Friday pending approval")]
    [InlineData("away maybe Friday")]
    [InlineData("away from Thu to next Mon")]
    [InlineData("out until next Tuesday")]
    [InlineData("away for two weeks")]
    [InlineData("out Friday for 3 days")]
    [InlineData("off Friday for two hours")]
    [InlineData("off next week except for the review")]
    public void An_absence_in_doubt_is_kept_as_it_was_said(string text) => Assert.Equal($"create note text='{text}'", Understood.Of(text));

    [Theory]
    [InlineData("vacation from Monday for two weeks", "2026-03-09", "2026-03-20")]
    [InlineData("out Thursday for two days", "2026-03-05", "2026-03-06")]
    [InlineData("pto for 3 working days from Friday", "2026-03-06", "2026-03-10")]
    [InlineData("off Thursday and Friday but not Monday", "2026-03-05", "2026-03-06")]
    [InlineData("off all week except Friday", "2026-03-04", "2026-03-05")]
    public void How_long_an_absence_lasts_is_read(string text, string from, string to) =>
        Assert.StartsWith($"create absence from={from} to={to} ", Understood.Of(text), StringComparison.Ordinal);

    [Fact]
    public void A_day_that_is_excepted_parts_an_absence() =>
        Assert.Equal("create absence from=2026-03-09 to=2026-03-10 reason=away; create absence from=2026-03-12 to=2026-03-13 reason=away", Understood.Of("off next week except Wed"));

    [Theory]
    [InlineData("AI-6 done, on vacation tomorrow", "set action AI-6 status=done percent=100; create absence from=2026-03-05 to=2026-03-05 reason=vacation")]
    [InlineData("AI-6 60% and I'm off Friday", "set action AI-6 status=in-progress percent=60; create absence from=2026-03-06 to=2026-03-06 reason=away")]
    [InlineData("R-2 red, vacation tomorrow cancelled", "set risk R-2 rag=red; create note text='vacation tomorrow cancelled'")]
    [InlineData("AI-6 blocked on Rui, on vacation until Friday", "set action AI-6 status=blocked blockers=Rui")]
    [InlineData("AI-6 merged, out Friday", "set action AI-6 status=done percent=100")]
    public void An_absence_is_read_beside_an_item(string text, string understood) => Assert.Equal(understood, Understood.Of(text));

    [Fact]
    public async Task An_absence_that_is_said_twice_stands_once()
    {
        await using var bot = await TestBot.At("09:15");
        await bot.Says(Some.Oliver, "out Thursday, sick", "m1");
        await bot.Says(Some.Oliver, "sick Thursday", "m2");
        Assert.Contains(bot.Reads(Some.Oliver), post => post.StartsWith("You are away on these days already.", StringComparison.Ordinal));
        Assert.Single(await bot.Store.Items("P0"), item => item.Kind == "absence");
    }

    [Theory]
    [InlineData("If time permits:\n- AI-6 done", "create note text='AI-6 done'")]
    [InlineData("If time permits:\nAI-6 done\nR-2 red", "create note text='AI-6 done'; create note text='R-2 red'")]
    [InlineData("Last week:\n- AI-6 done", "create note text='AI-6 done'")]
    [InlineData("Expected by Friday:\n- AI-6 done", "create note text='AI-6 done'")]
    [InlineData("By Friday:\n- AI-6 done", "create note text='AI-6 done'")]
    [InlineData("Would be nice:\n- AI-6 done", "create note text='AI-6 done'")]
    [InlineData("Done when:\n- AI-6 approved", "create note text='AI-6 approved'")]
    public void What_stands_under_a_heading_that_asserts_nothing_is_only_kept(string text, string understood) => Assert.Equal(understood, Understood.Of(text));

    [Theory]
    [InlineData("Bob wrote:\n- AI-6 done", "ask action AI-6")]
    [InlineData("Rui:\n- AI-6 done\n- out Friday", "ask action AI-6; create note text='out Friday'")]
    [InlineData("Rui's list:\nAI-6 done", "ask action AI-6")]
    [InlineData("Rui wrote:\n- new risk: the pumps freeze", "create note text='new risk: the pumps freeze'")]
    [InlineData("Rui: AI-6 done, R-2 red", "ask action AI-6; ask risk R-2")]
    [InlineData("Rui - AI-6 done", "ask action AI-6")]
    [InlineData("FYI from Rui: R-2 red. AI-6 done", "ask risk R-2; ask action AI-6")]
    [InlineData("for @rui and @marta: AI-6 done", "ask action AI-6")]
    [InlineData("for @rui, @marta:\nAI-6 done", "ask action AI-6")]
    [InlineData("for @bob and @eve: AI-6 done", "ask action AI-6")]
    public void What_somebody_else_says_is_asked(string text, string understood) => Assert.Equal(understood, Understood.Of(text));

    [Theory]
    [InlineData("Good news:\n- AI-6 done")]
    [InlineData("Since last week:\n- AI-6 done")]
    [InlineData("Ines: AI-6 done")]
    [InlineData("FYI: AI-6 done")]
    [InlineData("If time permits:\n- nothing\n\nAI-6 done")]
    [InlineData("Rui wrote:\n- nothing\nAI-6 done")]
    public void A_heading_that_only_leads_in_leaves_what_stands_below_it(string text) => Assert.Equal("set action AI-6 status=done percent=100", Understood.Of(text));

    [Theory]
    [InlineData("AI-6 approved budget 5k")]
    [InlineData("AI-6 closed tickets 4 and 5")]
    [InlineData("AI-6 shipped to staging")]
    [InlineData("AI-6 deployed on the canary")]
    [InlineData("AI-6 stuck in traffic")]
    [InlineData("AI-6 unblocked ACTION-03")]
    [InlineData("AI-6 done. Just kidding.")]
    [InlineData("AI-6 done. Reverted.")]
    [InlineData("AI-6 done, if the tide allows")]
    [InlineData("[x] retest AI-6")]
    [InlineData("AI-6 at 90")]
    [InlineData("AI-6 is now at 90")]
    public void What_may_be_said_of_something_else_or_is_undone_at_once_is_asked(string text) => Assert.Equal("ask action AI-6", Understood.Of(text));

    [Theory]
    [InlineData("AI-6 accepted the invite", "")]
    [InlineData("AI-6 !done", "")]
    [InlineData("AI-6 != done", "")]
    [InlineData("TODO: AI-6 done", "")]
    [InlineData("[x] all tests for AI-6", "create note text='all tests for AI-6'")]
    public void What_is_denied_or_said_of_a_part_writes_nothing(string text, string understood) => Assert.Equal(understood, Understood.Of(text));

    [Theory]
    [InlineData("AI-6 done\nEDIT: 90%", "set action AI-6 status=in-progress percent=90")]
    [InlineData("AI-6 done\n\ncorrection: blocked", "set action AI-6 status=blocked")]
    [InlineData("AI-6, ACTION-03 done\nEDIT: 90%", "ask action AI-6; ask action ACTION-03")]
    public void A_correction_on_a_line_of_its_own_corrects_the_line_before(string text, string understood) => Assert.Equal(understood, Understood.Of(text));

    [Theory]
    [InlineData("AI-6 merged on Friday morning")]
    [InlineData("AI-6 approved by leadership")]
    [InlineData("AI-6 shipped to the harbour")]
    [InlineData("AI-6 done. Looks good.")]
    [InlineData("[x] AI-6 harbour dues table")]
    [InlineData("AI-6 done, if R-2 goes red we wait")]
    public void What_only_tells_more_of_it_leaves_it_done(string text) => Assert.Equal("set action AI-6 status=done percent=100", Understood.Of(text));

    [Theory]
    [InlineData("boarding_time_s + 12")]
    [InlineData("boarding_time_s 412 cars boarded")]
    [InlineData("boarding_time_s 1e3")]
    [InlineData("boarding_time_s 90 → 80 target")]
    public void A_figure_that_may_be_another_is_asked(string text) => Assert.Equal("ask metric boarding_time_s", Understood.Of(text));

    [Theory]
    [InlineData("boarding_time_s 84.5 measured at noon", "set metric boarding_time_s value=84.5")]
    [InlineData("boarding_time_s from 90 to 84.5", "set metric boarding_time_s value=84.5")]
    [InlineData("| metric | Q2 target | now |\n|---|---|---|\n| boarding_time_s | 80 | 84.5 |", "set metric boarding_time_s target=80 value=84.5")]
    [InlineData("| metric | last week | now |\n|---|---|---|\n| boarding_time_s | 90 | 84.5 |", "set metric boarding_time_s value=84.5")]
    public void A_figure_is_what_its_words_say(string text, string understood) => Assert.Equal(understood, Understood.Of(text));

    [Theory]
    [InlineData("R-2 confidence up 5%", "ask risk R-2")]
    [InlineData("AI-6 progress up 5%", "ask action AI-6")]
    [InlineData("AI-6 +5%", "")]
    [InlineData("AI-6 progress: 85% test coverage", "")]
    [InlineData("AI-6 progress: 85% of tests", "")]
    [InlineData("R-2 confidence up from 75 to 82%", "set risk R-2 confidence=82")]
    [InlineData("AI-6 progress 85% today", "set action AI-6 status=in-progress percent=85")]
    public void A_share_is_one_of_the_work_as_it_stands(string text, string understood) => Assert.Equal(understood, Understood.Of(text));

    [Fact]
    public void A_share_of_ones_own_time_is_asked_about() => Assert.Equal("ask action AI-6", Understood.Of("I'm at 50% this week", "AI-6"));

    [Theory]
    [InlineData("ACTION–03 done", "set action ACTION-03 status=done percent=100")]
    [InlineData("R—2 green", "set risk R-2 rag=green")]
    [InlineData("AI-6 due 9. March", "set action AI-6 due=2026-03-09")]
    [InlineData("AI-6 60% - next - call the dock", "set action AI-6 status=in-progress percent=60 next='call the dock'")]
    [InlineData("R-2, 3 and 4 green", "set risk R-2 rag=green; set risk R-3 rag=green; ask risk R-4")]
    public void An_odd_dress_is_seen_through(string text, string understood) => Assert.Equal(understood, Understood.Of(text));

    [Theory]
    [InlineData("all quiet, nothing to report")]
    [InlineData("All quiet here, nothing to report today.")]
    [InlineData("no news from me, thanks")]
    public void Small_talk_is_nothing(string text) => Assert.True(ReplyReader.Read(text, Some.Context()) is { SaysNone: true, Findings.Count: 0 });

    [Fact]
    public async Task An_answer_by_button_is_shown_like_any_reply_and_can_be_taken_back()
    {
        await using var bot = await TestBot.At("09:15", null, Checksums);
        var said = await bot.Says(Some.Oliver, "ACTION-06 almost done");
        await bot.Presses(Some.Oliver, "read-as", $"{said}#0#0");
        Assert.Contains(bot.Reads(Some.Oliver), post => post.StartsWith("ACTION-06 in progress 80 % → done\n[Undo]", StringComparison.Ordinal));
        await bot.Presses(Some.Oliver, "undo", said);
        Assert.Contains("ACTION-06: the question is gone with the words.", bot.Reads(Some.Oliver));
        Assert.Equal("in-progress", (await bot.Item("ACTION-06")).Status);
    }

    [Fact]
    public async Task A_date_that_was_moved_stays_in_sight()
    {
        await using var bot = await TestBot.At("09:15", null, Checksums);
        var said = await bot.Says(Some.Oliver, "ACTION-06 due Thursday");
        Assert.StartsWith("ACTION-06 due Wed 15 Jan → Thu 16 Jan", bot.Echo(said), StringComparison.Ordinal);
        Assert.Contains("Due: Thu 16 Jan (was Wed 15 Jan)", (await Day(bot)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_being_asked_about_was_mentioned()
    {
        await using var bot = await TestBot.At("09:15", null, Checksums);
        await bot.Says(Some.Oliver, "ACTION-06 almost done");
        var brief = string.Join('\n', (await Day(bot)).Brief.Select(line => line.Text));
        Assert.DoesNotContain("Not mentioned", brief, StringComparison.Ordinal);
        Assert.Contains("Asked about, not answered yet: ACTION-06 (in progress 80 %, due Wed 15 Jan)", brief, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_never_changed_stays_when_its_words_are_taken_back()
    {
        await using var bot = await TestBot.At("09:15", null, Checksums);
        var said = await bot.Says(Some.Oliver, "ACTION-06 next: monitor overnight runs");
        await bot.Presses(Some.Oliver, "undo", said);
        Assert.StartsWith("Undone. ACTION-06 stays in progress 80 %.", bot.Echo(said), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_is_quoted_as_one_would_write_it()
    {
        await using var bot = await TestBot.At("08:50", null, Checksums);
        await bot.CatchUp();
        var fields = new Dictionary<string, string>(StringComparer.Ordinal) { [AnswerForm.FieldId("ACTION-06", "percent")] = "90", [AnswerForm.Words] = "ACTION-06 85%" };
        await bot.Happens(new FormSent(bot.Clock.Now, Some.Direct(Some.Oliver), new PersonId("oliver"), AnswerForm.Action, "P0/standup/2025-01-14", fields), "f1");
        Assert.Contains(bot.Reads(Some.Oliver), post => post.Contains("“ACTION-06: 90% ACTION-06 85%” says two things of", StringComparison.Ordinal));
    }

    [Fact]
    public void A_form_hints_at_an_item_of_the_members_own() =>
        Assert.Equal("Read like any reply: ACTION-06 done. New risk: … Decision: …", AnswerForm.Of(Some.Week2Project(), "Standup", "P0/standup/2025-01-14", Some.ItemsOf(Checksums), [], Some.Day7).Fields[^1].Hint);

    private static IReadOnlyList<Change> Checksums => Some.Imported("action", "ACTION-06", ("title", "Checksums"), ("owner", "oliver"), ("status", "in-progress"), ("percent", "80"), ("due", "2025-01-15"));

    private static async Task<DaySummary> Day(TestBot bot)
    {
        var project = (await bot.Store.Project("P0"))!;
        return DaySummary.Of(await DayFacts.Load(bot.Store, project, Some.Day7, bot.Clock.Now, default), Template.Named(project.Template));
    }
}
