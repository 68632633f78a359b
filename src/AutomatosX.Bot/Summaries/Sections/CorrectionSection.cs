using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Summaries.Sections;

/// <summary>What changed of the day before after that day was closed.</summary>
internal static class CorrectionSection
{
    public static IEnumerable<Line> Lines(DayFacts facts) => facts.Corrections.Select(reply =>
        Line.Of($"{facts.Project.NameOf(reply.By)} {(reply.Withdrawn ? "took back" : "changed")} what was said on {facts.Project.Calendar.Label(reply.Day).Short}{(reply.Withdrawn ? "." : $": {reply.Text.ReplaceLineEndings(" / ")}")}").From(reply.Message));
}
