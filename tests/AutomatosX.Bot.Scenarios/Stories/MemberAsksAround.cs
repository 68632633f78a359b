using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Scenarios.Stories;

public sealed class MemberAsksAround
{
    [Theory, OnEveryPlatform]
    public async Task Look_ups_answer_the_asker_alone_and_change_nothing(Platform platform)
    {
        await using var day = await Day.On("2026-03-30", "Europe/Berlin", platform)
            .Standup(prompt: "09:15", close: "09:45")
            .Summary("17:10")
            .Members("ana", "bo", "chen")
            .Action("ACTION-01", "Settlement report for Nordics", owner: "ana", percent: 60, due: "2026-03-31")
            .Action("ACTION-02", "Chargeback reasons in the portal", owner: "bo", status: "done", percent: 100)
            .Risk("R-1", "Acquirer maintenance at Easter", owner: "bo", rag: "yellow")
            .Risk("R-2", "Currency of gift cards", owner: "chen", rag: "green")
            .Risk("R-3", "Second factor for exports", owner: "bo", rag: "yellow")
            .Begins();

        await day.At("09:00").Types("ana", "/standup").AndSees("Standup is at 09:15; nobody was asked yet.").NothingElseIsSent();
        await day.At("09:20").Says("bo", "R-1 red, the acquirer moved its window into our peak\nmitigation: second acquirer takes Friday").AndHears("R-1 yellow → red");
        await day.At("09:45").RollCallReads("1 of 3 answered, closed");
        await day.At("10:00").Types("ana", "/risk yellow").AndSees("R-3 Second factor for exports · yellow · Bo").NothingElseIsSent();
        await day.At("10:01").Types("ana", "/risk owner:@bo").AndSees("R-1 Acquirer maintenance at Easter · red · Bo").NothingElseIsSent();
        await day.At("10:02").Types("ana", "/risk R-1").AndSees("R-1 Acquirer maintenance at Easter · red · Bo · up from yellow since Mon 30 Mar 09:20").NothingElseIsSent();
        await day.At("10:03").Presses("ana", "History").AndSees("R-1 Acquirer maintenance at Easter, newest first").NothingElseIsSent();
        await day.At("10:04").Types("ana", "/risk R-22").AndSees("No R-22 here. Nearest: R-2 Currency of gift cards.").NothingElseIsSent();
        await day.At("10:05").Types("ana", "/risk currency").AndSees("R-2 Currency of gift cards").NothingElseIsSent();
        // Slack itself says that there is no such command, and /help is its own.
        if (platform != Platform.Slack)
            await day.At("10:06").Types("ana", "/rsik yellow").AndSees("There is no /rsik. Nearest: /risk").NothingElseIsSent();
        await day.At("10:07").Types("ana", "/risk owner:@ben").AndSees("No member @ben here.").NothingElseIsSent();
        await day.At("10:08").Types("ana", "/action").AndSees("ACTION-01 Settlement report for Nordics").NothingElseIsSent();
        await day.At("10:09").Types("ana", "/day").AndSees("PAY Day 1 · Mon 30 Mar").NothingElseIsSent();
        await day.At("10:10").Types("ana", "/day preview").AndSees("Checks").NothingElseIsSent();
        await day.At("10:11").Types("ana", platform == Platform.Slack ? "/standup help" : "/help").AndSees("What you can type").AndSees("why was I pinged?").NothingElseIsSent();
        await day.At("10:12").Says("ana", "help gate").AndSees("/gate: go or no-go, decided by named voters").NothingElseIsSent();
        await day.At("10:13").TypesInChannel("chen", "/risk R-2").AndSees("R-2 Currency of gift cards · green · Chen").NothingElseIsSent();
        await day.At("10:14").Says("chen", "ACTION-44 done").AndHears("No ACTION-44 here.");
        await day.At("10:15").Types("chen", "/risk new Gift cards without expiry @chen").AndHears("New risk R-4");
        await day.At("10:16").SaysInChannel("chen", "Lunch at the canal?").AndHearsNothing().NothingElseIsSent();
        day.Approves();
    }
}
