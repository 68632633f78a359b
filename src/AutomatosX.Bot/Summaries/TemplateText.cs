using System.Globalization;
using AutomatosX.Bot.Summaries.Sections;
using HandlebarsDotNet;

namespace AutomatosX.Bot.Summaries;

/// <summary>
/// A template's text: what stands in double braces is looked up by a library, and only names that exist get so far. Filled in
/// are marks, never people's words: what they wrote cannot become a heading.
/// </summary>
internal static class TemplateText
{
    private const char Begin = '\uE000';
    private const char End = '\uE001';

    /// <summary>Everything that a template can name.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. TemplateWords.Names, .. SectionWriters.All.Keys, CheckpointSections.Id];

    public static bool IsWord(string name) => TemplateWords.Names.Contains(name, StringComparer.Ordinal);

    /// <summary>Stands where the thing will stand.</summary>
    public static string Mark(string name) => $"{Begin}{name}{End}";

    /// <summary>Cuts a text at its marks: plain stretches, and names.</summary>
    public static IEnumerable<(string Text, bool IsName)> Cut(string text)
    {
        var from = 0;
        for (var begin = text.IndexOf(Begin, StringComparison.Ordinal); begin >= 0; begin = text.IndexOf(Begin, from))
        {
            var end = text.IndexOf(End, begin);
            if (begin > from)
                yield return (text[from..begin], false);
            yield return (text[(begin + 1)..end], true);
            from = end + 1;
        }

        if (from < text.Length)
            yield return (text[from..], false);
    }

    /// <exception cref="FormatException">Something in braces does not exist or is not closed.</exception>
    public static Func<IReadOnlyDictionary<string, string>, string> Compile(string text)
    {
        if (text.AsSpan().IndexOfAny(Begin, End) >= 0)
            throw new FormatException("The template holds characters of the private use area (U+E000, U+E001); take them out.");
        var open = new Stack<(string Name, int Line)>();
        foreach (var (words, line) in Braces(text))
            Check(words, line, open);
        if (open.TryPeek(out var left))
            throw new FormatException(At(left.Line, $"{{{{#{left.Name} …}}}} is not closed; close it with {{{{/{left.Name}}}}}"));
        var compiled = Handlebars.Create(new HandlebarsConfiguration { NoEscape = true }).Compile(text);
        return names => compiled(names);
    }

    private static void Check(string words, int line, Stack<(string Name, int Line)> open)
    {
        var parts = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        switch (parts)
        {
            case ["else"] when open.Count > 0:
                break;
            case ["#if" or "#unless", var name]:
                Known(name, line);
                open.Push((parts[0][1..], line));
                break;
            case ["/if" or "/unless"] when open.TryPeek(out var last) && last.Name == parts[0][1..]:
                open.Pop();
                break;
            case [var name]:
                Known(name, line);
                break;
            default:
                throw new FormatException(At(line, $"{{{{{words}}}}} is not understood; a name is, {{{{#if name}}}}, {{{{else}}}} and {{{{/if}}}}"));
        }
    }

    private static void Known(string name, int line)
    {
        if (!Names.Contains(name, StringComparer.Ordinal))
            throw new FormatException(At(line, $"there is no {{{{{name}}}}}. Words: {string.Join(", ", TemplateWords.Names)}. Sections: {string.Join(", ", SectionWriters.All.Keys.Append(CheckpointSections.Id))}"));
    }

    private static IEnumerable<(string Words, int Line)> Braces(string text)
    {
        for (var (at, from) = (text.IndexOf("{{", StringComparison.Ordinal), 0); at >= 0; at = text.IndexOf("{{", from, StringComparison.Ordinal))
        {
            var line = 1 + text.AsSpan(0, at).Count('\n');
            var end = text.IndexOf("}}", at, StringComparison.Ordinal);
            if (end < 0 || text.IndexOf('\n', at, end - at) >= 0)
                throw new FormatException(At(line, "{{ is not closed; write {{name}}"));
            yield return (text[(at + 2)..end].Trim(), line);
            from = end + 2;
        }
    }

    private static string At(int line, string what) => string.Create(CultureInfo.InvariantCulture, $"Line {line}: {what}.");
}
