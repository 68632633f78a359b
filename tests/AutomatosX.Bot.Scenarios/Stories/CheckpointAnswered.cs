using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Scenarios.Stories;

public sealed class CheckpointAnswered
{
    [Theory, OnEveryPlatform]
    public async Task By_button_and_in_words(Platform platform)
    {
        await using var day = await Day.On("2026-03-30", "Europe/Berlin", platform)
            .Checkpoint("10:00", "Tokenisation drill", owner: "ana", goal: "rotation of all keys within 15 min", remind: "10:30")
            .Checkpoint("11:00", "Vendor call", owner: "bo", remind: "11:30")
            .Checkpoint("13:00", "Ledger freeze", owner: "ana")
            .Checkpoint("14:00", "Audit walkthrough", owner: "bo")
            .Summary("17:10")
            .Members("ana", "bo")
            .Begins();

        await day.At("10:00").IsPrompted("ana").Hears("ana", "Goal: rotation of all keys within 15 min. How did it go?").NothingElseIsSent();
        await day.At("10:20").Presses("ana", "Done").AndHears("Tokenisation drill: held.").NothingElseIsSent();
        await day.At("10:30").NothingIsSent();
        await day.At("11:00").IsPrompted("bo");
        await day.At("11:30").IsReminded("bo").Hears("bo", "Still open: 11:00 Vendor call. How did it go?").NothingElseIsSent();
        await day.At("11:40").Presses("bo", "Not held").AndHears("Vendor call: not held.").NothingElseIsSent();
        await day.At("13:00").IsPrompted("ana");
        await day.At("13:20").Says("ana", "Late, the freeze began at 13:10.\nResults: 0 open batches, 2 manual postings moved to tomorrow").AndHears("Ledger freeze: held late.").NothingElseIsSent();
        await day.At("14:00").IsPrompted("bo");
        await day.At("14:30").Says("bo", "Walked through all four flows, no findings.").AndHears("Audit walkthrough: held.").NothingElseIsSent();
        await day.At("14:35").Edits("bo", "Walked through", "Variance: walked through three of four flows, no findings.").AndHears("Audit walkthrough: held, with a variance.").NothingElseIsSent();
        await day.At("17:10").SummaryIsPosted()
            .SummaryReads("3 of 4 checkpoints held", "10:00 Tokenisation drill ✔️ told 10:20", "11:00 Vendor call not held, told 11:40", "13:00 Ledger freeze late, told 13:20", "14:00 Audit walkthrough variance, told 14:30: Variance: walked through three of four flows, no findings.");
        day.Approves();
    }
}
