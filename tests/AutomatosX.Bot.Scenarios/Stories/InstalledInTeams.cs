using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Scenarios.Stories;

public sealed class InstalledInTeams
{
    [Fact]
    public async Task The_bot_says_what_it_does_and_which_project_lives_where_it_came()
    {
        await using var day = await Day.On("2026-03-30", "Europe/Berlin", Platform.MsTeams)
            .Standup(prompt: "09:15", close: "09:45")
            .Members("ana", "bo")
            .Begins();

        await day.At("09:00").AddsTheBot("ana").ChatReads("ana", "I ask for your standup");
        await day.At("09:01").AddsTheBotToTheTeam("bo").ChannelReads("Payments lives here");
    }
}
