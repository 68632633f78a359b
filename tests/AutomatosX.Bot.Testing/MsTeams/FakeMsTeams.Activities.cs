using System.Text.Json.Nodes;

namespace AutomatosX.Bot.Testing.MsTeams;

// Messages.
public sealed partial class FakeMsTeams
{
    // The whole message as UTF-16.
    private const int MostBytes = 100 * 1024;
    private const int MostCards = 10;

    private static readonly FakeMsTeamsAnswer NoConversation = FakeMsTeamsAnswer.No(404, "ConversationNotFound", "Conversation not found.");
    private static readonly FakeMsTeamsAnswer NoActivity = FakeMsTeamsAnswer.No(404, "ActivityNotFoundInConversation", "Activity not found in conversation.");

    private FakeMsTeamsAnswer PostActivity(FakeMsTeamsCall call)
    {
        if (RoomToPostIn(call.Conversation, out var room) is { } error)
            return error;
        if (Faulty(call, call.Body) is { } faulty)
            return faulty;
        if (call.Root is { } root && (room!.Type != "channel" || room.Find(root) is not { Root: null, OnlyFor: null }))
            return NoActivity;
        if ((string?)call.Body!["type"] == "typing")
            return new FakeMsTeamsAnswer(202, new JsonObject());
        var (recipient, trouble) = call.IsTargeted ? Recipient(call.Body, room!) : default;
        if (trouble is not null)
            return trouble;
        return new FakeMsTeamsAnswer(201, new JsonObject { ["id"] = Posted(room!, call.Body, call.Root, recipient?.Account).Id });
    }

    private FakeMsTeamsAnswer UpdateActivity(FakeMsTeamsCall call)
    {
        if (Standing(call, out var message) is { } error)
            return error;
        if (Faulty(call, call.Body) is { } faulty)
            return faulty;
        if (call.Body!.ContainsKey("recipient"))
            return Bad("The recipient cannot be changed.");
        message!.Activity = (JsonObject)call.Body.DeepClone();
        message.Edits++;
        message.EditedAt = clock.GetUtcNow();
        return new FakeMsTeamsAnswer(200, new JsonObject { ["id"] = message.Id });
    }

    private FakeMsTeamsAnswer DeleteActivity(FakeMsTeamsCall call)
    {
        if (Standing(call, out var message) is { } error)
            return error;
        rooms[call.Conversation].Messages.Remove(message!);
        return new FakeMsTeamsAnswer(200);
    }

    private FakeMsTeamsMessage Posted(FakeMsTeamsRoom room, JsonObject activity, string? root, string? onlyFor)
    {
        var message = new FakeMsTeamsMessage(NextActivity(), Bot, root, onlyFor) { Activity = (JsonObject)activity.DeepClone() };
        room.Messages.Add(message);
        return message;
    }

    private FakeMsTeamsAnswer? Standing(FakeMsTeamsCall call, out FakeMsTeamsMessage? message)
    {
        message = null;
        if (RoomToPostIn(call.Conversation, out var room) is { } error)
            return error;
        message = room!.Find(call.Last);
        if (message is null || (message.OnlyFor is not null) != call.IsTargeted || (call.Root is { } root && root != (message.Root ?? message.Id)))
            return NoActivity;
        return message.From != Bot ? FakeMsTeamsAnswer.No(403, "NotEnoughPermissions", "The message is somebody else's.") : null;
    }

    private FakeMsTeamsAnswer? RoomToPostIn(string conversation, out FakeMsTeamsRoom? room)
    {
        if (!rooms.TryGetValue(conversation, out room))
            return NoConversation;
        if (room.With is { Blocks: true })
            return FakeMsTeamsAnswer.No(403, "ConversationBlockedByUser", "User blocked the conversation with the bot.");
        return !room.HasBot || room.With is { HasApp: false } ? FakeMsTeamsAnswer.No(403, "BotNotInConversationRoster", "The bot is not part of the conversation roster.") : null;
    }

    private (FakeMsTeamsPerson? Person, FakeMsTeamsAnswer? Trouble) Recipient(JsonObject activity, FakeMsTeamsRoom room)
    {
        if (!TakesTargeted || room.Type == "personal")
            return (null, Bad("Targeted messages are not supported in this conversation."));
        if ((string?)activity["recipient"]?["id"] is not { } id)
            return (null, Bad("A targeted message needs a recipient."));
        return room.Members.FirstOrDefault(member => member.Is(id)) is { } person
            ? (person, null)
            : (null, FakeMsTeamsAnswer.No(404, "MemberNotFoundInConversation", "The recipient is no member of the conversation."));
    }

    private static FakeMsTeamsAnswer? Faulty(FakeMsTeamsCall call, JsonObject? activity)
    {
        if (call.Raw.Length * 2 > MostBytes)
            return FakeMsTeamsAnswer.No(413, "MessageSizeTooBig", "Message size too large.");
        if (activity is null || (string?)activity["type"] is not { Length: > 0 } type)
            return Bad("Missing activity type.");
        if (type != "message")
            return type == "typing" ? null : Bad($"The activity type {type} cannot be sent.");
        if (activity["attachments"] is not JsonArray { Count: > 0 } attachments)
            return (string?)activity["text"] is { Length: > 0 } ? null : Bad("Activity must include non empty 'text' field or at least 1 attachment.");
        if (attachments.Count > MostCards)
            return Bad("Too many attachments.");
        return attachments.All(IsCard) ? null : FakeMsTeamsAnswer.No(400, "BadSyntax", "Bad format of Adaptive Card.");
    }

    private static bool IsCard(JsonNode? attachment) =>
        attachment?["content"] is JsonObject card
        && (string?)attachment["contentType"] == "application/vnd.microsoft.card.adaptive"
        && (string?)card["type"] == "AdaptiveCard" && (string?)card["version"] is { Length: > 0 }
        && FakeMsTeamsCards.MentionsStand(card);

    private static FakeMsTeamsAnswer Bad(string message) => FakeMsTeamsAnswer.No(400, "BadArgument", message);
}
