using System.Globalization;
using System.Text.Json.Nodes;

namespace AutomatosX.Bot.Scenarios.Seeds;

/// <summary>Cards of Teams as the text of a document: the large line of a card is a heading, what is set in stays set in, tables stay tables.</summary>
internal static class CardsText
{
    private const string SourceMark = "↗";
    private const int Indent = 16;

    public static string Of(IEnumerable<JsonObject> cards) => string.Join('\n', cards.SelectMany(card => card["body"]!.AsArray()).SelectMany(element => Lines(element!.AsObject(), 0)));

    private static IEnumerable<string> Lines(JsonObject element, int depth) => (string?)element["type"] switch
    {
        "RichTextBlock" when (string?)element["inlines"]!.AsArray().FirstOrDefault()?["size"] == "Medium" => [$"## {Runs(element)}"],
        "RichTextBlock" => Runs(element).Split('\n').Select(line => $"{new string(' ', 2 * depth)}- {line}"),
        "ColumnSet" => element["columns"]![1]!["items"]!.AsArray().SelectMany(item => Lines(item!.AsObject(), Depth((string)element["columns"]![0]!["width"]!))),
        "Table" => BlocksText.Rows(element["rows"]!.AsArray().Select(row => row!["cells"]!.AsArray().Select(cell => string.Concat(cell!["items"]!.AsArray().Select(item => Runs(item!.AsObject())))))),
        _ => [],
    };

    private static int Depth(string width) => int.Parse(width.Replace("px", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) / Indent;

    private static string Runs(JsonObject block) => string.Concat(block["inlines"]!.AsArray().Select(run => (string)run!["text"]!).Where(text => !text.StartsWith(SourceMark, StringComparison.Ordinal))).TrimEnd();
}
