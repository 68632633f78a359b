using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Scenarios.Stories;

public sealed class RestartAtNoon
{
    [Theory, OnEveryPlatform]
    public async Task Nothing_comes_twice_and_nothing_is_lost(Platform platform)
    {
        await using var day = await Day.On("2026-03-31", "Europe/Berlin", platform)
            .Standup(prompt: "09:15", remind: "09:30", close: "12:30")
            .Summary("17:10")
            .Members("ana", "bo", "chen")
            .Action("ACTION-01", "Chargeback export", owner: "ana", percent: 30, due: "2026-03-31")
            .Action("ACTION-02", "Iban check for Malta", owner: "bo", percent: 50, due: "2026-04-01")
            .Begins();

        await day.At("09:15").EveryoneIsPrompted();
        await day.At("09:20").Says("ana", "ACTION-01 70%").AndHears("ACTION-01 in progress 30 % → 70 %");
        await day.At("09:20").Restarts().NothingIsSent();
        await day.At("09:30").IsReminded("bo", "chen").NothingElseIsSent();
        await day.At("12:00").Restarts().NothingIsSent();
        await day.At("12:05").EndsAfterKeeping("bo", "ACTION-02 done").Hears("bo", "ACTION-02 in progress 50 % → done").RollCallReads("2 of 3 answered").NothingElseIsSent();
        await day.At("12:10").EndsBeforeKeeping("chen", "Checked the Malta samples as well, all 12 pass")
            .Hears("chen", "Kept as a note: Checked the Malta samples as well, all 12 pass")
            .RollCallReads("3 of 3 answered");
        await day.At("12:11").Restarts().NothingIsSent();
        await day.At("12:30").RollCallReads("3 of 3 answered, closed").NothingElseIsSent();
        await day.At("17:10").SummaryIsPosted().SummaryReads("All 3 answered the standup", "1 of 2 tracked items done or in review", "Checked the Malta samples as well, all 12 pass (Chen)").NothingElseIsSent();
        await day.At("17:11").Restarts().NothingIsSent();
        day.Approves();
    }
}
