using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Replies;

/// <summary>A reply that lies back, with the questions it raised and all its changes.</summary>
public sealed record PastReply(Reply Reply, IReadOnlyList<OpenAsk> Asks, IReadOnlyList<Change> Changes)
{
    /// <summary>
    /// The notes of a reply that came to nothing but notes, where something else may have been meant: it was kept whole
    /// (such a note has no place within the words), or it names an item.
    /// </summary>
    public IEnumerable<Change> OnlyNotes(ReplyScope scope)
    {
        var standing = Changes.Where(change => !change.Revoked).ToList();
        return Asks.Count > 0 || standing.Exists(change => change.Kind != NoteKind.Key) ? [] : standing.Where(note => note.Words.Length == 0 || scope.Named(note.Value ?? "") is not null);
    }
}

/// <summary>Words that were not understood at once, what became of them, and how they would have been.</summary>
/// <param name="Say">Statements that the reader verifiably takes; empty when there are none.</param>
/// <param name="IsExample">Whether the statements only show how, since the words themselves leave open what was meant.</param>
public sealed record Lesson(string Words, string Became, IReadOnlyList<string> Say, bool IsExample, string Rule)
{
    private const int MostOffered = 3;

    /// <summary>What one reply teaches; nothing where it was understood.</summary>
    public static IReadOnlyList<Lesson> Of(ReplyScope scope, PastReply past) =>
        [.. past.Asks.Select(ask => OfAsk(scope, past, ask)), .. past.OnlyNotes(scope).Select(note => OfNote(scope, past, note))];

    private static Lesson OfNote(ReplyScope scope, PastReply past, Change note)
    {
        var words = past.Reply.Quote(note.Words, Reply.QuoteLength);
        return scope.Named(note.Value ?? "") is { } key
            ? new Lesson(words, LessonWords.KeptAsNote, Examples(scope, past, scope.Items[key], null), true, LessonWords.KeyWithoutState)
            : new Lesson(words, LessonWords.KeptAsNote, [], false, LessonWords.NoKey);
    }

    private static Lesson OfAsk(ReplyScope scope, PastReply past, OpenAsk ask)
    {
        var finding = ask.Finding;
        var lesson = new Lesson(past.Reply.Quote(Around(past.Reply.Text, finding.Words), Reply.QuoteLength), LessonWords.Asked(finding), [], false, LessonWords.Rule(finding.Why));
        if (ask.Answer == OpenAsk.None)
            return lesson with { Became = $"{lesson.Became} You: none of these." };
        var meant = ask.Answer is { } chosen ? [finding.Options[chosen]] : finding.Options.Take(MostOffered);
        var say = meant.Select(option => Statement(scope, past, option)).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        if (ask.Answer is not null)
            return lesson with { Became = $"{lesson.Became} You chose.", Say = say };
        if (say.Count > 0 || NearestTo(scope, finding) is not { } item)
            return lesson with { Say = say, IsExample = say.Count > 1 && finding.Why is Doubt.UnclearWord or Doubt.WrongKind };
        return lesson with { Say = Examples(scope, past, item, finding.Why), IsExample = true };
    }

    // The whole of it in one statement: what the reply set of the item at once, and what was asked about.
    private static string? Statement(ReplyScope scope, PastReply past, AskOption option)
    {
        var key = scope.Items.ContainsKey(option.Key) ? option.Key : NearestTo(scope, option.Kind, option.Key)?.Key ?? option.Key;
        var state = option.Fields.Any(field => field.Field is FieldNames.Status or FieldNames.Percent);
        var beside = past.Changes.Where(change => !change.Revoked && change is { Source: ChangeSource.Reply, Value: not null } && change.Item == key && PlainStatement.IsShort(change.Field)
                && !(state && change.Field is FieldNames.Status or FieldNames.Percent) && option.Fields.All(field => field.Field != change.Field))
            .Select(change => new FieldFinding(change.Field, change.Value!, default));
        var context = scope.ContextOf(past.Reply);
        return PlainStatement.Of(key, [.. beside, .. option.Fields], context) ?? PlainStatement.Of(key, option.Fields, context);
    }

    private static List<string> Examples(ReplyScope scope, PastReply past, Item item, Doubt? why)
    {
        var context = scope.ContextOf(past.Reply);
        return [.. LessonWords.Examples(item, why, scope.Project.Calendar.NextWorkingDay(past.Reply.Day)).Select(fields => PlainStatement.Of(item.Key, fields, context)).OfType<string>()];
    }

    private static Item? NearestTo(ReplyScope scope, AskFinding ask) => scope.Items.GetValueOrDefault(ask.Key) ?? NearestTo(scope, ask.Kind, ask.Key);

    private static Item? NearestTo(ReplyScope scope, string kind, string key) =>
        Nearest.To(key, scope.Items.Values.Where(item => item.Kind == kind).Select(item => item.Key)) is { } near ? scope.Items[near] : null;

    // What was in doubt shows in the whole sentence: "green" is plain, "I think R-8 is green" is not.
    private static Words Around(string text, Words words)
    {
        const int Enough = 80;
        if (words.Length <= 0 || words.Offset < 0 || words.Offset + words.Length > text.Length)
            return words;
        var (from, end) = (words.Offset, words.Offset + words.Length);
        while (from > 0 && !IsEnd(text, from - 1))
            from--;
        while (end < text.Length && !IsEnd(text, end))
            end++;
        return end - from <= Enough ? new Words(from, end - from) : words;
    }

    private static bool IsEnd(string text, int at) => text[at] is '\n' or '\r' || (text[at] is '.' or ';' && at + 1 < text.Length && char.IsWhiteSpace(text[at + 1]));
}
