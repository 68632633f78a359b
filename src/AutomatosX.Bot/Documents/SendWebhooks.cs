using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Rhythm;
using AutomatosX.Bot.Storing;

namespace AutomatosX.Bot.Documents;

/// <summary>
/// Puts into the outbox what a project's programs are to be told. It looks at what stands instead of listening to what writes: so a
/// change counts whoever made it and however, and one that was undone too. What was told is kept in the same work as the messages.
/// </summary>
public sealed class SendWebhooks(IBotStore store, TimeProvider clock)
{
    // A summary may come late, when the bot was down.
    private const int DaysBack = 14;

    /// <param name="items">The project's register as it stands.</param>
    public async Task Run(Project project, IReadOnlyList<Item> items, CancellationToken cancel = default)
    {
        if (project.Webhooks.Count == 0)
            return;
        var kept = $"told/{project.Key}/";
        var parts = await store.States(Platform.Webhook, kept, cancel);
        var (now, news) = WebhookNews.Of(parts.Select(part => part.Value)).Against([.. items.Select(WebhookFact.Of), .. await Days(project, cancel), .. await Alerts(project, cancel)]);
        if (news.Count == 0)
            return;
        var writes = now.PartsWith([.. news.Select(one => one.Fact.What)]).Select(part => (Write)new KeepState(Platform.Webhook, kept + part.Name, part.Bytes)).ToList();
        // What was there before anybody was told anything is no news.
        if (parts.Count > 0)
        {
            foreach (var webhook in project.Webhooks)
                writes.AddRange(await Messages(project, webhook, news, cancel));
        }

        await store.Commit(new Work(writes, []), cancel);
    }

    private async Task<IEnumerable<Write>> Messages(Project project, Webhook webhook, IReadOnlyList<(WebhookFact Fact, int Count)> news, CancellationToken cancel)
    {
        if (await store.State(Platform.Webhook, webhook.OffKey(project), cancel) is not null)
            return [];
        var (address, at) = (new Address(webhook.PlaceOf(project)), clock.GetUtcNow());
        return news.Where(one => webhook.Events.Contains(one.Fact.Event, StringComparer.Ordinal)).Select(one =>
        {
            // It goes into a header, which takes no other letters.
            var what = string.Join('/', one.Fact.What.Split('/').Select(Uri.EscapeDataString));
            var id = FormattableString.Invariant($"webhook/{Uri.EscapeDataString(project.Key)}/{webhook.Id}/{what}/{one.Count}");
            return new EnqueuePost(id, project.Key, address, WebhookPost.Of(id, project, one.Fact, at), at);
        });
    }

    private async Task<IReadOnlyList<WebhookFact>> Days(Project project, CancellationToken cancel)
    {
        var (facts, today) = (new List<WebhookFact>(), project.Calendar.DateOf(clock.GetUtcNow()));
        for (var day = today.AddDays(-DaysBack); day <= today; day = day.AddDays(1))
        {
            if (await store.DayReport(project.Key, day, cancel) is { } report)
                facts.Add(WebhookFact.Of(report));
        }

        return facts;
    }

    // In several channels it is one alert.
    private async Task<IEnumerable<WebhookFact>> Alerts(Project project, CancellationToken cancel) =>
        (await store.PostsUnder(PostKey.Alerts(project.Key), cancel)).Where(post => post.Address.Room == project.Channel).Select(post => WebhookFact.OfAlert(post.Key, post.Post.Title, post.Post.Plain));
}
