namespace AutomatosX.Bot.Commands;

/// <summary><c>/standup page</c>: one's own page, for platforms that have no place of their own for it.</summary>
public static class StandupPage
{
    public const string Verb = "page";

    public static CommandUsage Usage { get; } = new($"/standup {Verb}", "your own page: open items, today's prompts, settings");

    public static bool Is(CommandLine line) => line is { Name: "standup", Verb: Verb };
}
