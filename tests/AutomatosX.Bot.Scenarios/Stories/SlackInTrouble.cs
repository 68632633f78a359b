using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Scenarios.Stories;

/// <summary>What goes wrong on the way to Slack and back: nothing comes twice, and nothing is lost.</summary>
public sealed class SlackInTrouble
{
    private static DayBuilder ADay() => Day.On("2026-03-30", "Europe/Berlin", Platform.Slack)
        .Standup(prompt: "09:15", close: "09:45").Summary("17:10").Members("ana", "bo")
        .Action("ACTION-01", "Cut-off banner", owner: "ana", percent: 50, due: "2026-03-31");

    [Fact]
    public async Task Slack_is_down_when_the_summary_is_due_and_one_comes_when_it_is_back()
    {
        await using var day = await ADay().Begins();

        await day.At("09:15").EveryoneIsPrompted();
        await day.At("09:20").Says("ana", "ACTION-01 80%").AndHears("ACTION-01 in progress 50 % → 80 %").RollCallReads("1 of 2 answered");
        await day.At("09:45").RollCallReads("1 of 2 answered, closed");
        await day.At("17:09").SlackGoesDown().NothingIsSent();
        await day.At("17:10").NothingIsSent();
        await day.At("17:12").Restarts().NothingIsSent();
        await day.At("17:25").SlackIsBack().NothingIsSent();
        await day.At("17:27").SummaryIsPosted().SummaryReads("PAY Day 1 · Mon 30 Mar", "In Progress (80%)").NothingElseIsSent();
        await day.At("17:30").NothingIsSent();
        await day.At("17:40").Says("bo", "ACTION-01 is with me from tomorrow").SummaryIsEdited();
        day.Approves("down");
    }

    [Fact]
    public async Task An_answer_that_is_lost_makes_no_second_message()
    {
        await using var day = await ADay().Begins();

        await day.At("09:14").SlackWillLoseItsAnswer("ana").SlackWillLoseItsAnswer("#payments");
        await day.At("09:15").EveryoneIsPrompted().RollCallReads("0 of 2 answered").NothingElseIsSent();
        await day.At("09:16").NothingIsSent();
        await day.At("09:19").SlackWillLoseItsAnswer("ana");
        await day.At("09:20").Says("ana", "ACTION-01 80%").AndHears("ACTION-01 in progress 50 % → 80 %").RollCallReads("1 of 2 answered").NothingElseIsSent();
        await day.At("09:22").Edits("ana", "ACTION-01 80%", "ACTION-01 90%").AndHears("ACTION-01 in progress 50 % → 90 %").NothingElseIsSent();
        await day.At("09:24").NothingIsSent();
        day.Approves("lost");
    }

    [Fact]
    public async Task What_Slack_failed_with_is_posted_once()
    {
        await using var day = await ADay().Begins();

        await day.At("09:14").SlackWillFail("ana").SlackWillFail("#payments");
        await day.At("09:15").EveryoneIsPrompted().RollCallReads("0 of 2 answered").NothingElseIsSent();
        await day.At("09:16").NothingIsSent();
        await day.At("09:45").RollCallReads("0 of 2 answered, closed");
        await day.At("17:09").SlackWillFail("#payments").NothingIsSent();
        await day.At("17:10").SummaryIsPosted();
        await day.At("17:12").SummaryReads("2 of 2 silent").NothingIsSent();
        day.Approves("failed");
    }

    [Fact]
    public async Task Patience_asked_for_in_one_chat_holds_up_no_other()
    {
        await using var day = await ADay().Begins();

        await day.At("09:14").SlackWillAskForPatience("ana", seconds: 150);
        await day.At("09:15").IsPrompted("bo").RollCallReads("0 of 2 answered", "Not yet: Ana, Bo").NothingElseIsSent();
        await day.At("09:16").Says("bo", "Today: the refund texts").AndHears("Planned: the refund texts").RollCallReads("1 of 2 answered").NothingElseIsSent();
        await day.At("09:17").IsPrompted("ana").NothingElseIsSent();
        day.Approves("patience");
    }

    [Fact]
    public async Task What_arrives_four_times_is_taken_once()
    {
        await using var day = await ADay().Begins();

        await day.At("09:15").EveryoneIsPrompted();
        await day.At("09:20").Says("ana", "New action: tell support about the cut-off, @bo, due 2026-04-02").AndHears("New action ACTION-02 tell support about the cut-off · owner Bo");
        await day.At("09:21").ArrivesFourTimes("ana", "tell support").NothingIsSent();
        await day.At("09:22").Restarts().IsDeliveredAgain("ana", "tell support").NothingIsSent();
        await day.At("09:25").Types("bo", "/action").AndSees("ACTION-02 tell support about the cut-off").NothingElseIsSent();
        day.Approves("four-times");
    }

    [Fact]
    public async Task A_forged_signature_changes_nothing()
    {
        await using var day = await ADay().Begins();

        await day.At("09:15").EveryoneIsPrompted();
        await day.At("09:20").IsForged("ana", "ACTION-01 done").NothingIsSent();
        await day.At("09:21").Types("ana", "/action ACTION-01").AndSees("ACTION-01 Cut-off banner · in progress 50 %").NothingElseIsSent();
        await day.At("09:45").RollCallReads("0 of 2 answered, closed");
    }

    [Fact]
    public async Task Withheld_events_stop_nothing()
    {
        await using var day = await ADay().Begins();

        await day.At("09:15").EveryoneIsPrompted();
        await day.At("09:20").SlackWithholdsEvents().NothingIsSent();
        await day.At("09:21").Says("ana", "ACTION-01 80%").AndHears("ACTION-01 in progress 50 % → 80 %");
    }
}
