using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Scenarios.Stories;

public sealed class AWeekWithAbsences
{
    [Theory, OnEveryPlatform]
    public async Task Whoever_is_away_is_left_in_peace_for_as_long_as_that_and_no_longer(Platform platform)
    {
        await using var day = await Day.On("2026-03-30", "Europe/Berlin", platform)
            .Standup(prompt: "09:15", remind: "09:30", close: "09:45")
            .Members("ana", "bo", "chen", "dee").Lead("ana")
            .Action("ACTION-01", "Statement layout", owner: "bo", percent: 40, due: "2026-04-02")
            .Begins();

        await day.At("09:15").EveryoneIsPrompted();
        await day.At("09:20").Says("bo", "on vacation tomorrow to Thu 2 Apr").AndHears("Away: Tue 31 Mar to Thu 2 Apr (vacation)").RollCallReads("1 of 4 answered").NothingElseIsSent();
        await day.At("09:25").Says("chen", "skip today").AndHears("Skipped: Standup, Day 1.").RollCallReads("Skips today: Chen");
        await day.At("09:26").Types("chen", "/standup skip").AndHears("You already skipped Standup, Day 1, at 09:25.").NothingElseIsSent();
        await day.At("09:30").IsReminded("ana", "dee").NothingElseIsSent();
        await day.At("09:32").Types("ana", "/standup away @dee Tue morning").AndHears("Dee is away: Tue 31 Mar, morning").Hears("dee", "Ana set you away: Tue 31 Mar, morning. Not so? /standup back");
        await day.At("09:33").Types("dee", "/standup away @chen Wed").AndSees("Only leads set others' absences. Ask Ana");

        day.Turns("2026-03-31");
        await day.At("09:15").IsPrompted("ana", "chen").RollCallReads("0 of 4 answered", "Not yet: Ana, Chen", "Away: Bo (vacation), Dee (away this morning)").NothingElseIsSent();
        await day.At("09:18").FillsIn("chen", "I'm away", ("from", "2026-04-01"), ("part", "afternoon")).AndHears("Away: Wed 1 Apr, afternoon").NothingElseIsSent();
        await day.At("09:20").Says("dee", "Came in after all. Today: the refund texts").RollCallReads("1 of 4 answered", "Answered: Dee (away this morning)");
        await day.At("09:30").IsReminded("ana", "chen").NothingElseIsSent();
        await day.At("09:45").RollCallReads("1 of 4 answered, closed", "No answer: Ana, Chen", "Away: Bo (vacation)").NothingElseIsSent();
        await day.At("16:00").Says("bo", "I'm back early, from tomorrow").AndHears("Back from Wed 1 Apr; the absence to Thu 2 Apr ends.").NothingElseIsSent();

        day.Turns("2026-04-01");
        await day.At("09:15").EveryoneIsPrompted().RollCallReads("Not yet: Ana, Bo, Chen (away this afternoon), Dee").NothingElseIsSent();
        await day.At("09:20").Says("chen", "ACTION-01 is with me as long as Bo catches up").RollCallReads("Answered: Chen (away this afternoon)");
        day.Approves();
    }

    [Theory, OnEveryPlatform]
    public async Task What_was_planned_is_ticked_the_next_morning_and_the_rest_is_carried_forward(Platform platform)
    {
        await using var day = await Day.On("2026-03-30", "Europe/Berlin", platform)
            .Standup(prompt: "09:15", remind: "09:30", close: "09:45")
            .Summary("17:10")
            .Members("ana", "bo")
            .Action("ACTION-01", "Statement layout", owner: "ana", percent: 40, due: "2026-04-02")
            .Begins();

        await day.At("09:20").Says("ana", "Today: statement samples for the auditors\nToday: call the printer").AndHears("Planned: call the printer");
        await day.At("09:25").Says("bo", "Today: the refund texts");

        day.Turns("2026-03-31");
        await day.At("09:15").EveryoneIsPrompted();
        await day.At("09:18").FillsIn("ana", "Fill in", ("PR-1|status", "yes"), ("ACTION-01|percent", "60"), ("words", "Blockers: the paper supplier"))
            .AndHears("Done: statement samples for the auditors").AndHears("ACTION-01 in progress 40 % → 60 %").RollCallReads("1 of 2 answered");
        await day.At("09:22").FillsIn("bo", "Fill in", ("words", "The refund texts need another day.")).RollCallReads("2 of 2 answered");
        await day.At("17:10").SummaryIsPosted().SummaryReads("Plan of Day 1: 1 of 3 done, carried forward:", "Call the printer (Ana)", "The refund texts (Bo)");
        day.Approves("ticks");
    }
}
