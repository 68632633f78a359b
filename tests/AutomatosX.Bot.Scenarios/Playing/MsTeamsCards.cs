using System.Text.Json.Nodes;

namespace AutomatosX.Bot.Scenarios.Playing;

/// <summary>Cards as somebody sees them in Teams, in the plain lines of a transcript. What it does not know fails the story: nobody would see it.</summary>
/// <param name="follow">Looks whether a link to the message that a line comes from leads anywhere.</param>
internal sealed class MsTeamsCards(Action<string> follow)
{
    // The mark beside a line, which the playground has in its margin; a transcript shows neither.
    private const string SourceMark = "↗";

    private readonly List<string> lines = [];

    /// <summary>The text with the buttons at its end.</summary>
    public static string Text(JsonObject card, Action<string> follow)
    {
        var shown = new MsTeamsCards(follow);
        foreach (var element in card["body"]!.AsArray())
            shown.Add(element!.AsObject(), "");
        if (card["actions"] is JsonArray { Count: > 0 } actions)
            shown.lines.Add(string.Join(' ', actions.Select(action => $"[{(string?)action!["title"]}]")));
        return string.Join('\n', shown.lines);
    }

    private void Add(JsonObject element, string indent)
    {
        switch ((string?)element["type"])
        {
            case "RichTextBlock":
                lines.AddRange($"{indent}{Runs(element)}".Split('\n').Select(line => line.TrimEnd()));
                break;
            case "ColumnSet":
                foreach (var item in element["columns"]!.AsArray().SelectMany(column => column!["items"] as JsonArray ?? []))
                    Add(item!.AsObject(), indent + "  ");
                break;
            case "Table":
                foreach (var row in element["rows"]!.AsArray())
                    lines.Add(string.Join(" | ", row!["cells"]!.AsArray().Select(cell => string.Concat(cell!["items"]!.AsArray().Select(item => Runs(item!.AsObject()))))));
                break;
            // Drawn where charts are known; its words stand in the text anyway.
            case { } chart when chart.StartsWith("Chart.", StringComparison.Ordinal):
                break;
            case var type:
                throw new StoryException($"Teams shows an element of the type {type}, which no story knows.");
        }
    }

    private string Runs(JsonObject block) => string.Concat(block["inlines"]!.AsArray().Select(run => Run(run!.AsObject()))).TrimEnd();

    private string Run(JsonObject run)
    {
        var text = (string)run["text"]!;
        if (run["selectAction"] is not { } action)
            return text;
        if (!text.StartsWith(SourceMark, StringComparison.Ordinal))
            return $"{text}: {(string?)action["url"]}";
        follow((string)action["url"]!);
        return "";
    }
}
