using System.Globalization;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.MsTeams;
using AutomatosX.Bot.Testing.MsTeams;
using AutomatosX.Bot.Web.Rooms;

namespace AutomatosX.Bot.Scenarios.Playing;

/// <content>What stands in the rooms of Teams.</content>
internal sealed partial class OnMsTeams
{
    private IEnumerable<(FakeMsTeamsRoom Room, string Name)> AllRooms =>
        project.Members.Where(member => member.Accounts.ContainsKey(Platform.MsTeams)).Select(member => (Workspace.Direct(member.Handle.Value), Playground.DirectWith(member.Handle.Value).Value)).Append((Workspace.Channel, Workspace.Channel.Name));

    public async Task<IReadOnlyList<Sight>> Look()
    {
        var posts = await Outbox.Of(Bot);
        return [.. AllRooms.SelectMany(room => room.Room.Messages.Select(message => See(message, room.Name, posts)))];
    }

    /// <summary>Whether the notification says so too, which is all that a locked phone shows and a screen reader says.</summary>
    public Task<bool> Reads(string who, Sight message, string words)
    {
        var shown = AllRooms.Single(room => room.Name == message.Room).Room.Find(message.Id);
        return Task.FromResult(shown is not null && (shown.OnlyFor is null || shown.OnlyFor == Workspace.Person(who).Account) && Words.Say(Said(shown), words));
    }

    // A notification is short: what does not fit is read on the card.
    private string Said(FakeMsTeamsMessage message) => message.Card is null ? message.Text : message.Summary.EndsWith('…') ? Text(message) : message.Summary;

    private Sight See(FakeMsTeamsMessage message, string name, IReadOnlyList<OutboxPost> posts)
    {
        var author = Workspace.Handle(message.From);
        var order = author is null ? PostOf(message, posts) : -1;
        return new Sight(name, long.Parse(message.Id, CultureInfo.InvariantCulture), At(message.Id), author, Text(message))
        {
            Id = message.Id,
            Root = message.Root is { } root ? long.Parse(root, CultureInfo.InvariantCulture) : null,
            Key = order < 0 ? "" : posts[order].Key,
            Order = order,
            OnlyFor = message.OnlyFor is { } one ? Workspace.Handle(one) : null,
            EditedAt = message.EditedAt,
            Edits = author is null ? 0 : message.Edits,
        };
    }

    private string Text(FakeMsTeamsMessage message) => message.Card is { } card ? MsTeamsCards.Text(card, Follow) : message.Text.Replace("<at>AutomatosX</at>", "@bot", StringComparison.Ordinal);

    private static int PostOf(FakeMsTeamsMessage message, IReadOnlyList<OutboxPost> posts) =>
        posts.Select((post, index) => (post, index)).Where(one => one.post.Message is { } there && MsTeamsMessageId.Parse(there.Id).Activity == message.Id).Select(one => one.index).FirstOrDefault(-1);

    // A source that leads nowhere is worse than none. What was said and taken back since may be missed.
    private void Follow(string url)
    {
        var address = new Uri(url);
        // Of a project that lives on two platforms, a line may come from the other one.
        if (address.Host != "teams.microsoft.com")
            return;
        if (address.AbsolutePath.Split('/') is not ["", "l", "message", _, var id] || (Workspace.Channel.Find(id) is null && !said.ContainsKey(id)))
            throw new StoryException($"A line of the bot's leads to {url}, where nothing stands.");
    }

    private static DateTimeOffset At(string id) => DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(id, CultureInfo.InvariantCulture));
}
