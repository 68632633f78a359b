using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;

namespace AutomatosX.Bot.Replies;

/// <summary>All that a reply is read against. The reader never looks further: not at rights, not at what came after.</summary>
/// <param name="At">When the reply was said.</param>
/// <param name="About">The key of the one item that the prompt was about, or null.</param>
/// <param name="Known">The register as it stood, by key in the register's spelling.</param>
/// <param name="Owns">The keys that the author owned at that time, in the register's order.</param>
public sealed record ReadingContext(Project Project, MemberId Author, DateTimeOffset At, string? About, IReadOnlyDictionary<string, KnownItem> Known, IReadOnlyList<string> Owns)
{
    /// <summary>The keys that a member owned at that time, in the register's order.</summary>
    public IReadOnlyList<string> OwnedBy(MemberId member) => member == Author ? Owns : [.. Known.Values.Where(item => item.Owner == member).Select(item => item.Key)];
}

/// <summary>An item as far as reading needs it.</summary>
/// <param name="Status">Its state now, or null.</param>
public sealed record KnownItem(string Key, string Kind, string Title, string? Status)
{
    public MemberId? Owner { get; init; }
}
