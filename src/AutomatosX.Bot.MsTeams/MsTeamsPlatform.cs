using System.Security.Cryptography;
using System.Text;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.MsTeams.Activities;
using AutomatosX.Bot.MsTeams.Deliveries;
using AutomatosX.Bot.MsTeams.Posts;
using Microsoft.Extensions.DependencyInjection;

namespace AutomatosX.Bot.MsTeams;

/// <summary>Microsoft Teams as one of the bot's chat platforms.</summary>
public sealed class MsTeamsPlatform(MsTeamsActivityReader reader, MsTeamsDeliveries deliveries, IServiceProvider services) : IChatPlatform
{
    public Platform Platform => Platform.MsTeams;

    public ChatEvent? Read(RawEvent raw) => reader.Read(MsTeamsActivity.FromJson(raw.Body), raw.ReceivedAt);

    public Task<Delivered> Deliver(Delivery delivery, CancellationToken cancel = default) => deliveries.Deliver(delivery, Writer(delivery.Key), cancel);

    public Task<Found?> Find(Delivery delivery, CancellationToken cancel = default) => deliveries.Find(delivery, Writer(delivery.Key), cancel);

    /// <summary>The message in its channel or group chat. What stands in a chat with the bot has no address: a bot knows that chat by another id than people do.</summary>
    /// <seealso href="https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-teams"/>
    public Uri? LinkTo(MessageRef message)
    {
        var (place, id) = (message.Place, MsTeamsMessageId.Parse(message.Id));
        if (place.Room.DirectPerson() is not null)
            return null;
        var parent = id.Root is { } root ? $"&parentMessageId={Escaped(root)}" : "";
        return new Uri($"https://teams.microsoft.com/l/message/{Escaped(place.Room.Value)}/{Escaped(id.Activity)}?tenantId={Escaped(place.Workspace.Value)}{parent}");
    }

    // A button that was pressed counts once for the words that carry it: other words are another card.
    private Func<Post, MsTeamsPost> Writer(string key) => post => MsTeamsPostWriter.Write(post, new MsTeamsCardFacts(NonceOf(key, post), services.GetRequiredService<ILinks>().To));

    private static string NonceOf(string key, Post post) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{key}\n{post.Plain}\n{string.Join('\n', post.Buttons)}")).AsSpan(0, 8));

    private static string Escaped(string text) => Uri.EscapeDataString(text);
}
