using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Scenarios.Stories;

public sealed class NobodyAnswers
{
    [Theory, OnEveryPlatform]
    public async Task Silence_is_told_once_and_the_day_ends_all_the_same(Platform platform)
    {
        await using var day = await Day.On("2026-04-01", "Europe/Berlin", platform)
            .Standup(prompt: "09:15", remind: "09:30", close: "09:45")
            .Checkpoint("11:00", "Vendor call", owner: "bo", remind: "11:30")
            .Summary("17:10")
            .Members("ana", "bo", "chen")
            .Action("ACTION-01", "Mandate texts for direct debit", owner: "ana", percent: 80, due: "2026-04-01")
            .Action("ACTION-02", "Alert on stuck payouts", owner: "bo", status: "at-risk", due: "2026-04-03")
            .Risk("R-1", "Cut-off times of the clearing bank", owner: "chen", rag: "yellow")
            .Begins();

        await day.At("09:15").EveryoneIsPrompted().NothingElseIsSent();
        await day.At("09:30").IsReminded("ana", "bo", "chen").NothingElseIsSent();
        await day.At("09:45").RollCallReads("0 of 3 answered, closed", "No answer: Ana, Bo, Chen").NothingElseIsSent();
        await day.At("11:00").IsPrompted("bo").NothingElseIsSent();
        await day.At("11:30").IsReminded("bo").NothingElseIsSent();
        await day.At("17:09").NothingIsSent();
        await day.At("17:10").SummaryIsPosted()
            .SummaryReads("3 of 3 silent", "0 of 1 tracked items done or in review", "Not mentioned today: ACTION-02", "Vendor call – not answered")
            .NothingElseIsSent();
        await day.At("23:59").NothingIsSent();
        day.Turns("2026-04-02");
        await day.At("09:14").NothingIsSent();
        await day.At("09:15").EveryoneIsPrompted().NothingElseIsSent();
        day.Approves();
    }
}
