using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Scenarios.Stories;

public sealed class TheSameEventTwice
{
    [Theory, OnEveryPlatform]
    public async Task A_second_delivery_changes_nothing(Platform platform)
    {
        await using var day = await Day.On("2026-03-30", "Europe/Berlin", platform)
            .Standup(prompt: "09:15", remind: "09:30", close: "09:45")
            .Checkpoint("11:00", "Ledger freeze", owner: "bo")
            .Summary("17:10")
            .Members("ana", "bo")
            .Action("ACTION-01", "Payout calendar", owner: "ana", percent: 20, due: "2026-03-31")
            .Begins();

        await day.At("09:15").EveryoneIsPrompted();
        await day.At("09:20").Says("ana", "ACTION-01 40%\nNew action: tell support about the Easter cut-off, @bo, due 2026-04-02")
            .AndHears("ACTION-01 in progress 20 % → 40 %").AndHears("New action ACTION-02 tell support about the Easter cut-off");
        await day.At("09:21").IsDeliveredAgain("ana", "ACTION-01 40%").NothingIsSent();
        await day.At("09:22").Restarts().IsDeliveredAgain("ana", "ACTION-01 40%").NothingIsSent();
        await day.At("09:25").PressesTwice("bo", "Skip today").AndHears("Skipped: Standup, Day 1.").RollCallReads("Skips today: Bo").NothingElseIsSent();
        await day.At("09:30").NothingIsSent();
        await day.At("11:00").IsPrompted("bo");
        await day.At("11:05").PressesTwice("bo", "Done").AndHears("Ledger freeze: held.").NothingElseIsSent();
        await day.At("11:10").Types("ana", "/action new Ledger freeze protocol @ana").AndHears("New action ACTION-03");
        await day.At("11:11").Types("ana", "/action").AndSees("ACTION-03 Ledger freeze protocol").NothingElseIsSent();
        await day.At("12:00").Presses("ana", "Undo").AndHears("Undone. ACTION-03 is gone.").NothingElseIsSent();
        await day.At("17:10").SummaryIsPosted().SummaryReads("ACTION-02").SummaryLacks("ACTION-03");
        day.Approves();
    }
}
