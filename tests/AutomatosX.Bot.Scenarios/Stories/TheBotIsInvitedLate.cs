using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Scenarios.Stories;

/// <summary>What could not be posted in the channel comes when the bot can speak there, if it still says something.</summary>
public sealed class TheBotIsInvitedLate
{
    [Fact]
    public async Task And_what_still_counts_is_posted_then()
    {
        await using var day = await Day.On("2026-03-30", "Europe/Berlin", Platform.Slack)
            .Standup(prompt: "09:15", close: "09:45").Summary("17:10").Members("ana", "bo").Lead("ana")
            .Action("ACTION-01", "Cut-off banner", owner: "ana", percent: 50, due: "2026-03-31")
            .Begins();

        await day.At("09:14").BotIsTakenOut();
        await day.At("09:15").EveryoneIsPrompted().Hears("ana", "I cannot post in #payments. I am not in that channel. Invite me there with `/invite`.");
        await day.At("09:20").Says("ana", "ACTION-01 80%").AndHears("ACTION-01 in progress 50 % → 80 %").NothingElseIsSent();
        await day.At("09:30").BotIsInvited(by: "ana").RollCallReads("1 of 2 answered").NothingElseIsSent();
        await day.At("09:45").RollCallReads("1 of 2 answered, closed").NothingElseIsSent();
        await day.At("17:09").ChannelIsArchived().NothingIsSent();
        await day.At("17:10").Hears("ana", "I cannot post in #payments. The channel is archived. Unarchive it, or give the project another channel.").NothingElseIsSent();
        await day.At("18:00").ChannelIsUnarchived(by: "bo").SummaryIsPosted().SummaryReads("PAY Day 1 · Mon 30 Mar").NothingElseIsSent();
        await day.At("18:05").BotIsInvited(by: "bo").NothingIsSent();
        day.Approves();
    }
}
