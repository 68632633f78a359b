using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Scenarios.Stories;

public sealed class SlackRenewsItsSockets
{
    [Fact]
    public async Task Nobody_notices()
    {
        await using var day = await Day.On("2026-03-30", "Europe/Berlin", Platform.Slack).BySocketMode()
            .Standup(prompt: "09:15", close: "11:00").Members("ana", "bo")
            .Action("ACTION-01", "Cut-off banner", owner: "ana", percent: 50, due: "2026-03-31")
            .Begins();

        await day.At("09:15").EveryoneIsPrompted();
        await day.At("09:20").ASocketGoes("warning").Says("ana", "ACTION-01 60%").AndHears("ACTION-01 in progress 50 % → 60 %").NeverFewerSocketsThan(2);
        await day.At("09:25").ASocketGoes("refresh_requested").Says("ana", "ACTION-01 70%").AndHears("ACTION-01 in progress 60 % → 70 %").NeverFewerSocketsThan(2);
        await day.At("09:30").ASocketGoes("dropped").Types("ana", "/action ACTION-01").AndSees("ACTION-01 Cut-off banner · in progress 70 %");
        await day.At("09:35").ASocketGoes("refresh_requested").Presses("bo", "Skip today").AndHears("Skipped: Standup, Day 1.").RollCallReads("Skips today: Bo");
        await day.At("09:40").FillsIn("ana", "Fill in", ("words", "ACTION-01 done")).AndHears("→ done").NeverFewerSocketsThan(1);
        await day.At("09:45").Restarts().Says("ana", "Decision: the banner stays until Easter").AndHears("the banner stays until Easter");
        day.Approves();
    }
}
