using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;
using AutomatosX.Bot.Summaries;

namespace AutomatosX.Bot.Commands;

/// <summary><c>/story burndown</c>, <c>/story capacity</c>: how the sprint stands, now.</summary>
/// <param name="show">What of it is shown.</param>
public sealed class StorySprint(IBotStore store, string verb, string does, Func<SprintHealth, Post> show) : IItemVerb
{
    public string Kind => StoryKind.Key;

    public string Verb => verb;

    public CommandHelp Help { get; } = new($"/story {verb}", does, [new CommandUsage($"/story {verb}", does)]);

    public ChatEvent? Effect(Asked asked) => null;

    public static IEnumerable<IItemVerb> All(IBotStore store) =>
    [
        new StorySprint(store, "burndown", "what is left of the sprint day by day, against the ideal line", health => health.BurnDownPost()),
        new StorySprint(store, "capacity", "who owns how many points of the sprint, and who has too many", health => health.CapacityPost()),
    ];

    /// <summary>How the sprint of today, or the one before, stands; null when the project has none.</summary>
    public static async Task<SprintHealth?> Health(IBotStore store, Asked asked, IReadOnlyList<Item> items, CancellationToken cancel)
    {
        var calendar = asked.Project.Calendar;
        if ((calendar.SprintOf(asked.Today) ?? calendar.Sprints.LastOrDefault(sprint => sprint.First <= asked.Today) ?? calendar.Sprints.FirstOrDefault()) is not { } sprint)
            return null;
        var course = await store.Course(asked.Project.Key, SprintStories.Moving(items, sprint), SprintStories.Fields, calendar.Bounds(sprint.First).Begin, calendar.Bounds(asked.Today).End, cancel);
        return new SprintHealth(asked.Project, new SprintStories(sprint, calendar, items, course), asked.Today, asked.Now);
    }

    public async Task<Post> Answer(Asked asked, CancellationToken cancel = default) =>
        await Health(store, asked, await store.Items(asked.Project.Key, cancel), cancel) is { } health
            ? show(health)
            : Post.Say(Line.Of("This project has no sprints. Its file names them: ", TextRun.Code("\"sprints\": [ { \"number\": 1, \"days\": { \"1\": \"2025-01-20\", … } } ]"), "."));
}
