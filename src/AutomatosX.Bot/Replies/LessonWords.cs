using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Replies;

/// <summary>What the bot made of words that it did not understand at once, and the rule that they broke.</summary>
public static class LessonWords
{
    public const string KeptAsNote = "kept as a note";

    public const string KeyWithoutState = "A key without its state updates nothing, and neither does a plan, a wish or a question; say what it is now.";

    public const string NoKey = "Words without a key stand in the summary as a note; to update an item, name its key.";

    /// <summary>The question that was asked, in a few words.</summary>
    public static string Asked(AskFinding ask) => ask.Why switch
    {
        Doubt.UnknownKey => $"asked: there is no {ask.Key}, what is meant?",
        Doubt.NearKey or Doubt.KeyInQuote => $"asked: is this about {ask.Key}?",
        Doubt.TwoValues => "asked: which one holds?",
        Doubt.NoNewValue => $"asked: what is {ask.Key} now?",
        Doubt.SecondHand => "asked: shall it be recorded?",
        Doubt.WrongKind => $"asked: what is meant for {ask.Key}, which is {A(ask.Kind)}?",
        Doubt.UnclearPercent or Doubt.UnclearFigure => "asked: which figure holds?",
        Doubt.UnclearDate => "asked: is this the due date?",
        Doubt.OtherTitle => $"asked: is {ask.Key} renamed?",
        _ => "asked: what shall stand?",
    };

    /// <summary>How to be understood at once where this was in doubt.</summary>
    public static string Rule(Doubt why) => why switch
    {
        Doubt.Hedged => "“I think” and “almost” ask; say it plainly or not at all.",
        Doubt.TwoValues => "Two values for one item ask; say the one that holds, or put “correction:” before the second.",
        Doubt.NoNewValue => "“No longer yellow” leaves open what it is; say the new value.",
        Doubt.SecondHand => "What somebody else says is asked about; say it as your own, or let them say it.",
        Doubt.UnknownKey or Doubt.NearKey => "A key has to be here as it is typed; /standup mine lists yours.",
        Doubt.KeyInQuote => "Quotes, code and links count as somebody else's words; write the key outside of them.",
        Doubt.WrongKind => "Actions and stories have a status, risks have a colour; a level needs its name (“impact high”).",
        Doubt.UnclearPercent => "One figure for the whole item is understood; a range or the percent of a part asks.",
        Doubt.UnclearFigure => "A metric takes one figure; several, or a change alone (“up 4 %”), ask.",
        Doubt.OtherTitle => "A key keeps its title; one that is used with another title may be meant for another item.",
        Doubt.UnclearDate => "A date is understood with “due” before it; one that is vague, past or impossible asks.",
        _ => "“Fine”, “ready” and “on hold” are no states; say done, in progress, blocked, or a risk's colour.",
    };

    /// <summary>Statements to pick from where the words themselves offer no reading: what somebody may well have wanted to say.</summary>
    public static IEnumerable<IReadOnlyList<FieldFinding>> Examples(Item item, Doubt? why, DateOnly nextDay) => (item.Kind, why) switch
    {
        (RiskKind.Key, _) => Rags.All.Where(colour => colour != item[FieldNames.Rag]).Take(2).Select(colour => One(FieldNames.Rag, colour)),
        (MetricKind.Key, _) => [[new FieldFinding(FieldNames.Value, item[FieldNames.Value] ?? "12", default), .. item[FieldNames.Unit] is { } unit ? One(FieldNames.Unit, unit) : []]],
        (ActionKind.Key, Doubt.UnclearDate) => [One(FieldNames.Due, Projects.DateWords.Iso(nextDay))],
        (ActionKind.Key or StoryKind.Key, Doubt.UnclearPercent) => [One(FieldNames.Percent, item.Percent is > 0 and < 100 and var percent ? Number.Text(percent) : "50")],
        (ActionKind.Key or StoryKind.Key, _) => new[] { Statuses.InProgress, Statuses.Done, Statuses.Blocked }.Where(status => status != item.Status).Take(2).Select(status => One(FieldNames.Status, status)),
        _ => [],
    };

    private static FieldFinding[] One(string field, string value) => [new FieldFinding(field, value, default)];

    /// <summary>A kind with its article: <c>an action</c>.</summary>
    public static string A(string kind) => $"{(kind.StartsWith('a') ? "an" : "a")} {kind}";
}
