namespace AutomatosX.Bot.Tests.Lints;

/// <summary>A file of the repository, by its path from the root with forward slashes.</summary>
public sealed record SourceFile(string Path, string Text)
{
    /// <summary>The folder with the solution in it.</summary>
    public static string Root { get; } = Above(new DirectoryInfo(AppContext.BaseDirectory));

    public string[] Lines => Text.ReplaceLineEndings("\n").Split('\n');

    /// <summary>What the file is called after: the type in it.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public static IReadOnlyList<SourceFile> In(string folder, string pattern = "*.cs") =>
    [
        .. Directory.EnumerateFiles(System.IO.Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Select(file => System.IO.Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(part => part is "obj" or "bin"))
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(path, File.ReadAllText(System.IO.Path.Combine(Root, path)))),
    ];

    private static string Above(DirectoryInfo? folder)
    {
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "AutomatosX.Bot.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("These tests run inside the repository.");
    }
}
