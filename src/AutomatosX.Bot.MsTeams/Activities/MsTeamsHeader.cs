using System.Text.Json.Nodes;

namespace AutomatosX.Bot.MsTeams.Activities;

/// <summary>What stands on the outside of an activity; null is what is absent or of another sort than it should be.</summary>
/// <param name="Type">Its sort: <c>message</c>, <c>invoke</c>, <c>conversationUpdate</c>; empty when none is said.</param>
/// <param name="Name">Which invoke it is: <c>adaptiveCard/action</c>.</param>
/// <param name="Tenant">Whose it is, by Entra's id.</param>
/// <param name="Conversation">The channel or chat, without the thread that may be named behind it.</param>
/// <param name="ConversationType"><c>personal</c>, <c>groupChat</c> or <c>channel</c>.</param>
/// <param name="Root">The activity that opened the thread it stands in; in a channel even what opens one names itself.</param>
/// <param name="Person">Who did it: by the directory's id where there is one, which is the same for every bot and in every room, else as <paramref name="PersonAccount"/>.</param>
/// <param name="PersonAccount">Who did it, by the id that this bot knows the person by: <c>29:…</c>.</param>
/// <param name="PersonName">Who did it, as shown in the chat.</param>
/// <param name="Bot">The bot that it was sent to: <c>28:…</c>.</param>
/// <param name="ServiceUrl">Where answers go. Not to be believed before <see cref="Auth.ServiceHosts"/> has looked at it.</param>
/// <param name="ActivityId">Its own id.</param>
/// <param name="ReplyTo">The activity that it belongs to: of a card, the message that carries it.</param>
/// <param name="Team">The team that the channel belongs to.</param>
public sealed record MsTeamsHeader(
    string Type,
    string? Name,
    string? Tenant,
    string? Conversation,
    string? ConversationType,
    string? Root,
    string? Person,
    string? PersonAccount,
    string? PersonName,
    string? Bot,
    string? ServiceUrl,
    string? ActivityId,
    string? ReplyTo,
    string? Team)
{
    private const string Under = ";messageid=";
    private const string Personal = "personal";

    /// <summary>Whether it is of the bot's chat with one person.</summary>
    public bool IsPersonal => ConversationType == Personal;

    public static MsTeamsHeader Of(MsTeamsActivity activity)
    {
        var body = activity.Body;
        var (conversation, from) = (body.Object("conversation"), body.Object("from"));
        var whole = conversation.Id("id");
        var under = whole?.IndexOf(Under, StringComparison.Ordinal) ?? -1;
        return new MsTeamsHeader(
            body.Id("type") ?? "",
            body.Id("name"),
            Entra(conversation, "tenantId") ?? Entra(body.Object("channelData").Object("tenant"), "id"),
            NotEmpty(under < 0 ? whole : whole![..under]),
            conversation.Id("conversationType") ?? Guessed(conversation, whole),
            NotEmpty(under < 0 ? null : whole![(under + Under.Length)..]),
            PersonIn(from),
            from.Id("id"),
            from.Text("name"),
            body.Object("recipient").Id("id"),
            body.Id("serviceUrl"),
            body.Id("id"),
            body.Id("replyToId"),
            body.Object("channelData").Object("team").Id("id"));
    }

    /// <summary>Who somebody is that an activity names.</summary>
    internal static string? PersonIn(JsonObject? account) => Entra(account, "aadObjectId") ?? account.Id("id");

    /// <summary>An id in Entra. Not everybody writes them in the same letter case, and whoever compares them should not have to care.</summary>
    internal static string? Entra(JsonObject? of, string name) => of.Id(name)?.ToLowerInvariant();

    // Some activities leave it out; the ids of chats with one person begin so.
    private static string? Guessed(JsonObject? conversation, string? id) =>
        id?.StartsWith("a:", StringComparison.Ordinal) == true && !conversation.Holds("isGroup") ? Personal : null;

    private static string? NotEmpty(string? id) => string.IsNullOrEmpty(id) ? null : id;
}
