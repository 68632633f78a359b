using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.MsTeams.Search;

/// <summary>Something that a search found.</summary>
/// <param name="Title">What it is told by in the list: <c>R-4 Telemetry gaps</c>.</param>
/// <param name="Text">How it stands, in a few words.</param>
/// <param name="Post">What goes into the message when somebody picks it.</param>
public sealed record MsTeamsFinding(string Title, string Text, Post Post);
