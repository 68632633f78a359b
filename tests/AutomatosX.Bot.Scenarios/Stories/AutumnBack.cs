using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Scenarios.Stories;

public sealed class AutumnBack
{
    [Theory]
    [InlineData("Europe/Berlin", "2026-10-23", "2026-10-26", Platform.Playground)]
    [InlineData("Europe/Berlin", "2026-10-23", "2026-10-26", Platform.Slack)]
    [InlineData("Europe/Berlin", "2026-10-23", "2026-10-26", Platform.MsTeams)]
    [InlineData("America/Los_Angeles", "2026-10-30", "2026-11-02", Platform.Playground)]
    public async Task The_prompt_keeps_its_time_on_the_wall(string zone, string friday, string monday, Platform platform)
    {
        await using var day = await Day.On(friday, zone, platform).Standup(prompt: "09:15", remind: "09:30", close: "09:45").Summary("17:10").Members("ana").Begins();

        await day.At("09:15").EveryoneIsPrompted();
        await day.At("17:10").IsReminded("ana").SummaryIsPosted();
        day.Turns(monday);
        await day.At("08:15").NothingIsSent();
        await day.At("09:14").NothingIsSent();
        await day.At("09:15").EveryoneIsPrompted();
        await day.At("17:10").IsReminded("ana").SummaryIsPosted();
    }

    [Theory]
    [InlineData("Europe/Berlin", "2026-10-25", "02:30", "02:40", "02:50", "02:10", Platform.Playground)]
    [InlineData("Europe/Berlin", "2026-10-25", "02:30", "02:40", "02:50", "02:10", Platform.Slack)]
    [InlineData("Europe/Berlin", "2026-10-25", "02:30", "02:40", "02:50", "02:10", Platform.MsTeams)]
    [InlineData("America/Los_Angeles", "2026-11-01", "01:30", "01:40", "01:50", "01:10", Platform.Playground)]
    public async Task A_time_that_comes_twice_is_the_first_of_the_two(string zone, string sunday, string prompt, string remind, string close, string before, Platform platform)
    {
        await using var day = await Day.On(sunday, zone, platform).AlsoWorksOn(sunday).Standup(prompt, remind, close).Members("ana", "bo").Begins();

        await day.At(before).NothingIsSent();
        await day.At(prompt).EveryoneIsPrompted().NothingElseIsSent();
        await day.At(remind).IsReminded("ana", "bo").NothingElseIsSent();
        await day.At(close).RollCallReads("0 of 2 answered, closed").NothingElseIsSent();
        await day.At(before, again: true).NothingIsSent();
        await day.At(prompt, again: true).NothingIsSent();
        await day.At(close, again: true).Says("bo", "Today: reconcile the hour that came twice").AndHears("Recorded as late");
        if (zone == "Europe/Berlin")
            day.Approves();
    }
}
