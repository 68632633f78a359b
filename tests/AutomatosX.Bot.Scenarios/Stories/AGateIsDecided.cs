using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Scenarios.Stories;

public sealed class AGateIsDecided
{
    [Theory, OnEveryPlatform]
    public async Task With_a_condition_until_that_is_met(Platform platform)
    {
        await using var day = await Day.On("2026-03-30", "Europe/Berlin", platform).Summary("17:10").Members("ana", "bo", "cleo").Begins();

        await day.At("09:00").Says("cleo", "New gate: Deploy Step 2?").AndHears("A gate needs voters: who decides? Name them: voters @ana @bo.").NothingElseIsSent();
        await day.At("09:05").Says("cleo", "New gate: Deploy Step 2? voters @ana @bo, conditions no new drift, until 2026-03-30 14:00").AndHears("New gate GATE-1 Deploy Step 2?")
            .RoomReads("0 of 2 voted, open until Mon 30 Mar 14:00").Hears("ana", "Open until Mon 30 Mar 14:00. Go or no-go?").Hears("bo", "Go or no-go?").NothingElseIsSent();
        await day.At("09:20").Presses("ana", "Go").AndHears("GATE-1 open, 0 of 2 voted → open, 1 of 2 voted · Ana: go").RoomReads("1 of 2 voted").RoomReads("Hangs on: Bo's vote; condition 1 “no new drift”").Hears("ana", "You voted go, 09:20.").NothingElseIsSent();
        await day.At("09:30").Says("cleo", "GATE-1 go").AndHears("On GATE-1 only Ana and Bo vote.").NothingElseIsSent();
        await day.At("10:00").FillsIn("bo", "Go with condition", ("words", "the runbook is signed")).AndHears("conditional go · Bo: go, if the runbook is signed")
            .RoomReads("Conditional go").RoomReads("Condition 2: the runbook is signed (Bo) – open").Hears("bo", "You voted go, if the runbook is signed, 10:00.");
        await day.At("11:00").Says("cleo", "GATE-1 condition 1 met").AndHears("condition 1 met").RoomReads("Hangs on: condition 2 “the runbook is signed”");
        await day.At("11:30").Says("bo", "GATE-1 condition 2 met").AndHears("GATE-1 conditional go → go · condition 2 met").RoomReads("Condition 2: the runbook is signed (Bo) – met, Bo 11:30");
        await day.At("11:40").Presses("bo", "Undo").AndHears("Undone.").RoomReads("Conditional go");
        await day.At("14:00").RoomReads("Conditional go, closed Mon 30 Mar 14:00");
        await day.At("14:10").Says("bo", "GATE-1 no-go: drift").AndHears("GATE-1 closed Mon 30 Mar 14:00; no vote is taken any more.").NothingElseIsSent();
        await day.At("17:10").SummaryIsPosted().SummaryReads("GATE-1 – Deploy Step 2? (Cleo)", "Outcome: conditional go, closed Mon 30 Mar 14:00", "Hangs on: condition 2 “the runbook is signed”");
        day.Approves();
    }

    [Theory, OnEveryPlatform]
    public async Task From_a_form_or_not_at_all(Platform platform)
    {
        await using var day = await Day.On("2026-03-30", "Europe/Berlin", platform).Summary("17:10").Members("ana", "bo").Begins();

        await day.At("09:00").Types("ana", "/gate new").AndSees("A new gate. In words:");
        await day.At("09:01").FillsIn("ana", "Fill in", ("title", "Ship the banner?"), ("voters", "@bo"), ("until", "2026-03-30 12:00")).AndHears("New gate GATE-1 Ship the banner?").RoomReads("0 of 1 voted").Hears("bo", "Go or no-go?");
        await day.At("12:00").RoomReads("GATE-1 Ship the banner? No decision by Mon 30 Mar 12:00. Missing: Bo.").RoomReads("No decision by Mon 30 Mar 12:00");
        await day.At("12:30").NothingIsSent();
    }
}
