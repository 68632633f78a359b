using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Commands;
using AutomatosX.Bot.MsTeams.Activities;

namespace AutomatosX.Bot.MsTeams.Tests.Activities;

public sealed class ACommand
{
    // The real ones, as help lists them; they read nothing before they are asked.
    private static readonly MsTeamsCommands Commands = new(new CommandSet(null!, null!).Helps);
    private static readonly Place Room = new(Platform.MsTeams, new WorkspaceId("t"), new RoomId("19:x"));

    [Theory]
    [InlineData("/risk")]
    [InlineData("/risk R-4")]
    [InlineData("/RISK anything at all")]
    [InlineData("/help")]
    public void Is_one_with_its_slash_wherever_it_is_typed(string text)
    {
        Assert.Equal(text, In(text, toTheBot: false)?.Line);
        Assert.Equal(text, In(text)?.Line);
    }

    [Theory]
    [InlineData("help")]
    [InlineData("Help")]
    [InlineData("risk")]
    [InlineData("risk R-4")]
    [InlineData("Risk r-4")]
    [InlineData("action ACTION-06")]
    [InlineData("story P0-S1-01")]
    [InlineData("action AI-W3D2-1")]
    [InlineData("risk help")]
    [InlineData("risk yellow")]
    [InlineData("risk amber")]
    [InlineData("action open")]
    [InlineData("risk new")]
    [InlineData("risk new telemetry has gaps")]
    [InlineData("decision new we ship on Friday")]
    [InlineData("risk history R-4")]
    [InlineData("risk why R-4")]
    [InlineData("risk owner:@oliver")]
    [InlineData("risk owner:me")]
    [InlineData("risk owner:@Oliver Twin")]
    [InlineData("risk telemetry")]
    [InlineData("day")]
    [InlineData("day preview")]
    [InlineData("day 7")]
    [InlineData("day 2025-01-14")]
    [InlineData("standup")]
    [InlineData("standup help")]
    [InlineData("standup skip")]
    [InlineData("standup skip @felix")]
    [InlineData("standup mine")]
    [InlineData("standup away Thu to Fri vacation")]
    [InlineData("standup back")]
    [InlineData("standup reminders off")]
    [InlineData("standup setup")]
    public void Is_one_when_said_to_the_bot_and_nothing_else(string text)
    {
        Assert.Equal($"/{text}", In(text)?.Line);
        Assert.Null(In(text, toTheBot: false));
    }

    [Theory]
    [InlineData("")]
    [InlineData("risk of delay")]
    [InlineData("risk of delay on R-4")]
    [InlineData("risk R-4 is red now")]
    [InlineData("risk R-4 yellow")]
    [InlineData("Risk: R-4 is red")]
    [InlineData("risk, as always")]
    [InlineData("risk yellow since Tuesday")]
    [InlineData("risk history is long")]
    [InlineData("risk why R-4 is red")]
    [InlineData("risk owner: Oliver")]
    [InlineData("action items done")]
    [InlineData("story points are in")]
    [InlineData("decision: we ship")]
    [InlineData("day 7 went well")]
    [InlineData("day new customers came")]
    [InlineData("help new people with the setup")]
    [InlineData("standup was late")]
    [InlineData("standup preview")]
    [InlineData("ACTION-15 done")]
    [InlineData("/tmp is full on the build machines")]
    [InlineData("/etc/hosts")]
    [InlineData("/ risk")]
    public void Is_a_reply_when_more_or_other_words_stand_there(string text) => Assert.Null(In(text));

    [Theory]
    [InlineData("/rsk")]
    [InlineData("/rsk R-4")]
    [InlineData("/rsk new gaps")]
    public void Is_one_although_mistyped_when_only_a_command_looks_so(string text)
    {
        Assert.Equal(text, In(text)?.Line);
        Assert.Null(In(text, toTheBot: false));
    }

    private static CommandTyped? In(string text, bool toTheBot = true) =>
        Commands.In(new MessageSaid(DateTimeOffset.UnixEpoch, Room, new PersonId("p"), new MessageRef(Room, "1"), null, text, toTheBot));
}
