using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Scenarios.Stories;

public sealed class TheSprintInTheSummary
{
    [Theory, OnEveryPlatform]
    public async Task What_is_done_and_what_grows_moves_the_figures_of_the_sprint(Platform platform)
    {
        await using var day = await Day.On("2026-03-30", "Europe/Berlin", platform)
            .Standup(prompt: "09:15", remind: "09:30", close: "09:45").Summary("17:10").Members("ana", "bo", "chen")
            .Sprint(1, velocity: 80, allowance: 8, "2026-03-30", "2026-03-31", "2026-04-01", "2026-04-02", "2026-04-03")
            .Story("PAY-S1-01", "Pay by link", owner: "ana", percent: 40, points: 8)
            .Story("PAY-S1-02", "Refunds in yen", owner: "bo", percent: 60, points: 5)
            .Story("PAY-S1-03", "Dunning letters", owner: "bo", percent: 10, points: 5)
            .Risk("R-1", "Vendor sandbox capacity", owner: "bo", rag: "green").Begins();

        await day.At("09:20").Says("bo", "PAY-S1-02 done, the yen rounds as the scheme wants it");
        await day.At("10:00").Says("ana", "R-1 is red: the sandbox answers in 9 s\nR-1 likelihood high, impact medium").AndHears("R-1 green → red");
        await day.At("10:30").Says("chen", "why is R-1 red?").AndHears("“R-1 is red: the sandbox answers in 9 s” (Ana, Mon 30 Mar 10:00)").AndHears("Score: 6 (high × medium)");
        await day.At("12:00").Types("chen", "/story capacity").AndSees("Over the allowance: Bo by 2 points.");
        await day.At("17:10").SummaryIsPosted().SummaryReads(
            "Sprint 1: 18 pts committed (3 stories), scope unchanged.",
            "Velocity: 5 of 18 pts done (27.8 %); target ≥80 % by Day 5 (Fri 3 Apr), 9.4 points to go.",
            "Burn-down: 13 of 18 pts left, ideal 14.4: on track.",
            "Capacity: Bo 10 of 8 pts, Ana 8 of 8 pts.",
            "Assessment: score 6 (high × medium).",
            "New risks: none.");

        day.Turns("2026-03-31");
        await day.At("09:20").Says("bo", "PAY-S1-03 8 points, the letters need a translator").AndHears("points 8");
        await day.At("17:10").SummaryIsPosted().SummaryReads(
            "Scope change: +3 pts since: PAY-S1-03 5 → 8 pts.",
            "Burn-down: 16 of 21 pts left, ideal 10.8: 5.2 points behind.",
            "Silent for 24 h or more: PAY-S1-01 Pay by link (Ana, nothing said yet).");
        day.Approves();
    }
}
