using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Scenarios.Stories;

public sealed class OnlyLeadsChangeOthersItems
{
    [Theory, OnEveryPlatform]
    public async Task Nobody_is_overruled_unawares_and_nobody_is_left_with_what_is_not_theirs(Platform platform)
    {
        await using var day = await Day.On("2026-03-30", "Europe/Berlin", platform)
            .Standup(prompt: "09:15", close: "11:00")
            .Summary("17:10")
            .Members("ana", "bo", "cleo").Lead("cleo")
            .OnlyLeadsChangeOthersItems()
            .Action("ACTION-01", "Limits per merchant", owner: "ana", percent: 60, due: "2026-03-30")
            .Action("ACTION-02", "Ledger export", owner: "bo", percent: 20, due: "2026-03-31")
            .Risk("R-1", "Rounding in yen", owner: "bo", rag: "green")
            .Begins();

        await day.At("09:15").EveryoneIsPrompted();
        await day.At("09:20").Says("ana", "ACTION-01 80%. R-1 is red now")
            .AndHears("ACTION-01 in progress 60 % → 80 %").AndHears("R-1 belongs to Bo, and this project lets only leads change others' risks. I told Bo what you wrote.")
            .Hears("bo", "Ana wrote about R-1, which is yours: “R-1 is red now”.").RollCallReads("1 of 3 answered").NothingElseIsSent();
        await day.At("09:22").Edits("ana", "ACTION-01 80%", "ACTION-01 80%. R-1 is yellow now")
            .Hears("bo", "“R-1 is yellow now”").NothingElseIsSent();
        await day.At("09:25").Says("bo", "R-1 yellow").AndHears("R-1 green → yellow").RollCallReads("2 of 3 answered").NothingElseIsSent();
        await day.At("09:30").Says("cleo", "for @bo:\n- ACTION-02 60%\n- out Thursday to Friday, vacation\n\nR-1 red, variance past 5 %")
            .AndHears("For Bo: ACTION-02 in progress 20 % → 60 %").AndHears("Bo is away: Thu 2 to Fri 3 Apr (vacation)").AndHears("R-1 yellow → red")
            .Hears("bo", "Cleo for you").Hears("bo", "Cleo on your items: R-1 yellow → red (“variance past 5 %”)").RollCallReads("3 of 3 answered").NothingElseIsSent();
        await day.At("09:35").Types("ana", "/action history ACTION-02").AndSees("(Cleo, for Bo)");
        await day.At("09:40").Says("ana", "for @bo: out tomorrow").AndHears("Only leads set others' absences. I told Bo what you wrote.").Hears("bo", "Ana wrote that you are away").NothingElseIsSent();
        await day.At("10:00").Presses("cleo", "Undo").AndHears("Undone.").Hears("bo", "R-1 is yellow again.");

        await day.At("10:30").Says("bo", "ACTION-02 40%. R-1 green").AndHears("ACTION-02 in progress 20 % → 40 %");
        await day.At("10:31").Presses("bo", "Not mine").AndHears("Which of these is not yours?").NothingElseIsSent();
        await day.At("10:32").Presses("bo", "ACTION-02 Ledger export").AndHears("ACTION-02: nothing recorded; it has no owner now. I told Cleo.")
            .AndHears("ACTION-02 has no owner now").Hears("cleo", "ACTION-02 Ledger export has no owner now: Bo says “not mine”.").NothingElseIsSent();
        await day.At("10:40").Says("cleo", "ACTION-02 owner @ana").AndHears("ACTION-02 owner Ana").Hears("ana", "Yours now, says Cleo: ACTION-02 Ledger export · in progress 20 % · due Tue 31 Mar").RollCallReads("3 of 3 answered").NothingElseIsSent();
        await day.At("17:10").SummaryIsPosted().SummaryReads("ACTION-02", "R-1");
        day.Approves();
    }
}
