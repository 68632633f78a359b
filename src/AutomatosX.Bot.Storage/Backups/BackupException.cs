namespace AutomatosX.Bot.Storage.Backups;

/// <summary>A backup could not be made or restored. The message is for the person who has to do something about it.</summary>
public sealed class BackupException(string message, Exception? cause = null) : IOException(message, cause);
