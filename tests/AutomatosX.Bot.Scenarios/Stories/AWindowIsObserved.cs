using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Scenarios.Stories;

public sealed class AWindowIsObserved
{
    /// <summary>From Friday over the Sunday on which the clocks go forward: the checks come after so many real hours.</summary>
    [Theory, OnEveryPlatform]
    public async Task Over_a_weekend_and_a_clock_change(Platform platform)
    {
        await using var day = await Day.On("2026-03-27", "Europe/Berlin", platform).Summary("17:10").Members("ana", "bo").Begins();

        await day.At("09:00").Says("ana", "Window: Ledger swap, from 2026-03-27 14:00, to 2026-03-27 13:00").AndHears("The window would end Fri 27 Mar 13:00, before it begins Fri 27 Mar 14:00.").NothingElseIsSent();
        await day.At("09:05").Says("ana", "Window: Ledger swap, from 2026-03-27 14:00, to 2026-03-27 15:00, freeze 2026-03-27 12:00, preconditions: snapshot taken, steps: 25 %; 100 %, comms @bo, observe: +1 h; +24 h; +48 h batch run").AndHears("New window WIN-1 Ledger swap").RoomReads("Planned · Fri 27 Mar 14:00 to Fri 27 Mar 15:00");
        await day.At("12:00").RoomReads("WIN-1 Ledger swap: freeze from now until the window ends").RoomReads("Planned, freeze on").NothingElseIsSent();
        await day.At("14:00").Hears("ana", "Still open before it: 1 “snapshot taken”.").RoomReads("Not started").NothingElseIsSent();
        await day.At("14:02").Presses("ana", "Start").AndHears("WIN-1 planned → open").RoomReads("Open since Fri 27 Mar 14:02");
        await day.At("14:18").Hears("bo", "What can the others be told?").NothingElseIsSent();
        await day.At("14:20").FillsIn("bo", "Tell", ("words", "25 % is through")).RoomReads("25 % is through (Bo)");
        await day.At("14:25").Presses("bo", "Step 1 done").RoomReads("Step 1: 25 % – done, Bo Fri 27 Mar 14:25");
        await day.At("14:30").Says("ana", "WIN-1 ended").RoomReads("Check 3, +48 h batch run: due Sun 29 Mar 15:30");
        await day.At("14:45").NothingIsSent();
        await day.At("15:31").Hears("ana", "WIN-1 Ledger swap, +1 h").RoomReads("Check 1, +1 h: due Fri 27 Mar 15:30, no answer yet").NothingElseIsSent();
        await day.At("15:40").Presses("ana", "All well").RoomReads("Check 1, +1 h: ok (Ana Fri 27 Mar 15:40)");
        await day.At("17:10").SummaryIsPosted().SummaryReads("Ended, observed", "Next check: +24 h, Sat 28 Mar 14:30");
        day.Turns("2026-03-28");
        await day.At("14:29").NothingIsSent();
        await day.At("14:31").Hears("ana", "WIN-1 Ledger swap, +24 h").RoomReads("Check 2, +24 h: due Sat 28 Mar 14:30, no answer yet").NothingElseIsSent();
        day.Turns("2026-03-29");
        await day.At("15:29").NothingIsSent();
        await day.At("15:31").Hears("ana", "batch run. How does it look?");
        await day.At("15:35").Says("ana", "WIN-1 check 3: two batches, no difference").RoomReads("Check 3, +48 h batch run: two batches, no difference (Ana Sun 29 Mar 15:35)");
        day.Approves();
    }

    /// <summary>The usual plan, from Friday over the Sunday on which the clocks go back: at night and on days off too, and told on Monday.</summary>
    [Theory, OnEveryPlatform]
    public async Task Over_a_weekend_on_which_the_clocks_go_back(Platform platform)
    {
        await using var day = await Day.On("2026-10-23", "Europe/Berlin", platform).Summary("17:10").Members("ana", "bo").Begins();

        await day.At("13:00").Says("ana", "Window: Ledger swap, from 2026-10-23 14:00, to 2026-10-23 15:00").AndHears("New window WIN-1 Ledger swap");
        await day.At("14:00").Hears("ana", "The window begins now.");
        await day.At("14:01").Presses("ana", "Start").AndHears("WIN-1 planned → open").RoomReads("Check 4, +48 h: due Sun 25 Oct 14:00");
        await day.At("14:10").Presses("ana", "Undo").AndHears("Undone.").RoomReads("Not started");
        await day.At("14:11").Says("ana", "WIN-1 started").RoomReads("Open since Fri 23 Oct 14:11");
        await day.At("15:00").Hears("ana", "The window is over. How did it end?");
        await day.At("15:05").Presses("ana", "End").AndHears("WIN-1 open → ended").RoomReads("Check 4, +48 h: due Sun 25 Oct 14:05");
        await day.At("16:04").NothingIsSent();
        await day.At("16:06").Hears("ana", "WIN-1 Ledger swap, +1 h").RoomReads("Check 1, +1 h: due Fri 23 Oct 16:05, no answer yet").NothingElseIsSent();
        await day.At("16:20").FillsIn("ana", "Fill in", ("words", "no difference in the books")).RoomReads("Check 1, +1 h: no difference in the books (Ana Fri 23 Oct 16:20)");
        await day.At("17:10").SummaryIsPosted().SummaryReads("Check +1 h: no difference in the books (Ana)", "Next check: +12 h, Sat 24 Oct 03:05");
        day.Turns("2026-10-24");
        await day.At("03:04").NothingIsSent();
        await day.At("03:06").Hears("ana", "WIN-1 Ledger swap, +12 h").RoomReads("Check 2, +12 h: due Sat 24 Oct 03:05, no answer yet").NothingElseIsSent();
        await day.At("15:04").NothingIsSent();
        await day.At("15:06").Hears("ana", "WIN-1 Ledger swap, +24 h").RoomReads("Check 2, +12 h: not answered, was due Sat 24 Oct 03:05").NothingElseIsSent();
        await day.At("15:07").Restarts().NothingIsSent();
        await day.At("15:30").Presses("ana", "All well").RoomReads("Check 3, +24 h: ok (Ana Sat 24 Oct 15:30)");
        day.Turns("2026-10-25");
        await day.At("14:04").NothingIsSent();
        await day.At("14:06").Hears("ana", "WIN-1 Ledger swap, +48 h").RoomReads("Check 4, +48 h: due Sun 25 Oct 14:05, no answer yet").NothingElseIsSent();
        day.Turns("2026-10-26");
        await day.At("09:00").Says("ana", "WIN-1 check 4: two batches, no difference").RoomReads("Check 4, +48 h: two batches, no difference (Ana Mon 26 Oct 09:00)");
        await day.At("17:10").SummaryIsPosted().SummaryReads("WIN-1 – Ledger swap (Ana)", "Check +48 h: two batches, no difference (Ana)");
    }
}
