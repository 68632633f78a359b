using AutomatosX.Bot.Chat;
using AutomatosX.Bot.MsTeams.Forms;

namespace AutomatosX.Bot.MsTeams.Activities;

/// <summary>A button of the bot's that was pressed.</summary>
/// <param name="OpensForm">Whether it opens a form instead of doing something at once.</param>
public sealed record MsTeamsButton(ButtonPressed Pressed, bool OpensForm);

/// <summary>Reads what was pressed and what was filled in on the bot's own cards.</summary>
public static class MsTeamsCardReader
{
    /// <summary>The button; null when it is none that the bot made.</summary>
    public static MsTeamsButton? Button(MsTeamsActivity activity, DateTimeOffset at)
    {
        var header = MsTeamsHeader.Of(activity);
        if (MsTeamsCard.Of(activity) is not { IsButton: true } card || header.Person is not { } person || MsTeamsPlace.Of(header) is not { } place)
            return null;
        // A card that stands in no message, as in a search, is known by the press alone.
        if ((header.ReplyTo ?? header.ActivityId) is not { } carrier)
            return null;
        var pressed = new ButtonPressed(MsTeamsTime.Sent(activity.Body, at), place.Place, new PersonId(person), place.Message(carrier), card.Action!, card.Value);
        return new MsTeamsButton(pressed, card.OpensForm);
    }

    /// <summary>The form; null when it is none that the bot made.</summary>
    public static FormSent? Form(MsTeamsActivity activity, DateTimeOffset at)
    {
        var header = MsTeamsHeader.Of(activity);
        if (MsTeamsCard.Of(activity) is not { IsForm: true } card || header.Person is not { } person || MsTeamsPlace.Of(header) is not { Place: var place })
            return null;
        return new FormSent(MsTeamsTime.Sent(activity.Body, at), OpenedIn(place, card.Room, new PersonId(person)), new PersonId(person), card.Action!, card.Value, MsTeamsFormReader.Fields(card.Data));
    }

    // What a card carries has been in other hands: nobody's chat with the bot is opened by it but one's own.
    private static Place OpenedIn(Place sentIn, string? opened, PersonId person) =>
        opened is null || new RoomId(opened) is var room && room.DirectPerson() is { } owner && owner != person ? sentIn : sentIn with { Room = new RoomId(opened) };
}
