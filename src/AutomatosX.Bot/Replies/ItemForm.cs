using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Replies;

/// <summary>The form of one item of any kind, made from what the kind declares: a new one, or one that stands and is to be changed.</summary>
public static class ItemForm
{
    public const string Action = "item";

    /// <summary>The field for the key, where members choose it themselves.</summary>
    public const string Key = "key";

    /// <summary>How the ids of the replies begin that such a form makes: "Edit" below them opens the form again.</summary>
    public const string Replies = "item-form/";

    /// <summary>What the button behind which a new one is filled in carries: <c>P0/risk</c>.</summary>
    public static string ValueOf(Project project, Kind kind) => $"{project.Key}/{kind.Name}";

    /// <summary>The same for an item that stands: <c>P0/risk/R-4</c>.</summary>
    public static string ValueOf(Project project, Item item) => $"{project.Key}/{item.Kind}/{Uri.EscapeDataString(item.Key)}";

    /// <summary>What a button or a form is about: the kind, the key of the item that stands, and what the form showed; null when it is none of ours.</summary>
    public static (Kind Kind, string? Item, string Stamp)? Parse(string value) => value.Split('/') switch
    {
        [_, var kind] when Kind.Find(kind) is { InForm.Count: > 0 } found => (found, null, ""),
        [_, var kind, var key, .. var stamp] when Kind.Find(kind) is { InForm.Count: > 0 } found => (found, Uri.UnescapeDataString(key), stamp is [var shown] ? shown : ""),
        _ => null,
    };

    /// <param name="item">The one that stands, or null for a new one.</param>
    public static Form Of(Project project, Kind kind, Item? item) => new(
        item is null ? $"New {kind.Name}" : item.Key,
        Action,
        item is null ? ValueOf(project, kind) : $"{ValueOf(project, item)}/{Stamp(project, kind, item)}",
        [
            .. item is null && kind.NamedByMembers ? [new FormField(Key, "Name", FieldShape.Line, "") { Hint = "One word, as people will write it: parser_duration_ms." }] : Array.Empty<FormField>(),
            .. kind.InForm.Select(field => Input(project, field, item)),
        ])
    {
        Send = item is null ? "Record" : "Change",
    };

    /// <summary>What stands in a field when the form opens.</summary>
    // What somebody told of it once is not told again because a form is sent.
    public static string Shown(Project project, Field field, Item? item) => field.Name == FieldNames.Update ? "" : FieldText.Shown(field, item?[field.Name], project);

    /// <summary>Whether the form showed this in a field: it was not changed by its sender then.</summary>
    public static bool Showed(Kind kind, string stamp, Field field, string value)
    {
        var at = kind.InForm.ToList().IndexOf(field) * FormStamp.Digits;
        return stamp.Length >= at + FormStamp.Digits && stamp.AsSpan(at, FormStamp.Digits).SequenceEqual(FormStamp.Digest(value));
    }

    private static string Stamp(Project project, Kind kind, Item item) => string.Concat(kind.InForm.Select(field => FormStamp.Digest(Shown(project, field, item))));

    private static FormField Input(Project project, Field field, Item? item) => new(field.Name, field.Label, Shape(field), Shown(project, field, item))
    {
        Choices = field.Values switch
        {
            FieldValues.OneOf => [.. field.Allowed.Select(value => new Choice(value, Statuses.Said(value)))],
            FieldValues.Member => [.. Members(project, item?[field.Name])],
            _ => [],
        },
        Hint = field.Hint.Length > 0 ? field.Hint : HintOf(field),
    };

    // Who is no member any more stays chosen: sending the form changes nothing that its sender did not touch.
    private static IEnumerable<Choice> Members(Project project, string? chosen) =>
        project.Members.Select(member => new Choice(member.Handle.Value, member.Name)).Concat(chosen is { } gone && project.Member(new MemberId(gone)) is null ? [new Choice(gone, gone)] : []);

    private static FieldShape Shape(Field field) => field.Values switch
    {
        FieldValues.OneOf or FieldValues.Member => FieldShape.Choice,
        FieldValues.Percent => FieldShape.Number,
        FieldValues.Date => FieldShape.Date,
        FieldValues.List => FieldShape.Text,
        _ => field.Long ? FieldShape.Text : FieldShape.Line,
    };

    private static string HintOf(Field field) => field.Values switch
    {
        FieldValues.Members => "Like this: @oliver, @queenie.",
        FieldValues.Moment => "Like this: Day 3 09:30, Fri 14:00, 2025-01-22 09:30.",
        FieldValues.List => "One on each line.",
        FieldValues.Number => "A number: 83.5.",
        _ => "",
    };
}
