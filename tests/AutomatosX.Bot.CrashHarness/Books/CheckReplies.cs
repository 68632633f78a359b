using AutomatosX.Bot.CrashHarness.Traffic;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Replies;

namespace AutomatosX.Bot.CrashHarness.Books;

/// <summary>What people said against what the store holds of it: each thing once, and nothing that nobody said.</summary>
internal sealed class CheckReplies(IBotStore store, Ledger ledger, Cast cast, DateTimeOffset now)
{
    // What was said later and came earlier stands, and the echo says that instead.
    private const string Overtaken = "is later and still stands";

    public async Task<IReadOnlyList<Discrepancy>> Run()
    {
        var found = new List<Discrepancy>();
        var replies = new Dictionary<string, Reply>(StringComparer.Ordinal);
        foreach (var project in cast.Projects)
        {
            foreach (var reply in await store.RepliesOn(project.Key, project.Today(now)))
                replies.Add(reply.Id, reply);
        }

        foreach (var told in ledger.Messages)
            found.AddRange(await Check(told, replies.GetValueOrDefault(told.ReplyId)));
        found.AddRange(await Commands(replies.Values));
        var known = ledger.Messages.Select(told => told.ReplyId).ToHashSet(StringComparer.Ordinal);
        found.AddRange(replies.Values.Where(reply => !reply.AsCommand && !known.Contains(reply.Id)).Select(reply => new Discrepancy(Sort.Doubled, reply.Id, "no reply: nobody said it", reply.Text)));
        found.AddRange(await Settings());
        return found;
    }

    private async Task<IEnumerable<Discrepancy>> Check(MessageTold told, Reply? reply)
    {
        if (reply is null)
            return told.Acknowledged == 0 ? [] : [new Discrepancy(Sort.Lost, told.ReplyId, $"the reply \"{told.Said[0].Text}\", which was acknowledged", "no reply")];
        var found = new List<Discrepancy>();
        if (reply.Project != told.Project.Key || reply.By.Value != told.Member.Handle)
            found.Add(new Discrepancy(Sort.Wrong, told.ReplyId, $"said by {told.Member.Handle} in {told.Project.Key}", $"said by {reply.By} in {reply.Project}"));
        // A change that was sent and never acknowledged may be there or not.
        var version = told.Said.FindLastIndex(said => reply.Text.EndsWith(said.Text, StringComparison.Ordinal));
        if (version < told.Acknowledged - 1)
            found.Add(new Discrepancy(Sort.Lost, told.ReplyId, $"the words \"{told.Said[Math.Max(0, told.Acknowledged - 1)].Text}\", which were acknowledged", reply.Text));
        if (told.Undone is { } undone && reply.Withdrawn != undone && undone)
            found.Add(new Discrepancy(Sort.Lost, told.ReplyId, "taken back, which was acknowledged", "it stands"));
        if (told.Undone is null && reply.Withdrawn)
            found.Add(new Discrepancy(Sort.Wrong, told.ReplyId, "it stands: nobody took it back", "taken back"));
        if (version >= 0)
            found.AddRange(Changes(told, reply, version, await store.ChangesOf(reply.Project, reply.Id)));
        if (await store.PostByKey(ReplyPosts.EchoKey(reply.Id)) is not { } echo)
            found.Add(new Discrepancy(Sort.Lost, told.ReplyId, "an echo", "none in the outbox"));
        else if (version >= 0 && !reply.Withdrawn && !Words(echo.Post).Contains(told.Said[version].Echoed, StringComparison.Ordinal) && !Words(echo.Post).Contains(Overtaken, StringComparison.Ordinal))
            found.Add(new Discrepancy(Sort.Wrong, told.ReplyId, $"an echo of \"{told.Said[version].Text}\"", Words(echo.Post)));
        return found;
    }

    // Every version of the words has made its changes once; those of the last one stand, unless it was taken back.
    private static IEnumerable<Discrepancy> Changes(MessageTold told, Reply reply, int version, IReadOnlyList<Change> changes)
    {
        var standing = changes.Where(change => !change.Revoked).Select(change => (change.Item, change.Field, change.Value)).ToList();
        var created = changes.FirstOrDefault(change => change.Field == FieldNames.Title)?.Item;
        List<(string Item, string Field, string? Value)> expected = reply.Withdrawn ? [] : [.. told.Said[version].Fields.Select(field => (field.Item ?? created ?? "(a new item)", field.Field, (string?)field.Value))];
        if (!standing.Order().SequenceEqual(expected.Order()))
            yield return new Discrepancy(standing.Count > expected.Count ? Sort.Doubled : standing.Count < expected.Count ? Sort.Lost : Sort.Wrong, told.ReplyId, $"standing changes {Said(expected)}", Said(standing));
        var all = told.Said.Take(version + 1).Sum(said => said.Fields.Count);
        if (changes.Count != all)
            yield return new Discrepancy(changes.Count > all ? Sort.Doubled : Sort.Lost, told.ReplyId, $"{all} changes, with those that were revoked, of {version + 1} versions", $"{changes.Count} changes");
    }

    private async Task<IReadOnlyList<Discrepancy>> Commands(IEnumerable<Reply> replies)
    {
        var found = new List<Discrepancy>();
        var times = replies.Where(reply => reply.AsCommand).GroupBy(reply => reply.Text, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.Count(), StringComparer.Ordinal);
        var items = new Dictionary<(string Project, string Title), int>();
        foreach (var project in cast.Projects)
        {
            foreach (var same in (await store.Items(project.Key)).GroupBy(item => item.Title, StringComparer.Ordinal))
                items[(project.Key, same.Key)] = same.Count();
        }

        foreach (var typed in ledger.Commands)
        {
            var (said, made) = (times.GetValueOrDefault($"new action: {typed.Title}"), items.GetValueOrDefault((typed.Project.Key, typed.Title)));
            if (said != made || said > 1 || (typed.IsAcknowledged && said == 0))
                found.Add(new Discrepancy(said > 1 || made > 1 ? Sort.Doubled : Sort.Lost, $"/action new {typed.Title}", typed.IsAcknowledged ? "one reply and one item: it was acknowledged" : "one reply and one item, or neither: it was not acknowledged", $"{said} replies and {made} items"));
        }

        return found;
    }

    private async Task<IReadOnlyList<Discrepancy>> Settings()
    {
        var found = new List<Discrepancy>();
        foreach (var ((key, handle), on) in ledger.Reminders)
        {
            var there = (await store.Project(key))!.Member(new Chat.MemberId(handle))!.Reminders;
            if (there != on)
                found.Add(new Discrepancy(Sort.Lost, $"/standup reminders of {handle} in {key}", $"{(on ? "on" : "off")}, which was acknowledged", there ? "on" : "off"));
        }

        return found;
    }

    private static string Said(IEnumerable<(string Item, string Field, string? Value)> changes) => string.Join(", ", changes.Order().Select(change => $"{change.Item} {change.Field}={change.Value}")) is { Length: > 0 } said ? said : "none";

    private static string Words(Chat.Post post) => Chat.PlainText.Of(post);
}
