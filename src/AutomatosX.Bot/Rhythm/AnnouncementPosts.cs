using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Rhythm;

/// <summary>What stands for an announcement: its words in the channel with who has read it, and one reminder for each who has not.</summary>
public sealed record AnnouncementPosts(Project Project, Item Item, Absences Absences, DateTimeOffset Now)
{
    // After that nobody is reminded any more, and what stands there stays as it is.
    private static readonly TimeSpan Followed = TimeSpan.FromDays(14);

    private Announcement Announcement { get; } = new(Item);

    private string Beginning => ItemPost.Beginning(AnnouncementKind.Key, Project.Key, Item.Key);

    /// <summary>Null for one of long ago.</summary>
    public ItemPosts? All() => Announcement.RemindAt + Followed < Now && Item.ChangedAt + Followed < Now ? null : new ItemPosts(
        Beginning,
        [new ItemPost($"{Beginning}post", null, Channel()), .. Nagged().Select(member => new ItemPost(ItemPost.KeyOnce(Beginning, $"nag/{member}"), member, Nag()))],
        Post.Say($"{Item.Key}: nothing to read any more."));

    // What the bot itself brought up it reminds nobody of.
    private bool IsTheBots => Item.Created.Source == ChangeSource.Rule;

    // Only to those who have not, and at a time at which they may be spoken to; later the same day or on the next it still comes once.
    private IEnumerable<MemberId> Nagged() => Announcement.RemindAt > Now || IsTheBots ? [] : Announcement.Missing.Where(member =>
        Project.Member(member) is { Reminders: true } && !Project.QuietHours.Hold(Project.Calendar, Now) && !Absences.IsAway(member, Project.Calendar.DateOf(Now), Project.Calendar.TimeOf(Now)));

    private Post Channel() => new(Item.Key, [Section.Of([Line.Of(TextRun.Strong(Item.Title)).From(Item.Created.Message), .. IsTheBots ? Array.Empty<Line>() : [From()], HasRead()])], Announcement.Missing.Count == 0 ? [] : [Read()]);

    private Line From() => $"{Project.NameOf(Item.Created.By)} asks {FieldWords.Names(Project, Announcement.Readers)} to read this.";

    private Line HasRead()
    {
        var read = Announcement.Read.Select(read => $"{Project.NameOf(read.By)} {When(read.Change.Order.At)}").ToList();
        var missing = Announcement.Missing.Count == 0 ? "" : $"missing: {FieldWords.Names(Project, Announcement.Missing)}";
        var count = $"{Number.Text(read.Count)} of {Number.Text(Announcement.Readers.Count)} have read";
        if (IsTheBots)
            return read.Count == 0 ? $"{count}." : $"{count}: {string.Join(", ", read)}.";
        return read.Count == 0 ? $"{count}; {missing}" : $"{count}: {string.Join(", ", read)}{(missing.Length > 0 ? $"; {missing}" : "")}";
    }

    private string When(DateTimeOffset at) => Project.Calendar.DateOf(at) == Project.Calendar.DateOf(Item.Created.Order.At)
        ? DateWords.Time(Project.Calendar.TimeOf(at))
        : $"{DateWords.Day(Project.Calendar.DateOf(at))} {DateWords.Time(Project.Calendar.TimeOf(at))}";

    private Post Nag() => new("", [Section.Of(Line.Of("Still to be read by you: ", TextRun.Strong($"{Item.Key} {Item.Title}")).From(Item.Created.Message))], [Read()]);

    private Button Read() => SayButtons.Say(Project, "Read", $"{Item.Key} read") with { Primary = true };
}
