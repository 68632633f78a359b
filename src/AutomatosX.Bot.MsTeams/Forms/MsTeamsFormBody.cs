using System.Globalization;
using System.Text.Json.Nodes;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.MsTeams.Posts;

namespace AutomatosX.Bot.MsTeams.Forms;

/// <summary>The body of a form's card: its groups under their headings, as many as a card holds, and always the free text at its end.</summary>
internal static class MsTeamsFormBody
{
    private const int NamesLeftOut = 1_500;
    private const int LeftOutBytes = 12 * (NamesLeftOut + 500);

    public static IReadOnlyList<JsonObject> Elements(Form form, MsTeamsFormFacts facts, int send)
    {
        var words = form.Fields is [.., { Shape: FieldShape.Text } last] ? last : null;
        var end = words is null ? [] : With(words.Group, Field(words, facts));
        if (words?.Group.Length == 0 && form.Fields is [.., { Group.Length: > 0 }, _])
            SetApart(end[0]);
        List<JsonObject> body = [.. Title(form), .. Problems(form, facts)];
        var room = MsTeamsLimits.MessageBytes - MsTeamsLimits.FrameBytes - LeftOutBytes - send - body.Concat(end).Sum(MsTeamsText.Bytes);
        if (room < 0)
            throw new ArgumentException($"The form \"{form.Title}\" carries {form.Value.Length} characters that are not shown and {(words is null ? 0 : Value(words, facts).Length)} in its last field, more than a card on Teams holds. Let it be written as a message.", nameof(form));
        var left = new List<string>();
        foreach (var unit in Units(form.Fields.Take(form.Fields.Count - (words is null ? 0 : 1))))
        {
            var elements = left.Count > 0 ? [] : With(unit.Heading, [.. unit.Fields.SelectMany(field => Field(field, facts))]);
            var size = elements.Sum(MsTeamsText.Bytes);
            if (left.Count > 0 || size > room)
                left.Add(unit.Name);
            else
                body.AddRange(elements);
            room -= size;
        }

        if (left.Count > 0)
            body.Add(LeftOut(left, words is not null));
        body.AddRange(end);
        return form.Fields.Count > 0 ? body : [.. body, MsTeamsElements.Text([new MsTeamsRun("Nothing to fill in.", RunStyle.Plain)])];
    }

    /// <summary>What stands in the field: what was filled in, when the form is shown again.</summary>
    public static string Value(FormField field, MsTeamsFormFacts facts) => facts.Values is null ? field.Value : facts.Values.GetValueOrDefault(field.Id, "");

    private static IEnumerable<JsonObject> Title(Form form) =>
        MsTeamsElements.Of([.. MsTeamsLines.Heading(MsTeamsPartKind.Title, MsTeamsText.Cut(form.Title, MsTeamsLimits.Label))]);

    // What concerns no field of the form is said above all of them.
    private static IEnumerable<JsonObject> Problems(Form form, MsTeamsFormFacts facts)
    {
        if (facts.Problems.Count == 0)
            return [];
        var fields = form.Fields.Select(field => field.Id).ToHashSet(StringComparer.Ordinal);
        return [Problem("Not sent yet. Mend what is named below, and send it again."), .. facts.Problems.Where(problem => !fields.Contains(problem.Field)).Select(problem => Problem(problem.Sentence))];
    }

    private static IReadOnlyList<JsonObject> Field(FormField field, MsTeamsFormFacts facts)
    {
        List<JsonObject> elements = [.. facts.Problems.Where(problem => problem.Field == field.Id).Select(problem => Problem($"To mend: {problem.Sentence}"))];
        elements.AddRange(MsTeamsFormInputs.Elements(field, Value(field, facts), facts));
        if (!MsTeamsText.IsBlank(field.Hint))
            elements.Add(MsTeamsElements.Spaced(MsTeamsElements.Text([new MsTeamsRun(MsTeamsText.Said(field.Hint, MsTeamsLimits.Label, "…"), RunStyle.Quiet)], "Small"), "None"));
        return elements;
    }

    private static JsonObject Problem(string sentence)
    {
        var text = MsTeamsElements.Text([new MsTeamsRun(MsTeamsText.Said(sentence, MsTeamsLimits.Summary, "…"), RunStyle.Strong)]);
        text["inlines"]![0]!["color"] = "Attention";
        return MsTeamsElements.Spaced(text, "Medium");
    }

    /// <summary>What is shown whole or not at all: the fields of an item together, each tick by itself.</summary>
    private static List<Unit> Units(IEnumerable<FormField> fields)
    {
        var units = new List<Unit>();
        var group = "";
        foreach (var field in fields)
        {
            var isNew = field.Group != group;
            group = field.Group;
            if (group.Length > 0 && !isNew && field.Shape != FieldShape.Tick && units is [.., var open])
                units[^1] = open with { Fields = [.. open.Fields, field] };
            else
                units.Add(new Unit(isNew ? group : "", group.Length == 0 || field.Shape == FieldShape.Tick ? field.Label : group, [field]));
        }

        return units;
    }

    private static IReadOnlyList<JsonObject> With(string heading, IReadOnlyList<JsonObject> elements)
    {
        if (MsTeamsText.IsBlank(heading))
            return elements;
        var text = MsTeamsElements.Text([new MsTeamsRun(MsTeamsText.Said(heading, MsTeamsLimits.Label, "…"), RunStyle.Strong)]);
        SetApart(text);
        return [text, .. elements];
    }

    // Without a line it would read as one more field of the item above.
    private static void SetApart(JsonObject element)
    {
        element["separator"] = true;
        MsTeamsElements.Spaced(element, "Medium");
    }

    private static JsonObject LeftOut(IReadOnlyList<string> names, bool hasWords)
    {
        var which = MsTeamsText.Cut(string.Join("; ", names.Distinct(StringComparer.Ordinal).Select(MsTeamsText.Clean)), NamesLeftOut);
        var way = hasWords ? "Write about them below, in your own words." : "Write me a message about them.";
        return MsTeamsElements.Spaced(MsTeamsElements.Text([new MsTeamsRun(string.Create(CultureInfo.InvariantCulture, $"{names.Count:N0} more {(names.Count == 1 ? "does" : "do")} not fit into this form: {which}. {way}"), RunStyle.Quiet)]), "Medium");
    }

    private sealed record Unit(string Heading, string Name, IReadOnlyList<FormField> Fields);
}
