using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Storing;

namespace AutomatosX.Bot.Replies;

/// <summary>The kept event that a verb works off. Finishing it stands in the same work as its effects.</summary>
public sealed record Origin(Platform Platform, string Key)
{
    public Write Done => new FinishEvent(Platform, Key, null);

    /// <summary>The event had no effect; the note says why.</summary>
    public Write DoneWith(string note) => new FinishEvent(Platform, Key, note);

    /// <summary>The event is done with, with a reason when it had no effect.</summary>
    public Write Finish(string? note) => new FinishEvent(Platform, Key, note);
}
