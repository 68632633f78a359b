using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Scenarios.Stories;

public sealed class SpringForward
{
    [Theory]
    [InlineData("Europe/Berlin", "2026-03-27", "2026-03-30", Platform.Playground)]
    [InlineData("Europe/Berlin", "2026-03-27", "2026-03-30", Platform.Slack)]
    [InlineData("Europe/Berlin", "2026-03-27", "2026-03-30", Platform.MsTeams)]
    [InlineData("America/Los_Angeles", "2026-03-06", "2026-03-09", Platform.Playground)]
    public async Task The_prompt_keeps_its_time_on_the_wall(string zone, string friday, string monday, Platform platform)
    {
        await using var day = await Day.On(friday, zone, platform).Standup(prompt: "09:15", remind: "09:30", close: "09:45").Summary("17:10").Members("ana").Begins();

        await day.At("09:14").NothingIsSent();
        await day.At("09:15").EveryoneIsPrompted().NothingElseIsSent();
        await day.At("17:10").IsReminded("ana").SummaryIsPosted();
        day.Turns(monday);
        await day.At("08:15").NothingIsSent();
        await day.At("09:14").NothingIsSent();
        await day.At("09:15").EveryoneIsPrompted();
        await day.At("10:15").IsReminded("ana").RollCallReads("closed").NothingElseIsSent();
        await day.At("17:09").NothingIsSent();
        await day.At("17:10").SummaryIsPosted();
    }

    [Theory]
    [InlineData("Europe/Berlin", "2026-03-29", Platform.Playground)]
    [InlineData("Europe/Berlin", "2026-03-29", Platform.Slack)]
    [InlineData("Europe/Berlin", "2026-03-29", Platform.MsTeams)]
    [InlineData("America/Los_Angeles", "2026-03-08", Platform.Playground)]
    public async Task A_time_that_the_change_skips_is_the_first_after_the_gap(string zone, string sunday, Platform platform)
    {
        await using var day = await Day.On(sunday, zone, platform).AlsoWorksOn(sunday)
            .Standup(prompt: "02:30", remind: "03:20", close: "03:40").Members("ana", "bo").Begins();

        await day.At("01:59").NothingIsSent();
        await day.At("03:00").EveryoneIsPrompted().RollCallReads("0 of 2 answered, open until 03:40").NothingElseIsSent();
        await day.At("03:10").Says("ana", "Today: night watch of the ledger migration").RollCallReads("1 of 2 answered");
        await day.At("03:20").IsReminded("bo").NothingElseIsSent();
        await day.At("03:40").RollCallReads("1 of 2 answered, closed").NothingElseIsSent();
        await day.At("04:30").NothingIsSent();
        if (zone == "Europe/Berlin")
            day.Approves();
    }

    [Theory, OnEveryPlatform]
    public async Task A_reminder_that_falls_into_the_gap_does_not_follow_its_prompt_at_once(Platform platform)
    {
        await using var day = await Day.On("2026-03-29", "Europe/Berlin", platform).AlsoWorksOn("2026-03-29")
            .Standup(prompt: "02:15", remind: "02:45", close: "03:30").Members("ana").Begins();

        await day.At("03:00").EveryoneIsPrompted().NothingElseIsSent();
        await day.At("03:30").RollCallReads("closed").NothingElseIsSent();
    }
}
