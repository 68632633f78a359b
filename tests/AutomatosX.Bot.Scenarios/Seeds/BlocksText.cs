using System.Text.Json.Nodes;

namespace AutomatosX.Bot.Scenarios.Seeds;

/// <summary>Messages of Slack as the text of a document: headers are headings, what is set in stays set in, tables stay tables.</summary>
internal static class BlocksText
{
    private const string SourceMark = "↗ source";

    public static string Of(IEnumerable<JsonArray> messages) => string.Join('\n', messages.SelectMany(blocks => blocks).SelectMany(block => Lines(block!.AsObject())));

    private static IEnumerable<string> Lines(JsonObject block) => (string?)block["type"] switch
    {
        "header" => [$"## {(string)block["text"]!["text"]!}"],
        "rich_text" => block["elements"]!.AsArray().SelectMany(element => Rich(element!.AsObject())),
        "table" => Rows(block["rows"]!.AsArray().Select(row => row!.AsArray().Select(cell => Cell(cell!.AsObject())))),
        _ => [],
    };

    private static IEnumerable<string> Rich(JsonObject element) => (string?)element["type"] switch
    {
        "rich_text_list" => element["elements"]!.AsArray().Select(item => $"{new string(' ', 2 * (1 + (int)element["indent"]!))}- {Runs(item!.AsObject())}"),
        // Where a table cannot stand as a block, its cells stand in columns.
        "rich_text_preformatted" => Rows(Runs(element).Split('\n').Select(row => row.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))),
        _ => Runs(element).Split('\n').Select(line => $"- {line}"),
    };

    private static string Cell(JsonObject cell) => (string?)cell["text"] ?? string.Concat(cell["elements"]!.AsArray().Select(element => Runs(element!.AsObject())));

    private static string Runs(JsonObject holder) => string.Concat(holder["elements"]!.AsArray().Select(run => (string)run!["text"]!).Where(text => text != SourceMark)).TrimEnd();

    /// <summary>A table as Markdown has it, its heading first.</summary>
    public static IEnumerable<string> Rows(IEnumerable<IEnumerable<string>> rows) =>
        rows.SelectMany((row, index) => index == 0 ? [Row(row), "| --- |"] : new[] { Row(row) });

    private static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells.Select(cell => cell.Replace('|', '/')))} |";
}
