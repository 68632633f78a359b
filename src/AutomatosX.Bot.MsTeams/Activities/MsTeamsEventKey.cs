namespace AutomatosX.Bot.MsTeams.Activities;

/// <summary>
/// What an event is kept under: equal keys are one event, however often it comes. Teams sends again what was not answered in
/// time, some of it under a new id: what comes from a card is known by the card.
/// </summary>
public static class MsTeamsEventKey
{
    /// <summary>Buttons that only show something: who presses twice wants to see it twice.</summary>
    private static readonly string[] LookUps = ["share", "command"];

    /// <summary>The key, or null for an activity that names nothing to know it by.</summary>
    public static string? Of(MsTeamsActivity activity)
    {
        var header = MsTeamsHeader.Of(activity);
        if (header is not { Tenant: { } tenant, Conversation: { } conversation })
            return null;
        var room = $"{tenant}/{conversation}";
        if (MsTeamsCard.Of(activity) is { } card && (card.IsButton || card.IsForm))
            return OfCard(card, header, room);
        if (header.ActivityId is not { } id)
            return null;
        return header.Type switch
        {
            "message" => $"said/{room}/{id}",
            "messageUpdate" => $"edited/{room}/{id}/{activity.Body.Id("timestamp")}",
            // What was deleted can be brought back, and deleted again.
            "messageDelete" => $"deleted/{room}/{id}/{activity.Body.Id("timestamp")}",
            "conversationUpdate" => MsTeamsMembersReader.First(activity) is var (person, came) ? $"{(came ? "joined" : "left")}/{room}/{person}/{id}" : null,
            _ => null,
        };
    }

    private static string? OfCard(MsTeamsCard card, MsTeamsHeader header, string room)
    {
        if (header.Person is { } person && card.Nonce is { } nonce)
        {
            if (card.IsForm)
                return $"sent/{header.Tenant}/{person}/{nonce}";
            if (!LookUps.Contains(card.Action, StringComparer.Ordinal))
                return $"pressed/{room}/{person}/{nonce}/{card.Action}/{card.ValueHash}";
        }

        return header.ActivityId is { } id ? $"{(card.IsForm ? "sent" : "pressed")}/{room}/{id}" : null;
    }
}
