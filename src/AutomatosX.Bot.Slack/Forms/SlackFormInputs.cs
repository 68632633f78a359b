using System.Globalization;
using System.Text.Json.Nodes;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Slack.Posts;

namespace AutomatosX.Bot.Slack.Forms;

/// <summary>
/// A form's fields as input blocks. What stands in a field must come back as it is: a value that the fitting element cannot
/// show (a number with a unit, a day in words) stands in a line of text, and a text longer than Slack's inputs in several.
/// </summary>
internal sealed class SlackFormInputs(SlackFormData data)
{
    /// <summary>The action id of every element; a field is told by its block.</summary>
    public const string ActionId = "v";

    /// <summary>What a tick is sent as.</summary>
    private const string Ticked = "yes";

    private const int LongestGap = 40;

    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>One block, or several for a text that is longer than an input holds.</summary>
    public IReadOnlyList<JsonObject> Blocks(FormField field)
    {
        var name = data.NameFor(field.Id, SlackLimits.Id, !_taken.Add(field.Id));
        return field.Shape switch
        {
            FieldShape.Tick => [Input(name, field, field.Label, Tick(field.Value == Ticked))],
            FieldShape.Choice when field.Choices.Count > 0 => [Input(name, field, field.Label, Select(field))],
            FieldShape.Number when int.TryParse(field.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) || field.Value.Length == 0 => [Input(name, field, field.Label, Number(field.Value))],
            FieldShape.Date when DateOnly.TryParseExact(field.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) || field.Value.Length == 0 => [Input(name, field, field.Label, Date(field.Value))],
            FieldShape.Room => [Input(name, field, field.Label, SlackPickers.Room(field.Value))],
            FieldShape.People => [Input(name, field, field.Label, SlackPickers.People(field.Value))],
            _ => Texts(name, field),
        };
    }

    private List<JsonObject> Texts(string name, FormField field)
    {
        var pieces = Pieces(field.Value.ReplaceLineEndings("\n"));
        var isMultiline = field.Shape == FieldShape.Text || pieces.Any(piece => piece.Text.Contains('\n', StringComparison.Ordinal));
        return [.. pieces.Select((piece, index) => Input(
            index == 0 ? name : data.NameForMore(field.Id, piece.Gap),
            field,
            pieces.Count == 1 ? field.Label : string.Create(CultureInfo.InvariantCulture, $"{field.Label} ({index + 1} of {pieces.Count})"),
            Text(piece.Text, isMultiline)))];
    }

    private static List<(string Gap, string Text)> Pieces(string value)
    {
        var pieces = new List<(string Gap, string Text)>();
        var (start, gap) = (0, "");
        do
        {
            var end = SlackText.End(value, start, SlackLimits.InputText);
            var piece = value[start..end];
            var words = end < value.Length ? piece.TrimEnd() : piece;
            pieces.Add((gap, words));
            var next = end;
            while (next < value.Length && char.IsWhiteSpace(value[next]))
                next++;
            gap = value[(start + words.Length)..next];
            gap = gap[..Math.Min(gap.Length, LongestGap)];
            start = next;
        }
        while (start < value.Length);
        return pieces;
    }

    private static JsonObject Input(string name, FormField field, string label, JsonObject element)
    {
        element["action_id"] = ActionId;
        var input = new JsonObject { ["type"] = "input", ["block_id"] = name, ["optional"] = true, ["label"] = SlackText.Plain(label, SlackLimits.Label, field.Id), ["element"] = element };
        if (!SlackText.IsBlank(field.Hint))
            input["hint"] = SlackText.Plain(field.Hint, SlackLimits.Label, "…");
        return input;
    }

    private static JsonObject Text(string value, bool isMultiline)
    {
        var input = new JsonObject { ["type"] = "plain_text_input", ["multiline"] = isMultiline, ["max_length"] = SlackLimits.InputText };
        if (value.Length > 0)
            input["initial_value"] = value;
        return input;
    }

    private static JsonObject Number(string value)
    {
        var input = new JsonObject { ["type"] = "number_input", ["is_decimal_allowed"] = false };
        if (value.Length > 0)
            input["initial_value"] = value;
        return input;
    }

    private static JsonObject Date(string value)
    {
        var input = new JsonObject { ["type"] = "datepicker" };
        if (value.Length > 0)
            input["initial_date"] = value;
        return input;
    }

    private static JsonObject Tick(bool isTicked)
    {
        var input = new JsonObject { ["type"] = "checkboxes", ["options"] = new JsonArray(Option("Yes", Ticked)) };
        if (isTicked)
            input["initial_options"] = new JsonArray(Option("Yes", Ticked));
        return input;
    }

    private JsonObject Select(FormField field)
    {
        var options = field.Choices.Take(SlackLimits.Options * SlackLimits.Options).Select(choice => (choice.Value, Json: Option(choice.Label, data.NameFor(choice.Value, SlackLimits.OptionText)))).ToList();
        var input = new JsonObject { ["type"] = "static_select" };
        if (options.FirstOrDefault(option => option.Value == field.Value).Json is { } current)
            input["initial_option"] = current.DeepClone();
        if (options.Count <= SlackLimits.Options)
            input["options"] = new JsonArray([.. options.Select(option => option.Json)]);
        else
            input["option_groups"] = new JsonArray([.. options.Select(option => option.Json).Chunk(SlackLimits.Options).Select(Group)]);
        return input;
    }

    private static JsonObject Group(JsonObject[] options)
    {
        const int Each = (SlackLimits.OptionText - 3) / 2;
        string Said(JsonObject option) => SlackText.Cut((string)option["text"]!["text"]!, Each);
        return new JsonObject { ["label"] = SlackText.Plain($"{Said(options[0])} – {Said(options[^1])}", SlackLimits.OptionText, "…"), ["options"] = new JsonArray([.. options]) };
    }

    private static JsonObject Option(string label, string value) => new() { ["text"] = SlackText.Plain(label, SlackLimits.OptionText, value), ["value"] = value };
}
