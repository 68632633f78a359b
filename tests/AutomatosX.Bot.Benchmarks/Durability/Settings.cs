using System.Globalization;

namespace AutomatosX.Bot.Benchmarks.Durability;

/// <summary>How long and how often is measured, from the environment.</summary>
internal static class Settings
{
    public static int Rounds { get; } = Of("ROUNDS", 5);

    public static TimeSpan Each { get; } = TimeSpan.FromSeconds(Of("SECONDS_EACH", 4));

    /// <summary>Changes in the large store.</summary>
    public static int Changes { get; } = Of("CHANGES", 1_000_000);

    public static int Members { get; } = Of("MEMBERS", 10_000);

    /// <summary>Where databases are made: what their disk takes for a commit is what is measured.</summary>
    public static string Folder { get; } = Environment.GetEnvironmentVariable("FOLDER") is { Length: > 0 } folder ? folder : Path.GetTempPath();

    public static bool LeavesPostgresOut { get; } = Environment.GetEnvironmentVariable("NO_POSTGRES") is { Length: > 0 };

    public static DirectoryInfo NewFolder(string name)
    {
        var path = Path.Combine(Folder, $"{name}-{Guid.CreateVersion7():N}");
        return Directory.CreateDirectory(path);
    }

    /// <summary>What is going on, beside the table.</summary>
    public static void Say(string words) => Console.Error.WriteLine(words);

    private static int Of(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
