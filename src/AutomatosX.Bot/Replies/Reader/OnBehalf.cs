using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Registers;

namespace AutomatosX.Bot.Replies.Reader;

/// <summary>Whose statement some words are.</summary>
/// <param name="Subject">On whose behalf they are said; null for the author's own.</param>
/// <param name="Stranger">The handle that no member of the project has: then nobody can tell whose they are. Null for nobody.</param>
internal readonly record struct Voice(MemberId? Subject, string? Stranger = null);

/// <summary>A stretch of a line in one voice.</summary>
/// <param name="From">Where it begins with its lead-in, if it has one.</param>
/// <param name="Content">Where what is said begins.</param>
internal readonly record struct Spoken(Voice Voice, int From, int Content, int End);

/// <summary>
/// Recognises what is said on somebody's behalf: a line or sentence that opens with "for @frank:" until the line ends, and
/// what stands below such a lead-in alone on its line until a blank line. Anywhere else "for @frank" is only words.
/// </summary>
internal sealed class OnBehalf(Sheet sheet, Owners owners)
{
    private static readonly PhraseBook<string> LeadIns = new PhraseBook<string>().Add("for", "for").Add("behalf", "on behalf of");

    /// <summary>The voice of lines that do not say otherwise.</summary>
    public Voice Standing { get; private set; } = new(null);

    /// <summary>A blank line: from here on the author speaks again.</summary>
    public void End() => Standing = new(null);

    /// <summary>The stretches of a line, each in its voice.</summary>
    public IEnumerable<Spoken> Of(int from, int end)
    {
        if (At(from, end) is { } opening)
        {
            Standing = opening.Content >= end ? opening.Voice : new(null);
            if (opening.Content >= end)
                yield break;
        }

        var (voice, start, content) = (Standing, from, from);
        foreach (var sentence in Phrases.Sentences(sheet, from, end))
        {
            if (At(sentence.From, end) is not { } turn || turn.Content >= end)
                continue;
            if (sentence.From > start)
                yield return new Spoken(voice, start, content, sentence.From);
            (voice, start, content) = (turn.Voice, sentence.From, turn.Content);
        }

        yield return new Spoken(voice, start, content, end);
    }

    /// <summary>One item that is told one thing in one voice and another in another is asked about: both cannot stand.</summary>
    public static IReadOnlyList<Finding> Met(IReadOnlyList<Finding> findings)
    {
        var split = findings.OfType<SetFinding>().GroupBy(set => set.Key).Where(group => Disagree([.. group])).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        return split.Count == 0
            ? findings
            : [.. findings.Where(finding => finding is not SetFinding set || !split.TryGetValue(set.Key, out var group) || group[0] == set).Select(finding => finding is SetFinding set && split.TryGetValue(set.Key, out var group) ? Asked(group) : finding)];
    }

    private static bool Disagree(IReadOnlyList<SetFinding> sets) => sets.Count > 1
        && sets.SelectMany(set => set.Fields).Where(field => field.Field != FieldNames.Update).GroupBy(field => field.Field).Any(field => field.DistinctBy(one => one.Value).Count() > 1);

    private static AskFinding Asked(IReadOnlyList<SetFinding> sets)
    {
        var first = sets.Min(set => set.Words.Offset);
        var words = new Words(first, sets.Max(set => set.Words.Offset + set.Words.Length) - first);
        return new AskFinding(sets[0].Kind, sets[0].Key, Doubt.TwoValues, [.. sets.Select(set => new AskOption(set.Kind, set.Key, set.Fields))], words);
    }

    private (Voice Voice, int Content)? At(int from, int end)
    {
        var at = from;
        while (at < end && sheet.Tokens[at].Kind == TokenKind.Emoji)
            at++;
        var name = LeadIns.Match(sheet.Tokens, at, end, out var leadIn);
        if (name == at || Named(name, end) is not { } named || AfterMark(named.Next, end, comma: leadIn == "behalf") is not { } content)
            return null;
        return (named.Voice, content);
    }

    private (Voice Voice, int Next)? Named(int at, int end)
    {
        // Whoever is spoken for until then, "for me" is the author's.
        if (sheet.Is(at, end, "me") || sheet.Is(at, end, "myself"))
            return (new Voice(null), at + 1);
        if (owners.At(sheet.Tokens, at, end) is { } member)
            return (new Voice(member.Handle == sheet.Author.Value ? null : new MemberId(member.Handle)), member.Next);
        return at < end && sheet.Tokens[at].Kind == TokenKind.Mention ? (new Voice(null, sheet.Tokens[at].Word), at + 1) : null;
    }

    // A colon or a dash sets what is said apart from whom it is said for; a comma does so only after "on behalf of".
    private int? AfterMark(int at, int end, bool comma)
    {
        var next = sheet.Is(at, end, ",") ? at + 1 : at;
        if (sheet.Is(next, end, ":") || (sheet.Is(next, end, "-") && sheet.Tokens[next].Spaced))
            return next + 1;
        return comma && next > at ? next : null;
    }
}
