using System.Collections.Concurrent;
using System.Text.Json;
using AutomatosX.Bot.Projects;

namespace AutomatosX.Bot.Replies.Reader;

/// <summary>
/// Turns the phrases of a project's languages, and its own words, into the words that the reader thinks in. Each word
/// keeps the place of what was typed, so that a person's own text is never translated.
/// </summary>
internal sealed class Translation
{
    private static readonly ConcurrentDictionary<string, Translation> Made = new(StringComparer.Ordinal);
    private static readonly HashSet<string> EnglishPhrases = [.. English.Phrases];

    // A judgement that no field can hold: the reader asks.
    private const string Unclear = "fine";

    private readonly PhraseBook<string[]> _phrases = new();
    private readonly Dictionary<string, string> _meanings = new(StringComparer.Ordinal);
    private readonly ScriptWords _script = new();

    private Translation(IReadOnlyList<string> languages, IReadOnlyDictionary<string, IReadOnlyList<string>> own)
    {
        foreach (var (phrase, meaning) in languages.SelectMany(Language.Entries))
            Learn(phrase, meaning);
        foreach (var (meaning, phrases) in own)
        {
            foreach (var phrase in phrases)
                _meanings[phrase.ToLowerInvariant()] = meaning;
        }

        foreach (var (phrase, meaning) in _meanings)
        {
            _phrases.Add(meaning.Split(' '), phrase);
            _script.Add(phrase);
        }

        Others = new OtherLanguages([Language.Elsewhere, .. Language.All.Except(languages, StringComparer.OrdinalIgnoreCase)], _meanings.ContainsKey);
    }

    /// <summary>States as they are said in the languages that are switched off.</summary>
    public OtherLanguages Others { get; }

    /// <summary>The translation for a project's languages and words; made once.</summary>
    public static Translation For(Project project) =>
        Made.GetOrAdd($"{string.Join(',', project.Languages)}\n{JsonSerializer.Serialize(project.Words)}", _ => new Translation(project.Languages, project.Words));

    /// <summary>Where a word of a script without spaces ends that begins at a place in a text.</summary>
    public int EndOfScript(string text, int at, int end) => _script.EndAt(text, at, end);

    /// <summary>The tokens in the reader's words.</summary>
    public List<Token> Of(List<Token> tokens)
    {
        if (_meanings.Count == 0)
            return tokens;
        var read = new List<Token>(tokens.Count);
        for (var i = 0; i < tokens.Count;)
        {
            var next = _phrases.Match(tokens, i, tokens.Count, out var words);
            if (next == i)
                read.Add(tokens[i++]);
            else
                Put(read, tokens, i, i = next, words!);
        }

        return read;
    }

    // Word by word as far as there are as many; the last one takes the rest, and what is left over has no length.
    private static void Put(List<Token> into, List<Token> typed, int from, int end, string[] words)
    {
        var last = typed[end - 1].End;
        for (var w = 0; w < words.Length; w++)
        {
            var at = from + w;
            var start = at < end ? typed[at].Start : last;
            var stop = at < end && w < words.Length - 1 ? typed[at].End : last;
            into.Add(new Token(TokenKind.Word, start, stop, words[w], w > 0 || typed[from].Spaced));
        }
    }

    // A state that two active languages mean differently is asked about; any other word keeps its first meaning.
    private void Learn(string phrase, string meaning)
    {
        var known = _meanings.GetValueOrDefault(phrase) ?? (EnglishPhrases.Contains(phrase) ? phrase : null);
        if (known is null)
            _meanings[phrase] = meaning;
        else if (Language.StateOf(known) != Language.StateOf(meaning))
            _meanings[phrase] = Unclear;
    }
}
