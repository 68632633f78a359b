using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Scenarios.Stories;

public sealed class AFigureAsksForTheWayBack
{
    [Theory, OnEveryPlatform]
    public async Task Once_for_each_crossing_until_it_is_decided(Platform platform)
    {
        await using var day = await Day.On("2026-03-30", "Europe/Berlin", platform).Summary("17:10").Members("ana", "bo").Begins();

        await day.At("09:00").Says("bo", "New metric: error_rate, unit %").AndHears("New metric error_rate");
        await day.At("09:05").Says("ana", "Window: Ledger swap, from 2026-03-30 14:00, to 2026-03-30 15:00, roll back if error rate > 2 %; queue_depth > 500, tell every 60 min, observe: +1 h")
            .RoomReads("Roll back when: error rate > 2 %").RoomReads("Roll back when: queue_depth > 500 (no metric “queue_depth” is in the register: people judge it)");
        await day.At("13:00").Says("bo", "error_rate 9 %").AndHears("error_rate");
        await day.At("14:00").Hears("ana", "The window begins now.");
        await day.At("14:02").Presses("ana", "Start").AndHears("WIN-1 planned → open");
        await day.At("14:10").Says("bo", "error_rate 2.4 %").RoomReads("error_rate is 2.4 % (Bo, Mon 30 Mar 14:10).").RoomReads("Ana decides.").Hears("ana", "WIN-1 Ledger swap: roll back?");
        await day.At("14:12").FillsIn("ana", "Keep going", ("words", "it is the warm-up")).AndHears("keep WIN-1 going (“error rate > 2 %” came true): it is the warm-up")
            .RoomReads("Keeps going: it is the warm-up (Ana, Mon 30 Mar 14:12)");
        await day.At("14:13").Says("bo", "error_rate 3.1 %").RoomReads("Since then 3.1 %.");
        await day.At("14:15").Says("bo", "error_rate 1.2 %").RoomReads("Back within: 1.2 % (Bo, Mon 30 Mar 14:15).");
        await day.At("14:16").Types("bo", "/window WIN-1").AndSees("Roll back when error rate > 2 %: 2.4 % (Bo, Mon 30 Mar 14:10), back at 1.2 % (Bo, Mon 30 Mar 14:15); keeps going: it is the warm-up (Ana, Mon 30 Mar 14:12)");
        await day.At("14:40").Says("bo", "error_rate 4.8 %").Hears("ana", "error_rate is 4.8 %").RoomReads("error_rate is 4.8 % (Bo, Mon 30 Mar 14:40).");
        await day.At("14:42").FillsIn("ana", "Roll back", ("words", "errors at checkout")).AndHears("WIN-1 open → rolled back").RoomReads("Rolled back: errors at checkout (Ana, Mon 30 Mar 14:42)");
        await day.At("14:50").Says("bo", "error_rate 6 %").AndHears("error_rate");
        await day.At("17:10").SummaryIsPosted().SummaryReads(
            "Rolled back: Mon 30 Mar 14:00 to Mon 30 Mar 15:00",
            "Roll back when error rate > 2 %: 4.8 % (Bo, Mon 30 Mar 14:40); rolled back: errors at checkout (Ana, Mon 30 Mar 14:42)",
            "Decision: Keep WIN-1 going (“error rate > 2 %” came true): it is the warm-up (Ana)",
            "Decision: Roll back WIN-1 (“error rate > 2 %” came true): errors at checkout (Ana)");
        day.Approves();
    }
}
