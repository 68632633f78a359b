using AutomatosX.Bot.Registers;

namespace AutomatosX.Bot.Replies;

/// <summary>A change said so that the reader takes it without asking: <c>AI-9 45 %, due 2025-01-22</c>. What it would not read as exactly that change is not said.</summary>
public static class PlainStatement
{
    /// <summary>In the order in which people say them; words of one's own come last, since they run on.</summary>
    private static readonly string[] Order =
    [
        FieldNames.Value, FieldNames.Unit, FieldNames.Baseline, FieldNames.Target, FieldNames.Tolerance, FieldNames.Status, FieldNames.Percent, FieldNames.Rag, FieldNames.Confidence,
        FieldNames.Likelihood, FieldNames.Impact, FieldNames.Residual, FieldNames.Points, FieldNames.Due, FieldNames.Owner, FieldNames.Blockers, FieldNames.Next, FieldNames.Remaining, FieldNames.Mitigation,
    ];

    /// <summary>Whether a field can be said in few words, so that it may stand beside another.</summary>
    public static bool IsShort(string field) => Array.IndexOf(Order, field) is var place && place >= 0 && place < Array.IndexOf(Order, FieldNames.Blockers);

    /// <summary>The statement, or null when no words of ours are read as these fields and nothing else.</summary>
    public static string? Of(string key, IReadOnlyList<FieldFinding> fields, ReadingContext context)
    {
        var wanted = Whole(fields);
        if (wanted.Count == 0 || wanted.Keys.Any(field => !Order.Contains(field, StringComparer.Ordinal)))
            return null;
        var parts = Order.Where(wanted.ContainsKey).Select(field => Part(field, wanted)).Where(part => part.Length > 0);
        var statement = $"{key} {string.Join(", ", parts)}";
        return ReplyReader.Read(statement, context with { About = null }).Findings is [SetFinding read] && read.Key == key && Same(wanted, read) ? statement : null;
    }

    private static bool Same(Dictionary<string, string> wanted, SetFinding read) =>
        read.Fields.Count == wanted.Count && read.Fields.All(field => wanted.TryGetValue(field.Field, out var value) && value == field.Value);

    private static Dictionary<string, string> Whole(IReadOnlyList<FieldFinding> fields) =>
        Implied.With(fields).Where(field => field.Field != FieldNames.Update).DistinctBy(field => field.Field).ToDictionary(field => field.Field, field => field.Value, StringComparer.Ordinal);

    private static string Part(string field, Dictionary<string, string> all) => (field, all[field]) switch
    {
        (FieldNames.Status, Statuses.InProgress) when all.ContainsKey(FieldNames.Percent) => "",
        (FieldNames.Status, var status) => Statuses.Said(status),
        (FieldNames.Percent, "100") when all.GetValueOrDefault(FieldNames.Status) == Statuses.Done => "",
        (FieldNames.Percent, var percent) => $"{percent} %",
        (FieldNames.Rag, var colour) => colour,
        (FieldNames.Confidence, var percent) => $"confidence {percent} %",
        (FieldNames.Due, var due) => $"due {(Due.Parse(due)?.At is null ? due : due.Replace('T', ' ')[..16])}",
        (FieldNames.Owner, var handle) => $"owner @{handle}",
        (FieldNames.Points, var points) => $"{points} points",
        (FieldNames.Value, var value) => $"{value}{(all.TryGetValue(FieldNames.Unit, out var unit) ? $" {unit}" : "")}",
        (FieldNames.Unit, _) => "",
        (FieldNames.Tolerance, var tolerance) => $"tolerance {(Number.Decimal(tolerance) is null ? tolerance : $"{tolerance}%")}",
        (FieldNames.Blockers, "none") => "no blockers",
        (FieldNames.Blockers, var words) => $"blocked on {words}",
        (FieldNames.Next or FieldNames.Mitigation or FieldNames.Remaining, var words) => $"{field}: {words}",
        (_, var value) => $"{field} {value}",
    };
}
