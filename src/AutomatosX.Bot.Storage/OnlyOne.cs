namespace AutomatosX.Bot.Storage;

/// <summary>
/// A mark beside a file which one program at a time can hold. The system lets go of it when the program ends, however it ends.
/// </summary>
public static class OnlyOne
{
    /// <summary>The mark, to be held as long as the work lasts; null when another program holds it.</summary>
    public static FileStream? On(string file)
    {
        try
        {
            return new FileStream($"{file}.running", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException error) when (error is not DirectoryNotFoundException)
        {
            return null;
        }
    }
}
