using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Scenarios.Stories;

public sealed class LateReplyEditsTheSummary
{
    [Theory, OnEveryPlatform]
    public async Task The_post_is_changed_in_its_place_until_the_next_day_begins(Platform platform)
    {
        await using var day = await Day.On("2026-03-30", "Europe/Berlin", platform)
            .Standup(prompt: "09:15", remind: "09:30", close: "09:45")
            .Summary("17:10")
            .Members("ana", "bo", "chen")
            .Action("ACTION-01", "Fee table for wallets", owner: "ana", percent: 60, due: "2026-03-30")
            .Action("ACTION-02", "Retry of failed captures", owner: "chen", percent: 10, due: "2026-04-02")
            .Risk("R-1", "Scheme deadline for 3-D Secure", owner: "chen", rag: "yellow")
            .Begins();

        await day.At("09:20").Says("ana", "ACTION-01 done").AndHears("→ done");
        await day.At("09:25").Says("bo", "Today: pairing with Ana on the fee table");
        await day.At("17:10").IsReminded("chen").SummaryIsPosted().SummaryReads("1 of 3 silent", "Not mentioned today: ACTION-02");

        await day.At("17:40").Says("chen", "ACTION-02 60%, two of three providers retry now\nR-1 red, the scheme refused our extension")
            .AndHears("ACTION-02 in progress 10 % → 60 %")
            .AndHears("Recorded as late (standup closed 09:45).")
            .AndHears("The summary of Day 1 is updated.")
            .SummaryIsEdited().SummaryReads("All 3 answered the standup", "worse: R-1 red", "Two of three providers retry now", "Open and Not Mentioned Nothing any more.")
            .RollCallReads("3 of 3 answered, closed", "Chen (late)")
            .NothingElseIsSent();
        await day.At("17:45").Restarts().NothingIsSent();

        day.Turns("2026-03-31");
        await day.At("08:00").Edits("chen", "ACTION-02 60%", "ACTION-02 70%, two of three providers retry now\nR-1 red, the scheme refused our extension")
            .AndHears("The summary of Day 1 is updated.")
            .SummaryOfReads("2026-03-30", "In Progress (70%)");
        await day.At("09:15").EveryoneIsPrompted().NothingElseIsSent();

        await day.At("09:40").Edits("chen", "ACTION-02 70%", "ACTION-02 75%, two of three providers retry now\nR-1 red, the scheme refused our extension")
            .AndHears("Day 1 is closed; this stands under Corrections of the next summary.")
            .SummaryOfReads("2026-03-30", "In Progress (70%)");
        await day.At("10:00").Deletes("bo", "pairing with Ana").AndHears("Undone. The priority is gone.");
        await day.At("17:10").SummaryIsPosted().SummaryReads("Corrections", "Chen changed what was said on Day 1: ACTION-02 75%", "Bo took back what was said on Day 1.")
            .SummaryOfReads("2026-03-30", "see Corrections in the summary of Day 2");
        day.Approves();
    }
}
