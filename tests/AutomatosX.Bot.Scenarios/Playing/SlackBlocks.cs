using System.Text.Json.Nodes;

namespace AutomatosX.Bot.Scenarios.Playing;

/// <summary>Blocks as somebody sees them in Slack, in the plain lines of a transcript. What it does not know fails the story: nobody would see it.</summary>
/// <param name="follow">Looks whether a link to the message that a line comes from leads anywhere.</param>
internal sealed class SlackBlocks(Action<string> follow)
{
    // The mark beside a line, which the playground has in its margin; a transcript shows neither.
    private const string SourceMark = "↗ source";

    private readonly List<string> lines = [];
    private readonly List<string> buttons = [];

    /// <summary>The text with the buttons at its end, where the transcripts have them; Slack shows a table below them.</summary>
    public static string Text(JsonArray blocks, Action<string> follow)
    {
        var shown = new SlackBlocks(follow);
        foreach (var block in blocks)
            shown.Add(block!.AsObject());
        return string.Join('\n', shown.buttons.Count == 0 ? shown.lines : shown.lines.Append(string.Join(' ', shown.buttons)));
    }

    /// <summary>The labels of the buttons in it.</summary>
    public static IEnumerable<string> Buttons(JsonArray blocks) => blocks.Where(block => TypeOf(block) == "actions").SelectMany(block => block!["elements"]!.AsArray()).Select(Label);

    private void Add(JsonObject block)
    {
        switch (TypeOf(block))
        {
            case "header" or "section":
                AddLines((string)block["text"]!["text"]!);
                break;
            case "context":
                AddLines(string.Join(' ', block["elements"]!.AsArray().Select(element => (string)element!["text"]!)));
                break;
            case "rich_text":
                foreach (var element in block["elements"]!.AsArray())
                    AddRichText(element!.AsObject());
                break;
            case "table":
                foreach (var row in block["rows"]!.AsArray())
                    lines.Add(string.Join(" | ", row!.AsArray().Select(cell => Cell(cell!.AsObject()))));
                break;
            // A picture; its words stand in the lines anyway.
            case "data_visualization":
                break;
            case "actions":
                buttons.AddRange(block["elements"]!.AsArray().Select(element => $"[{Label(element)}]"));
                break;
            case var type:
                throw new StoryException($"Slack shows a block of the type {type}, which no story knows.");
        }
    }

    private void AddRichText(JsonObject element)
    {
        switch (TypeOf(element))
        {
            case "rich_text_section" or "rich_text_preformatted":
                AddLines(Runs(element));
                break;
            case "rich_text_list":
                // A point beneath a line is set in, as in the transcripts; Slack sets it in as well, behind a dot.
                var indent = new string(' ', 2 * (1 + (int)element["indent"]!));
                lines.AddRange(element["elements"]!.AsArray().Select(item => indent + Runs(item!.AsObject())));
                break;
            case var type:
                throw new StoryException($"Slack shows rich text of the type {type}, which no story knows.");
        }
    }

    private void AddLines(string text) => lines.AddRange(text.Split('\n').Select(line => line.TrimEnd()));

    private string Cell(JsonObject cell) => TypeOf(cell) == "raw_text" ? (string)cell["text"]! : string.Concat(cell["elements"]!.AsArray().Select(element => Runs(element!.AsObject())));

    private string Runs(JsonObject holder) => string.Concat(holder["elements"]!.AsArray().Select(run => Run(run!.AsObject()))).TrimEnd();

    private string Run(JsonObject run)
    {
        switch (TypeOf(run))
        {
            case "text":
                return (string)run["text"]!;
            case "link" when (string?)run["text"] == SourceMark:
                follow((string)run["url"]!);
                return "";
            case "link":
                return $"{(string?)run["text"]}: {(string?)run["url"]}";
            case var type:
                throw new StoryException($"Slack shows a run of the type {type}: it may ping somebody.");
        }
    }

    private static string Label(JsonNode? button) => (string)button!["text"]!["text"]!;

    private static string? TypeOf(JsonNode? node) => (string?)node?["type"];
}
