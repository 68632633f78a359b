using System.Text.Json.Nodes;
using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Slack.Posts;

/// <summary>Writes parts as one block: a header, a table, or rich text whose lines follow each other.</summary>
internal static class SlackBlockWriter
{
    // Slack indents no further.
    private const int DeepestList = 8;

    public static JsonObject Write(IReadOnlyList<SlackPart> parts) => parts[0].Kind switch
    {
        SlackPartKind.Title => Header(parts[0].Runs[0].Text),
        SlackPartKind.Table => SlackTable.ToJson(parts[0].Table),
        SlackPartKind.Chart => parts[0].Chart!.DeepClone().AsObject(),
        _ => RichText(parts),
    };

    public static JsonObject Header(string text) =>
        new() { ["type"] = "header", ["text"] = SlackText.Plain(text, SlackLimits.Header, "…") };

    /// <summary>A line, as rich text has it.</summary>
    public static JsonObject Section(IReadOnlyList<SlackRun> runs) =>
        new() { ["type"] = "rich_text_section", ["elements"] = new JsonArray([.. runs.Select(run => Element(run, styled: true))]) };

    private static JsonObject RichText(IReadOnlyList<SlackPart> parts)
    {
        var elements = new JsonArray();
        for (var i = 0; i < parts.Count;)
        {
            var alike = parts.Skip(i).TakeWhile(part => part.Kind == parts[i].Kind && part.Depth == parts[i].Depth).ToList();
            elements.Add(alike[0].Kind switch
            {
                SlackPartKind.Item => List(alike),
                SlackPartKind.Row => Lines("rich_text_preformatted", alike, styled: false),
                _ => Lines("rich_text_section", alike, styled: true),
            });
            i += alike.Count;
        }

        return new JsonObject { ["type"] = "rich_text", ["elements"] = elements };
    }

    private static JsonObject List(IReadOnlyList<SlackPart> items) => new()
    {
        ["type"] = "rich_text_list",
        ["style"] = "bullet",
        ["indent"] = Math.Min(items[0].Depth - 1, DeepestList),
        ["elements"] = new JsonArray([.. items.Select(item => Section(item.Runs))]),
    };

    private static JsonObject Lines(string type, IReadOnlyList<SlackPart> lines, bool styled)
    {
        var elements = new JsonArray();
        foreach (var line in lines)
        {
            if (elements.Count > 0)
                elements.Add(Element(new SlackRun("\n", RunStyle.Plain), styled));
            foreach (var run in line.Runs)
                elements.Add(Element(run, styled));
        }

        return new JsonObject { ["type"] = type, ["elements"] = elements };
    }

    private static JsonObject Element(SlackRun run, bool styled)
    {
        var element = run.Url is null ? new JsonObject { ["type"] = "text", ["text"] = run.Text } : new JsonObject { ["type"] = "link", ["url"] = run.Url, ["text"] = run.Text };
        if (styled && run.Style != RunStyle.Plain)
            element["style"] = new JsonObject { [Style(run.Style)] = true };
        return element;
    }

    private static string Style(RunStyle style) => style switch
    {
        RunStyle.Strong => "bold",
        RunStyle.Code => "code",
        _ => "italic",
    };
}
