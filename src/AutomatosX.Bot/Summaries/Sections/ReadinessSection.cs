using System.Globalization;
using AutomatosX.Bot.Registers;

namespace AutomatosX.Bot.Summaries.Sections;

/// <summary>How many of the tracked actions are done or in review.</summary>
internal static class ReadinessSection
{
    /// <summary><c>10/10 tracked items Done or Ready for Review (100%)</c>.</summary>
    public static string Metric(IReadOnlyList<Item> tracked)
    {
        if (tracked.Count == 0)
            return "no action item was due or mentioned.";
        var ready = tracked.Count(DaySummary.IsReady);
        var share = (100m * ready / tracked.Count).ToString("0.#", CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{ready}/{tracked.Count} tracked items Done or Ready for Review ({share}%).");
    }

    /// <summary><c> (Ready for Review: AI-3)</c>; empty when nothing waits for a review.</summary>
    public static string InReview(DayFacts facts)
    {
        var keys = facts.Tracked.Where(item => item.Status == Statuses.ReadyForReview).Select(item => item.Key).ToList();
        return keys.Count == 0 ? "" : $" ({ItemLines.Titled(Statuses.ReadyForReview)}: {string.Join(", ", keys)})";
    }

    public static string Said(DayFacts facts)
    {
        var tracked = facts.Tracked.ToList();
        return tracked.Count == 0
            ? "No action item was due or mentioned"
            : string.Create(CultureInfo.InvariantCulture, $"{tracked.Count(DaySummary.IsReady)} of {tracked.Count} tracked items done or in review");
    }
}
