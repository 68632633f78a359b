using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Rhythm;

/// <summary>Where figures crossed what a change window goes back for, with what was posted of it. A crossing keeps the post that it has, though an earlier reading comes in later.</summary>
/// <param name="Posted">The keys of what stands there.</param>
public sealed record Crossed(IReadOnlyList<RollbackCrossing> Crossings, IReadOnlySet<string> Posted)
{
    private const string Owner = "/owner";

    public static Crossed Nothing { get; } = new([], new HashSet<string>());

    /// <summary>How the keys of these posts begin.</summary>
    public static string Beginning(Project project, Item window) => $"{ItemPost.Beginning(WindowKind.Key, project.Key, window.Key)}crossed/";

    public static bool Is(Project project, Item window, string key) => key.StartsWith(Beginning(project, window), StringComparison.Ordinal);

    /// <summary>What stands where nothing is crossed any more.</summary>
    public static Post Gone(Item window) => Post.Say($"{window.Key}: the reading or the limit was changed since. Nothing asks for the way back by it.");

    /// <summary>For each crossing what its thread reads, and what whoever decides does.</summary>
    /// <param name="thread">The key of the window's post.</param>
    public IEnumerable<ItemPost> Posts(Project project, Item window, string thread)
    {
        foreach (var crossing in Crossings)
        {
            var beginning = $"{Beginning(project, window)}{Uri.EscapeDataString(crossing.Trigger.Id)}/";
            var reading = crossing.Run.FirstOrDefault(reading => Posted.Contains(beginning + reading.Reply)) ?? crossing.Reading;
            var post = new RollbackPost(project, window, crossing).Post();
            yield return new ItemPost(beginning + reading.Reply, null, post) { Under = thread };
            if (window.Owner is { } owner)
                yield return new ItemPost(beginning + reading.Reply + Owner, owner, post);
        }
    }
}
