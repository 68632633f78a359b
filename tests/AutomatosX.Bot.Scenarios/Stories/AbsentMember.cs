using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Scenarios.Stories;

public sealed class AbsentMember
{
    [Theory, OnEveryPlatform]
    public async Task Whoever_is_away_is_left_in_peace_and_named_as_away(Platform platform)
    {
        await using var day = await Day.On("2026-03-30", "Europe/Berlin", platform)
            .Standup(prompt: "09:15", remind: "09:30", close: "09:45")
            .Summary("17:10")
            .Members("ana", "bo", "chen")
            .Action("ACTION-01", "Statement layout", owner: "bo", percent: 40, due: "2026-04-02")
            .Begins();

        await day.At("08:10").Says("bo", "out sick today").AndHears("Away: Mon 30 Mar (sick)");
        await day.At("09:15").IsPrompted("ana", "chen").RollCallReads("0 of 3 answered", "Away: Bo (sick)").NothingElseIsSent();
        await day.At("09:20").Says("ana", "on vacation tomorrow").AndHears("Away: Tue 31 Mar (vacation)").RollCallReads("1 of 3 answered");
        await day.At("09:22").Says("chen", "Today: statement samples for the auditors");
        await day.At("09:30").NothingIsSent();
        await day.At("17:10").RollCallReads("2 of 3 answered, closed", "Away: Bo (sick)").SummaryIsPosted().SummaryReads("1 of 3 silent (Bo away)");

        day.Turns("2026-03-31");
        await day.At("09:15").IsPrompted("bo", "chen").RollCallReads("Away: Ana (vacation)").NothingElseIsSent();
        await day.At("09:30").IsReminded("bo", "chen").NothingElseIsSent();
        day.Approves();
    }

    [Theory, OnEveryPlatform]
    public async Task Whoever_falls_away_after_the_prompt_is_not_reminded(Platform platform)
    {
        await using var day = await Day.On("2026-03-30", "Europe/Berlin", platform)
            .Standup(prompt: "09:15", remind: "09:30", close: "09:45").Members("ana", "bo").Begins();

        await day.At("09:15").EveryoneIsPrompted();
        await day.At("09:20").Presses("bo", "Skip today").AndHears("Skipped: Standup, Day 1.").RollCallReads("Skips today: Bo");
        await day.At("09:30").IsReminded("ana").NothingElseIsSent();
    }
}
