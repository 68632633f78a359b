namespace AutomatosX.Bot.Slack.Installs;

/// <summary>What became of an install. The family is closed.</summary>
internal abstract record Installed
{
    /// <summary>It is installed.</summary>
    /// <param name="Workspace">The workspace's name.</param>
    /// <param name="Missing">Scopes that were asked for and not granted.</param>
    public sealed record Yes(string Workspace, IReadOnlyList<string> Missing) : Installed;

    /// <summary>It is not.</summary>
    /// <param name="Why">What happened and what to do, as sentences.</param>
    public sealed record Not(string Why) : Installed;
}
