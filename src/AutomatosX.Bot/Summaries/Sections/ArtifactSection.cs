using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Summaries.Sections;

/// <summary>What was made and where it is.</summary>
internal static class ArtifactSection
{
    public static IEnumerable<Line> Lines(DayFacts facts) => facts.NewOf(ArtifactKind.Key).Select(item =>
        Line.Of([ItemLines.Capital(Label(item)), .. item[FieldNames.Location] is { } place ? [": ", TextRun.Code(place)] : Array.Empty<TextRun>(), States(facts, item)]).From(item.Created.Message));

    private static string Label(Item item) => item[FieldNames.Label] ?? item.Key;

    // What is made of items says how they stand: "Risk radar of R-4 and R-6".
    private static string States(DayFacts facts, Item item)
    {
        var words = Label(item).Split([' ', ',', '(', ')', ':', ';', '/'], StringSplitOptions.RemoveEmptyEntries);
        var states = facts.Items.Where(other => words.Contains(other.Key, StringComparer.OrdinalIgnoreCase)).Select(other => (other.Key, State: Kind.Of(other.Kind).State(other))).Where(other => other.State.Length > 0).ToList();
        return states.Count == 0 ? "" : $" ({string.Join(", ", states.Select(state => $"{state.Key} {state.State}"))})";
    }
}
