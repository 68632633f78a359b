using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Scenarios.Stories;

public sealed class TheBotWasDown
{
    private static DayBuilder ADay(Platform platform) => Day.On("2026-03-30", "Europe/Berlin", platform)
        .Standup(prompt: "09:15", remind: "09:30", close: "09:45").Summary("17:10").Members("ana", "bo")
        .Action("ACTION-01", "Cut-off banner", owner: "ana", percent: 50, due: "2026-03-31");

    [Theory, OnEveryPlatform]
    public async Task Prompts_come_late_while_the_standup_is_open(Platform platform)
    {
        await using var day = await ADay(platform).Begins();

        await day.At("09:10").IsDownUntil("09:25").EveryoneIsPrompted().RollCallReads("0 of 2 answered, open until 09:45").NothingElseIsSent();
        await day.At("09:30").IsReminded("ana", "bo").NothingElseIsSent();
        day.Approves("before-the-deadline");
    }

    [Theory, OnEveryPlatform]
    public async Task A_prompt_that_comes_after_the_reminder_was_due_is_not_followed_by_one_at_once(Platform platform)
    {
        await using var day = await ADay(platform).Begins();

        await day.At("09:10").IsDownUntil("09:35").EveryoneIsPrompted().NothingElseIsSent();
        await day.At("09:40").NothingIsSent();
        await day.At("09:45").RollCallReads("0 of 2 answered, closed").NothingElseIsSent();
    }

    [Theory, OnEveryPlatform]
    public async Task After_the_deadline_nobody_is_asked_and_the_roll_call_says_why(Platform platform)
    {
        await using var day = await ADay(platform).Begins();

        await day.At("09:10").IsDownUntil("09:50").RollCallReads("0 of 2 answered, closed", "Not asked: Ana, Bo", "The bot was down; nobody was asked.").NothingElseIsSent();
        await day.At("10:00").Says("ana", "ACTION-01 80%").AndHears("ACTION-01 in progress 50 % → 80 %");
        await day.At("17:10").SummaryIsPosted().SummaryReads("Standup: the bot was down; nobody was asked");
        day.Approves("after-the-deadline");
    }

    [Theory, OnEveryPlatform]
    public async Task A_summary_that_was_missed_comes_the_next_morning(Platform platform)
    {
        await using var day = await ADay(platform).Begins();

        await day.At("09:20").Says("ana", "ACTION-01 80%").AndHears("→ 80 %");
        await day.At("17:00").IsReminded("bo");
        await day.At("17:00").IsDownUntil("08:30", on: "2026-03-31").SummaryIsPostedFor("2026-03-30").NothingElseIsSent();
        await day.At("09:15").EveryoneIsPrompted().NothingElseIsSent();
        await day.At("17:10").IsReminded("ana", "bo").SummaryIsPosted().SummaryOfReads("2026-03-30", "PAY Day 1 · Mon 30 Mar");
        day.Approves("summary-missed");
    }

    [Theory, OnEveryPlatform]
    public async Task Days_that_were_missed_are_named_in_one_line(Platform platform)
    {
        await using var day = await ADay(platform).Begins();

        await day.At("09:15").EveryoneIsPrompted();
        await day.At("17:00").IsReminded("ana", "bo");
        await day.At("17:00").IsDownUntil("08:30", on: "2026-04-02").SummaryIsPostedFor("2026-03-30")
            .RoomReads("I was down on Tue 31 Mar (Day 2) and Wed 1 Apr (Day 3).").NothingElseIsSent();
        await day.At("08:40").Restarts().NothingIsSent();
        await day.At("09:15").EveryoneIsPrompted().NothingElseIsSent();
        day.Approves("days-missed");
    }

    [Theory, OnEveryPlatform]
    public async Task Whoever_wrote_meanwhile_is_heard_when_it_is_back(Platform platform)
    {
        await using var day = await ADay(platform).Begins();

        await day.At("09:15").EveryoneIsPrompted();
        await day.At("09:16").EndsBeforeKeeping("ana", "ACTION-01 done").Hears("ana", "ACTION-01 in progress 50 % → done").RollCallReads("1 of 2 answered").NothingElseIsSent();
        await day.At("09:30").IsReminded("bo").NothingElseIsSent();
    }
}
