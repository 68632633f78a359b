using System.Globalization;
using System.Text.Json.Nodes;

namespace AutomatosX.Bot.Slack.Tests.Posts;

/// <summary>Slack's rules for an input block (@slack/types 3.2.0, https://docs.slack.dev/reference/block-kit/block-elements).</summary>
public static class InputRules
{
    public static IEnumerable<string> Broken(JsonObject input)
    {
        foreach (var broken in BlockRules.BrokenByPlain(input["label"]!.AsObject(), 2_000)) // label 2,000
            yield return broken;
        if (input["hint"] is JsonObject hint)
        {
            foreach (var broken in BlockRules.BrokenByPlain(hint, 2_000)) // hint 2,000
                yield return broken;
        }

        var element = input["element"]!.AsObject();
        foreach (var broken in BlockRules.Type(element) switch
        {
            "plain_text_input" => BrokenByText(element),
            "number_input" => element["initial_value"] is { } number && !int.TryParse((string)number!, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) || element["is_decimal_allowed"] is null ? ["no whole number"] : [],
            "datepicker" => element["initial_date"] is { } date && !DateOnly.TryParseExact((string)date!, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? ["no date"] : [],
            "checkboxes" => BrokenByOptions(element["options"]!.AsArray(), 10), // 10 options
            "conversations_select" => element["initial_conversation"] is { } room && !IsId((string)room!, "CG") ? ["no channel"] : [],
            "multi_users_select" => (element["initial_users"] as JsonArray ?? []).Any(id => !IsId((string)id!, "UW")) ? ["nobody's id"] : [],
            "static_select" => BrokenBySelect(element),
            var other => [$"no {other}"],
        })
            yield return broken;
    }

    private static bool IsId(string id, string sorts) => id.Length > 1 && sorts.Contains(id[0], StringComparison.Ordinal) && id.All(sign => char.IsAsciiLetterUpper(sign) || char.IsAsciiDigit(sign));

    private static IEnumerable<string> BrokenByText(JsonObject element)
    {
        var most = (int)element["max_length"]!;
        if (most > 3_000) // max_length 3,000
            yield return "a max_length beyond 3,000";
        if (BlockRules.Size((string?)element["initial_value"] ?? "") > most || (string?)element["initial_value"] == "")
            yield return "an initial value that is too long or none";
        if (!(bool)element["multiline"]! && ((string?)element["initial_value"] ?? "").Contains('\n', StringComparison.Ordinal))
            yield return "several lines in one";
    }

    private static IEnumerable<string> BrokenBySelect(JsonObject element)
    {
        JsonArray[] lists = element["option_groups"] is JsonArray groups ? [.. groups.Select(group => group!["options"]!.AsArray())] : [element["options"]!.AsArray()];
        if (lists.Length is 0 or > 100) // 100 groups
            yield return "more than 100 groups";
        foreach (var broken in lists.SelectMany(list => BrokenByOptions(list, 100))) // 100 options
            yield return broken;
        foreach (var group in (element["option_groups"] as JsonArray ?? []).SelectMany(group => BlockRules.BrokenByPlain(group!["label"]!.AsObject(), 75))) // label 75
            yield return group;
        if (element["initial_option"] is { } first && !lists.SelectMany(list => list).Any(option => JsonNode.DeepEquals(option, first)))
            yield return "an initial option that is none of the options";
    }

    private static IEnumerable<string> BrokenByOptions(JsonArray options, int most)
    {
        if (options.Count == 0 || options.Count > most)
            yield return $"not 1 to {most} options";
        foreach (var option in options.Cast<JsonObject>())
        {
            foreach (var broken in BlockRules.BrokenByPlain(option["text"]!.AsObject(), 75)) // text 75
                yield return broken;
            if (BlockRules.Size((string)option["value"]!) is 0 or > 75) // value 75
                yield return "an option's value that is too long or none";
        }
    }
}
