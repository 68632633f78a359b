using System.Text.Json.Nodes;
using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.MsTeams.Activities;

/// <summary>Reads who came into a room and who left it. One activity may tell of many; each is an event of its own.</summary>
internal static class MsTeamsMembersReader
{
    private const string Added = "membersAdded";
    private const string Removed = "membersRemoved";
    private const string Program = "28:";

    /// <summary>The same activity once for each person that it tells of. Programs, the bot itself among them, are left out.</summary>
    public static IEnumerable<MsTeamsActivity> Each(MsTeamsActivity activity) =>
        from list in new[] { Added, Removed }
        from person in People(activity.Body, list)
        select With(activity, list, person);

    /// <summary>The first person that it tells of.</summary>
    public static (string Person, bool Came)? First(MsTeamsActivity activity)
    {
        foreach (var list in new[] { Added, Removed })
        {
            if (People(activity.Body, list).Select(MsTeamsHeader.PersonIn).OfType<string>().FirstOrDefault() is { } person)
                return (person, list == Added);
        }

        return null;
    }

    /// <summary>The event; null in a chat with one person, who is always there.</summary>
    public static ChatEvent? Read(MsTeamsActivity activity, MsTeamsHeader header, DateTimeOffset at)
    {
        if (header.IsPersonal || MsTeamsPlace.Of(header) is not { Place: var place } || First(activity) is not var (person, came))
            return null;
        var sent = MsTeamsTime.Sent(activity.Body, at);
        return came ? new PersonJoined(sent, place, new PersonId(person)) : new PersonLeft(sent, place, new PersonId(person));
    }

    private static IEnumerable<JsonObject> People(JsonObject body, string list)
    {
        var bot = body.Object("recipient").Id("id");
        return body.Objects(list).Where(person => person.Id("id") is { } id && id != bot && !id.StartsWith(Program, StringComparison.Ordinal));
    }

    private static MsTeamsActivity With(MsTeamsActivity activity, string list, JsonObject person)
    {
        var one = activity.Body.DeepClone().AsObject();
        one.Remove(Added);
        one.Remove(Removed);
        one[list] = new JsonArray(person.DeepClone());
        return new MsTeamsActivity(one);
    }
}
