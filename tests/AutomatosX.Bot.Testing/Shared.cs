namespace AutomatosX.Bot.Testing;

/// <summary>
/// The folder with what is handed to the project from outside. Tests that need it are skipped where it is absent:
/// the project stands alone.
/// </summary>
public static class Shared
{
    /// <summary>A file or folder in it, or null when there is none.</summary>
    public static string? Find(params string[] path)
    {
        var folder = Environment.GetEnvironmentVariable("AUTOMATOSX_SHARED") is { Length: > 0 } named ? named : Beside();
        if (folder is null)
            return null;
        var whole = Path.Combine([folder, .. path]);
        return File.Exists(whole) || Directory.Exists(whole) ? whole : null;
    }

    private static string? Beside()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "AutomatosX.Bot.sln")))
                return Path.Combine(folder.FullName, "..", "shared");
        }

        return null;
    }
}
