using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Scenarios.Stories;

public sealed class MemberLearnsTheLanguage
{
    [Theory, OnEveryPlatform]
    public async Task What_was_not_understood_at_once_is_shown_to_its_author_alone_with_words_that_are(Platform platform)
    {
        await using var day = await Day.On("2026-03-31", "Europe/Berlin", platform)
            .Standup(prompt: "09:15", close: "09:45")
            .Members("ana", "bo")
            .Action("ACTION-01", "Settlement report for Nordics", owner: "ana", percent: 60, due: "2026-03-31")
            .Risk("R-1", "Acquirer maintenance at Easter", owner: "ana", rag: "yellow")
            .Begins();

        await day.At("09:15").EveryoneIsPrompted();
        await day.At("09:16").Types("ana", "/standup learn").AndSees("You wrote nothing to me in the last 14 days").NothingElseIsSent();
        await day.At("09:20").Says("ana", "ACTION-01 75%, ETA Thu\nR-1 is fine").AndHears("is this the due date of ACTION-01");
        await day.At("09:21").Presses("ana", "Due Thu 2 Apr");
        await day.At("09:25").Says("ana", "I think R-1 is back to green").AndHears("what shall stand for R-1");
        await day.At("09:30").Says("ana", "R-1 red. Mitigation: second acquirer takes Friday").AndHears("R-1 yellow → red");
        await day.At("09:40").Types("ana", "/standup learn").AndSees("2 of your last 3 replies were not understood at once")
            .AndSees("Understood at once: ACTION-01 75 %, due 2026-04-02").AndSees("Understood at once: R-1 green").NothingElseIsSent();
        await day.At("09:41").TypesInChannel("bo", "/standup learn").AndSees("You wrote nothing to me in the last 14 days").NothingElseIsSent();
        day.Approves();
    }
}
