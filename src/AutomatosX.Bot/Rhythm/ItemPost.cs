using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Rhythm;

/// <summary>A post that stands for an item and follows it.</summary>
/// <param name="Key">The outbox key; all posts of an item begin alike: <c>gate/P0/GATE-1/</c>.</param>
/// <param name="To">The member in whose direct chat it stands, or null for the channel.</param>
public sealed record ItemPost(string Key, MemberId? To, Post Post)
{
    private const string Single = "/once/";

    /// <summary>Whether it is said once, as it was then, and never changed.</summary>
    public bool Once => IsOnce(Key);

    /// <summary>The key of the post in whose thread it goes, or null.</summary>
    public string? Under { get; init; }

    /// <summary>How the keys of an item's posts begin.</summary>
    public static string Beginning(string kind, string project, string item) => $"{kind}/{project}/{item}/";

    /// <summary>The key of something that is said once.</summary>
    public static string KeyOnce(string beginning, string what) => $"{beginning.TrimEnd('/')}{Single}{what}";

    public static bool IsOnce(string key) => key.Contains(Single, StringComparison.Ordinal);
}

/// <summary>All posts that shall stand for an item now.</summary>
/// <param name="Beginning">How their keys begin.</param>
/// <param name="NoMore">What a post says that stands there and is not wanted any more.</param>
public sealed record ItemPosts(string Beginning, IReadOnlyList<ItemPost> Wanted, Post NoMore)
{
    /// <summary>The same by the post's key, where not all of them say the same.</summary>
    public Func<string, Post>? NoMoreBy { get; init; }

    public Post NoMoreOf(string key) => NoMoreBy?.Invoke(key) ?? NoMore;
}
