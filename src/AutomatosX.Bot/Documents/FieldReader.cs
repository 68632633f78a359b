using System.Globalization;
using AutomatosX.Bot.Registers;

namespace AutomatosX.Bot.Documents;

/// <summary>Reads "label: value" into an item's field, in canonical values.</summary>
internal sealed class FieldReader(People people, DueText due)
{
    private const int LongestLabel = 60;

    // Words behind a colour that take it back.
    private static readonly HashSet<string> Doubts = new(StringComparer.OrdinalIgnoreCase) { "if", "when", "once", "until", "unless", "but", "by", "expected", "maybe", "soon", "not", "probably", "or", "and" };

    private static readonly string[] WaitingWords = ["waiting on ", "waiting for ", "blocked only on ", "blocked on ", "blocked by "];

    /// <summary>Whether the label names a field that the item's kind has.</summary>
    public static bool Knows(ItemDraft draft, string label) => FieldLabels.Field(label) is { } field && FieldLabels.Has(draft.Kind, field);

    /// <summary>False when the label is not known or its value is none that the field has.</summary>
    public bool Read(ItemDraft draft, string label, string value, int line)
    {
        if (FieldLabels.Field(label) is not { } field || !FieldLabels.Has(draft.Kind, field))
            return false;
        return value.Length == 0 || Read(draft, field, value.Trim(), InlineText.Trimmed(value), line);
    }

    /// <summary>Words that name no field: a state, what is waited for, a date, or else what is told of the item.</summary>
    public void Remark(ItemDraft draft, Piece piece, int line)
    {
        var text = InlineText.Trimmed(piece.Text);
        var status = draft.Kind == "risk" ? null : StatusText.Read(text);
        if (text.Length == 0 || Labelled(draft, piece.Text, line) || (status is not { Status: Statuses.ReadyForReview } && Waits(draft, text)) || Due(draft, text))
            return;
        if (!draft.Has(FieldNames.Owner) && Led(text) is { } led)
        {
            Owners(draft, led.Found);
            Remark(draft, new Piece(piece.Joint, led.Behind), line);
        }
        else if (draft.Kind == "risk" && !draft.Has(FieldNames.Rag) && Coloured(text, strictly: false) is { } rag)
            Colour(draft, rag);
        else if (status is not null && !draft.Has(FieldNames.Status))
            State(draft, status, piece.Joint);
        else if (FieldLabels.Has(draft.Kind, FieldNames.Points) && text.Contains(' ', StringComparison.Ordinal) && Points(text) is { } points)
            draft.Set(FieldNames.Points, points);
        else if (text.Split(", ") is { Length: > 1 } parts && IsValue(draft, parts[0]))
            Array.ForEach(parts, part => Remark(draft, new Piece("", part), line));
        else
            draft.Say(FieldNames.Update, text, piece.Joint);
    }

    // "8 pts, 75 % complete": one value after the other.
    private bool IsValue(ItemDraft draft, string text) =>
        (FieldLabels.Has(draft.Kind, FieldNames.Points) && text.Contains(' ', StringComparison.Ordinal) && Points(text) is not null) || IsStatement(draft, text);

    /// <summary>"Kim, in progress": members first, the rest behind a comma.</summary>
    private (PeopleReading Found, string Behind)? Led(string text)
    {
        if (people.Member(text) && people.Named(text) is { } all)
            return (all, "");
        var comma = text.IndexOf(", ", StringComparison.Ordinal);
        return comma > 0 && people.Member(text[..comma]) && people.Named(text[..comma]) is { } first ? (first, text[(comma + 2)..]) : null;
    }

    /// <summary>Whether the words are a field by themselves, so that no title can go on with them.</summary>
    public bool IsStatement(ItemDraft draft, string text) =>
        (FieldLabels.Split(text) is { } split && Knows(draft, split.Label))
        || (draft.Kind == "risk" ? Coloured(text) is not null : StatusText.Read(text) is not null)
        || (StartsDue(text) && due.Read(text) is not null);

    /// <summary>Parts a text at commas and ends of sentences that a label of the item's kind follows: "Owner: Kim, Points: 8".</summary>
    public static IEnumerable<Piece> Listed(ItemDraft draft, Piece piece)
    {
        var (from, joint) = (0, piece.Joint);
        var mask = new TextMask(piece.Text);
        for (var at = piece.Text.IndexOf(' ', StringComparison.Ordinal) - 1; at >= 0; at = piece.Text.IndexOf(' ', at + 2) - 1)
        {
            if (piece.Text[at] is not (',' or ';' or '.') || !mask.IsOpen(at) || FieldLabels.Split(piece.Text[(at + 2)..Math.Min(piece.Text.Length, at + LongestLabel)]) is not { } split || !Knows(draft, split.Label))
                continue;
            yield return new Piece(joint, piece.Text[from..at]);
            (from, joint) = (at + 2, ", ");
        }

        yield return new Piece(joint, piece.Text[from..]);
    }

    public string? DueDate(string text) => due.Read(text);

    public static void Owners(ItemDraft draft, PeopleReading found)
    {
        draft.Set(FieldNames.Owner, found.Owner);
        if (found.With.Count > 0)
            draft.Set(FieldNames.With, string.Join(", ", found.With));
    }

    private bool Read(ItemDraft draft, string field, string value, string text, int line)
    {
        switch (field)
        {
            case FieldLabels.Standing:
                return draft.Kind == "risk" ? Rag(draft, text) : Status(draft, value, line);
            case FieldNames.Owner:
                if (people.Named(value) is { } found)
                    Owners(draft, found);
                return true;
            case FieldNames.Due:
                return due.Read(text) is { } date && draft.Set(field, date);
            case FieldNames.Residual or FieldNames.Likelihood or FieldNames.Impact:
                return RiskText.Level(text) is { } level && draft.Set(field, level);
            case FieldNames.Percent:
                return PercentText.Alone(text) is { } percent ? Percent(draft, percent) : Status(draft, value, line);
            case FieldNames.Confidence:
                return (PercentText.Leading(text)?.Percent ?? PercentText.Alone(text)) is { } confidence && draft.Set(field, Number.Text(confidence));
            case FieldNames.Points:
                return Points(text) is { } points && draft.Set(field, points);
            case FieldNames.From:
                return RiskText.Earlier(text) is { } from && draft.Set(field, from);
            case FieldNames.Title:
                return draft.Set(field, text);
            case FieldNames.Blockers or FieldNames.Escalation when InlineText.IsNone(value):
                return None(draft, field, value, line);
            default:
                draft.Say(field, text);
                return true;
        }
    }

    // How far it is says in what state it is, unless that is stated, too.
    private static bool Percent(ItemDraft draft, int percent)
    {
        if (!draft.Has(FieldNames.Status) && percent > 0)
            draft.Set(FieldNames.Status, percent == 100 ? Statuses.Done : Statuses.InProgress, implied: true);
        return draft.Set(FieldNames.Percent, Number.Text(percent));
    }

    /// <summary>"8", "8 pts", "3 points".</summary>
    public static string? Points(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > 2 || !int.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out var points))
            return null;
        return words.Length == 1 || words[1].ToUpperInvariant() is "PT" or "PTS" or "POINT" or "POINTS" or "SP" ? Number.Text(points) : null;
    }

    private static bool None(ItemDraft draft, string field, string value, int line)
    {
        // "None; outputs feed the sheet": the field is none, and what is told beside it has no field of its own.
        var more = Pieces.Of(value).Skip(1).Select(piece => piece.Text).ToList();
        if (more.Count > 0)
            draft.CouldNotRead(line, string.Join("; ", more));
        return draft.Set(field, "none");
    }

    private bool Status(ItemDraft draft, string value, int line)
    {
        var pieces = Pieces.Of(value);
        var words = InlineText.Trimmed(pieces[0].Text);
        var read = StatusText.Read(words);
        if (read is not null && !draft.Has(FieldNames.Status))
            State(draft, read, "");
        else if (read is null && !Waits(draft, words))
            draft.Say(FieldNames.Update, words);
        foreach (var piece in pieces.Skip(1))
        {
            if (read is { Percent: null } && PercentText.Alone(piece.Text) is { } percent)
                draft.Set(FieldNames.Percent, Number.Text(percent));
            else
                Remark(draft, piece, line);
        }

        // The words are kept as told; that they name no state is told too.
        return read is not null;
    }

    private void State(ItemDraft draft, StatusReading read, string joint)
    {
        if (read.Status is { } status)
            draft.Set(FieldNames.Status, status, implied: read.IsImplied);
        if (read.Percent is { } percent)
            draft.Set(FieldNames.Percent, Number.Text(percent));
        if (!Waits(draft, read.Rest) && !Due(draft, read.Rest))
            draft.Say(FieldNames.Update, read.Rest, joint);
    }

    private static bool Rag(ItemDraft draft, string text)
    {
        var letter = RiskText.Letter(text);
        if ((letter is null ? RiskText.Rag(text.Trim('*', '_', '`')) : new RagReading(letter, null, "")) is not { } rag)
            return false;
        Colour(draft, rag);
        return true;
    }

    private static RagReading? Coloured(string text, bool strictly = true) =>
        RiskText.Letter(text) is { } letter ? new RagReading(letter, null, "") : RiskText.Rag(text.Trim('*', '_', '`')) is { } rag && (rag.Rest.Length == 0 || (!strictly && !Doubts.Contains(rag.Rest.Split(' ')[0]))) ? rag : null;

    public static void Colour(ItemDraft draft, RagReading rag)
    {
        draft.Set(FieldNames.Rag, rag.Rag);
        if (rag.From is { } from)
            draft.Set(FieldNames.From, from);
        draft.Say(FieldNames.Update, rag.Rest);
    }

    private bool Labelled(ItemDraft draft, string text, int line)
    {
        if (FieldLabels.Split(text) is not { } split || !Knows(draft, split.Label))
            return false;
        if (!Read(draft, split.Label, split.Value, line))
            draft.CouldNotRead(line, text);
        return true;
    }

    private bool Due(ItemDraft draft, string text) => StartsDue(text) && due.Read(text) is { } date && FieldLabels.Has(draft.Kind, FieldNames.Due) && draft.Set(FieldNames.Due, date);

    private static bool StartsDue(string text) => InlineText.StartsWithWord(text, "due") || InlineText.StartsWithWord(text, "eta");

    private static bool Waits(ItemDraft draft, string text)
    {
        if (text.Length == 0 || !FieldLabels.Has(draft.Kind, FieldNames.Blockers) || draft.Has(FieldNames.Blockers))
            return false;
        if (InlineText.StartsWithWord(text, "no blockers") && InlineText.Trimmed(text).Length == "no blockers".Length)
            return draft.Set(FieldNames.Blockers, "none");
        var lead = Array.Find(WaitingWords, word => text.StartsWith(word, StringComparison.OrdinalIgnoreCase));
        if (lead is null)
            return false;
        if (lead.StartsWith("blocked", StringComparison.Ordinal))
            draft.Set(FieldNames.Status, Statuses.Blocked);
        return draft.Set(FieldNames.Blockers, InlineText.Trimmed(text[lead.Length..]));
    }
}
