using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AutomatosX.Bot.MsTeams.Posts;

namespace AutomatosX.Bot.MsTeams.Tests.Posts;

/// <summary>
/// What Teams' cards may be and what ours must be, apart from the code that has to keep it. That a card fits the schema is
/// judged by strangers in the peer tests.
/// </summary>
public static partial class CardRules
{
    // learn.microsoft.com: format-your-bot-messages; the activity as UTF-16.
    private const int MostBytes = 100 * 1024;

    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "AdaptiveCard", "RichTextBlock", "ColumnSet", "Column", "Table", "TableRow", "TableCell", "Chart.Donut", "Chart.HorizontalBar", "Chart.Line",
        "Input.Text", "Input.Number", "Input.Date", "Input.Toggle", "Input.ChoiceSet",
    };

    public static IEnumerable<string> BrokenBy(MsTeamsPost post) => post.Messages.Count == 0 ? ["There is no message."] : post.Messages.SelectMany(message =>
        BrokenBy(message.Card).Concat(string.IsNullOrWhiteSpace(message.Summary) || message.Summary.Length > 500 || message.Summary.Any(char.IsControl) ? [$"The summary: {message.Summary}"] : []));

    public static IEnumerable<string> BrokenBy(JsonObject card)
    {
        var activity = new MsTeamsMessage(new string('s', 500), card).ToActivity();
        if (2 * activity.ToJsonString().Length > MostBytes)
            yield return $"It weighs {2 * activity.ToJsonString().Length}.";
        if ((string?)card["version"] != "1.5" || (string?)card["msteams"]?["width"] != "Full" || card["body"] is not JsonArray { Count: > 0 } && card["actions"] is null)
            yield return "It is no card of 1.5, as wide as the chat, with something on it.";
        foreach (var element in Shown.Elements(card))
        {
            if (!Known.Contains((string?)element["type"] ?? "") && !element.ContainsKey("width"))
                yield return $"{element["type"]} stands on it.";
            if ((string?)element["type"] == "RichTextBlock" && element["inlines"] is not JsonArray { Count: > 0 })
                yield return "A paragraph has no words.";
            if (((string?)element["type"])?.StartsWith("Chart.", StringComparison.Ordinal) == true && (string?)element["fallback"]?["type"] != "RichTextBlock")
                yield return "A chart has nothing to stand in for it.";
            if ((string?)element["type"] == "Table" && element["rows"]!.AsArray().Any(row => row!["cells"]!.AsArray().Count != element["columns"]!.AsArray().Count))
                yield return "A row has not as many cells as there are columns.";
        }

        foreach (var text in Texts(card).Where(text => text.Any(letter => char.IsControl(letter) || letter is (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069') or '\u2028') || DateFunction().IsMatch(text)))
            yield return $"A text does what it says: {text}";
        foreach (var url in Shown.Links(card).Where(url => !url.StartsWith("https://", StringComparison.Ordinal) && !url.StartsWith("http://", StringComparison.Ordinal)))
            yield return $"It leads to {url}";
        foreach (var action in (card["actions"] as JsonArray ?? []).Where(action => !IsSentEitherWay(action!.AsObject())))
            yield return $"A client without Action.Execute cannot press {action!.ToJsonString()}";
    }

    private static bool IsSentEitherWay(JsonObject action) =>
        (string?)action["type"] == "Action.Execute" && (string?)action["verb"] is "do" or "form" or "send"
        && action["fallback"] is JsonObject instead && (string?)instead["type"] == "Action.Submit" && JsonNode.DeepEquals(instead["data"], action["data"]) && (string?)instead["title"] == (string?)action["title"];

    // Whatever is shown; data comes back and values are typed into.
    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonArray array => array.SelectMany(Texts),
        JsonObject member => member.Where(one => one.Key is not ("data" or "value" or "id" or "choices.data")).SelectMany(one => one.Value is JsonValue value && value.TryGetValue<string>(out var text) ? [text] : Texts(one.Value)),
        _ => [],
    };

    // As the renderers find it: github.com/microsoft/AdaptiveCards, text-formatters.ts.
    [GeneratedRegex(@"\{{2}(DATE|TIME)\(", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DateFunction();
}
