namespace AutomatosX.Bot.Web;

/// <summary>The playground's settings.</summary>
public sealed class PlaygroundOptions
{
    /// <summary>Where a browser reaches the playground; links in posts and documents begin with it.</summary>
    public Uri BaseAddress { get; set; } = new("http://localhost:5080");

    /// <summary>
    /// The instant at which the clock begins when the store is new; null for the real time. Without
    /// <see cref="MovableClock"/> it means nothing.
    /// </summary>
    public DateTimeOffset? StartAt { get; set; }

    /// <summary>Whether the bot's clock can be moved. Only where the playground is the sole platform: other platforms live in real time.</summary>
    public bool MovableClock { get; set; } = true;

    /// <summary>
    /// Host names that are answered beside localhost. A name that is not listed is refused while the server listens on
    /// loopback only, so that no foreign web page can reach it through a name of its own that points there (DNS rebinding).
    /// </summary>
    public IList<string> AllowedHosts { get; } = [];

    /// <summary>
    /// Where people reach the days' pages from outside; null when they cannot. Under its host name nothing is answered but
    /// single days, each with its key.
    /// </summary>
    public Uri? PublicAddress { get; set; }
}
