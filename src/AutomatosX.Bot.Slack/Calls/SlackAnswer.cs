using System.Text.Json.Nodes;

namespace AutomatosX.Bot.Slack.Calls;

/// <summary>What became of a call of Slack's Web API. The family is closed.</summary>
public abstract record SlackAnswer
{
    /// <summary>In a few words, for a log.</summary>
    public string Said => this switch
    {
        Refused refused => refused.Error,
        Unknown unknown => unknown.Why,
        OutOfReach far => far.Why,
        TooMany many => $"too many calls, again after {many.After}",
        Held held => $"{held.Why}, again after {held.For}",
        _ => "done",
    };

    /// <summary>It was done; <c>ok</c> is true.</summary>
    public sealed record Done(JsonObject Body) : SlackAnswer
    {
        /// <summary>What the token may do (<c>x-oauth-scopes</c>); empty when the answer did not say.</summary>
        public IReadOnlyList<string> Scopes { get; init; } = [];
    }

    /// <summary>It was not done: <c>ok</c> is false with an error that says so.</summary>
    /// <param name="Error">As in <c>channel_not_found</c>.</param>
    public sealed record Refused(string Error, JsonObject Body) : SlackAnswer;

    /// <summary>It was not done: too many calls of this method (HTTP 429).</summary>
    /// <param name="After">What <c>Retry-After</c> asks for.</param>
    public sealed record TooMany(TimeSpan After) : SlackAnswer;

    /// <summary>Nobody knows whether it was done: the answer never came, or came broken (a 5xx, a dropped connection, <c>fatal_error</c>).</summary>
    public sealed record Unknown(string Why) : SlackAnswer;

    /// <summary>It was not done: Slack could not be reached at all.</summary>
    public sealed record OutOfReach(string Why) : SlackAnswer;

    /// <summary>
    /// It was not done and may be tried after a while: its turn has not come, Slack asks for patience, or cannot be reached.
    /// Given by <see cref="PacedCalls"/> alone, in place of <see cref="TooMany"/> and <see cref="OutOfReach"/>.
    /// </summary>
    public sealed record Held(string Why, TimeSpan For) : SlackAnswer;
}
