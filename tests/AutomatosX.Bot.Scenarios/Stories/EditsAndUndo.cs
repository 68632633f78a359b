using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Scenarios.Stories;

public sealed class EditsAndUndo
{
    [Theory, OnEveryPlatform]
    public async Task Words_can_be_changed_and_taken_back_and_the_echo_follows(Platform platform)
    {
        await using var day = await Day.On("2026-03-30", "Europe/Berlin", platform)
            .Standup(prompt: "09:15", close: "11:00")
            .Summary("17:10")
            .Members("ana", "bo")
            .Action("ACTION-01", "Limits per merchant", owner: "ana", percent: 60, due: "2026-03-30")
            .Risk("R-1", "Rounding in yen", owner: "bo", rag: "green")
            .Begins();

        await day.At("09:15").EveryoneIsPrompted();
        await day.At("09:20").Says("ana", "ACTION-01 90%").AndHears("ACTION-01 in progress 60 % → 90 %");
        await day.At("09:22").Edits("ana", "ACTION-01 90%", "ACTION-01 80%").AndHears("ACTION-01 in progress 60 % → 80 %").NothingElseIsSent();
        await day.At("09:24").FillsIn("ana", "Edit", ("words", "ACTION-01 85%")).AndHears("ACTION-01 in progress 60 % → 85 %").NothingElseIsSent();
        await day.At("09:26").Presses("ana", "Undo").AndHears("Undone. ACTION-01 is in progress 60 % again.").RollCallReads("0 of 2 answered");

        await day.At("10:00").Says("bo", "New action: compare yen totals with the ledger, @bo, due 2026-04-01").AndHears("New action ACTION-02");
        await day.At("10:05").Edits("bo", "New action", "New action: compare yen and won totals with the ledger, @bo, due 2026-04-01").AndHears("New action ACTION-02 compare yen and won totals");
        await day.At("10:10").Says("ana", "ACTION-02 10%, first month compared").AndHears("ACTION-02");
        await day.At("10:15").Deletes("bo", "compare yen and won totals").AndHears("ACTION-02 stays: others have built on it.");
        await day.At("10:20").Types("ana", "/action ACTION-02").AndSees("ACTION-02 compare yen and won totals with the ledger");

        await day.At("10:30").FillsIn("bo", "Fill in", ("R-1|rag", "yellow"), ("words", "Decision: yen amounts are whole numbers everywhere"))
            .AndHears("R-1 green → yellow").AndHears("yen amounts are whole numbers everywhere").RollCallReads("2 of 2 answered");
        await day.At("17:10").SummaryIsPosted().SummaryReads("0 of 1 tracked items", "worse: R-1 yellow").SummaryLacks("85%");
        day.Approves();
    }
}
