using System.Text.Json;

namespace AutomatosX.Bot.Replies.Reader;

/// <summary>The languages beside English that a project may switch on: for each English phrase, how one says it there.</summary>
internal static class Language
{
    private const string Folder = "AutomatosX.Bot.Replies.Reader.Languages.";

    private static readonly Lazy<Dictionary<string, IReadOnlyList<(string, string)>>> Files = new(Load);

    /// <summary>Their English names: <c>German</c>.</summary>
    public static IReadOnlyCollection<string> All { get; } = [.. Files.Value.Keys.Where(language => language != Elsewhere)];

    /// <summary>States in languages that cannot be switched on: they are only asked about.</summary>
    public const string Elsewhere = "Elsewhere";

    /// <summary>Every phrase of a language with the English one that it stands for.</summary>
    public static IReadOnlyList<(string Phrase, string Meaning)> Entries(string language) => Files.Value.GetValueOrDefault(language) ?? [];

    /// <summary>The status or colour that an English phrase says, or null when it says none.</summary>
    public static string? StateOf(string phrase) => English.MeaningOf("statuses", phrase) ?? English.MeaningOf("colours", phrase);

    private static Dictionary<string, IReadOnlyList<(string, string)>> Load()
    {
        var files = new Dictionary<string, IReadOnlyList<(string, string)>>(StringComparer.OrdinalIgnoreCase);
        var assembly = typeof(Language).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            var language = Path.GetFileNameWithoutExtension(name[Folder.Length..]);
            if (language == nameof(English))
                continue;
            using var file = assembly.GetManifestResourceStream(name)!;
            files[language] = [.. JsonSerializer.Deserialize<Dictionary<string, string[]>>(file)!.SelectMany(entry => entry.Value.Select(phrase => (phrase, entry.Key)))];
        }

        return files;
    }
}
