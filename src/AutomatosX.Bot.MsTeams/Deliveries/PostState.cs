using System.Collections.Immutable;

namespace AutomatosX.Bot.MsTeams.Deliveries;

/// <summary>
/// What stands of one post in Teams, as far as it is known: a post of several messages goes out call by call, and whatever
/// ends the process in between, the next try goes on where this says.
/// </summary>
/// <param name="Parts">The messages that stand there, the first one first.</param>
public sealed record PostState(ImmutableList<PostedPart> Parts)
{
    /// <summary>Of a post that nothing was done about yet.</summary>
    public static PostState Nothing { get; } = new([]);

    /// <summary>Whether it is a private post that went to the person's direct chat, since the room takes none.</summary>
    public bool InDirectChat { get; init; }

    /// <summary>What was being posted when it was last heard of, or null. Nobody can look whether it arrived.</summary>
    public Attempt? Trying { get; init; }

    /// <summary>How often something of it was tried to be posted or changed.</summary>
    public int Tries { get; init; }

    public PostState WithPart(int index, PostedPart part) =>
        this with { Parts = index < Parts.Count ? Parts.SetItem(index, part) : Parts.Add(part), Trying = null };
}

/// <summary>A message that stands there, with the hash of what it says; empty while that is not known.</summary>
/// <param name="Activity">Its name there; empty when its answer was lost: then it may stand there, and is never posted again.</param>
public sealed record PostedPart(string Activity, string Hash)
{
    public bool IsLost => Activity.Length == 0;
}

/// <summary>A call that was begun and whose answer is not kept yet.</summary>
/// <param name="Part">Which message was being posted.</param>
/// <param name="Hash">Of what was being posted.</param>
/// <param name="At">When the call was begun.</param>
public sealed record Attempt(int Part, string Hash, DateTimeOffset At);
