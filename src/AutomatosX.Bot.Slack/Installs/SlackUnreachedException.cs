namespace AutomatosX.Bot.Slack.Installs;

/// <summary>Whether the app is installed in a workspace cannot be said now: Slack has to be asked and does not answer.</summary>
/// <param name="why">Why not.</param>
/// <param name="wait">How long to wait before asking again.</param>
public sealed class SlackUnreachedException(string why, TimeSpan wait) : Exception(why)
{
    public TimeSpan Wait { get; } = wait;
}
