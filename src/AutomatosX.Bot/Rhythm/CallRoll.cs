using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Storing;

namespace AutomatosX.Bot.Rhythm;

/// <summary>Shows the roll-call in the channel, and brings the one that stands there up to date.</summary>
public sealed class CallRoll(IBotStore store, TimeProvider clock)
{
    public Task Run(Project project, RollCall roll, CancellationToken cancel = default) =>
        store.Commit(new Work([.. ChannelPosts.Of(project, PostKey.RollCall(roll.Run), roll.Post(), clock.GetUtcNow())], []), cancel);
}
