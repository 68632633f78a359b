using AutomatosX.Bot.Chat;
using AutomatosX.Bot.MsTeams.People;
using AutomatosX.Bot.MsTeams.References;

namespace AutomatosX.Bot.MsTeams.Answers;

/// <summary>What can be chosen in a form's fields of channels and of people, by names.</summary>
public sealed class FormChoices(ConversationReferences references, RoomNames names)
{
    private const int MostRooms = 100;

    /// <summary>The channels that the bot was heard of in.</summary>
    public async Task<IReadOnlyList<Choice>> Rooms(Form form, Place place, CancellationToken cancel = default)
    {
        if (form.Fields.All(field => field.Shape != FieldShape.Room))
            return [];
        var rooms = new List<Choice>();
        foreach (var (room, known) in (await references.Rooms(place.Workspace, cancel)).Take(MostRooms))
            rooms.Add(new Choice(room.Value, known.Name ?? await names.Of(place with { Room = room }, cancel) ?? room.Value));
        return rooms;
    }

    /// <summary>Those who stand in the form's fields already; others are looked for in the directory.</summary>
    public async Task<IReadOnlyList<Choice>> People(Form form, Place place, CancellationToken cancel = default)
    {
        var people = new List<Choice>();
        foreach (var id in form.Fields.Where(field => field.Shape == FieldShape.People).SelectMany(field => field.Value.Split(',', StringSplitOptions.RemoveEmptyEntries)))
            people.Add(new Choice(id, (await references.Person(place.Workspace, new PersonId(id), cancel))?.Name ?? id));
        return people;
    }
}
