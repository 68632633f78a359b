using System.Collections.Concurrent;
using System.Text.Json;
using AutomatosX.Bot.Projects;

namespace AutomatosX.Bot.Replies.Reader;

/// <summary>
/// Turns the phrases of a project's languages, and its own words, into the words that the reader thinks in. Each word
/// keeps the place of what was typed, so that a person's own text is never translated. A phrase that is listed with
/// three points before it ("…待ち") comes after what it governs, and is read as if it stood in front.
/// </summary>
internal sealed class Translation
{
    private static readonly ConcurrentDictionary<string, Translation> Made = new(StringComparer.Ordinal);
    private static readonly HashSet<string> EnglishPhrases = [.. English.Phrases];

    // A judgement that no field can hold: the reader asks.
    private const string Unclear = "fine";

    private const char After = '…';

    private readonly PhraseBook<Meant> _phrases = new();
    private readonly Dictionary<string, string> _meanings = new(StringComparer.Ordinal);
    private readonly HashSet<string> _letters = new(StringComparer.Ordinal);
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
            var typed = Bare(phrase);
            _phrases.Add(new Meant(meaning.Split(' '), Governs: typed.Length < phrase.Length), typed);
            _script.Add(typed);
        }

        Others = new OtherLanguages([Language.Elsewhere, .. Language.All.Except(languages, StringComparer.OrdinalIgnoreCase)], _meanings.ContainsKey);
    }

    // Governs: what stands before it is what it is said of.
    private sealed record Meant(string[] Words, bool Governs);

    /// <summary>States as they are said in the languages that are switched off.</summary>
    public OtherLanguages Others { get; }

    /// <summary>The translation for a project's languages and words; made once.</summary>
    public static Translation For(Project project) =>
        Made.GetOrAdd($"{string.Join(',', project.Languages)}\n{JsonSerializer.Serialize(project.Words)}", _ => new Translation(project.Languages, project.Words));

    /// <summary>A listed phrase as people type it.</summary>
    public static string Bare(string phrase) => phrase.TrimStart(After);

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
            Meant? said = null;
            var next = MayBegin(tokens, i) ? _phrases.Match(tokens, i, tokens.Count, out said) : i;
            if (said is null)
                read.Add(tokens[next++]);
            else if (said.Governs)
                PutBefore(read, tokens[i], said.Words);
            else
                Put(read, tokens, i, next, said.Words);
            i = next;
        }

        return read;
    }

    // A lone letter before a mark is an abbreviation ("Y: …", "e.g."), and a word after a clock is its zone ("EST").
    private bool MayBegin(List<Token> tokens, int at) =>
        _letters.Contains(tokens[at].Word)
            ? at + 1 < tokens.Count && tokens[at + 1].Kind != TokenKind.Mark
            : at == 0 || tokens[at - 1].Kind != TokenKind.Clock || ScriptWords.IsOne(tokens[at].Word[0]);

    // What it governs reaches back to the item, the verb or the mark before it.
    private static void PutBefore(List<Token> into, Token typed, string[] words)
    {
        var at = into.Count;
        while (at > 0 && !Begins(into[at - 1], at > 1 && into[at - 2].Kind == TokenKind.Number))
            at--;
        var place = at < into.Count ? into[at].Start : typed.Start;
        into.InsertRange(at, words.Select(word => new Token(TokenKind.Word, place, place, word, true)));
    }

    private static bool Begins(Token token, bool afterNumber) =>
        token.Kind == TokenKind.Key || token.Word is "is" or "are" or "has" or "have" or "been"
        || (token.Kind == TokenKind.Mark && (token.Spaced || token.Word is "," or "、" or ":" or "。" or "(" or ")" || (token.Word is "." && !afterNumber)));

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
        var isLetter = phrase.Length == 1 && !ScriptWords.IsOne(phrase[0]);
        if (isLetter)
            _letters.Add(phrase);
        var known = _meanings.GetValueOrDefault(phrase) ?? (EnglishPhrases.Contains(phrase) && !isLetter ? phrase : null);
        if (known is null)
            _meanings[phrase] = meaning;
        else if (Language.StateOf(known) != Language.StateOf(meaning))
            _meanings[phrase] = Unclear;
    }
}
