using System.Text.Json.Nodes;

namespace AutomatosX.Bot.Testing.Slack;

/// <summary>Block Kit's rules, as strict as Slack is: what breaks one is refused whole.</summary>
/// <seealso href="https://docs.slack.dev/reference/block-kit/blocks"/>
public static class FakeSlackBlocks
{
    /// <summary>Where Slack has been seen to answer <c>msg_blocks_too_long</c>.</summary>
    public const int MostCharacters = 13_000;

    private static readonly HashSet<string> Shown = new(["section", "divider", "header", "context", "actions", "image", "markdown", "rich_text", "table", "video", "file", "context_actions"], StringComparer.Ordinal);

    /// <summary>What is wrong with a message's blocks, as Slack says it, or null.</summary>
    public static string? ErrorIn(JsonArray blocks) =>
        TextsOf(blocks).Sum(text => text.Length) > MostCharacters ? "msg_blocks_too_long"
        : blocks.Count > 50 || blocks.Count(block => TypeOf(block) == "table") > 1 || blocks.Count(block => TypeOf(block) == "data_visualization") > 2 || !AreRight(blocks, input: false) ? "invalid_blocks"
        : null;

    /// <summary>What is wrong with a view, or null.</summary>
    public static string? ErrorIn(JsonObject view)
    {
        if (view["blocks"] is not JsonArray blocks || blocks.Count > 100 || !AreRight(blocks, input: true))
            return "invalid_arguments";
        if (view.ToJsonString().Length > 250_000)
            return "view_too_large";
        var fits = Length(view["private_metadata"]) <= 3000 && Length(view["callback_id"]) <= 255 && Length(view["external_id"]) <= 255;
        return TypeOf(view) switch
        {
            "home" => fits ? null : "invalid_arguments",
            "modal" => fits && IsText(view["title"], 24, "plain_text") && IsTextOrNone(view["submit"], 24) && IsTextOrNone(view["close"], 24)
                && (view["submit"] is not null || blocks.All(block => TypeOf(block) != "input")) ? null : "invalid_arguments",
            _ => "invalid_arguments",
        };
    }

    /// <summary>All texts in it, however deep.</summary>
    public static IEnumerable<string> TextsOf(JsonNode? node) => node switch
    {
        JsonArray array => array.SelectMany(TextsOf),
        JsonObject thing => thing.SelectMany(member => member is { Key: "text", Value: JsonValue value } && value.TryGetValue(out string? text) ? [text] : TextsOf(member.Value)),
        _ => [],
    };

    private static bool AreRight(JsonArray blocks, bool input)
    {
        var ids = blocks.Select(block => (string?)block?["block_id"]).OfType<string>().ToList();
        return ids.Distinct(StringComparer.Ordinal).Count() == ids.Count
            && blocks.All(block => block is JsonObject there && Length(there["block_id"]) <= 255 && IsRight(there, input));
    }

    private static bool IsRight(JsonObject block, bool input) => TypeOf(block) switch
    {
        "section" => (block["text"] is not null || block["fields"] is not null) && (block["text"] is null || IsText(block["text"], 3000)) && AreAll(block["fields"], 10, field => IsText(field, 2000))
            && (block["accessory"] is null || IsElement(block["accessory"])),
        "header" => IsText(block["text"], 150, "plain_text"),
        "context" => block["elements"] is JsonArray && AreAll(block["elements"], 10, element => TypeOf(element) == "image" || IsText(element, 3000)),
        "actions" => block["elements"] is JsonArray { Count: > 0 } elements && AreAll(elements, 25, IsElement) && AreUnique(elements),
        "input" => input && IsText(block["label"], 2000, "plain_text") && IsElement(block["element"]) && IsTextOrNone(block["hint"], 2000),
        "table" => AreAll(block["rows"], 100, row => AreAll(row, 20, cell => TypeOf(cell) is "raw_text" or "rich_text" or "raw_number")) && block["rows"] is JsonArray { Count: > 0 },
        "data_visualization" => !input && block["title"] is JsonValue && Length(block["title"]) is > 0 and <= 50 && IsChart(block["chart"]),
        "markdown" => Length(block["text"]) is > 0 and <= 12_000,
        "rich_text" => block["elements"] is JsonArray,
        var type => type is not null && Shown.Contains(type),
    };

    private static bool IsChart(JsonNode? chart) => TypeOf(chart) switch
    {
        "pie" => AreSome(chart!["segments"], 6, segment => Length(segment?["label"]) is > 0 and <= 20 && Number(segment?["value"]) > 0),
        "bar" or "area" or "line" => AreSome(chart!["axis_config"]?["categories"], 20, category => Length(category) is > 0 and <= 20) && AreSome(chart["series"], 6, series =>
            Length(series?["name"]) is > 0 and <= 20 && series!["data"] is JsonArray data
            && data.Select(point => (string?)point?["label"]).SequenceEqual(chart["axis_config"]!["categories"]!.AsArray().Select(category => (string?)category)) && data.All(point => Number(point?["value"]) is not null)),
        _ => false,
    };

    private static decimal? Number(JsonNode? node) =>
        node?.GetValueKind() == System.Text.Json.JsonValueKind.Number ? decimal.Parse(node.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture) : null;

    private static bool AreSome(JsonNode? list, int most, Func<JsonNode?, bool> isRight) => list is JsonArray { Count: > 0 } && AreAll(list, most, isRight);

    private static bool IsElement(JsonNode? element)
    {
        if (element is not JsonObject there || TypeOf(there) is not { } type || Length(there["action_id"]) > 255 || Length(there["placeholder"]?["text"]) > 150)
            return false;
        return type switch
        {
            "button" => IsText(there["text"], 75, "plain_text") && Length(there["value"]) <= 2000 && Length(there["url"]) <= 3000 && (string?)there["style"] is null or "primary" or "danger",
            "overflow" => AreAll(there["options"], 5, IsOption),
            "static_select" or "multi_static_select" => there["option_groups"] is JsonArray groups ? AreAll(groups, 100, group => AreAll(group?["options"], 100, IsOption)) : there["options"] is JsonArray { Count: > 0 } && AreAll(there["options"], 100, IsOption),
            "checkboxes" or "radio_buttons" => there["options"] is JsonArray { Count: > 0 } && AreAll(there["options"], 10, IsOption),
            "plain_text_input" => (int?)there["max_length"] is null or <= 3000,
            _ => true,
        };
    }

    private static bool IsOption(JsonNode? option) => IsText(option?["text"], 75) && Length(option?["value"]) is > 0 and <= 150 && IsTextOrNone(option?["description"], 75);

    private static bool IsTextOrNone(JsonNode? text, int most) => text is null || IsText(text, most, "plain_text");

    private static bool IsText(JsonNode? text, int most, string? type = null) =>
        TypeOf(text) is "plain_text" or "mrkdwn" && (type is null || TypeOf(text) == type) && Length(text!["text"]) is > 0 and var length && length <= most;

    private static bool AreAll(JsonNode? list, int most, Func<JsonNode?, bool> isRight) => list is null || (list is JsonArray array && array.Count <= most && array.All(isRight));

    private static bool AreUnique(JsonArray elements)
    {
        var ids = elements.Select(element => (string?)element?["action_id"]).OfType<string>().ToList();
        return ids.Distinct(StringComparer.Ordinal).Count() == ids.Count;
    }

    private static string? TypeOf(JsonNode? node) => node is JsonObject there && there["type"] is JsonValue value && value.TryGetValue(out string? type) ? type : null;

    private static int Length(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text.Length : 0;
}
