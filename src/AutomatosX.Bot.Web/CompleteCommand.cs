using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Commands;

namespace AutomatosX.Bot.Web;

/// <summary>What a command that was begun may become: whole lines, the likeliest first.</summary>
/// <param name="project">The key of the project that the asker is in.</param>
/// <param name="typed">The line so far, with its slash.</param>
public delegate Task<IReadOnlyList<CommandUsage>> CompleteCommand(string project, MemberId asker, string typed, CancellationToken cancel);
