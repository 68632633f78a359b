namespace AutomatosX.Bot.Storage;

/// <summary>
/// The database cannot be opened. The message is for the person who started the bot: it says which one, what is wrong
/// and what to do. The database is as it was.
/// </summary>
public sealed class StoreCannotOpenException(string path, string what, string remedy, Exception? cause = null, string unchanged = "The file was not changed.")
    : Exception($"{path} {what}. {remedy} {unchanged}", cause)
{
    /// <summary>The file in full, or the server and the database.</summary>
    public string Path { get; } = path;
}
