namespace AutomatosX.Bot.Slack.Sockets;

/// <summary>How long the sockets wait for what.</summary>
internal sealed record SlackSocketTimes
{
    /// <summary>The second socket opens so much later than the first, so that Slack does not renew both at once.</summary>
    public TimeSpan Stagger { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Slack says hello at once, or something is wrong.</summary>
    public TimeSpan Hello { get; init; } = TimeSpan.FromSeconds(8);

    /// <summary>A ping goes out as often as this, and a peer that does not answer for as long is gone.</summary>
    public TimeSpan Ping { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>A socket that answers pings may still have been forgotten by whoever sends events: one that says nothing for so long is renewed.</summary>
    public TimeSpan Quiet { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How long a socket is given to close in order.</summary>
    public TimeSpan Goodbye { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>One that lives shorter than this counts as a failure.</summary>
    public TimeSpan Settled { get; init; } = TimeSpan.FromSeconds(30);

    public TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(1);

    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(60);
}
