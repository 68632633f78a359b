using System.Security.Cryptography;
using System.Text;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.MsTeams.Activities;
using AutomatosX.Bot.MsTeams.Deliveries;
using AutomatosX.Bot.MsTeams.Posts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace AutomatosX.Bot.MsTeams;

/// <summary>Microsoft Teams as one of the bot's chat platforms.</summary>
public sealed class MsTeamsPlatform(MsTeamsActivityReader reader, MsTeamsDeliveries deliveries, IServiceProvider services, IOptions<MsTeamsOptions> options) : IChatPlatform
{
    public Platform Platform => Platform.MsTeams;

    public ChatEvent? Read(RawEvent raw) => reader.Read(MsTeamsActivity.FromJson(raw.Body), raw.ReceivedAt);

    public Task<Delivered> Deliver(Delivery delivery, CancellationToken cancel = default) => deliveries.Deliver(delivery, Writer(delivery.Key), cancel);

    public Task<Found?> Find(Delivery delivery, CancellationToken cancel = default) => deliveries.Find(delivery, Writer(delivery.Key), cancel);

    /// <summary>The message in its channel; in a chat with the bot, the chat itself, since its own address names no message.</summary>
    /// <seealso href="https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-teams"/>
    public Uri LinkTo(MessageRef message)
    {
        var (place, id) = (message.Place, MsTeamsMessageId.Parse(message.Id));
        if (place.Room.DirectPerson() is not null)
            return new Uri($"https://teams.microsoft.com/l/chat/0/0?tenantId={Escaped(place.Workspace.Value)}&users={Escaped($"28:{options.Value.AppId}")}");
        var parent = id.Root is { } root ? $"&parentMessageId={Escaped(root)}" : "";
        return new Uri($"https://teams.microsoft.com/l/message/{Escaped(place.Room.Value)}/{Escaped(id.Activity)}?tenantId={Escaped(place.Workspace.Value)}{parent}");
    }

    // A button that was pressed counts once for the words that carry it: other words are another card.
    private Func<Post, MsTeamsPost> Writer(string key) => post => MsTeamsPostWriter.Write(post, MsTeamsCardFacts.Of(NonceOf(key, post), services.GetRequiredService<ILinks>()));

    private static string NonceOf(string key, Post post) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{key}\n{post.Plain}\n{string.Join('\n', post.Buttons)}")).AsSpan(0, 8));

    private static string Escaped(string text) => Uri.EscapeDataString(text);
}
