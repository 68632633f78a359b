using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Commands;

namespace AutomatosX.Bot.MsTeams.Activities;

/// <summary>What an activity says, in no platform's terms. Pure, and total on whatever Teams sends.</summary>
/// <param name="commands">The commands that can be typed: in Teams they are words said to the bot.</param>
public sealed class MsTeamsActivityReader(IReadOnlyList<CommandHelp> commands)
{
    private readonly MsTeamsCommands typed = new(commands);

    /// <summary>The event, or null when the activity says nothing to the bot. Of several people who came or left, the first: <see cref="Each"/> parts them.</summary>
    /// <param name="at">When the activity came: the time of what carries none of its own.</param>
    public ChatEvent? Read(MsTeamsActivity activity, DateTimeOffset at)
    {
        var header = MsTeamsHeader.Of(activity);
        return header.Type switch
        {
            "message" or "invoke" when MsTeamsCard.Of(activity) is { } card => card.IsForm ? MsTeamsCardReader.Form(activity, at) : MsTeamsCardReader.Button(activity, at)?.Pressed,
            "message" when MsTeamsMessageReader.Said(activity, header, at) is { } said => typed.In(said) ?? (ChatEvent)said,
            "messageUpdate" => MsTeamsMessageReader.Edited(activity, header, at),
            "messageDelete" => MsTeamsMessageReader.Deleted(activity, header, at),
            "conversationUpdate" => MsTeamsMembersReader.Read(activity, header, at),
            _ => null,
        };
    }

    /// <summary>The events of an activity, each as an activity that is kept by itself: one for each person who came or left, else the activity.</summary>
    public static IReadOnlyList<MsTeamsActivity> Each(MsTeamsActivity activity) =>
        MsTeamsHeader.Of(activity).Type == "conversationUpdate" ? [.. MsTeamsMembersReader.Each(activity)] : [activity];
}
