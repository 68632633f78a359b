namespace AutomatosX.Bot.Commands;

/// <summary>A command as help and completion show it.</summary>
/// <param name="Name">With its slash: <c>/risk</c>.</param>
/// <param name="Summary">What it is about, in a clause: <c>what could go wrong, and the risk board</c>.</param>
/// <param name="Usages">What can follow, each with what it does.</param>
public sealed record CommandHelp(string Name, string Summary, IReadOnlyList<CommandUsage> Usages)
{
    /// <summary>What can be said of its items in a reply, without any command: <c>R-4 green</c>.</summary>
    public IReadOnlyList<string> InReplies { get; init; } = [];
}

/// <summary>One way to use a command.</summary>
/// <param name="Example">The whole line, ready to be typed: <c>/risk R-4</c>.</param>
public sealed record CommandUsage(string Example, string Does);
