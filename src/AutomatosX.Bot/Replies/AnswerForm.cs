using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Replies;

/// <summary>The form behind "Fill in": the member's open items as they stand, and room for free text, which is read like any reply.</summary>
public static class AnswerForm
{
    public const string Action = "answer";
    public const string Words = "words";

    /// <summary>Fields of an item that the form offers, where the item's kind has them.</summary>
    private static readonly string[] Offered = [FieldNames.Status, FieldNames.Rag, FieldNames.Percent, FieldNames.Update, FieldNames.Blockers, FieldNames.Next, FieldNames.Mitigation];

    /// <param name="value">What the form was opened for; comes back with it.</param>
    public static Form Of(string title, string value, IReadOnlyList<Item> items) =>
        new(title, Action, value, [.. items.SelectMany(Fields), new FormField(Words, "Anything else, in your own words", FieldShape.Text, "") { Hint = "Read like any reply: ACTION-15 done. New risk: … Decision: …" }]);

    /// <summary>What was changed in a form that was sent: one finding an item, only the fields that now say something else.</summary>
    public static IEnumerable<SetFinding> Findings(IReadOnlyDictionary<string, string> sent, IReadOnlyDictionary<string, Item> items, MemberId member)
    {
        foreach (var group in sent.Where(field => field.Key.Contains('|', StringComparison.Ordinal)).GroupBy(field => field.Key[..field.Key.IndexOf('|', StringComparison.Ordinal)]))
        {
            if (MemberItems.Open(items.Values, member).FirstOrDefault(open => open.Key == group.Key) is not { } item)
                continue;
            var kind = Kind.Of(item.Kind);
            List<FieldFinding> changed =
            [
                .. group.Select(field => new FieldFinding(field.Key[(group.Key.Length + 1)..], field.Value.Trim(), default))
                    .Where(field => Offered.Contains(field.Field) && field.Value.Length > 0 && field.Value != Shown(item, field.Field) && kind.FieldNamed(field.Field)?.Allows(field.Value) == true),
            ];
            if (changed.Count > 0)
                yield return new SetFinding(item.Kind, item.Key, Implied.With(changed), default);
        }
    }

    /// <summary>The form as a line a field, kept as the reply's words.</summary>
    public static string AsWords(IEnumerable<SetFinding> findings, string words) =>
        string.Join('\n', [.. findings.Select(finding => $"{finding.Key}: {string.Join(", ", finding.Fields.Select(field => $"{field.Field} {field.Value}"))}"), .. words.Length > 0 ? [words] : Array.Empty<string>()]);

    private static IEnumerable<FormField> Fields(Item item)
    {
        var kind = Kind.Of(item.Kind);
        foreach (var field in Offered.Select(kind.FieldNamed).OfType<Field>())
        {
            yield return new FormField($"{item.Key}|{field.Name}", field.Label, Shape(field), Shown(item, field.Name))
            {
                Group = $"{item.Key} {item.Title}",
                Choices = [.. field.Allowed.Select(value => new Choice(value, Statuses.Said(value)))],
            };
        }
    }

    // What somebody said once about an item is not said again just because a form is sent: the words of the day start empty.
    private static string Shown(Item item, string field) => field == FieldNames.Update ? "" : item[field] ?? "";

    private static FieldShape Shape(Field field) => field.Values switch
    {
        FieldValues.OneOf => FieldShape.Choice,
        FieldValues.Percent or FieldValues.Number => FieldShape.Number,
        _ => FieldShape.Line,
    };
}
