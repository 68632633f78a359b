using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Replies;

namespace AutomatosX.Bot.Documents;

/// <summary>Reads what a project file tells of its people's language: the languages beside English, own words, how dates and figures are written.</summary>
internal static class ProjectWordsReader
{
    private static readonly Dictionary<string, DateOrder> Orders = new(StringComparer.Ordinal) { ["month-first"] = DateOrder.MonthFirst, ["day-first"] = DateOrder.DayFirst };
    private static readonly Dictionary<string, bool> Signs = new(StringComparer.Ordinal) { ["."] = false, [","] = true };

    public static Project Read(JsonPart file, Project project) => project with
    {
        Languages = Languages(file),
        Words = Words(file),
        DateOrder = file["dates"]?.OneOf(Orders) ?? DateOrder.MonthFirst,
        DecimalComma = file["decimalSign"]?.OneOf(Signs) ?? false,
    };

    private static List<string> Languages(JsonPart file)
    {
        var languages = new List<string>();
        foreach (var part in file["languages"]?.Each() ?? [])
        {
            var known = ReaderWords.Languages.FirstOrDefault(language => string.Equals(language, part.Text(), StringComparison.OrdinalIgnoreCase));
            if (known is not null)
                languages.Add(known);
            else if (!string.Equals(part.Text(), "English", StringComparison.OrdinalIgnoreCase))
                part.Complain($"\"{part.Text()}\" is no language that replies can be read in; one of English, {string.Join(", ", ReaderWords.Languages)} is");
        }

        return languages;
    }

    private static Dictionary<string, IReadOnlyList<string>> Words(JsonPart file)
    {
        var words = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var (name, part) in file["words"]?.Members() ?? [])
        {
            var meaning = name.ToLowerInvariant();
            if (!ReaderWords.Knows(meaning))
                part.Complain($"\"{name}\" is no word that replies are read by{(ReaderWords.NearestTo(meaning) is { } near ? $"; the nearest is \"{near}\"" : "; write it like \"done\": [\"ticked\"]")}");
            words[meaning] = [.. part.Each().Select(phrase => Phrase(phrase)).Where(phrase => phrase.Length > 0)];
        }

        return words;
    }

    private static string Phrase(JsonPart part)
    {
        var phrase = string.Join(' ', part.Text().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();
        if (phrase.Length == 0)
            part.Complain("a word is expected");
        return phrase;
    }
}
