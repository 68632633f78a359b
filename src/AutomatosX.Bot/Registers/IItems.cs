using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Storing;

namespace AutomatosX.Bot.Registers;

/// <summary>The store's slice for the register. The cost of a read does not grow with an item's history, save for the history itself.</summary>
public interface IItems
{
    /// <summary>The item with this key, spelled as the register spells it; null when there is none.</summary>
    Task<Item?> Item(string project, string key, CancellationToken cancel = default);

    /// <summary>All items of a project as they stand, in the order in which they came into being.</summary>
    Task<IReadOnlyList<Item>> Items(string project, CancellationToken cancel = default);

    /// <summary>Items in whose fields all of these words (or beginnings of words) occur, whatever their case; best first.</summary>
    Task<IReadOnlyList<Item>> Search(string project, string words, int most, CancellationToken cancel = default);

    /// <summary>Every change of an item, the revoked ones too, oldest first.</summary>
    Task<IReadOnlyList<Change>> History(string project, string key, CancellationToken cancel = default);

    /// <summary>The keys of all items that ever came into being, those that are gone too, in the order of the keys.</summary>
    Task<IReadOnlyList<string>> KeysEver(string project, CancellationToken cancel = default);

    /// <summary>
    /// The few standing changes that say why an item is as it is, oldest first: the last word on it, its last colour that was
    /// another one, and the change that turned it since.
    /// </summary>
    Task<IReadOnlyList<Change>> Grounds(string project, string key, CancellationToken cancel = default);

    /// <summary>The standing changes that belong to a day, in the order of the fold.</summary>
    Task<IReadOnlyList<Change>> ChangesOn(string project, DateOnly day, CancellationToken cancel = default);

    /// <summary>For each item the last standing change of a field among those that belong to days before this one.</summary>
    Task<IReadOnlyList<Change>> StandingBefore(string project, string field, DateOnly day, CancellationToken cancel = default);

    /// <summary>
    /// The latest standing values of a field for each item of a kind, as far as they belong to days up to this one: an item's
    /// together, oldest first.
    /// </summary>
    /// <param name="most">How many at most of one item.</param>
    Task<IReadOnlyList<Change>> Readings(string project, string kind, string field, DateOnly upTo, int most, CancellationToken cancel = default);

    /// <summary>
    /// How some fields of some items went from one instant to before another, in the order of the fold: the standing changes said
    /// in that time, and of each field the last one before it. It costs what these fields' own changes in that time cost, whatever
    /// else was said of the items and of others.
    /// </summary>
    Task<IReadOnlyList<Change>> Course(string project, IReadOnlyList<string> keys, IReadOnlyList<string> fields, DateTimeOffset from, DateTimeOffset until, CancellationToken cancel = default);

    /// <summary>All changes of a reply, standing and revoked, by index.</summary>
    Task<IReadOnlyList<Change>> ChangesOf(string project, string reply, CancellationToken cancel = default);

    /// <summary>The highest number ever used in each family of keys, and the version at which it was read.</summary>
    Task<Numbers> Numbers(string project, CancellationToken cancel = default);
}

/// <summary>The highest number that each family of keys ever used; a number is never used again, even when its item is gone.</summary>
/// <param name="Last">Highest number by family (<c>ACTION-{n}</c>).</param>
public sealed record Numbers(string Project, IReadOnlyDictionary<string, int> Last, long Version)
{
    /// <summary>To stand in a work that takes numbers: two works cannot take the same one.</summary>
    public Seen Seen => new(NameOf(Project), Version);

    public static string NameOf(string project) => $"numbers/{project}";
}

/// <summary>
/// Appends changes and folds the items they touch again, so that an item's current state always is the fold of what stands.
/// An item comes into being with its first change.
/// </summary>
public sealed record SetFields(IReadOnlyList<Change> Changes) : Write;

/// <summary>
/// Revokes the standing changes of one reply and folds the items they touch again. An item with no standing change left is gone.
/// </summary>
/// <param name="Except">Keys of items whose changes stay as they are: others have built on them.</param>
/// <param name="By">Who revoked them.</param>
public sealed record Revoke(string Project, string Reply, IReadOnlyList<string> Except, MemberId By, DateTimeOffset At) : Write;

/// <summary>The family has used its numbers up to this one. Never lowers.</summary>
public sealed record TakeNumber(string Project, string Family, int Last) : Write;
