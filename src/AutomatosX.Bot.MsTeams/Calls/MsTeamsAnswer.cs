using System.Text.Json.Nodes;

namespace AutomatosX.Bot.MsTeams.Calls;

/// <summary>What became of a call of the Bot Connector. The family is closed.</summary>
public abstract record MsTeamsAnswer
{
    /// <summary>It was done.</summary>
    /// <param name="Body">What came back; empty when nothing did.</param>
    public sealed record Done(JsonObject Body) : MsTeamsAnswer;

    /// <summary>It was not done, and saying the same again will not do it.</summary>
    /// <param name="Status">The HTTP status; 0 when nothing was sent at all.</param>
    /// <param name="Code">As in <c>ConversationNotFound</c>; empty when the answer named none.</param>
    /// <param name="Message">What the answer says about it, cut to a line; empty when it says nothing.</param>
    public sealed record Refused(int Status, string Code, string Message) : MsTeamsAnswer;

    /// <summary>It was not done: too many calls (HTTP 429), or something that was in the way for a moment (HTTP 412).</summary>
    /// <param name="After">What <c>Retry-After</c> asks for, or null.</param>
    public sealed record TooMany(TimeSpan? After) : MsTeamsAnswer;

    /// <summary>Nobody knows whether it was done: the answer never came, or came broken (a 5xx, a dropped connection).</summary>
    public sealed record Unknown(string Why) : MsTeamsAnswer
    {
        /// <summary>Whether it looks like a moment's trouble on the way; a 500 may come of the message itself.</summary>
        public bool IsPassing { get; init; } = true;
    }

    /// <summary>It was not done: Teams, or the place where tokens are asked for, could not be reached at all.</summary>
    public sealed record OutOfReach(string Why) : MsTeamsAnswer;

    /// <summary>
    /// It may be tried after a while: its turn has not come, Teams asks for patience, cannot be reached, or did not answer a
    /// call that can be made twice. Given by <see cref="PacedCalls"/> alone.
    /// </summary>
    public sealed record Held(string Why, TimeSpan For) : MsTeamsAnswer;
}
