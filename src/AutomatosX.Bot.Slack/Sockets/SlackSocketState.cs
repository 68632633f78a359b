namespace AutomatosX.Bot.Slack.Sockets;

/// <summary>How the bot is connected by Socket Mode, for the health page.</summary>
/// <param name="Open">How many sockets are open; none means that nothing arrives.</param>
/// <param name="Since">Since when there has been one without a break, or null when there is none.</param>
/// <param name="LastReceived">When anything last came, or null.</param>
/// <param name="LastReason">Why a socket was last left or could not be opened, in Slack's word or as a sentence; null when that never happened.</param>
/// <param name="Stopped">Whether it was given up: Socket Mode is turned off in the app's settings, and a person has to turn it on and start the bot again.</param>
public sealed record SlackSocketState(int Open, DateTimeOffset? Since, DateTimeOffset? LastReceived, string? LastReason, bool Stopped);
