using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Storing;

namespace AutomatosX.Bot.Rhythm;

/// <summary>Reminds members who have not answered; each at most once a touchpoint.</summary>
public sealed class SendReminder(IBotStore store, TimeProvider clock)
{
    public async Task Run(Project project, Step.Remind step, IReadOnlyList<Item> items, CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow();
        var until = step.Touchpoint.OverOn(step.Run.Date, project.Calendar);
        var reminded = new Dictionary<MemberId, DateTimeOffset>(step.Run.Reminded);
        var writes = new List<Write>();
        foreach (var member in step.Members)
        {
            reminded[member] = now;
            var post = PromptPost.Remind(project, step.Touchpoint, step.Run, member, MemberItems.Open(items, member));
            writes.Add(new EnqueuePost(PostKey.Reminder(step.Run, member), project.Key, new Address(project.DirectChat(member)) { Until = until }, post, now));
        }

        writes.Add(new StepRun(step.Run with { Reminded = reminded }));
        await store.Commit(new Work(writes, [step.Run.Seen]), cancel);
    }
}
