using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;
using AutomatosX.Bot.Storing;

namespace AutomatosX.Bot.Replies;

/// <summary>
/// What becomes of "not mine": what the reply said of the item counts no more and its author is its owner no more. Both are
/// the reply's, so that undoing it brings both back.
/// </summary>
/// <param name="Recorder">The reply with what stands of it.</param>
public sealed record Disowning(ReplyRecorder Recorder)
{
    public const string Action = "not-mine";

    private const char Mark = '#';

    private Reply Reply => Recorder.Reply;

    /// <summary>The recorded items that the author owns, in the order of the words.</summary>
    public IReadOnlyList<string> Keys =>
        [.. Recorder.OldChanges.Select(change => change.Item).Distinct(StringComparer.Ordinal).Where(key => IsTheirs(Recorder.Scope.Items.GetValueOrDefault(key)) && IsTheirs(Recorder.Current(key)))];

    /// <summary>The items that were given up by this reply before.</summary>
    public IReadOnlyList<string> Given => [.. Recorder.OldChanges.Where(Is).Select(change => change.Item)];

    /// <summary>Whether a change takes its author off as the owner.</summary>
    public static bool Is(Change change) => change is { Field: FieldNames.Owner, Value: null, Source: ChangeSource.Button };

    /// <summary>The reply, and the item that was chosen: null when none was yet, empty for none of them.</summary>
    public static (string Reply, string? Key) Parse(string value) =>
        value.LastIndexOf(Mark) is var mark && mark >= 0 ? (value[..mark], value[(mark + 1)..]) : (value, null);

    /// <summary>What the press comes to, or null when it means nothing.</summary>
    /// <param name="key">The item that was chosen: null when none was yet, empty for none of them.</param>
    public Work? Of(string? key, DateTimeOffset at, DateTimeOffset now) => key switch
    {
        "" => Work.Nothing.And(Asked(Post.Say("Nothing was changed."), now)),
        { } chosen when Keys.Contains(chosen, StringComparer.Ordinal) => Off(chosen, at, now).And(Keys.Count > 1 ? [Asked(Post.Say(Done([chosen])), now)] : []),
        { } chosen when Given.Contains(chosen, StringComparer.Ordinal) => Work.Nothing.And(Asked(Post.Say(Done([chosen])), now)),
        null when Keys is [var only] => Off(only, at, now),
        null when Keys.Count > 0 => Work.Nothing.And(Asked(Question(), now)),
        null when Given.Count > 0 => Work.Nothing.And(Asked(Post.Say(Done(Given)), now)),
        _ => null,
    };

    private Work Off(string key, DateTimeOffset at, DateTimeOffset now)
    {
        var project = Recorder.Scope.Project;
        var others = Recorder.OldChanges.Where(change => change.Item != key).ToList();
        var index = Recorder.OldChanges.Max(change => change.Order.Index) + 1;
        // Said when the button was pressed, not when the reply was written: whoever made the author the owner since is answered, too.
        var off = new Change(project.Key, key, Recorder.Current(key)!.Kind, FieldNames.Owner, null, Reply.By.Value, Reply.By, project.Calendar.DateOf(at), new ChangeOrder(at, Reply.Id, index), ChangeSource.Button, Reply.Id, Reply.Source);
        return Work.Nothing
            .And(new Revoke(project.Key, Reply.Id, [.. others.Select(change => change.Item).Distinct(StringComparer.Ordinal)], Reply.By, now), new SetFields([off]))
            .And(Recorder.Standing([.. others, off], now));
    }

    private Post Question() => Post.Say("Which of these is not yours?").With(
    [
        .. Keys.Select(key => new Button(Label(Recorder.Current(key)!), Action, $"{Reply.Id}{Mark}{key}")),
        new Button("None of these", Action, $"{Reply.Id}{Mark}"),
    ]);

    private Write Asked(Post post, DateTimeOffset now) => new ReplyPosts(Recorder.Scope.Project, Reply).NotMine(post, now);

    private static string Done(IReadOnlyList<string> keys) => keys.Count == 1 ? $"{keys[0]} has no owner now, and nothing of your words is recorded on it." : $"{WordList.Of(keys)} have no owner now, and nothing of your words is recorded on them.";

    private static string Label(Item item)
    {
        const int Room = 60;
        var label = $"{item.Key} {item.Title}";
        return label.Length <= Room ? label : $"{label[..Room].TrimEnd()}…";
    }

    private bool IsTheirs(Item? item) => item is not null && item.Owner == Reply.By && Kind.Of(item.Kind).NamedInReplies;
}
