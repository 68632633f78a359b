namespace AutomatosX.Bot.Registers.Kinds;

/// <summary>What is said of things that are done or not.</summary>
internal static class DoneSayings
{
    public static IReadOnlyList<Saying> All { get; } =
    [
        new(FieldNames.Status, Statuses.NotStarted, "not done", "not yet done", "open", "open again", "not met", "not achieved"),
        new(FieldNames.Status, Statuses.Done, "done", "met", "achieved", "reached", "complete", "completed", "finished", "delivered"),
        new(FieldNames.Status, Statuses.Dropped, "dropped", "cancelled", "canceled", "won't do", "not needed"),
    ];
}
