using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Scenarios.Stories;

public sealed class TheWeekIsReported
{
    [Theory, OnEveryPlatform]
    public async Task On_friday_with_what_moved_and_what_comes_and_who_has_read_it(Platform platform)
    {
        await using var day = await Day.On("2026-04-02", "Europe/Berlin", platform)
            .Weekly("14:00").Members("ana", "bo")
            .Sprint(1, velocity: 80, allowance: 8, "2026-03-30", "2026-03-31", "2026-04-01", "2026-04-02", "2026-04-03")
            .Story("PAY-S1-01", "Pay by link", owner: "ana", percent: 40, points: 8)
            .Action("ACTION-01", "Settlement report", owner: "ana", due: "2026-04-01")
            .Risk("R-1", "Vendor sandbox capacity", owner: "bo", rag: "green").Begins();

        await day.At("10:00").Says("bo", "R-1 is red: the sandbox answers in 9 s\nR-1 likelihood high, impact medium").AndHears("R-1 green → red");
        await day.At("10:05").Says("bo", "New action: call the vendor, @bo, due 2026-04-07\nDecision: no launch before the sandbox holds").AndHears("ACTION-02");
        await day.At("10:10").Says("ana", "PAY-S1-01 done").AndHears("→ done");
        await day.At("10:15").Says("ana", "Milestone: launch in Poland, horizon Month 2, due 2026-05-04").AndHears("New milestone MS-1 launch in Poland");
        day.Turns("2026-04-03");
        await day.At("13:59").NothingIsSent();
        await day.At("14:00").RoomReads("PAY week to Fri 3 Apr").RoomReads("R-1 Vendor sandbox capacity turned red (was green), Bo.").RoomReads("Past due: ACTION-01 Settlement report (Ana, since Wed 1 Apr).").RoomReads("ACTION-02 call the vendor is due (Bo)").RoomReads("0 of 2 have read.");
        await day.At("14:10").Presses("ana", "Read").RoomReads("1 of 2 have read: Ana 14:10.");
        day.Approves();
    }
}
