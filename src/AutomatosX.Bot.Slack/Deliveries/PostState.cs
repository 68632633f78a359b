using System.Collections.Immutable;

namespace AutomatosX.Bot.Slack.Deliveries;

/// <summary>
/// What stands of one post in Slack, as far as it is known: a post of several messages goes out call by call, and whatever
/// ends the process in between, the next try goes on where this says.
/// </summary>
/// <param name="Channel">The channel it stands in; of a direct chat, Slack's own id for it.</param>
/// <param name="Parts">The messages that stand there, the first one first.</param>
public sealed record PostState(string Channel, ImmutableList<PostedPart> Parts)
{
    /// <summary>The file that goes with it, or null.</summary>
    public PostedFile? File { get; init; }

    /// <summary>Files that were replaced and still have to be taken away.</summary>
    public ImmutableList<string> OldFiles { get; init; } = [];

    /// <summary>A file whose bytes Slack has and that nobody sees yet, or null.</summary>
    public PostedFile? Uploaded { get; init; }

    /// <summary>How often sharing the file has failed; a post does not wait for its file for ever.</summary>
    public int FileFaults { get; init; }

    /// <summary>What was being posted when it was last heard of, or null: whether it arrived has to be found out before anything else is posted.</summary>
    public Attempt? Trying { get; init; }

    /// <summary>How often something of it was tried to be posted or changed.</summary>
    public int Tries { get; init; }

    public PostState WithPart(int index, PostedPart part) =>
        this with { Parts = index < Parts.Count ? Parts.SetItem(index, part) : Parts.Add(part), Trying = null };

    public PostState WithFile(PostedFile? file) =>
        this with { File = file, OldFiles = File is { Id.Length: > 0 } old ? OldFiles.Add(old.Id) : OldFiles, Uploaded = null, FileFaults = 0, Trying = null };
}

/// <summary>A message that stands there, with the hash of what it says; empty while that is not known.</summary>
public sealed record PostedPart(string Ts, string Hash);

/// <summary>A file that stands there, with the hash of what it holds; without an id when Slack does not take files from us.</summary>
public sealed record PostedFile(string Id, string Hash);

/// <summary>A call that was begun and whose answer is not kept yet.</summary>
/// <param name="Part">Which message was being posted, when it was a message.</param>
/// <param name="Hash">Of what was being posted.</param>
/// <param name="File">Which file was being shared, or null when it was a message.</param>
/// <param name="At">When the call was begun.</param>
public sealed record Attempt(int Part, string Hash, string? File, DateTimeOffset At);
