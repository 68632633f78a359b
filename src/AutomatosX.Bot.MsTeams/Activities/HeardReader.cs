using AutomatosX.Bot.Chat;
using AutomatosX.Bot.MsTeams.References;

namespace AutomatosX.Bot.MsTeams.Activities;

/// <summary>What an activity says about where people and rooms are.</summary>
internal static class HeardReader
{
    public static IReadOnlyList<Heard> Of(MsTeamsActivity activity, MsTeamsHeader header, string tenant, string conversation, string service)
    {
        var data = activity.Body.Object("channelData");
        var heard = new Heard(new WorkspaceId(tenant), conversation, header.ConversationType ?? "", service)
        {
            Bot = header.Bot,
            Person = header.Person is { } person ? new PersonId(person) : null,
            Account = header.PersonAccount,
            PersonName = header.PersonName,
            Team = header.Team,
            TeamGroup = data.Object("team").Text("aadGroupId"),
            RoomName = data.Object("channel").Text("name") ?? activity.Body.Object("conversation").Text("name"),
        };
        return [heard];
    }
}
