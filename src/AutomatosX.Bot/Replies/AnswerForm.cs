using System.Globalization;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Replies;

/// <summary>The form behind "Fill in": what was planned, to be ticked; the member's open items as they stand; and room for free text, which is read like any reply.</summary>
public static class AnswerForm
{
    public const string Action = "answer";
    public const string Words = "words";

    /// <summary>What a tick is sent as.</summary>
    public const string Ticked = "yes";

    /// <summary>Fields of an item that the form offers, where the item's kind has them.</summary>
    public static IReadOnlyList<string> Offered { get; } = [FieldNames.Status, FieldNames.Rag, FieldNames.Percent, FieldNames.Update, FieldNames.Blockers, FieldNames.Next, FieldNames.Mitigation];

    /// <param name="value">What the form was opened for; comes back with it, and with it what the form showed.</param>
    /// <param name="planned">What the member planned for the working day before and for today.</param>
    public static Form Of(Project project, string title, string value, IReadOnlyList<Item> items, IReadOnlyList<Item> planned, DateOnly today) =>
        new(title, Action, $"{value}/{FormStamp.Of(items)}",
        [
            .. planned.Select(plan => Tick(project, plan, today)),
            .. items.SelectMany(Fields),
            new FormField(Words, "Anything else, in your own words", FieldShape.Text, "") { Hint = $"Read like any reply: {(items.Count > 0 ? $"{MemberItems.Example(items[0], items[0].Key)}. " : "")}New risk: … Decision: …" },
        ]);

    public static string FieldId(string key, string field) => $"{key}|{field}";

    /// <summary>What stands in a field when the form opens.</summary>
    // What somebody said once about an item is not said again just because a form is sent: the words of the day start empty.
    public static string Shown(Item item, string field) => field == FieldNames.Update ? "" : item[field] ?? "";

    /// <summary>How the form calls a field: <c>ACTION-06 Percent</c>.</summary>
    public static string LabelOf(string id)
    {
        if (id.Split('|') is not [var key, var field])
            return "Your own words";
        return $"{key} {Kind.All.Select(kind => kind.FieldNamed(field)?.Label).FirstOrDefault(label => label is not null) ?? field}";
    }

    /// <summary>What an answer form was opened for, or null when that is nothing.</summary>
    public static (string Project, string Touchpoint, DateOnly Day)? TargetOf(FormSent sent) =>
        sent.Value.Split('/') is [var key, var id, var date, ..] && DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? (key, id, day) : null;

    /// <summary>What the form showed when it was opened.</summary>
    public static string? StampIn(FormSent sent) => sent.Value.Split('/') is [_, _, _, var stamp, ..] ? stamp : null;

    private static FormField Tick(Project project, Item plan, DateOnly today)
    {
        var day = Due.Parse(plan[FieldNames.For])?.Date ?? today;
        var label = project.Calendar.Label(day).Short;
        return new FormField(FieldId(plan.Key, FieldNames.Status), plan.Title, FieldShape.Tick, "")
        {
            Group = day == today ? $"Planned for today, {label}: tick what is done" : $"Planned for {label}: tick what is done",
        };
    }

    private static IEnumerable<FormField> Fields(Item item)
    {
        var kind = Kind.Of(item.Kind);
        foreach (var field in Offered.Select(kind.FieldNamed).OfType<Field>())
        {
            yield return new FormField(FieldId(item.Key, field.Name), field.Label, Shape(field), Shown(item, field.Name))
            {
                Group = $"{item.Key} {item.Title}",
                Choices = [.. field.Allowed.Select(value => new Choice(value, Statuses.Said(value)))],
            };
        }
    }

    private static FieldShape Shape(Field field) => field.Values switch
    {
        FieldValues.OneOf => FieldShape.Choice,
        FieldValues.Percent or FieldValues.Number => FieldShape.Number,
        _ => FieldShape.Line,
    };
}
