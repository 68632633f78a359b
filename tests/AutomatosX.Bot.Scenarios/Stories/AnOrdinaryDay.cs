using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Scenarios.Stories;

public sealed class AnOrdinaryDay
{
    [Theory, OnEveryPlatform]
    public Task Replies_become_updates_and_the_day_ends_in_one_summary(Platform platform) => Goes(ADay(platform));

    [Fact]
    public Task The_same_over_the_sockets_of_Slack() => Goes(ADay(Platform.Slack).BySocketMode());

    private static DayBuilder ADay(Platform platform) => Day.On("2026-03-30", "Europe/Berlin", platform)
        .Standup(prompt: "09:15", remind: "09:30", close: "09:45")
        .Checkpoint("11:00", "Sandbox switch", owner: "bo", goal: "the vendor's new sandbox answers within 2 s")
        .Summary("17:10")
        .Members("ana", "bo", "chen")
        .Action("ACTION-01", "Refund flow for split orders", owner: "ana", percent: 60, due: "2026-03-30")
        .Action("ACTION-02", "Dunning letters in Polish", owner: "chen", percent: 20, due: "2026-04-02")
        .Risk("R-1", "Vendor sandbox capacity", owner: "bo", rag: "yellow")
        .Story("P0-S1-01", "Pay by link", owner: "chen", percent: 40);

    private static async Task Goes(DayBuilder builder)
    {
        await using var day = await builder.Begins();

        await day.At("09:14").NothingIsSent();
        await day.At("09:15").EveryoneIsPrompted().RollCallReads("0 of 3 answered", "Not yet: Ana, Bo, Chen").NothingElseIsSent();
        await day.At("09:22").Says("ana", "ACTION-01 done, split refunds went live last night, next: watch the first settlement run")
            .AndHears("ACTION-01 in progress 60 % → done")
            .RollCallReads("1 of 3 answered").NothingElseIsSent();
        await day.At("09:30").IsReminded("bo", "chen").NothingElseIsSent();
        await day.At("09:34").SaysInThread("chen", "P0-S1-01 55%, the link page survives a reload\nBlockers: waiting for the Polish wording from legal")
            .AndHears("P0-S1-01 in progress 40 % → 55 %");
        await day.At("09:45").RollCallReads("2 of 3 answered, closed", "No answer: Bo").NothingElseIsSent();
        await day.At("11:00").IsPrompted("bo").NothingElseIsSent();
        await day.At("11:20").Says("bo", "Held. Median 1.4 s over 500 calls.\nR-1 green, the new sandbox carries our load")
            .AndHears("R-1 yellow → green").AndHears("Sandbox switch: held.").NothingElseIsSent();
        await day.At("11:30").Types("ana", "/risk R-1").AndSees("R-1 Vendor sandbox capacity · green · Bo · down from yellow").NothingElseIsSent();
        await day.At("14:05").Says("ana", "Decision: partial refunds stay manual until the audit is through")
            .AndHears("partial refunds stay manual until the audit is through");
        await day.At("17:10").SummaryIsPosted()
            .SummaryReads("PAY Day 1 · Mon 30 Mar", "1 risk improved, none red", "Decision", "ACTION-02", "1 of 1 checkpoints held")
            .NothingElseIsSent();
        await day.At("23:30").NothingIsSent();
        day.Approves();
    }
}
