using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;
using AutomatosX.Bot.Rhythm;
using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Tests.Support;

namespace AutomatosX.Bot.Tests.Rhythm;

/// <summary>Rules that tell somebody of what stands still: Tuesday 14 and Wednesday 15 January, quiet from 20:00 to 08:00.</summary>
public sealed class WhatStandsStill
{
    [Fact]
    public async Task An_action_past_its_date_is_told_to_its_owner_once()
    {
        await using var bot = await With(Action("ACTION-06", ("due", "2025-01-14"), ("status", "in-progress"), ("percent", "80")));
        await bot.Reaches("19:00");
        Assert.Empty(Raised(bot));

        await bot.Reaches("08:00", day: 15);
        await bot.Reaches("09:00", day: 15);
        await bot.Restarts();
        await bot.Reaches("08:00", day: 16);

        Assert.Equal(["E-1"], Raised(bot));
        Assert.Equal("ACTION-06 Checksums: was due Tue 14 Jan.\nIt is in progress 80 %. ACTION-06 done, or a new date: ACTION-06 due …\n[Seen] [Again in 4 h] [Why?] [Never this]", Said(bot, Some.Oliver));
    }

    [Fact]
    public async Task Once_it_is_seen_every_post_of_it_says_so_also_what_came_again()
    {
        await using var bot = await With(Action("ACTION-06", ("due", "2025-01-14"), ("status", "in-progress")));
        await bot.Reaches("08:00", day: 15);
        await bot.Presses(Some.Oliver, "escalation-snooze", "P0/E-1");
        await bot.Reaches("12:00", day: 15);
        await bot.Presses(Some.Oliver, "escalation-seen", "P0/E-1");

        var told = bot.Reads(Some.Oliver).Where(text => text.StartsWith("ACTION-06 Checksums: was due", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, told.Count);
        Assert.All(told, text => Assert.EndsWith("Seen by Oliver, Wed 15 Jan 12:00 PT.", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_new_date_that_passes_is_another_occasion()
    {
        await using var bot = await With(Action("ACTION-06", ("due", "2025-01-13")));
        await bot.Reaches("08:00");
        await bot.Says(Some.Oliver, "ACTION-06 due 2025-01-15");
        await bot.Reaches("08:00", day: 15);
        Assert.Equal(["E-1"], Raised(bot));
        await bot.Reaches("08:00", day: 16);
        Assert.Equal(["E-1", "E-2"], Raised(bot));
    }

    [Fact]
    public async Task In_quiet_hours_and_on_days_off_nobody_is_told()
    {
        await using var bot = await With(Action("ACTION-06", ("due", "2025-01-16")));
        await bot.Reaches("07:59", day: 17);
        Assert.Empty(Raised(bot));
        await bot.Reaches("08:00", day: 17);
        Assert.Single(Raised(bot));

        await using var other = await With(Action("ACTION-06", ("due", "2025-01-17")));
        await other.Reaches("10:00", day: 18);
        await other.Reaches("10:00", day: 19);
        Assert.Empty(Raised(other));
        await other.Reaches("08:00", day: 20);
        Assert.Single(Raised(other));
    }

    [Fact]
    public async Task Whoever_is_away_hears_of_it_when_they_are_back()
    {
        await using var bot = await With(Action("ACTION-06", ("due", "2025-01-14")));
        await bot.Reaches("10:00");
        await bot.Says(Some.Oliver, "on vacation tomorrow");
        await bot.Reaches("10:00", day: 15);
        Assert.Empty(Raised(bot));
        await bot.Reaches("08:00", day: 16);
        Assert.Single(Raised(bot));
    }

    [Fact]
    public async Task A_blocker_goes_to_the_PM_after_a_day_and_to_the_leads_half_a_day_later()
    {
        await using var bot = await With(Action("ACTION-06", ("status", "in-progress")));
        await bot.Reaches("09:00");
        await bot.Says(Some.Oliver, "ACTION-06 blocked: waiting for the token scope");
        // Said again in other words it is the same blocker.
        await bot.Reaches("18:00");
        await bot.Says(Some.Oliver, "ACTION-06 blockers: still no token scope");
        await bot.Reaches("08:59", day: 15);
        Assert.Empty(Raised(bot));

        await bot.Reaches("09:00", day: 15);
        Assert.Equal("ACTION-06 Checksums: blocked since Tue 14 Jan 09:00 PT.\n“still no token scope” (Oliver). Nobody has said that it is out of the way.\n[Seen] [Again in 4 h] [Why?]", Said(bot, Some.Paris));
        await bot.Reaches("19:59", day: 15);
        Assert.Single(Raised(bot));
        await bot.Reaches("08:00", day: 16);
        Assert.Equal(["blocked", "blocked-longer"], (await Items(bot)).Select(item => item[FieldNames.Rule]));
    }

    [Fact]
    public async Task What_is_out_of_the_way_is_told_to_nobody()
    {
        await using var bot = await With(Action("ACTION-06", ("status", "in-progress")));
        await bot.Reaches("09:00");
        await bot.Says(Some.Oliver, "ACTION-06 blocked: waiting for the token scope");
        await bot.Reaches("17:00");
        await bot.Says(Some.Oliver, "ACTION-06 in progress, no blockers");
        await bot.Reaches("10:00", day: 16);
        Assert.Empty(Raised(bot));
    }

    [Fact]
    public async Task A_risk_that_stays_red_goes_to_the_leads_on_its_second_day_and_a_new_turn_counts_anew()
    {
        await using var bot = await With([.. Some.Imported(RiskKind.Key, "R-4", ("title", "Telemetry gaps"), ("owner", "oliver"), ("rag", "yellow"))]);
        await bot.Reaches("10:12");
        await bot.Says(Some.Oliver, "R-4 red, variance past 5 %");
        await bot.Reaches("17:00");
        await bot.Says(Some.Oliver, "R-4 red");
        Assert.Empty(Raised(bot));

        await bot.Reaches("08:00", day: 15);
        Assert.Contains("R-4 Telemetry gaps: red since Tue 14 Jan 10:12 PT.", Said(bot, Some.Paris), StringComparison.Ordinal);
        await bot.Reaches("12:00", day: 15);
        await bot.Says(Some.Oliver, "R-4 green");
        await bot.Says(Some.Oliver, "R-4 red");
        await bot.Reaches("18:30", day: 15);
        Assert.Single((await Items(bot)), item => item[FieldNames.Rule] == "red-risk");
        await bot.Reaches("08:00", day: 16);
        Assert.Equal(2, (await Items(bot)).Count(item => item[FieldNames.Rule] == "red-risk"));
    }

    [Fact]
    public async Task A_story_without_a_word_for_a_day_is_asked_about_and_days_off_do_not_count()
    {
        await using var bot = await With([.. Some.Imported(StoryKind.Key, "P0-S1-01", ("title", "Memory search"), ("owner", "bob"), ("status", "not-started"))]);
        await bot.Reaches("16:00", day: 17);
        await bot.Says(Some.Bob, "P0-S1-01 in progress 40%");
        await bot.Reaches("15:59", day: 20);
        Assert.Empty(Raised(bot));
        await bot.Reaches("16:00", day: 20);
        Assert.StartsWith("P0-S1-01 Memory search: no word since Fri 17 Jan 16:00 PT.\nIt is in progress 40 %.", Said(bot, Some.Bob), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Owners_of_risks_that_are_not_green_are_asked_at_six_in_one_post()
    {
        await using var bot = await With(
        [
            .. Some.Imported(RiskKind.Key, "R-4", ("title", "Telemetry gaps"), ("owner", "oliver"), ("rag", "yellow")),
            .. Some.Imported(RiskKind.Key, "R-7", ("title", "Alert noise"), ("owner", "oliver"), ("rag", "red")),
            .. Some.Imported(RiskKind.Key, "R-1", ("title", "Parser"), ("owner", "bob"), ("rag", "green")),
            .. Some.Imported(RiskKind.Key, "R-2", ("title", "Drift"), ("owner", "queenie"), ("rag", "yellow")),
        ]);
        await bot.Reaches("10:00");
        await bot.Says(Some.Queenie, "R-2 yellow");
        await bot.Reaches("17:59");
        Assert.DoesNotContain("risk-of-today", (await Items(bot)).Select(item => item[FieldNames.Rule]));
        await bot.Reaches("18:00");
        var told = Assert.Single(await Items(bot), item => item[FieldNames.Rule] == "risk-of-today");
        Assert.Equal(("R-4, R-7", "oliver", "No word today on R-4 Telemetry gaps, R-7 Alert noise"), (told[FieldNames.About], told[FieldNames.To], told.Title));
    }

    [Fact]
    public async Task Seen_by_one_it_is_settled_for_all_and_stands_so_in_the_summary()
    {
        await using var bot = await With(Action("ACTION-06", ("due", "2025-01-13")));
        await bot.Reaches("08:00");
        await bot.Presses(Some.Queenie, EscalationPost.Seen, "P0/E-1");
        Assert.Null((await bot.Item("E-1"))[FieldNames.Seen]);
        Assert.Contains(bot.Reads(Some.Queenie), post => post == "E-1 went to Oliver; they say that they have seen it.");

        await bot.Presses(Some.Oliver, EscalationPost.Seen, "P0/E-1");
        await bot.Presses(Some.Oliver, EscalationPost.Seen, "P0/E-1");
        Assert.EndsWith("\nSeen by Oliver, Tue 14 Jan 08:00 PT.", Said(bot, Some.Oliver), StringComparison.Ordinal);
        await bot.Reaches("17:10");
        Assert.Contains("Escalation to Oliver: ACTION-06 Checksums: was due Mon 13 Jan", (await bot.Store.DayReport("P0", Some.Day7))!.Markdown, StringComparison.Ordinal);
        Assert.Contains("seen by Oliver", (await bot.Store.DayReport("P0", Some.Day7))!.Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Snoozed_it_comes_again_once_and_not_in_quiet_hours()
    {
        await using var bot = await With(Action("ACTION-06", ("due", "2025-01-13")));
        await bot.Reaches("17:00");
        await bot.Presses(Some.Oliver, EscalationPost.Snooze, "P0/E-1");
        Assert.Contains("Oliver wants to hear of it again at Tue 14 Jan 21:00 PT.", Said(bot, Some.Oliver), StringComparison.Ordinal);
        await bot.Reaches("21:00");
        await bot.Reaches("08:00", day: 15);
        await Task.WhenAll(bot.Advance.Look("P0"), bot.AnotherAdvance().Look("P0"));
        await bot.Reaches("12:00", day: 15);

        Assert.Equal(2, bot.Reads(Some.Oliver).Count(post => post.StartsWith("ACTION-06 Checksums: was due", StringComparison.Ordinal)));
        Assert.Null((await bot.Item("E-1"))[FieldNames.Snoozed]);
    }

    [Fact]
    public async Task What_a_member_may_refuse_is_not_told_any_more_until_they_want_it_back()
    {
        await using var bot = await With([.. Action("ACTION-06", ("due", "2025-01-13")), .. Action("ACTION-07", ("due", "2025-01-14"))]);
        await bot.Reaches("08:00");
        await bot.Presses(Some.Oliver, EscalationPost.Never, "P0/E-1");
        Assert.Contains("You will not be told any more when an action is past its due date. Take that back: /standup rules on past-due", bot.Reads(Some.Oliver));
        await bot.Reaches("08:00", day: 15);
        Assert.Single(Raised(bot));

        await bot.Happens(new CommandTyped(bot.Clock.Now, Some.Direct(Some.Oliver), new PersonId("oliver"), "/standup rules on past-due"));
        await bot.Reaches("09:00", day: 15);
        Assert.Equal(["E-1", "E-2"], Raised(bot));
    }

    [Fact]
    public async Task A_rule_that_the_project_counts_on_cannot_be_refused()
    {
        await using var bot = await With([.. Some.Imported(RiskKind.Key, "R-4", ("title", "Telemetry gaps"), ("owner", "oliver"), ("rag", "red"))]);
        await bot.Reaches("08:00", day: 15);
        Assert.DoesNotContain("[Never this]", Said(bot, Some.Paris), StringComparison.Ordinal);
        await bot.Presses(Some.Paris, EscalationPost.Never, "P0/E-1");
        Assert.Contains("This rule cannot be refused; a lead can change it.", bot.Reads(Some.Paris));
        Assert.Equal("red-risk cannot be refused: the project counts on it. A lead can change its rules.", (await bot.Types(Some.Paris, "/standup rules off red-risk"))!.Plain);
    }

    [Fact]
    public async Task Whoever_was_pinged_is_told_why()
    {
        await using var bot = await With(Action("ACTION-06", ("due", "2025-01-13"), ("status", "at-risk")));
        Assert.StartsWith("No rule has told you of anything.", (await bot.Types(Some.Oliver, "/standup why"))!.Plain, StringComparison.Ordinal);
        await bot.Reaches("08:00");
        Assert.Equal(
            """
            E-1: ACTION-06 Checksums: was due Mon 13 Jan.
            It is at risk. ACTION-06 done, or a new date: ACTION-06 due …
            The rule: when an action is past its due date, the owner is told, once each time.
            Told on Tue 14 Jan 08:00 PT: Oliver.
            Never for you: /standup rules off past-due
            """,
            (await bot.Types(Some.Oliver, "/standup why"))!.Plain);
        Assert.StartsWith("E-1: ACTION-06", (await bot.Types(Some.Queenie, "/standup why e-1"))!.Plain, StringComparison.Ordinal);
        Assert.StartsWith("E-9 was not raised by a rule.", (await bot.Types(Some.Queenie, "/standup why E-9"))!.Plain, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_that_look_at_once_raise_it_once()
    {
        await using var bot = await With([.. Action("ACTION-06", ("due", "2025-01-13")), .. Action("ACTION-07", ("due", "2025-01-13"))]);
        bot.Clock.Now = Some.At("08:00");
        await Task.WhenAll(bot.Advance.Look("P0"), bot.AnotherAdvance().Look("P0"), bot.AnotherAdvance().Look("P0"));
        await bot.CatchUp();
        Assert.Equal(["E-1", "E-2"], Raised(bot));
        Assert.Equal(2, bot.Chat.Deliveries.Count(delivery => delivery.Key.StartsWith("escalation/", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_rule_may_tell_the_channel()
    {
        await using var bot = await TestBot.At("07:00", Project() with { Rules = [new("late", RuleTrigger.PastDue, [EscalationRule.Channel])] }, Action("ACTION-06", ("due", "2025-01-13")));
        await bot.Reaches("08:00");
        Assert.Equal("ACTION-06 Checksums: was due Mon 13 Jan.\nNo word on it yet. ACTION-06 done, or a new date: ACTION-06 due …\n[Seen] [Why?]", PlainText.WithButtons(bot.Chat.Standing["escalation/P0/E-1/channel"].Post));
    }

    private static IEnumerable<Change> Action(string key, params IReadOnlyList<(string, string)> fields) => Some.Imported(ActionKind.Key, key, [("title", "Checksums"), ("owner", "oliver"), .. fields]);

    private static Project Project() => Some.Week2Project(Some.DaySummary) with { Rules = EscalationRule.Usual };

    private static Task<TestBot> With(IEnumerable<Change> register) => TestBot.At("07:00", Project(), register);

    private static IEnumerable<string> Raised(TestBot bot) => bot.Chat.Standing.Keys.Where(key => key.StartsWith("escalation/", StringComparison.Ordinal)).Select(key => key.Split('/')[2]).Distinct().Order(StringComparer.Ordinal);

    private static async Task<IReadOnlyList<Item>> Items(TestBot bot) => [.. (await bot.Store.Items("P0")).Where(item => item.Kind == EscalationKind.Key)];

    private static string Said(TestBot bot, MemberId member) =>
        PlainText.WithButtons(bot.Chat.Standing.Last(post => post.Key.StartsWith("escalation/", StringComparison.Ordinal) && post.Key.Contains($"/{member}", StringComparison.Ordinal)).Value.Post);
}
