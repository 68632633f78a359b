namespace AutomatosX.Bot.Chat;

/// <summary>Who is in a room, on a platform that can say: a project is set up from its channel.</summary>
public interface IRoomPeople
{
    Platform Platform { get; }

    /// <summary>The people in a room, programs left out; none when the bot is not in it or cannot ask now.</summary>
    Task<IReadOnlyList<RoomPerson>> In(Place place, CancellationToken cancel = default);

    /// <summary>One person, or null when nobody has that id or the platform cannot be asked now.</summary>
    Task<RoomPerson?> Who(Place place, PersonId person, CancellationToken cancel = default);
}

/// <summary>A person as the platform knows them.</summary>
/// <param name="Name">As shown in the chat.</param>
/// <param name="Zone">The person's time zone, as in <c>Europe/Lisbon</c>; empty when the platform does not say.</param>
public sealed record RoomPerson(PersonId Person, string Name, string Zone)
{
    /// <summary>Empty when the platform does not say.</summary>
    public string Email { get; init; } = "";
}
