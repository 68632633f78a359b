using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;
using AutomatosX.Bot.Rhythm;

namespace AutomatosX.Bot.Summaries.Sections;

/// <summary>What was decided and what was taken to somebody else; where there is nothing, it says so.</summary>
internal static class DecisionSection
{
    public static IEnumerable<Line> Lines(DayFacts facts)
    {
        var decisions = facts.NewOf(DecisionKind.Key).Select(item => Line.Of($"Decision: {ItemLines.Capital(item.Title)}{facts.By(item)}").From(item.Created.Message)).ToList();
        var escalations = facts.NewOf(EscalationKind.Key).Select(item => Escalation(facts, item)).ToList();
        return
        [
            .. decisions.Count > 0 ? decisions : [Line.Of("Decisions: none")],
            .. escalations.Count > 0 ? escalations : [Line.Of("Escalations: none")],
        ];
    }

    private static Line Escalation(DayFacts facts, Item item)
    {
        var names = EscalationPost.To(item).Select(facts.Project.NameOf).ToList();
        var to = names.Count > 0 ? $" to {string.Join(", ", names)}" : "";
        return Line.Of($"Escalation{to}: {ItemLines.Capital(item.Title)}{facts.By(item)}{Seen(facts, item)}").From(item.Created.Message);
    }

    private static string Seen(DayFacts facts, Item item) => (item[FieldNames.Rule], item[FieldNames.Seen]) switch
    {
        (null, _) => "",
        (_, { } handle) => $" – seen by {facts.Project.NameOf(new MemberId(handle))}",
        _ => " – not seen yet",
    };
}
