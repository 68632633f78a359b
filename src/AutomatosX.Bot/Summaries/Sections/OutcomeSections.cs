using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Summaries.Sections;

/// <summary>What the work was for and what came of it: objectives and deliverables, ticked or not, and what others still wait for.</summary>
internal static class OutcomeSections
{
    public static IEnumerable<Line> Objectives(DayFacts facts) => Ticked(facts, ObjectiveKind.Key);

    public static IEnumerable<Line> Deliverables(DayFacts facts) => Ticked(facts, DeliverableKind.Key);

    public static IEnumerable<Line> Awaiting(DayFacts facts) => Shown(facts, AwaitingKind.Key).Select(item =>
    {
        var effort = item[FieldNames.Effort] is { } said ? $" (about {said})" : "";
        var since = item.Status == Statuses.Done ? ", done" : item.Created.Source == ChangeSource.Import ? "" : $", since {Since(facts, item.Created.Order.At)}";
        return Line.Of(TextRun.Strong($"{facts.OwnersOf(item)}:"), $" {item.Title}{effort}{since}").From(item.Created.Message);
    });

    /// <summary>Target, current, status: a row each.</summary>
    public static IEnumerable<Section> Criteria(DayFacts facts)
    {
        IReadOnlyList<IReadOnlyList<Line>> rows = [.. Shown(facts, CriterionKind.Key)
            .Select(item => (IReadOnlyList<Line>)[item.Title, item[FieldNames.Target] ?? "–", item[FieldNames.Current] ?? "–", Line.Of(Kind.Of(CriterionKind.Key).State(item)).From(item.Fields.GetValueOrDefault(FieldNames.Status)?.Message ?? item.Created.Message)])];
        return rows.Count == 0 ? [] : [Section.Of() with { Table = new Table(["Criterion", "Target", "Current", "Status"], rows) }];
    }

    /// <summary>What of a kind the day speaks of, and what of it is open.</summary>
    public static IEnumerable<Item> Shown(DayFacts facts, string kind) => facts.Of(kind).Where(item => facts.Mentions(item) || !Kind.Of(kind).IsClosed(item));

    private static IEnumerable<Line> Ticked(DayFacts facts, string kind) => Shown(facts, kind).Select(item =>
    {
        var mark = item.Status switch { Statuses.Done => "✔️ Done: ", Statuses.Dropped => "Dropped: ", _ => "Not done: " };
        var where = item[FieldNames.Location] is { } location ? $" ({location})" : "";
        return Line.Of(mark, item.Title, where, item.Owner is { } owner ? $" ({facts.Project.NameOf(owner)})" : "").From((item.Fields.GetValueOrDefault(FieldNames.Status) ?? item.Created).Message);
    });

    private static string Since(DayFacts facts, DateTimeOffset at) => new Due(facts.Project.Calendar.DateOf(at), at).Said(facts.Project.Calendar);
}
