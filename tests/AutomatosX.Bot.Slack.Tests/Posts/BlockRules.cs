using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AutomatosX.Bot.Slack.Tests.Posts;

/// <summary>
/// Slack's rules for what is shown, each with where it is written, apart from the code that has to keep them.
/// "Types" are the comments of @slack/types 3.2.0; the pages stand under https://docs.slack.dev.
/// </summary>
public static class BlockRules
{
    /// <summary>What a message breaks; nothing when Slack takes it.</summary>
    public static IEnumerable<string> BrokenByMessage(JsonArray blocks, string text)
    {
        // reference/methods/chat.update: a text of more than 4,000 is msg_too_long; chat.postMessage: no_text.
        if (text.Length is 0 or > 4_000 || IsEmpty(text))
            yield return $"The text has {text.Length} characters.";
        // reference/block-kit/blocks: 50 blocks a message.
        if (blocks.Count is 0 or > 50)
            yield return $"The message has {blocks.Count} blocks.";
        // Slack has been seen to answer msg_blocks_too_long beyond that.
        if (Texts(blocks).Sum(Size) is var size and > 13_000)
            yield return $"The message's blocks hold {size} characters.";
        // reference/block-kit/blocks/table-block: only_one_table_allowed, shown at the bottom.
        if (blocks.Index().Any(block => Type(block.Item) == "table" && block.Index < blocks.Count - 1))
            yield return "A table stands above something else.";
        foreach (var broken in Broken(blocks, ["header", "rich_text", "actions", "table", "context", "data_visualization"]))
            yield return broken;
        // reference/block-kit/blocks/data-visualization-block: two a message.
        if (blocks.Count(block => Type(block) == "data_visualization") > 2)
            yield return "More than two charts.";
    }

    /// <summary>What a modal or a home breaks.</summary>
    public static IEnumerable<string> BrokenByView(JsonObject view)
    {
        var blocks = view["blocks"]!.AsArray();
        // surfaces/modals: 100 blocks; reference/methods/views.open: view_too_large beyond 250 KB.
        if (blocks.Count is 0 or > 100)
            yield return $"The view has {blocks.Count} blocks.";
        if (Encoding.UTF8.GetByteCount(view.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping })) is var bytes and > 250_000)
            yield return $"The view has {bytes} bytes.";
        // reference/views/modal-views: title, submit and close 24, private_metadata 3,000, callback_id 255.
        foreach (var name in (string[])["title", "submit", "close"])
        {
            if (view[name] is JsonObject said)
            {
                foreach (var broken in BrokenByPlain(said, 24))
                    yield return broken;
            }
        }

        if (Size((string?)view["private_metadata"] ?? "") > 3_000)
            yield return "The private_metadata is too long.";
        if (((string?)view["callback_id"] ?? "").Length > 255)
            yield return "The callback_id is too long.";
        if (blocks.Any(block => Type(block) == "input") && view["submit"] is null)
            yield return "A view with inputs has no submit.";
        foreach (var broken in Broken(blocks, (string)view["type"]! == "home" ? ["header", "rich_text", "actions", "context"] : ["header", "rich_text", "context", "section", "input"]))
            yield return broken;
    }

    private static IEnumerable<string> Broken(JsonArray blocks, string[] types)
    {
        // reference/block-kit/blocks: block_id 255, unique; types: action_id 255, unique within the message.
        var ids = blocks.Select(block => (string?)block!["block_id"]).OfType<string>().ToList();
        var actions = blocks.Where(block => Type(block) == "actions").SelectMany(block => block!["elements"]!.AsArray()).Select(element => (string)element!["action_id"]!).ToList();
        foreach (var names in (List<string>[])[ids, actions])
        {
            if (names.Any(name => name.Length is 0 or > 255) || names.Distinct(StringComparer.Ordinal).Count() != names.Count)
                yield return $"Ids are too long or there twice: {string.Join(", ", names)}";
        }

        foreach (var block in blocks.Cast<JsonObject>())
        {
            if (!types.Contains(Type(block)))
                yield return $"No {Type(block)} may stand here.";
            foreach (var broken in BrokenByBlock(block))
                yield return $"{Type(block)}: {broken}";
        }

        // A mark-up of Slack's is nowhere asked for.
        if (blocks.ToJsonString().Contains("mrkdwn", StringComparison.Ordinal))
            yield return "Something is mrkdwn.";
    }

    private static IEnumerable<string> BrokenByBlock(JsonObject block) => Type(block) switch
    {
        "header" => BrokenByPlain(block["text"]!.AsObject(), 150), // types: header 150
        "section" => BrokenByPlain(block["text"]!.AsObject(), 3_000), // types: section text 3,000
        "context" => block["elements"]!.AsArray() is { Count: > 0 and <= 10 } elements ? elements.SelectMany(element => BrokenByPlain(element!.AsObject(), 2_000)) : ["1 to 10 elements"],
        "rich_text" => BrokenByRichText(block),
        "actions" => BrokenByActions(block["elements"]!.AsArray()),
        "table" => BrokenByTable(block["rows"]!.AsArray()),
        "input" => InputRules.Broken(block),
        "data_visualization" => ChartRules.Broken(block),
        _ => ["unknown"],
    };

    private static IEnumerable<string> BrokenByRichText(JsonObject block)
    {
        // types: a text object holds 3,000; the same is kept for a block of rich text.
        if (Texts(block).Sum(Size) > 3_000)
            yield return "more than 3,000 characters";
        foreach (var element in block["elements"]!.AsArray().Cast<JsonObject>())
        {
            if (Type(element) == "rich_text_list" && ((int)element["indent"]! is < 0 or > 8 || (string?)element["style"] != "bullet"))
                yield return "a list that Slack does not know";
            var lines = Type(element) == "rich_text_list" ? element["elements"]!.AsArray().Cast<JsonObject>().ToList() : [element];
            if (lines.Count == 0 || lines.Any(line => Type(line) is not ("rich_text_section" or "rich_text_preformatted") || line["elements"]!.AsArray().Count == 0))
                yield return "an empty element";
            // reference/block-kit/blocks/rich-text-block: everything but text and link says more than words (user, usergroup, broadcast, channel, emoji, date, color).
            foreach (var run in lines.SelectMany(line => line["elements"]!.AsArray()))
            {
                if (Type(run) is not ("text" or "link") || ((string?)run!["text"] ?? "").Length == 0)
                    yield return $"a run that is no text: {run!.ToJsonString()}";
                if (Type(run) == "link" && !(Uri.TryCreate((string?)run["url"], UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
                    yield return "a link that leads nowhere";
            }
        }
    }

    private static IEnumerable<string> BrokenByActions(JsonArray buttons)
    {
        if (buttons.Count is 0 or > 25)
            yield return $"{buttons.Count} elements"; // types: actions 25
        foreach (var button in buttons.Cast<JsonObject>())
        {
            foreach (var broken in BrokenByPlain(button["text"]!.AsObject(), 75)) // types: button text 75
                yield return broken;
            if (Size((string)button["value"]!) > 2_000) // types: button value 2,000
                yield return "a value of more than 2,000";
            if (button["style"] is { } style && (string?)style is not ("primary" or "danger"))
                yield return "an unknown style";
        }
    }

    private static IEnumerable<string> BrokenByTable(JsonArray rows)
    {
        // reference/block-kit/blocks/table-block: 100 rows of 20 cells, raw_text or rich_text, none of them empty.
        if (rows.Count is 0 or > 100 || rows.Any(row => row!.AsArray().Count is 0 or > 20 || row.AsArray().Count != rows[0]!.AsArray().Count))
            yield return "not up to 100 rows of as many cells, up to 20";
        foreach (var cell in rows.SelectMany(row => row!.AsArray()).Cast<JsonObject>())
        {
            if (Type(cell) == "raw_text" ? ((string)cell["text"]!).Length == 0 : BrokenByRichText(cell).Any())
                yield return "a cell that is none";
        }
    }

    /// <summary>What a plain_text object breaks.</summary>
    public static IEnumerable<string> BrokenByPlain(JsonObject text, int most)
    {
        if (Type(text) != "plain_text" || IsEmpty((string)text["text"]!) || Size((string)text["text"]!) > most)
            yield return $"no plain text of up to {most}: {text.ToJsonString()}";
    }

    /// <summary>Everything that is said or carried, at any depth.</summary>
    public static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonArray array => array.SelectMany(Texts),
        JsonObject member => member.SelectMany(one => one.Value is JsonValue value && one.Key is "text" or "url" or "value" or "action_id" ? [one.Value!.ToString()] : Texts(one.Value)),
        _ => [],
    };

    /// <summary>As Slack keeps it: these three are escaped.</summary>
    public static int Size(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal).Length;

    public static string Type(JsonNode? node) => (string?)node!["type"] ?? "";

    private static bool IsEmpty(string text) => text.Trim().Length == 0;
}
