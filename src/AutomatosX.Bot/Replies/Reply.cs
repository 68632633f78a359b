using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Storing;

namespace AutomatosX.Bot.Replies;

/// <summary>What a member wrote, verbatim.</summary>
/// <param name="Id">Derived from the message, so that the same message is the same reply however often it is delivered.</param>
/// <param name="Day">The project-local date of the message.</param>
/// <param name="Touchpoint">The id of the touchpoint that it answers, or null.</param>
/// <param name="Text">The words as typed; after an edit the new ones.</param>
public sealed record Reply(string Id, string Project, MemberId By, MessageRef Message, DateTimeOffset At, DateOnly Day, string? Touchpoint, string Text)
{
    /// <summary>How many letters of somebody's words fit into a line.</summary>
    public const int QuoteLength = 80;

    /// <summary>The key of the one item that the prompt was about, or null.</summary>
    public string? About { get; init; }

    /// <summary>The message that opened the thread it stands in, or null.</summary>
    public MessageRef? Thread { get; init; }

    /// <summary>Typed as a command: there is no message in the room.</summary>
    public bool AsCommand { get; init; }

    /// <summary>Somebody's message that it records, when it stands for no message of its own; null otherwise.</summary>
    public MessageRef? Records { get; init; }

    /// <summary>The message that its changes come from, or null when there is none in any room.</summary>
    public MessageRef? Source => Records ?? (AsCommand ? null : Message);

    /// <summary>Said after the touchpoint had closed.</summary>
    public bool Late { get; init; }

    /// <summary>When the words were last changed or taken back, or null.</summary>
    public DateTimeOffset? EditedAt { get; init; }

    /// <summary>The author took it back, or undid it; its changes are revoked.</summary>
    public bool Withdrawn { get; init; }

    /// <summary>The version of the reader that read it.</summary>
    public int ReaderVersion { get; init; }

    /// <summary>Some of its words on one line; all of them when the place is not known.</summary>
    /// <param name="most">How many letters of them at most.</param>
    public string Quote(Words words, int most = int.MaxValue)
    {
        var known = words is { Offset: >= 0, Length: > 0 } && words.Offset + words.Length <= Text.Length;
        var line = (known ? Text.Substring(words.Offset, words.Length) : Text).ReplaceLineEndings(" ").Trim();
        return line.Length <= most ? line : $"{line[..most].TrimEnd()}…";
    }

    /// <summary>The sentence that some of its words stand in, on one line.</summary>
    public string Sentence(Words words, int most = int.MaxValue)
    {
        if (words is not { Offset: >= 0, Length: > 0 } || words.Offset + words.Length > Text.Length)
            return Quote(words, most);
        var (from, end) = (words.Offset, words.Offset + words.Length);
        while (from > 0 && !EndsAt(from - 1))
            from--;
        while (end < Text.Length && !EndsAt(end))
            end++;
        var sentence = Text[from..end].TrimStart(' ', '\t', '-', '*', '•');
        return (this with { Text = sentence }).Quote(default, most);
    }

    private bool EndsAt(int at) => Text[at] is '\n' or '\r' || (Text[at] is '.' or '!' or '?' or ';' && (at + 1 == Text.Length || char.IsWhiteSpace(Text[at + 1])));
}

/// <summary>Something in a reply that was in doubt, and what became of the question.</summary>
/// <param name="Index">The question's place in the reply.</param>
/// <param name="Answer">The index of the reading that was chosen, <see cref="None"/> for none of them, or null while it is open.</param>
public sealed record OpenAsk(string Reply, int Index, AskFinding Finding, int? Answer)
{
    public const int None = -1;
}

/// <summary>Keeps the reply; one with the same id is replaced.</summary>
public sealed record KeepReply(Reply Reply) : Write;

/// <summary>The questions of a reply shall be these; those it had before are gone.</summary>
public sealed record KeepAsks(string Reply, IReadOnlyList<OpenAsk> Asks) : Write;

/// <summary>The store's slice for replies.</summary>
public interface IReplies
{
    Task<Reply?> Reply(string id, CancellationToken cancel = default);

    /// <summary>The replies that belong to a day, by time; withdrawn ones included.</summary>
    Task<IReadOnlyList<Reply>> RepliesOn(string project, DateOnly day, CancellationToken cancel = default);

    /// <summary>The days to which any reply belongs, oldest first.</summary>
    Task<IReadOnlyList<DateOnly>> DaysWithReplies(string project, CancellationToken cancel = default);

    /// <summary>Replies whose words were changed or taken back from one instant on and before another, in the order in which that happened.</summary>
    Task<IReadOnlyList<Reply>> RepliesChanged(string project, DateTimeOffset from, DateTimeOffset before, CancellationToken cancel = default);

    /// <summary>What a member said since an instant, newest first; withdrawn replies included.</summary>
    Task<IReadOnlyList<Reply>> LatestReplies(string project, MemberId member, DateTimeOffset since, int most, CancellationToken cancel = default);

    /// <summary>The questions that the replies of a day raised, answered or not, by the time of the reply.</summary>
    Task<IReadOnlyList<OpenAsk>> AsksOn(string project, DateOnly day, CancellationToken cancel = default);

    /// <summary>The questions of a reply, by index.</summary>
    Task<IReadOnlyList<OpenAsk>> Asks(string reply, CancellationToken cancel = default);
}
