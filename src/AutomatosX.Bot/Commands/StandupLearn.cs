using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Replies;

namespace AutomatosX.Bot.Commands;

/// <summary><c>/standup learn</c>: the asker's own replies that were not understood at once, and how they would have been.</summary>
public sealed class StandupLearn(IBotStore store) : ICommand
{
    public const string Verb = "learn";

    private const int MostRead = 50;

    public static CommandUsage Usage { get; } = new($"/standup {Verb}", "which of your replies were not understood at once, and how to say it");

    public CommandHelp Help { get; } = new(Usage.Example, Usage.Does, [Usage]);

    public ChatEvent? Effect(Asked asked) => null;

    public async Task<Post> Answer(Asked asked, CancellationToken cancel = default)
    {
        var (project, member) = (asked.Project, asked.Member.Handle);
        var since = project.Calendar.Bounds(asked.Today.AddDays(1 - Lessons.Days)).Begin;
        var past = new List<PastReply>();
        foreach (var reply in (await store.LatestReplies(project.Key, member, since, MostRead, cancel)).Where(reply => !reply.Withdrawn))
            past.Add(new PastReply(reply, await store.Asks(reply.Id, cancel), await store.ChangesOf(project.Key, reply.Id, cancel)));
        return new Lessons(await ReplyScope.Load(store, project, null, cancel), past).Post();
    }
}
