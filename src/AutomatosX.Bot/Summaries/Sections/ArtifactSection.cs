using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Summaries.Sections;

/// <summary>What was made and where it is.</summary>
internal static class ArtifactSection
{
    public static IEnumerable<Line> Lines(DayFacts facts) => facts.NewOf(ArtifactKind.Key).Select(item =>
        Line.Of($"{item[FieldNames.Label] ?? item.Key}: ", TextRun.Code(item[FieldNames.Location] ?? "place not said")).From(item.Created.Message));
}
