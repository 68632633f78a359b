namespace AutomatosX.Bot.Storage;

/// <summary>
/// The database cannot be opened. The message is for the person who started the bot: it says which file, what is wrong
/// and what to do. The file is as it was.
/// </summary>
public sealed class StoreCannotOpenException(string path, string what, string remedy, Exception? cause = null)
    : Exception($"{path} {what}. {remedy} The file was not changed.", cause)
{
    /// <summary>The file in full.</summary>
    public string Path { get; } = path;
}
