using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Projects;

/// <summary>How people call the platforms.</summary>
public static class PlatformWords
{
    public static string Of(Platform platform) => platform switch
    {
        Platform.Slack => "Slack",
        Platform.MsTeams => "Teams",
        Platform.Webhook => "webhook",
        _ => "playground",
    };
}
