using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Scenarios.Playing;

/// <summary>All that the bot has said and has to say, in the order in which it came up.</summary>
internal static class Outbox
{
    private const int Most = 10_000;

    public static async Task<IReadOnlyList<OutboxPost>> Of(RunningBot bot)
    {
        var posts = new List<OutboxPost>();
        foreach (var state in (OutboxState[])[OutboxState.Sent, OutboxState.Waiting, OutboxState.Sending, OutboxState.Unknown, OutboxState.Failed])
            posts.AddRange(await bot.Get<IBotStore>().PostsIn(state, Most));
        return posts;
    }
}
