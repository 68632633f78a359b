using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Scenarios.Stories;

public sealed class MetricLeavesItsLimits
{
    [Theory, OnEveryPlatform]
    public async Task A_metric_is_set_up_in_chat_told_of_once_when_it_is_breached_and_its_risk_updated_by_the_button(Platform platform)
    {
        await using var day = await Day.On("2026-03-30", "Europe/Berlin", platform)
            .Summary("17:10")
            .Members("ana", "bo", "chen")
            .Action("ACTION-01", "Settlement report for Nordics", owner: "ana", percent: 60, due: "2026-03-31")
            .Risk("R-1", "Settlement runs into the night", owner: "bo", rag: "green")
            .Begins();

        await day.At("09:00").Types("bo", "/metric new settle_s p95, tolerance tight").AndHears("Nothing recorded of settle_s p95. “tight” is no tolerance.").NothingElseIsSent();
        await day.At("09:05").Types("bo", "/metric new settle_s p95, unit s, baseline 400 (Day 1), tolerance ≤10 % regression, 2 consecutive breaches, risk R-1, @bo").AndHears("New metric settle_s p95");
        await day.At("10:00").Says("bo", "settle_s p95 431.9 s").AndHears("settle_s p95").NothingElseIsSent();
        await day.At("10:30").Says("bo", "settle_s p95 = 441s").AndHears("431.9 s → 441 s").NothingElseIsSent();
        await day.At("11:00").Says("bo", "settle_s p95 452 s").AndHears("441 s → 452 s")
            .RoomReads("settle_s p95 is past its tolerance").RoomReads("452 s, +52 (+13.0%) on the baseline 400 s (Day 1)").RoomReads("2 readings in a row.").RoomReads("It belongs to risk R-1 Settlement runs into the night.");
        await day.At("11:05").Presses("chen", "R-1 red").AndHears("R-1 green → red");
        await day.At("11:10").Types("ana", "/risk R-1").AndSees("R-1 Settlement runs into the night · red · Bo").NothingElseIsSent();
        await day.At("11:15").Types("ana", "/metric settle_s p95").AndSees("Baseline 400 s (Day 1) · Δ +52 (+13.0%) · breached, 2 of 2 in a row").NothingElseIsSent();
        await day.At("11:30").Says("bo", "settle_s p95 460 s").AndHears("452 s → 460 s").NothingElseIsSent();
        await day.At("13:00").Says("bo", "settle_s p95 402 s").AndHears("460 s → 402 s").RoomReads("Back within since Mon 30 Mar 13:00: 402 s.");
        await day.At("17:10").SummaryIsPosted().SummaryReads("settle_s p95", "+0.5%", "within", "worse: R-1 red");
        day.Approves();
    }
}
