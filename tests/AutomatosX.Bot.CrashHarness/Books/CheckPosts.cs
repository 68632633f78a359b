using AutomatosX.Bot.Chat;
using AutomatosX.Bot.CrashHarness.Traffic;
using AutomatosX.Bot.Slack;
using AutomatosX.Bot.Slack.Deliveries;
using AutomatosX.Bot.Slack.Posts;
using AutomatosX.Bot.Testing.Slack;

namespace AutomatosX.Bot.CrashHarness.Books;

/// <summary>
/// The outbox against what stands in Slack: each post there once, with the words that the outbox has last; and nothing there
/// that the outbox does not know. Only of a private post of which the bot could not hear whether it arrived nobody can say
/// that it is there: Slack shows such posts to nobody, and it is not posted twice.
/// </summary>
internal sealed class CheckPosts(IBotStore store, FakeSlack slack, Cast cast, PrivatePosts privates)
{
    private const int Most = 1_000_000;

    /// <summary>How many posts stand in Slack.</summary>
    public int Posts { get; private set; }

    /// <summary>How many private ones were given up, because nobody could know whether they stand there.</summary>
    public int GivenUp { get; private set; }

    public async Task<IReadOnlyList<Discrepancy>> Run()
    {
        var found = new List<Discrepancy>();
        var unsent = new List<OutboxPost>();
        foreach (var state in (OutboxState[])[OutboxState.Waiting, OutboxState.Sending, OutboxState.Unknown, OutboxState.Failed])
            unsent.AddRange(await store.PostsIn(state, Most));
        found.AddRange(unsent.Where(post => !IsGivenUp(post)).Select(post => new Discrepancy(post.State == OutboxState.Failed ? Sort.Lost : Sort.Unfinished, post.Key, "sent", $"{post.State}, {post.Attempts} attempts: {post.Why}")));
        var sent = await store.PostsIn(OutboxState.Sent, Most);
        var there = There();
        var states = new PostStates(store);
        foreach (var post in sent)
        {
            if (IsPrivate(post))
                found.AddRange(Private(post, there));
            else
                found.AddRange(Check(post, there, await states.Of(post.Key)));
        }

        // One that waits may stand there with the words that it had before.
        var known = sent.Concat(unsent).Select(post => Errand.MarkOf(post.Key)).ToHashSet(StringComparer.Ordinal);
        found.AddRange(there.Keys.Where(key => key.Part >= 0 && !known.Contains(key.Mark)).Select(key => new Discrepancy(Sort.Doubled, $"message {there[key][0].Ts}", "a post that the outbox knows", there[key][0].Text)));
        found.AddRange(Files());
        return found;
    }

    private static IEnumerable<Discrepancy> Check(OutboxPost post, Dictionary<(string Mark, int Part), List<FakeSlackMessage>> there, PostState? state)
    {
        var mark = Errand.MarkOf(post.Key);
        if (state is null || state.Parts.Count == 0)
        {
            yield return new Discrepancy(Sort.Lost, post.Key, "one message, since it is noted as sent", "no note of a message");
            yield break;
        }

        for (var part = 0; part < state.Parts.Count; part++)
        {
            var messages = there.GetValueOrDefault((mark, part)) ?? [];
            if (messages.Count != 1)
                yield return new Discrepancy(messages.Count == 0 ? Sort.Lost : Sort.Doubled, post.Key, "one message in Slack", $"{messages.Count} messages{string.Concat(messages.Select(message => $" {message.Ts}"))}");
            else if (messages[0].Ts != state.Parts[part].Ts || Errand.HashOf(new SlackMessage(messages[0].Text, messages[0].Blocks)) != state.Parts[part].Hash)
                yield return new Discrepancy(Sort.Wrong, post.Key, $"message {state.Parts[part].Ts} with the words of the outbox: {PlainText.Of(post.Post)}", $"message {messages[0].Ts}: {messages[0].Words}");
        }
    }

    private IEnumerable<Discrepancy> Private(OutboxPost post, Dictionary<(string Mark, int Part), List<FakeSlackMessage>> there)
    {
        if (!post.Key.StartsWith("echo/", StringComparison.Ordinal))
            yield break;
        var reply = post.Key["echo/".Length..];
        // Each version of the words is said anew: a private message cannot be changed later.
        var messages = there.GetValueOrDefault((reply, -1)) ?? [];
        if (messages.Count == 0)
            yield return new Discrepancy(Sort.Lost, post.Key, "a private message in Slack", "none");
        foreach (var same in messages.GroupBy(message => message.Words, StringComparer.Ordinal).Where(same => same.Count() > 1))
            yield return new Discrepancy(Sort.Doubled, post.Key, $"these words once: {same.Key}", $"of {messages.Count} messages those at {string.Join(", ", same.Select(message => message.Ts))}");
    }

    // Given up for want of an answer, and the answer was indeed lost.
    private bool IsGivenUp(OutboxPost post)
    {
        if (post is not { State: OutboxState.Failed, Address.OnlyFor: not null } || !post.Key.StartsWith("echo/", StringComparison.Ordinal) || !privates.IsUnheard(post.Key["echo/".Length..]))
            return false;
        GivenUp++;
        return true;
    }

    private IEnumerable<Discrepancy> Files() => cast.Projects.SelectMany(project => slack.Read(() => project.Channel.Messages.Where(message => message.Files.Exists(file => slack.SharedFiles.Contains(file))).ToList())
        .GroupBy(message => (message.ThreadTs, message.Files[0].Name)).Where(same => same.Count() > 1)
        .Select(same => new Discrepancy(Sort.Doubled, $"{project.Key}: {same.Key.Name}", "one file under the summary", $"{same.Count()}")));

    // By mark and part; private ones by the reply that they echo.
    private Dictionary<(string Mark, int Part), List<FakeSlackMessage>> There() => slack.Read(() =>
    {
        var there = new Dictionary<(string, int), List<FakeSlackMessage>>();
        foreach (var message in cast.Rooms.SelectMany(room => room.Messages).Where(message => message.User == FakeSlack.Bot))
        {
            Posts++;
            (string, int)? key = message.Metadata?["event_payload"] is { } payload ? ((string)payload["key"]!, (int)payload["part"]!)
                : message.OnlyFor is not null && EchoWatch.ReplyIn(message.Blocks) is { } reply ? (reply, -1) : null;
            if (key is not { } one)
                continue;
            if (!there.TryGetValue(one, out var same))
                there[one] = same = [];
            same.Add(message);
        }

        return there;
    });

    private static bool IsPrivate(OutboxPost post) => post.Message is { } message && SlackMessageId.Parse(message.Id).IsPrivate;
}
