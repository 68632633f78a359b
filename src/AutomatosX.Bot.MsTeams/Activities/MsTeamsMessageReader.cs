using System.Text.Json.Nodes;
using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.MsTeams.Activities;

/// <summary>Reads messages: said, edited, deleted, brought back. What bots write says nothing to the bot.</summary>
internal static class MsTeamsMessageReader
{
    private const string Program = "28:";

    public static MessageSaid? Said(MsTeamsActivity activity, MsTeamsHeader header, DateTimeOffset at)
    {
        if (Author(activity, header) is not { } person || header.ActivityId is not { } id || MsTeamsPlace.Of(header) is not { } place)
            return null;
        var words = MsTeamsWords.Of(activity);
        // What comes without words from a card that is none of ours is no message of a person's.
        if (words.Text.Length == 0 && activity.Body["value"] is not null)
            return null;
        var toTheBot = header.IsPersonal || words.NamesBot || activity.Body.Object("recipient").Holds("isTargeted");
        return new MessageSaid(MsTeamsTime.Said(activity.Body, at), place.Place, person, place.Message(id), place.ThreadOf(id), words.Text, toTheBot) { Mentions = words.Mentions };
    }

    /// <summary>Teams sends the whole message again, also when one that was deleted is brought back.</summary>
    public static MessageEdited? Edited(MsTeamsActivity activity, MsTeamsHeader header, DateTimeOffset at)
    {
        if (Author(activity, header) is not { } person || header.ActivityId is not { } id || MsTeamsPlace.Of(header) is not { } place || EventOf(activity.Body) is not ("editMessage" or "undeleteMessage" or null))
            return null;
        var words = MsTeamsWords.Of(activity);
        return new MessageEdited(MsTeamsTime.Said(activity.Body, at), place.Place, person, place.Message(id), words.Text, MsTeamsTime.Sent(activity.Body, at)) { Mentions = words.Mentions };
    }

    public static MessageDeleted? Deleted(MsTeamsActivity activity, MsTeamsHeader header, DateTimeOffset at) =>
        Author(activity, header) is { } person && header.ActivityId is { } id && MsTeamsPlace.Of(header) is { } place
            ? new MessageDeleted(MsTeamsTime.Said(activity.Body, at), place.Place, person, place.Message(id))
            : null;

    private static string? EventOf(JsonObject body) => body.Object("channelData").Text("eventType");

    private static PersonId? Author(MsTeamsActivity activity, MsTeamsHeader header)
    {
        if (header.Person is not { } person)
            return null;
        var isProgram = header.PersonAccount is { } account && (account == header.Bot || account.StartsWith(Program, StringComparison.Ordinal));
        return isProgram || activity.Body.Object("from").Text("role") is not (null or "user") ? null : new PersonId(person);
    }
}
