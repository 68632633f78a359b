namespace AutomatosX.Bot.Testing.MsTeams;

/// <summary>What goes wrong with the next call of a kind.</summary>
/// <param name="Kind">How it goes wrong.</param>
/// <param name="After">Whether the call is carried out before it goes wrong.</param>
public sealed record FakeMsTeamsFault(FakeMsTeamsFaultKind Kind, bool After = false)
{
    /// <summary>The HTTP status, where the fault is one.</summary>
    public int Status { get; init; }

    /// <summary>The code of an error, or the whole body where that is no JSON.</summary>
    public string Text { get; init; } = "";

    /// <summary>What <c>Retry-After</c> asks for, in seconds; null leaves the header out.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>Where a redirect leads.</summary>
    public Uri? Location { get; init; }

    /// <summary>In which conversation alone; null for any.</summary>
    public string? Conversation { get; init; }

    public static FakeMsTeamsFault Error(int status, bool after = false) => new(FakeMsTeamsFaultKind.Status, after) { Status = status, Text = "ServiceError" };

    public static FakeMsTeamsFault Refused(int status, string code) => new(FakeMsTeamsFaultKind.Status) { Status = status, Text = code };

    public static FakeMsTeamsFault TooMany(int? seconds) => new(FakeMsTeamsFaultKind.Status) { Status = 429, RetryAfter = seconds, Text = "Throttled" };

    public static FakeMsTeamsFault Redirect(Uri to) => new(FakeMsTeamsFaultKind.Status) { Status = 307, Location = to };

    public static FakeMsTeamsFault Dropped(bool after = false) => new(FakeMsTeamsFaultKind.Drop, after);

    public static FakeMsTeamsFault Silent(bool after = false) => new(FakeMsTeamsFaultKind.Silence, after);

    public static FakeMsTeamsFault Garbled(int status, string body) => new(FakeMsTeamsFaultKind.Garble, After: status < 300) { Status = status, Text = body };
}

/// <summary>The ways in which a call goes wrong.</summary>
public enum FakeMsTeamsFaultKind
{
    /// <summary>An HTTP status with the error that goes with it.</summary>
    Status,

    /// <summary>The connection breaks without an answer.</summary>
    Drop,

    /// <summary>No answer comes for as long as somebody waits for one.</summary>
    Silence,

    /// <summary>A status with something that is no answer.</summary>
    Garble,
}
