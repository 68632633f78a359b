using System.Diagnostics;
using AutomatosX.Bot.Storage;

namespace AutomatosX.Bot.Benchmarks.Durability;

/// <summary>Grown registers in files, made once in a run for all who measure with them.</summary>
internal static class GrownFiles
{
    private static readonly Dictionary<int, string> Made = [];
    private static readonly Lazy<DirectoryInfo> Folder = new(() => Settings.NewFolder("grown"));

    public static async Task<string> Of(int changes)
    {
        if (Made.TryGetValue(changes, out var there))
            return there;
        var (path, begun) = (Path.Combine(Folder.Value.FullName, FormattableString.Invariant($"{changes}.db")), Stopwatch.GetTimestamp());
        await GrownStore.Fill(new StorageOptions { Path = path }, changes);
        Settings.Say($"{Figure.Number(changes)} changes in SQLite after {Stopwatch.GetElapsedTime(begun).TotalSeconds:0} s.");
        return Made[changes] = path;
    }

    public static void Delete()
    {
        if (Folder.IsValueCreated)
            Folder.Value.Delete(recursive: true);
    }
}
