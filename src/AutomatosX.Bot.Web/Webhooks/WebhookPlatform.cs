using System.Collections.Concurrent;
using System.Net;
using System.Text;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Documents;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Storing;

namespace AutomatosX.Bot.Web.Webhooks;

/// <summary>
/// Programs as receivers behind the outbox that chats have: a message that does not get through is sent again, with growing pauses,
/// under the same name, and those behind it wait for it.
/// </summary>
/// <param name="secrets">By name.</param>
public sealed class WebhookPlatform(IBotStore store, TimeProvider clock, HttpClient http, IReadOnlyDictionary<string, string> secrets) : IChatPlatform
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(6);

    // Several may be on their way to a receiver that is down; it is asked once.
    private readonly ConcurrentDictionary<Place, DateTimeOffset> silent = new();

    public Platform Platform => Platform.Webhook;

    public ChatEvent? Read(RawEvent raw) => null;

    public Uri? LinkTo(MessageRef message) => null;

    // Sent again under the same name it has no second effect, so that none has to be looked for.
    public Task<Found?> Find(Delivery delivery, CancellationToken cancel = default) => Task.FromResult<Found?>(new Found((MessageRef?)null));

    public async Task<Delivered> Deliver(Delivery delivery, CancellationToken cancel = default)
    {
        if (await store.Project(delivery.Place.Room.Value, cancel) is not { } project || project.Webhooks.FirstOrDefault(webhook => webhook.Id == delivery.Place.Workspace.Value) is not { } webhook)
            return new Delivered.Never("the project names this webhook no more");
        if (await store.State(Platform.Webhook, webhook.OffKey(project), cancel) is not null)
            return new Delivered.Never("it answered 410 Gone to an earlier one");
        if (silent.TryGetValue(delivery.Place, out var until) && clock.GetUtcNow() < until)
            return new Delivered.Held("the one before it did not get through", until - clock.GetUtcNow());
        if (!secrets.TryGetValue(webhook.Secret, out var secret))
            return Later(delivery, $"Webhooks:Secrets holds no {webhook.Secret}");
        try
        {
            using var answer = await Send(webhook, delivery, secret, cancel);
            if (answer.IsSuccessStatusCode)
            {
                silent.TryRemove(delivery.Place, out _);
                return new Delivered.There(new MessageRef(delivery.Place, delivery.Key));
            }

            return answer.StatusCode == HttpStatusCode.Gone ? await TurnOff(project, webhook, cancel) : Later(delivery, FormattableString.Invariant($"it answered {(int)answer.StatusCode}"));
        }
        catch (Exception error) when (error is HttpRequestException or OperationCanceledException && !cancel.IsCancellationRequested)
        {
            return Later(delivery, error is HttpRequestException { HttpRequestError: not HttpRequestError.Unknown and var what } ? $"it cannot be reached: {what}" : "it did not answer");
        }
    }

    private Task<HttpResponseMessage> Send(Webhook webhook, Delivery delivery, string secret, CancellationToken cancel)
    {
        var body = WebhookPost.Body(delivery.Post);
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(webhook.Url)) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        // Its receiver compares with a real clock, also where the bot's own can be moved.
        WebhookSignature.Sign(request.Headers, delivery.Key, secret, TimeProvider.System.GetUtcNow(), body);
        return http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
    }

    private Delivered.NotNow Later(Delivery delivery, string why)
    {
        var pause = FirstPause * Math.Pow(4, Math.Clamp(delivery.Attempts - 1, 0, 10));
        pause = pause < LongestPause ? pause : LongestPause;
        silent[delivery.Place] = clock.GetUtcNow() + pause;
        return new Delivered.NotNow(why, pause);
    }

    private async Task<Delivered> TurnOff(Project project, Webhook webhook, CancellationToken cancel)
    {
        await store.Commit(Work.Nothing.And(new KeepState(Platform.Webhook, webhook.OffKey(project), Encoding.UTF8.GetBytes(webhook.Url))), cancel);
        return new Delivered.Never("it answered 410 Gone")
        {
            Remedy = $"The webhook at {new Uri(webhook.Url).Host} answered 410 Gone, so I send it nothing more. To begin again, give it another address in the project file.",
        };
    }
}
