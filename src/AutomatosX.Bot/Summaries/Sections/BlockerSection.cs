using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Summaries.Sections;

/// <summary>What is in the way and belongs to no item.</summary>
internal static class BlockerSection
{
    public static IEnumerable<Line> Lines(DayFacts facts) => facts.NewOf(BlockerKind.Key).Select(blocker =>
        Line.Of($"{ItemLines.Capital(blocker.Title)}{Needs(facts, blocker)}{facts.By(blocker)}").From(blocker.Created.Message));

    private static string Needs(DayFacts facts, Item blocker) =>
        blocker[FieldNames.Needs] is { } needs ? $" (needs {facts.Project.NameOf(new MemberId(needs))})" : "";
}
