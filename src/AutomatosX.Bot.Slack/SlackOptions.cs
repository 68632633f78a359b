namespace AutomatosX.Bot.Slack;

/// <summary>
/// How the bot is connected to Slack. One workspace takes three lines: a bot token and, for Socket Mode, an app token
/// or, for HTTP, the signing secret.
/// </summary>
public sealed class SlackOptions
{
    /// <summary>The bot token of a single workspace (<c>xoxb-…</c>); empty when workspaces install the app by OAuth, or when Slack is not used.</summary>
    public string BotToken { get; set; } = "";

    /// <summary>The app-level token (<c>xapp-…</c>, scope <c>connections:write</c>) that turns Socket Mode on; empty means HTTP.</summary>
    public string AppToken { get; set; } = "";

    /// <summary>The signing secret that Slack's requests over HTTP are verified with; empty closes the HTTP endpoints.</summary>
    public string SigningSecret { get; set; } = "";

    /// <summary>The app's client id and secret, for installs by OAuth v2; empty closes the install pages.</summary>
    public string ClientId { get; set; } = "";

    /// <inheritdoc cref="ClientId"/>
    public string ClientSecret { get; set; } = "";

    /// <summary>Where people and Slack reach the bot from outside: <c>https://bot.example.com</c>. Needed for OAuth's way back.</summary>
    public string PublicAddress { get; set; } = "";

    /// <summary>Ids of the workspaces (<c>T…</c>) and whole organizations (<c>E…</c>) that may use the bot; empty means those that it is installed in.</summary>
    public string[] AllowedWorkspaces { get; set; } = [];

    /// <summary>Where Slack's Web API is.</summary>
    public string ApiAddress { get; set; } = "https://slack.com/api/";

    /// <summary>Whether Slack is connected at all.</summary>
    public bool IsOn => BotToken.Length > 0 || ClientId.Length > 0;
}
