using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Scenarios.Stories;

public sealed class SomethingStandsStill
{
    [Theory, OnEveryPlatform]
    public async Task Those_whom_the_rules_name_are_told_once_and_say_what_they_do(Platform platform)
    {
        await using var day = await Day.On("2026-03-30", "Europe/Berlin", platform)
            .Standup(prompt: "09:15", remind: "09:30", close: "09:45").Summary("17:10")
            .Members("ana", "bo", "cleo", "dan").Role("cleo", "Program PM").Lead("bo").Escalates()
            .Action("ACTION-01", "Settlement report for Nordics", owner: "ana", percent: 60)
            .Action("ACTION-02", "Chargeback reasons in the portal", owner: "dan", percent: 30, due: "2026-03-30")
            .Risk("R-1", "Acquirer maintenance at Easter", owner: "dan", rag: "yellow")
            .Begins();

        await day.At("08:30").Says("ana", "ACTION-01 blocked: the acquirer has not sent the keys").AndHears("ACTION-01 in progress 60 % → blocked");
        await day.At("17:59").SummaryIsPosted();
        await day.At("18:00").Hears("dan", "No word today on R-1 Acquirer maintenance at Easter").SummaryReads("Escalation to Dan: No word today on R-1 Acquirer maintenance at Easter – not seen yet");
        await day.At("18:05").Presses("dan", "Never this").AndHears("You will not be told any more when the owner of a risk that is not green has said nothing about it by 18:00.").Hears("dan", "Seen by Dan, Mon 30 Mar 18:05.").SummaryReads("No word today on R-1 Acquirer maintenance at Easter – seen by Dan");

        // Past due since midnight: quiet until eight.
        day.Turns("2026-03-31");
        await day.At("07:59").NothingIsSent();
        await day.At("08:00").Hears("dan", "ACTION-02 Chargeback reasons in the portal: was due Mon 30 Mar.").NothingElseIsSent();
        await day.At("08:10").Presses("dan", "Again in 4 h").Hears("dan", "Dan wants to hear of it again at Tue 31 Mar 12:10.").NothingElseIsSent();

        // A day after it was said, to the PM, and once.
        await day.At("08:29").NothingIsSent();
        await day.At("09:00").Hears("cleo", "ACTION-01 Settlement report for Nordics: blocked since Mon 30 Mar 08:30.").NothingElseIsSent();
        await day.At("09:05").Says("cleo", "why was I pinged?").AndSees("The rule: when something is blocked for 24 h, the PM is told, once each time.").NothingElseIsSent();
        await day.At("09:06").Says("cleo", "we know why ACTION-01 pinged").AndHears("Kept as a note for today's summary.").NothingElseIsSent();
        await day.At("09:10").Presses("cleo", "Seen").Hears("cleo", "Seen by Cleo, Tue 31 Mar 09:10.").NothingElseIsSent();
        await day.At("10:00").EveryoneIsPrompted();
        await day.At("12:09").NothingIsSent();
        await day.At("12:10").Hears("dan", "ACTION-02 Chargeback reasons in the portal: was due Mon 30 Mar.").NothingElseIsSent();
        await day.At("12:11").Says("dan", "why am I getting this?").AndSees("when an action is past its due date, the owner is told").AndSees("Never for you: /standup rules off past-due").NothingElseIsSent();
        await day.At("12:12").Presses("dan", "Seen").Hears("dan", "Seen by Dan, Tue 31 Mar 12:12.");
        await day.At("17:10").SummaryIsPosted().SummaryReads(
            "Escalation to Dan: ACTION-02 Chargeback reasons in the portal: was due Mon 30 Mar – seen by Dan",
            "Escalation to Cleo: ACTION-01 Settlement report for Nordics: blocked since Mon 30 Mar 08:30 – seen by Cleo");
        await day.At("18:00").NothingIsSent();

        // A further twelve hours end at half past eight in the evening, which is quiet: leadership hears of it in the morning.
        await day.At("20:30").NothingIsSent();
        day.Turns("2026-04-01");
        await day.At("07:59").NothingIsSent();
        await day.At("08:00").Hears("bo", "ACTION-01 Settlement report for Nordics: blocked since Mon 30 Mar 08:30.").NothingElseIsSent();
        await day.At("08:05").Says("bo", "why did you escalate ACTION-01?").AndSees("The rule: when something is blocked for 36 h, the leads are told, once each time.").NothingElseIsSent();
        await day.At("08:06").Presses("bo", "Seen").Hears("bo", "Seen by Bo, Wed 1 Apr 08:06.").NothingElseIsSent();
        await day.At("08:30").Restarts().NothingIsSent();
        await day.At("09:00").NothingIsSent();
        day.Approves();
    }
}
