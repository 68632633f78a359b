using System.Text.Json.Nodes;

namespace AutomatosX.Bot.Testing.Slack;

/// <summary>What goes wrong with the next call of a method.</summary>
/// <param name="Kind">How it goes wrong.</param>
/// <param name="After">Whether the call is carried out before it goes wrong.</param>
public sealed record FakeSlackFault(FaultKind Kind, bool After = false)
{
    /// <summary>The HTTP status, where the fault is one.</summary>
    public int Status { get; init; }

    /// <summary>The <c>error</c> of an answer that refuses, or the whole body where that is no JSON.</summary>
    public string Text { get; init; } = "";

    /// <summary>What else stands in a refusal.</summary>
    public JsonObject More { get; init; } = [];

    /// <summary>What <c>Retry-After</c> asks for, in seconds; null leaves the header out.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>In which channel alone; null for any.</summary>
    public string? Channel { get; init; }

    public static FakeSlackFault Error500(bool after = false) => new(FaultKind.Status, after) { Status = 500 };

    public static FakeSlackFault Dropped(bool after = false) => new(FaultKind.Drop, after);

    public static FakeSlackFault Silent(bool after = false) => new(FaultKind.Silence, after);

    public static FakeSlackFault TooMany(int? seconds) => new(FaultKind.Status) { Status = 429, RetryAfter = seconds };

    public static FakeSlackFault Refused(string error, bool after = false) => new(FaultKind.Refusal, after) { Text = error };

    public static FakeSlackFault Garbled(string body) => new(FaultKind.Garble, After: true) { Text = body };
}

/// <summary>The ways in which a call goes wrong.</summary>
public enum FaultKind
{
    /// <summary>An HTTP status other than 200.</summary>
    Status,

    /// <summary>The connection breaks without an answer.</summary>
    Drop,

    /// <summary>No answer comes for as long as somebody waits for one.</summary>
    Silence,

    /// <summary><c>ok</c> is false.</summary>
    Refusal,

    /// <summary>HTTP 200 with something that is no answer.</summary>
    Garble,
}
