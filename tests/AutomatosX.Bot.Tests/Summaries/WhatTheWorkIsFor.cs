using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Tests.Support;

namespace AutomatosX.Bot.Tests.Summaries;

public class WhatTheWorkIsFor
{
    [Theory]
    [InlineData("Objective: verify all workflows", "OBJ-1", "verify all workflows", "not done")]
    [InlineData("Deliverable: activation checklist, owner @oliver", "DEL-1", "activation checklist", "not done")]
    [InlineData("Success criterion: build errors, target 0, current 3", "SC-1", "build errors", "open")]
    [InlineData("Awaiting @paris: token scope, ~5 min", "AW-1", "token scope", "awaited")]
    [InlineData("awaiting @paris: token scope", "AW-1", "token scope", "awaited")]
    public async Task Is_told_in_a_reply(string words, string key, string title, string state)
    {
        await using var bot = await TestBot.At("10:00");
        await bot.Says(Some.Bob, words);
        var item = await bot.Item(key);
        Assert.Equal((title, state), (item.Title, AutomatosX.Bot.Registers.Kinds.Kind.Of(item.Kind).State(item)));
    }

    [Fact]
    public async Task Is_told_as_a_list_with_ticks()
    {
        await using var bot = await TestBot.At("10:00");
        await bot.Says(Some.Bob, "Objectives:\n- [x] verify all workflows\n- [ ] clean up temporary files\n- update the documentation\n\nR-44 green");
        Assert.Equal(
            ["verify all workflows: done", "clean up temporary files: not-started", "update the documentation: "],
            (await bot.Store.Items("P0")).Where(item => item.Kind == "objective").Select(item => $"{item.Title}: {item.Status}"));
    }

    [Fact]
    public async Task Is_told_as_a_list_whose_head_says_what_holds_for_each()
    {
        await using var bot = await TestBot.At("10:00");
        await bot.Says(Some.Bob, "Milestones, horizon Month 1 (after the push), owner @oliver:\n- cost dashboard\n- fewer agents, target <$70/day, owner @paris");
        Assert.Equal(
            ["cost dashboard: Month 1 (after the push), oliver, ", "fewer agents: Month 1 (after the push), paris, <$70/day"],
            (await bot.Store.Items("P0")).Where(item => item.Kind == "milestone").Select(item => $"{item.Title}: {item["horizon"]}, {item["owner"]}, {item["target"]}"));
    }

    [Fact]
    public async Task Is_met_or_not_where_a_list_of_criteria_has_ticks()
    {
        await using var bot = await TestBot.At("10:00");
        await bot.Says(Some.Bob, "Success criteria:\n- [x] build errors, target 0\n- [ ] token, current no scope");
        Assert.Equal(["build errors: met", "token: not-met"], (await bot.Store.Items("P0")).Where(item => item.Kind == "criterion").Select(item => $"{item.Title}: {item.Status}"));
    }

    [Fact]
    public async Task Is_told_to_the_person_it_is_awaited_from_with_the_effort()
    {
        await using var bot = await TestBot.At("10:00");
        await bot.Says(Some.Bob, "Awaiting @paris: token scope, ~5 min");
        Assert.Equal(("paris", "5 min"), ((await bot.Item("AW-1"))["owner"], (await bot.Item("AW-1"))["effort"]));
        Assert.Contains(bot.Reads(Some.Paris), text => text.StartsWith("Yours now, says Bob: AW-1 token scope", StringComparison.Ordinal));
        await bot.Says(Some.Paris, "AW-1 done");
        Assert.Equal("done", (await bot.Item("AW-1")).Status);
    }

    [Fact]
    public async Task Stands_in_the_days_summary()
    {
        await using var bot = await TestBot.At("10:00", Some.Week2Project(Some.DaySummary));
        await bot.Says(Some.Bob, "Objective: verify all workflows\nObjective: clean up\nDeliverable: activation checklist\nSuccess criterion: build errors, target 0, current 0\nSuccess criterion: tests green, target all\nAwaiting @paris: token scope, ~5 min");
        await bot.Says(Some.Bob, "OBJ-1 done\nSC-1 met\nSC-2 at risk\nDEL-1 delivered");
        await bot.Says(Some.Bob, "New gate: Ship it? voters @oliver @queenie, conditions no new drift, until Day 8 09:30");
        await bot.Says(Some.Oliver, "GATE-1 go");
        await bot.Says(Some.Bob, "Announcement: Semgrep runs inline, readers @oliver @queenie");
        await bot.Says(Some.Bob, "Window: Telemetry Step 2, from Day 8 14:00, to Day 8 15:30, preconditions: QA sign-off; snapshot");
        await bot.Says(Some.Bob, "WIN-1 precondition 1 met");
        await bot.Reaches("17:10");
        var markdown = (await bot.Store.DayReport("P0", Some.Day7))!.Markdown.Replace("**", "", StringComparison.Ordinal).Split(" [↗]");
        var text = string.Concat(markdown.Select((part, index) => index == 0 ? part : part[(part.IndexOf(')', StringComparison.Ordinal) + 1)..]));
        Assert.Contains("Objectives\n- ✔️ Done: verify all workflows\n- Not done: clean up\n", text, StringComparison.Ordinal);
        Assert.Contains("Deliverables\n- ✔️ Done: activation checklist\n", text, StringComparison.Ordinal);
        Assert.Contains("| Criterion | Target | Current | Status |\n| --- | --- | --- | --- |\n| build errors | 0 | 0 | met |\n| tests green | all | – | at risk |", text, StringComparison.Ordinal);
        Assert.Contains("Awaiting\n- Paris: token scope (about 5 min), since Tue 14 Jan 10:00 PT\n", text, StringComparison.Ordinal);
        Assert.Contains("Go/No-Go Gates\n- GATE-1 – Ship it? (Bob)\n  - Outcome: open, 1 of 2 voted, open until Wed 15 Jan 09:30 PT\n  - Oliver: go\n  - Hangs on: Queenie's vote; condition 1 “no new drift”\n", text, StringComparison.Ordinal);
        Assert.Contains("Announcements\n- ANN-1 – Semgrep runs inline: acknowledged by 0 of 2; missing: Oliver, Queenie.\n", text, StringComparison.Ordinal);
        Assert.Contains("Change Windows\n- WIN-1 – Telemetry Step 2 (Bob)\n  - Planned: Wed 15 Jan 14:00 PT to Wed 15 Jan 15:30 PT\n  - Preconditions: 1 of 2 met; open: snapshot\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_no_section_where_nothing_was_said_of_it()
    {
        await using var bot = await TestBot.At("10:00", Some.Week2Project(Some.DaySummary));
        await bot.Reaches("17:10");
        var markdown = (await bot.Store.DayReport("P0", Some.Day7))!.Markdown;
        Assert.All(new[] { "Objectives", "Deliverables", "Success Criteria", "Awaiting", "Gates", "Change Windows", "Announcements" }, heading => Assert.DoesNotContain(heading, markdown, StringComparison.Ordinal));
    }
}
