namespace AutomatosX.Bot.Storage.Copies;

/// <summary>A table that goes along when a database is copied into one of another kind. What can be made anew of others (the words of items) does not.</summary>
/// <param name="Order">What its rows are unique by, so that two databases tell them in the same order.</param>
/// <param name="Counter">The column that the database numbers by itself, or null.</param>
internal sealed record CopiedTable(string Name, string Order, string? Counter = null)
{
    public static IReadOnlyList<CopiedTable> All { get; } =
    [
        new("version", "name"), new("event", "seq", "seq"), new("outbox", "seq", "seq"), new("platform_state", "platform, key"), new("project", "key"),
        new("change", "id", "id"), new("item", "id", "id"), new("number", "project, family"), new("reply", "id"), new("ask", "reply, position"), new("run", "name"), new("day_report", "project, day"),
        new("token", "id"), new("answer", "project, said_by, key"),
    ];
}
