using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace AutomatosX.Bot.Replies.Reader;

/// <summary>The words of the language that the reader thinks in: books of phrases by name, as <c>Languages/English.json</c> lists them.</summary>
internal static class English
{
    private const string Resource = "AutomatosX.Bot.Replies.Reader.Languages.English.json";

    private static readonly Lazy<Dictionary<string, JsonElement>> Books = new(Load);

    // Asked for each phrase of each other language: looking through the book each time took most of the first reading.
    private static readonly ConcurrentDictionary<string, Dictionary<string, string>> MeaningsByPhrase = new(StringComparer.Ordinal);

    /// <summary>A book whose phrases mean what they are listed under.</summary>
    public static PhraseBook<string> Book(string name) => Book(name, meaning => meaning);

    /// <summary>The same, with each meaning as a value.</summary>
    public static PhraseBook<T> Book<T>(string name, Func<string, T> valueOf)
    {
        var book = new PhraseBook<T>();
        foreach (var (meaning, phrases) in Meanings(Books.Value[name]))
            book.Add(valueOf(meaning), phrases);
        return book;
    }

    /// <summary>A list of single words.</summary>
    public static IReadOnlySet<string> Words(string name) => Meanings(Books.Value[name]).SelectMany(entry => entry.Phrases).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A meaning that is a number.</summary>
    public static int Number(string meaning) => int.Parse(meaning, CultureInfo.InvariantCulture);

    /// <summary>A meaning that is the name of an enumeration's member.</summary>
    public static T Named<T>(string meaning)
        where T : struct, Enum => Enum.Parse<T>(meaning, ignoreCase: true);

    /// <summary>Every phrase of every book.</summary>
    public static IEnumerable<string> Phrases => Books.Value.Values.SelectMany(Meanings).SelectMany(entry => entry.Phrases);

    /// <summary>What a phrase means in a book, or null when the book does not hold it.</summary>
    public static string? MeaningOf(string book, string phrase) => MeaningsByPhrase.GetOrAdd(book, ByPhrase).GetValueOrDefault(phrase);

    private static Dictionary<string, string> ByPhrase(string book)
    {
        var meanings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (meaning, phrases) in Meanings(Books.Value[book]))
        {
            foreach (var phrase in phrases)
                meanings.TryAdd(phrase, meaning);
        }

        return meanings;
    }

    private static IEnumerable<(string Meaning, string[] Phrases)> Meanings(JsonElement book) =>
        book.ValueKind == JsonValueKind.Array
            ? [("", book.Deserialize<string[]>()!)]
            : book.EnumerateObject().Select(meaning => (meaning.Name, meaning.Value.Deserialize<string[]>()!));

    private static Dictionary<string, JsonElement> Load()
    {
        using var file = typeof(English).Assembly.GetManifestResourceStream(Resource)!;
        return JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(file)!;
    }
}
