namespace AutomatosX.Bot.MsTeams.Auth;

/// <summary>A key is asked for that may be published by now, but what is published cannot be fetched.</summary>
public sealed class KeysUnreachedException() : Exception("Microsoft's keys could not be fetched.");
