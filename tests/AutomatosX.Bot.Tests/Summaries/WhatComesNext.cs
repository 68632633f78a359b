using AutomatosX.Bot.Summaries;
using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Tests.Support;

namespace AutomatosX.Bot.Tests.Summaries;

public class WhatComesNext
{
    [Fact]
    public async Task Is_told_with_its_times_and_what_has_none_behind_them()
    {
        await using var bot = await TestBot.At("10:00", Some.Week2Project(Some.Standup, Some.DaySummary, Some.DryRun with { Id = "tf", Title = "Terraform dry-run", At = new TimeOnly(12, 30), On = new DateOnly(2025, 1, 15) }));
        await bot.Says(Some.Bob, "New action: rotate canary tokens, @oliver, due Day 8");
        await bot.Says(Some.Bob, "New action: finalize the runbook, @bob, due Day 8 17:00");
        await bot.Says(Some.Bob, "New action: far away, @bob, due Day 9");
        await bot.Says(Some.Bob, "New gate: Ship it? voters @oliver @queenie, until Day 8 09:30");
        await bot.Says(Some.Oliver, "GATE-1 go");
        await bot.Says(Some.Bob, "Window: Telemetry Step 2, from Day 8 14:00, to Day 8 15:30, freeze Day 8 10:00");
        await bot.Says(Some.Queenie, "I'm out tomorrow");

        Assert.Equal(
            [
                "09:30 PT GATE-1 Ship it? closes; it hangs on Queenie's vote",
                "10:00 PT WIN-1 Telemetry Step 2: freeze begins",
                "12:30 PT Terraform dry-run (Oliver)",
                "14:00 PT WIN-1 Telemetry Step 2 begins (Bob), until 15:30 PT",
                "17:00 PT ACTION-02 finalize the runbook is due (Bob)",
                "ACTION-01 rotate canary tokens is due (Oliver)",
                "Away: Queenie",
            ],
            await Section(bot, "agenda"));
    }

    [Fact]
    public async Task Over_a_weekend_names_the_day_of_each_check()
    {
        await using var bot = await TestBot.From(Some.At("10:00", 17), Some.Week2Project(Some.DaySummary));
        await bot.Says(Some.Bob, "Window: Swap, from 2025-01-17 11:00, to 2025-01-17 12:00, observe: +1 h; +24 h; +48 h batch run");
        await bot.Reaches("11:01", 17);
        await bot.Says(Some.Bob, "WIN-1 started");
        await bot.Reaches("12:00", 17);
        await bot.Says(Some.Bob, "WIN-1 ended");
        await bot.Reaches("13:05", 17);
        await bot.Says(Some.Bob, "WIN-1 check 1: fine");
        Assert.Equal(["Sat 18 Jan 12:00 PT WIN-1 Swap: check +24 h", "Sun 19 Jan 12:00 PT WIN-1 Swap: check +48 h batch run"], await Section(bot, "agenda", 17));
    }

    [Fact]
    public async Task Is_no_section_when_nothing_comes_up()
    {
        await using var bot = await TestBot.At("10:00");
        await bot.Says(Some.Bob, "New action: far away, @bob, due Day 9");
        Assert.Empty(await Section(bot, "agenda"));
    }

    [Fact]
    public async Task Carries_an_open_action_forward_with_its_age_and_every_date_it_had()
    {
        await using var bot = await TestBot.From(Some.At("10:00", 9), Some.Week2Project(Some.DaySummary));
        await bot.Says(Some.Bob, "New action: rotate canary tokens, @oliver, due 2025-01-10");
        Assert.DoesNotContain("moved", string.Join('\n', await Section(bot, "actions", 10)), StringComparison.Ordinal);
        await bot.Reaches("09:00", 10);
        await bot.Says(Some.Oliver, "ACTION-01 blocked on the vault, moved to 2025-01-13");
        await bot.Reaches("09:00", 13);
        await bot.Says(Some.Oliver, "ACTION-01 moved to 2025-01-14");
        await bot.Reaches("16:00", 14);

        Assert.Contains("ACTION-01 rotate canary tokens (Oliver), blocked, due Tue 14 Jan; open for 3 working days, since Thu 9 Jan; moved twice: Fri 10 Jan → Mon 13 Jan → Tue 14 Jan", await Section(bot, "actions"));
        // A day that is over is told as it was.
        Assert.Contains("ACTION-01 rotate canary tokens (Oliver), blocked, due Mon 13 Jan; open for 1 working day, since Thu 9 Jan; moved once: Fri 10 Jan → Mon 13 Jan", await Section(bot, "actions", 10));
    }

    [Fact]
    public async Task Lies_in_milestones_by_horizon_those_with_dates_first()
    {
        await using var bot = await TestBot.At("10:00");
        await bot.Says(Some.Bob, "Milestone: cost dashboard, horizon Month 1, owner @oliver\nMilestone: analyze the build cache, horizon Week 2-3, due 2025-01-24, target <20 min build\nMilestone: infrastructure status, horizon month 1");
        await bot.Says(Some.Bob, "MS-1 in progress");
        var parts = await Parts(bot, "milestones");
        Assert.Equal(["Week 2-3", "Month 1"], parts.Select(part => part.Heading));
        Assert.Equal(
            ["MS-2 analyze the build cache (due Fri 24 Jan, target <20 min build)", "MS-1 cost dashboard (Oliver, in progress)", "MS-3 infrastructure status"],
            parts.SelectMany(part => part.Lines).Select(line => line.Text));
    }

    private static async Task<IReadOnlyList<Bot.Chat.Section>> Parts(TestBot bot, string section, int day = 14)
    {
        var project = (await bot.Store.Project("P0"))!;
        var facts = await DayFacts.Load(bot.Store, project, new DateOnly(2025, 1, day), bot.Clock.GetUtcNow(), default);
        return DaySummary.Of(facts, Template.Named(Template.Usual)).Sections.SingleOrDefault(one => one.Id == section)?.Parts ?? [];
    }

    private static async Task<List<string>> Section(TestBot bot, string section, int day = 14) => [.. (await Parts(bot, section, day)).SelectMany(part => part.Lines).Select(line => line.Text)];
}
