using AutomatosX.Bot.Projects;

namespace AutomatosX.Bot.Registers;

/// <summary>
/// The points that are done against those that were committed. A story counts when it is done, with all its points, whatever percent it had
/// before: there is no partial credit. What is done of later additions counts as well, so that more than all can be done.
/// </summary>
public sealed record Velocity(BurnDown BurnDown, decimal Done)
{
    public static Velocity Of(BurnDown burnDown, SprintStories stories, DateOnly today) =>
        new(burnDown, stories.At(today > burnDown.Sprint.Last ? burnDown.Sprint.Last : today).Where(story => story.IsDone).Sum(story => story.Points));

    /// <summary>Of what was committed; null when no points were.</summary>
    public decimal? Percent => BurnDown.Committed == 0 ? null : 100 * Done / BurnDown.Committed;

    /// <summary>The target that counts now: the next one, or the last once all are over. Null when the project has none.</summary>
    public VelocityTarget? Target(DateOnly today)
    {
        var targets = BurnDown.Sprint.Targets;
        return targets.Count == 0 ? null : targets.Any(target => target.By.Date >= today) ? targets.First(target => target.By.Date >= today) : targets[^1];
    }

    /// <summary>The points that are still missing for a target; none when it is met.</summary>
    public decimal Missing(VelocityTarget target) => Math.Max(0, (BurnDown.Committed * target.Percent / 100) - Done);
}
