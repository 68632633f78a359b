using System.Globalization;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Slack;
using AutomatosX.Bot.Slack.Deliveries;
using AutomatosX.Bot.Testing.Slack;
using AutomatosX.Bot.Web.Rooms;

namespace AutomatosX.Bot.Scenarios.Playing;

/// <content>What stands in the rooms of Slack.</content>
internal sealed partial class OnSlack
{
    private IEnumerable<(FakeSlackRoom Room, string Name)> AllRooms =>
        project.Members.Where(member => member.Accounts.ContainsKey(Platform.Slack)).Select(member => (Workspace.Direct(member.Handle.Value), Playground.DirectWith(member.Handle.Value).Value)).Append((Workspace.Channel, Workspace.Channel.Name));

    public async Task<IReadOnlyList<Sight>> Look()
    {
        var posts = await Outbox.Of(Bot);
        return [.. AllRooms.SelectMany(room => room.Room.Messages.Where(message => !IsFile(message)).Select(message => See(message, room.Room, room.Name, posts)))];
    }

    /// <summary>Whether the notification says so too, which is all that a locked phone shows and a screen reader says.</summary>
    public Task<bool> Reads(string who, Sight message, string words)
    {
        var shown = AllRooms.Single(room => room.Name == message.Room).Room.Find(message.Id);
        return Task.FromResult(shown is not null && (shown.OnlyFor is null || shown.OnlyFor == Workspace.Id(who)) && Words.Say(Workspace.Shown(shown.Text), words));
    }

    private Sight See(FakeSlackMessage message, FakeSlackRoom room, string name, IReadOnlyList<OutboxPost> posts)
    {
        var author = Workspace.Handle(message.User);
        var order = author is null ? PostOf(message, posts) : -1;
        return new Sight(name, Number(message.Ts), At(message.Ts), author, Text(message))
        {
            Id = message.Ts,
            Root = message.ThreadTs is { } thread ? Number(thread) : null,
            Key = order < 0 ? "" : posts[order].Key,
            Order = order,
            OnlyFor = message.OnlyFor is { } one ? Workspace.Handle(one) : null,
            EditedAt = message.EditedTs is { } edited ? At(edited) : null,
            // What the bot changes without another word, as what a button stands for, nobody sees.
            Edits = author is null ? 0 : message.Edits,
            // A file is shared as a message of its own in the thread of the post that it goes with.
            Files = [.. room.Messages.Where(file => IsFile(file) && file.ThreadTs == message.Ts).Append(message).SelectMany(file => file.Files).Select(file => file.Name)],
        };
    }

    private string Text(FakeSlackMessage message) => message.Blocks.Count > 0 ? SlackBlocks.Text(message.Blocks, Follow) : Workspace.Shown(message.Text);

    // A post is known by the mark that it carries, also when it stands there twice; what one person sees carries none.
    private static int PostOf(FakeSlackMessage message, IReadOnlyList<OutboxPost> posts)
    {
        var mark = (string?)message.Metadata?["event_payload"]?["key"];
        var id = new SlackMessageId(message.Ts, null, IsPrivate: message.OnlyFor is not null).ToString();
        return posts.Select((post, index) => (post, index)).Where(one => mark is null ? one.post.Message?.Id == id : Errand.MarkOf(one.post.Key) == mark).Select(one => one.index).FirstOrDefault(-1);
    }

    private static bool IsFile(FakeSlackMessage message) => message.User == FakeSlack.Bot && message is { Text: "", Blocks.Count: 0, Files.Count: > 0 };

    // A source that leads nowhere is worse than none. What was said and taken back since may be missed.
    private void Follow(string url)
    {
        if (new Uri(url).AbsolutePath.Split('/') is not [_, "archives", var channel, ['p', .. var digits]]
            || !AllRooms.Where(room => room.Room.Id == channel).SelectMany(room => room.Room.Messages.Select(message => message.Ts)).Concat(said.Keys).Any(ts => ts.Replace(".", "", StringComparison.Ordinal) == digits))
            throw new StoryException($"A line of the bot's leads to {url}, where nothing stands.");
    }

    private static long Number(string ts) => long.Parse(ts.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);

    private static DateTimeOffset At(string ts) => DateTimeOffset.FromUnixTimeSeconds(Number(ts) / 1_000_000);
}
