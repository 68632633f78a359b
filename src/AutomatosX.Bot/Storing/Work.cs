namespace AutomatosX.Bot.Storing;

/// <summary>
/// A list of writes that happen together or not at all, with the versions of what was read to decide on them.
/// There is no other way to write into a store.
/// </summary>
/// <param name="Writes">What to write, in order.</param>
/// <param name="Seen">What was read and at which version; a store refuses the whole work when one has moved on.</param>
public sealed record Work(IReadOnlyList<Write> Writes, IReadOnlyList<Seen> Seen)
{
    public static Work Nothing { get; } = new([], []);

    public Work And(params IEnumerable<Write> writes) => this with { Writes = [.. Writes, .. writes] };

    public Work Having(Seen seen) => this with { Seen = [.. Seen, seen] };
}

/// <summary>A version that was read: <see cref="What"/> names the thing, as the room that owns it spells it.</summary>
public readonly record struct Seen(string What, long Version);

/// <summary>
/// The named thing moves on by one version: of all who decided on the version before, one gets through. For what no room keeps
/// versions of by itself.
/// </summary>
public sealed record MoveOn(string What) : Write;

/// <summary>What was read has changed since: read again and decide again. Nothing was written.</summary>
public sealed class VersionConflictException(string what) : Exception($"{what} changed since it was read; read it again and decide again.")
{
    /// <summary>The name of what moved on, as in <see cref="Seen.What"/>.</summary>
    public string What { get; } = what;
}
