namespace AutomatosX.Bot.Commands;

/// <summary>A command as help and completion show it.</summary>
/// <param name="Name">With its slash: <c>/risk</c>.</param>
/// <param name="Usages">What can follow, each with what it does.</param>
public sealed record CommandHelp(string Name, string Summary, IReadOnlyList<CommandUsage> Usages);

/// <summary>One way to use a command.</summary>
/// <param name="Example">The whole line, ready to be typed: <c>/risk R-4</c>.</param>
public sealed record CommandUsage(string Example, string Does);
