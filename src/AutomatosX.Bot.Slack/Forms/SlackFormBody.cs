using System.Globalization;
using System.Text.Json.Nodes;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Slack.Posts;

namespace AutomatosX.Bot.Slack.Forms;

/// <summary>The blocks of a form: its groups under their headings, as many as a view holds, and always the free text at its end.</summary>
internal static class SlackFormBody
{
    private const int NamesLeftOut = 1_500;

    public static IReadOnlyList<JsonObject> Blocks(Form form, SlackFormData data)
    {
        var inputs = new SlackFormInputs(data);
        var words = form.Fields is [.., { Shape: FieldShape.Text } last] ? last : null;
        // The ids are given to the free text first: it is there whatever else is.
        var end = words is null ? [] : With(words.Group, inputs.Blocks(words));
        JsonObject[] title = SlackText.Size(SlackText.Clean(form.Title).Trim()) > SlackLimits.ViewTitle ? [Heading(form.Title)] : [];
        List<JsonObject> blocks = [.. title];
        // One block for what is left out, one for what may have to be said about the form later.
        var room = new Room(SlackLimits.ViewBlocks - title.Length - end.Count - 2, SlackLimits.ViewBytes - title.Concat(end).Sum(SlackText.Bytes));
        if (room.Blocks < 0 || room.Bytes < 0)
            throw new ArgumentException($"The text in \"{words?.Label}\" has {words?.Value.Length} characters, more than a form on Slack holds. Let it be written as a message.", nameof(form));
        var left = new List<string>();
        foreach (var unit in Units(form.Fields.Take(form.Fields.Count - (words is null ? 0 : 1))))
        {
            var names = data.Names;
            var unitBlocks = left.Count > 0 ? [] : With(unit.Heading, [.. unit.Fields.SelectMany(inputs.Blocks)]);
            // What the form carries unseen has its room too, however long the names of fields and choices are.
            if (left.Count > 0 || (data.Names > names && !data.Fits(Others([.. blocks, .. unitBlocks, .. end]))) || !room.Take(unitBlocks))
            {
                data.Forget(names);
                left.Add(unit.Name);
            }
            else
            {
                blocks.AddRange(unitBlocks);
            }
        }

        if (left.Count > 0)
            blocks.Add(LeftOut(left, words is not null));
        blocks.AddRange(end);
        return blocks.Count > 0 ? blocks : [Heading("Nothing to fill in.")];
    }

    private static int Others(IEnumerable<JsonObject> blocks) => blocks.Count(block => (string?)block["type"] != "input");

    /// <summary>What is shown whole or not at all: the fields of an item together, each tick by itself.</summary>
    private static IEnumerable<Unit> Units(IEnumerable<FormField> fields)
    {
        var units = new List<Unit>();
        var group = "";
        foreach (var field in fields)
        {
            var isNew = field.Group != group;
            group = field.Group;
            if (group.Length > 0 && !isNew && field.Shape != FieldShape.Tick && units is [.., var open] && open.Fields.Count < SlackLimits.ViewBlocks / 2)
                units[^1] = open with { Fields = [.. open.Fields, field] };
            else
                units.Add(new Unit(isNew ? group : "", group.Length == 0 || field.Shape == FieldShape.Tick ? field.Label : group, [field]));
        }

        return units;
    }

    private static IReadOnlyList<JsonObject> With(string heading, IReadOnlyList<JsonObject> blocks) => SlackText.IsBlank(heading) ? blocks : [Heading(heading), .. blocks];

    // A header block holds less than a title may have; rich text holds it all.
    private static JsonObject Heading(string text) => SlackText.Size(SlackText.Clean(text).Trim()) <= SlackLimits.Header
        ? SlackBlockWriter.Header(text)
        : new SlackBlock([new SlackPart(SlackPartKind.Line, [new SlackRun(SlackText.Cut(SlackText.Clean(text), SlackLimits.LineSize), RunStyle.Strong)])]).ToJson();

    private static JsonObject LeftOut(IReadOnlyList<string> names, bool hasWords)
    {
        var which = SlackText.Cut(string.Join("; ", names.Distinct(StringComparer.Ordinal).Select(SlackText.Clean)), NamesLeftOut);
        var way = hasWords ? "Write about them below, in your own words." : "Write me a message about them.";
        var text = string.Create(CultureInfo.InvariantCulture, $"{names.Count:N0} more {(names.Count == 1 ? "does" : "do")} not fit into this form: {which}. {way}");
        return new JsonObject { ["type"] = "context", ["elements"] = new JsonArray(SlackText.Plain(text, SlackLimits.Label, "…")) };
    }

    private sealed record Unit(string Heading, string Name, IReadOnlyList<FormField> Fields);

    private sealed class Room(int blocks, int bytes)
    {
        public int Blocks { get; private set; } = blocks;

        public int Bytes { get; private set; } = bytes;

        public bool Take(IReadOnlyList<JsonObject> more)
        {
            var size = more.Sum(SlackText.Bytes);
            if (more.Count > Blocks || size > Bytes)
                return false;
            (Blocks, Bytes) = (Blocks - more.Count, Bytes - size);
            return true;
        }
    }
}
