using AutomatosX.Bot.Registers;

namespace AutomatosX.Bot.Replies;

/// <summary>
/// A key that is used with another title than its item has may be meant for another item: nothing of that statement is written before its
/// author has said which. A title that an item gets for the first time, or in other capitals, is no doubt.
/// </summary>
public static class Retitling
{
    /// <summary>The reading with each such statement turned into a question: is it the same item under a new title, or what else of it holds?</summary>
    public static Reading Guard(Reading reading, IReadOnlyDictionary<string, Item> items) =>
        reading.Findings.Any(finding => Old(finding, items) is not null)
            ? reading with { Findings = [.. reading.Findings.Select(finding => Old(finding, items) is not null && finding is SetFinding set ? Ask(set) : finding)] }
            : reading;

    private static string? Old(Finding finding, IReadOnlyDictionary<string, Item> items) =>
        finding is SetFinding set && set.Fields.FirstOrDefault(field => field.Field == FieldNames.Title) is { } title
        && items.GetValueOrDefault(set.Key)?[FieldNames.Title] is { } old && !string.Equals(old.Trim(), title.Value.Trim(), StringComparison.OrdinalIgnoreCase)
            ? old
            : null;

    private static AskFinding Ask(SetFinding set)
    {
        List<FieldFinding> rest = [.. set.Fields.Where(field => field.Field != FieldNames.Title)];
        return new AskFinding(set.Kind, set.Key, Doubt.OtherTitle, [new AskOption(set.Kind, set.Key, set.Fields), .. rest.Exists(field => field.Field != FieldNames.Update) ? [new AskOption(set.Kind, set.Key, rest)] : Array.Empty<AskOption>()], set.Words) { Subject = set.Subject };
    }
}
