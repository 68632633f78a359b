using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Storing;

namespace AutomatosX.Bot.Rhythm;

/// <summary>Asks members at a touchpoint. The prompt and the note that it went out are one work, so that nobody is asked twice.</summary>
public sealed class SendPrompt(IBotStore store, TimeProvider clock)
{
    public async Task Run(Project project, Step.Prompt step, IReadOnlyList<Item> items, CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow();
        var until = step.Touchpoint.OverOn(step.Run.Date, project.Calendar);
        var prompted = new Dictionary<MemberId, DateTimeOffset>(step.Run.Prompted);
        var writes = new List<Write>();
        foreach (var member in step.Members)
        {
            prompted[member] = now;
            var post = PromptPost.Ask(project, step, MemberItems.Open(items, member));
            writes.Add(new EnqueuePost(PostKey.Prompt(step.Run, member), project.Key, new Address(project.DirectChat(member)) { Until = until }, post, now));
        }

        writes.Add(new StepRun(step.Run with { Prompted = prompted, OpenedAt = step.Run.OpenedAt ?? now }));
        await store.Commit(new Work(writes, [step.Run.Seen]), cancel);
    }
}
