using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Summaries;
using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Tests.Support;

namespace AutomatosX.Bot.Tests.Summaries;

public class ASessionSummary
{
    [Fact]
    public async Task Says_where_the_work_stands_what_is_awaited_and_whether_targets_are_met()
    {
        await using var bot = await TestBot.At("10:00", Some.Week2Project(Some.DaySummary) with { Template = "session-summary" });
        await bot.Says(Some.Bob, "Objectives:\n- [x] verify all workflows\n- [ ] clean up temporary files");
        await bot.Says(Some.Bob, "Deliverable: activation checklist, where docs/checklist.md\nAwaiting @paris: token scope, ~5 min\nSuccess criterion: build validation, target 0 errors\nMilestone: cost dashboard, horizon Month 1");
        await bot.Says(Some.Bob, "DEL-1 done\nSC-1 met");
        await bot.Happens(new CommandTyped(bot.Clock.Now, Some.Direct(Some.Bob), new PersonId("bob"), "/metric new build_errors, target 0"));
        await bot.Reaches("10:01");
        await bot.Happens(new CommandTyped(bot.Clock.Now, Some.Direct(Some.Bob), new PersonId("bob"), "/metric new workflow_count, target 6"));
        await bot.Says(Some.Bob, "build_errors: 0\nworkflow_count: 5");
        await bot.Reaches("17:10");

        var facts = await DayFacts.Load(bot.Store, (await bot.Store.Project("P0"))!, Some.Day7, bot.Clock.GetUtcNow(), default);
        var summary = DaySummary.Of(facts, Template.Named("session-summary"));
        Assert.Equal("AutomatosX v2 P0 Session Summary (2025-01-14)", summary.Title);
        Assert.Equal(["Status", "Session Objectives", "Deliverables", "Awaiting", "Key Metrics"], summary.Sections.Take(5).Select(section => section.Heading));
        Assert.Equal(
            ["Objectives: 1 of 2 done; not yet: clean up temporary files.", "Deliverables: 1 of 1 done.", "Success criteria: 1 of 1 met.", "Action items: No action item was due or mentioned.", "Awaiting: Paris (token scope)."],
            Lines(summary, "standing"));
        Assert.Equal(["build_errors", "0", "0", "met", "workflow_count", "6", "5", "1 below"], Lines(summary, "targets"));
        Assert.Equal(["Day 8", "Month 1"], summary.Sections.Single(section => section.Heading == "Next Steps").Parts.Select(part => part.Heading));
        Assert.Contains("# AutomatosX v2 P0 Session Summary (2025-01-14)", (await bot.Store.DayReport("P0", Some.Day7))!.Markdown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("higher", "200", "250", "met")]
    [InlineData("higher", "200", "198.5", "1.5 below")]
    [InlineData("lower", "20", "20", "met")]
    [InlineData("lower", "20", "21", "1 above")]
    [InlineData(null, "6", "7", "1 above")]
    [InlineData(null, "6", "6", "met")]
    [InlineData("higher", "6", null, "no reading yet")]
    public void Judges_a_reading_by_the_direction_of_good(string? direction, string target, string? value, string said)
    {
        (string, string)[] fields = [("target", target), .. direction is null ? [] : new[] { ("direction", direction) }, .. value is null ? [] : new[] { ("value", value) }];
        Assert.Equal(said, new Metric(Some.ItemsOf(Some.Imported("metric", "m", fields))[0]).TargetSaid);
    }

    private static List<string> Lines(DaySummary summary, string section) => [.. summary.Sections.Single(one => one.Id == section).Lines.Select(line => line.Text)];
}
