using System.Globalization;
using System.Text.Json.Nodes;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.MsTeams.Posts;

namespace AutomatosX.Bot.MsTeams.Forms;

/// <summary>
/// A form's fields as inputs. What stands in a field must come back as it is: a value that the fitting input cannot show (a
/// number with a unit, a day in words) stands in a line of text.
/// </summary>
internal static class MsTeamsFormInputs
{
    /// <summary>What comes before a field's id in the id of its input.</summary>
    public const string Prefix = "f.";

    public const string Ticked = "yes";

    /// <summary>What a tick that is not set is sent as: nothing that anybody would write.</summary>
    public const string Unticked = "~no";

    /// <summary>Teams' own search among the people of the tenant; it answers with the ids that <see cref="PersonId"/> has.</summary>
    public const string Directory = "graph.microsoft.com/users";

    public static IReadOnlyList<JsonObject> Elements(FormField field, string value, MsTeamsFormFacts facts) => field.Shape switch
    {
        FieldShape.Tick => [Tick(field, value == Ticked)],
        FieldShape.Choice when field.Choices.Count > 0 => [Choice(field, value, field.Choices, facts.Searched(field))],
        FieldShape.Number when value.Length == 0 || int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) => [Number(field, value)],
        FieldShape.Date when value.Length == 0 || DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) => [Date(field, value)],
        FieldShape.Room => Room(field, value, facts),
        FieldShape.People => [People(field, value, facts)],
        _ => [Text(field, value)],
    };

    private static JsonObject Text(FormField field, string value)
    {
        var input = Input("Input.Text", field);
        var text = value.ReplaceLineEndings("\n");
        if (field.Shape == FieldShape.Text || text.Contains('\n', StringComparison.Ordinal))
            input["isMultiline"] = true;
        // What stands there already is never cut.
        var most = Math.Max(Form.MostCharacters, text.Length);
        input["maxLength"] = most;
        input["errorMessage"] = string.Create(CultureInfo.InvariantCulture, $"A field holds {most:N0} characters. Shorten it, or send the rest as a message.");
        if (text.Length > 0)
            input["value"] = text;
        return input;
    }

    private static JsonObject Number(FormField field, string value)
    {
        var input = Input("Input.Number", field);
        input["errorMessage"] = "Write a whole number: 80.";
        if (value.Length > 0)
            input["value"] = int.Parse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return input;
    }

    private static JsonObject Date(FormField field, string value)
    {
        var input = Input("Input.Date", field);
        input["errorMessage"] = "Choose a day.";
        if (value.Length > 0)
            input["value"] = value;
        return input;
    }

    // Titles of ticks are read as Markdown, labels are not: what people wrote is the label.
    private static JsonObject Tick(FormField field, bool isTicked)
    {
        var input = Input("Input.Toggle", field);
        input["title"] = "Yes";
        input["valueOn"] = Ticked;
        input["valueOff"] = Unticked;
        input["value"] = isTicked ? Ticked : Unticked;
        return input;
    }

    private static JsonObject Choice(FormField field, string value, IReadOnlyList<Choice> choices, string? searched)
    {
        var input = Input("Input.ChoiceSet", field);
        var isSearched = searched is not null && choices.Count > MsTeamsLimits.Choices;
        var shown = isSearched ? choices.Where((choice, index) => index < MsTeamsLimits.Choices || choice.Value == value) : choices;
        input["style"] = choices.Count > MsTeamsLimits.Offered ? "filtered" : "compact";
        input["placeholder"] = choices.Count > MsTeamsLimits.Offered ? "Type to search" : "Choose one";
        input["choices"] = Choices(shown);
        if (isSearched)
            input["choices.data"] = Query(searched!);
        if (choices.Any(choice => choice.Value == value))
            input["value"] = value;
        return input;
    }

    // Teams has no input for channels: one chooses among those that the bot is in.
    private static IReadOnlyList<JsonObject> Room(FormField field, string value, MsTeamsFormFacts facts)
    {
        List<Choice> rooms = [.. facts.Rooms];
        if (value.Length > 0 && rooms.All(room => room.Value != value))
            rooms.Insert(0, new Choice(value, value == facts.Room ? "Here" : "The one it has now"));
        return rooms.Count > 0
            ? [Choice(field, value, rooms, null)]
            : [MsTeamsElements.Text([new MsTeamsRun($"{MsTeamsText.Said(field.Label, MsTeamsLimits.Label, field.Id)}: ", RunStyle.Strong), new MsTeamsRun("I am in no channel yet. Add me to one and say \"standup setup\" to me there.", RunStyle.Plain)])];
    }

    private static JsonObject People(FormField field, string value, MsTeamsFormFacts facts)
    {
        var ids = value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var names = ids.Select(id => facts.People.FirstOrDefault(person => person.Value == id) ?? new Choice(id, id));
        var input = Input("Input.ChoiceSet", field);
        input["style"] = "filtered";
        input["isMultiSelect"] = true;
        input["placeholder"] = "Type a name";
        input["choices"] = Choices(names);
        input["choices.data"] = Query(Directory);
        if (ids.Length > 0)
            input["value"] = string.Join(',', ids);
        return input;
    }

    private static JsonArray Choices(IEnumerable<Choice> choices) =>
        [.. choices.DistinctBy(choice => choice.Value).Select(choice => new JsonObject { ["title"] = MsTeamsText.Said(choice.Label, MsTeamsLimits.Label, choice.Value), ["value"] = choice.Value })];

    private static JsonObject Query(string dataset) => new() { ["type"] = "Data.Query", ["dataset"] = dataset };

    private static JsonObject Input(string type, FormField field) =>
        new() { ["type"] = type, ["id"] = Prefix + field.Id, ["label"] = MsTeamsText.Said(field.Label, MsTeamsLimits.Label, field.Id) };
}
