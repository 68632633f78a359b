using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Scenarios.Stories;

/// <summary>What the bot says to one person in a channel of Slack, and what becomes of it when that person presses a button there.</summary>
public sealed class PrivateWords
{
    [Fact]
    public async Task Are_replaced_where_they_stand()
    {
        await using var day = await Day.On("2026-03-30", "Europe/Berlin", Platform.Slack)
            .Standup(prompt: "09:15", close: "11:00").Members("ana", "bo")
            .Action("ACTION-01", "Cut-off banner", owner: "ana", percent: 50, due: "2026-03-31")
            .Begins();

        await day.At("09:15").EveryoneIsPrompted();
        await day.At("09:20").SaysInThread("ana", "ACTION-01 80%").AndHears("ACTION-01 in progress 50 % → 80 %").SeesAlone("ana", messages: 1);
        await day.At("09:24").FillsIn("ana", "Edit", ("words", "ACTION-01 85%")).AndHears("ACTION-01 in progress 50 % → 85 %").SeesAlone("ana", messages: 1);
        await day.At("09:26").Presses("ana", "Undo").AndHears("Undone. ACTION-01 is in progress 50 % again.").RollCallReads("0 of 2 answered").SeesAlone("ana", messages: 1).NothingElseIsSent();
        await day.At("09:27").NothingIsSent();
        await day.At("09:30").SaysInThread("ana", "ACTION-01 90%").AndHears("ACTION-01 in progress 50 % → 90 %").SeesAlone("ana", messages: 2);
        await day.At("09:31").SlackWillFailToReplace().PressesTwice("ana", "Undo").AndHears("Undone. ACTION-01 is in progress 50 % again.").SeesAlone("ana", messages: 2);
        day.Approves();
    }
}
