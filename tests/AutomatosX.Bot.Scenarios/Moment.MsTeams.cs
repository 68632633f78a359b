using AutomatosX.Bot.Scenarios.Playing;
using AutomatosX.Bot.Testing.MsTeams;

namespace AutomatosX.Bot.Scenarios;

/// <summary>What befalls Teams. Such moments make sense only in a project that lives there.</summary>
public sealed partial class Moment
{
    /// <summary>Somebody adds the bot to the team of the project's channel.</summary>
    public Moment AddsTheBotToTheTeam(string who) => MsTeams(teams => teams.Install(who, teams.Workspace.Channel));

    /// <summary>Somebody adds the bot for oneself.</summary>
    public Moment AddsTheBot(string who) => MsTeams(teams => teams.Install(who, teams.Workspace.Direct(who)));

    /// <summary>What stands last in the channel.</summary>
    public Moment ChannelReads(string words) => Reads(teams => teams.Workspace.Channel, words);

    /// <summary>What stands last in somebody's chat with the bot.</summary>
    public Moment ChatReads(string who, string words) => Reads(teams => teams.Workspace.Direct(who), words);

    private Moment Reads(Func<OnMsTeams, FakeMsTeamsRoom> room, string words) => Then(() =>
    {
        var last = room((OnMsTeams)stage.Scene).Messages.LastOrDefault()?.Card is { } card ? string.Join('\n', FakeMsTeamsCards.TextsOf(card)) : "nothing";
        Expect(last.Contains(words, StringComparison.Ordinal), $"\"{words}\", but there stands:\n{last}");
    });

    private Moment MsTeams(Func<OnMsTeams, Task> trouble) => Befalls(() => trouble((OnMsTeams)stage.Scene));
}
