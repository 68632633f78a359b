using AutomatosX.Bot.Slack;

namespace AutomatosX.Bot.Host.Settings;

/// <summary>What is wrong with the settings for Slack. A secret is never repeated.</summary>
internal static class SlackCheck
{
    public static IEnumerable<SettingComplaint> Of(HostSettings settings)
    {
        var slack = settings.Slack;
        foreach (var complaint in Tokens(slack).Concat(Ways(slack)).Concat(Installs(slack)))
            yield return complaint;
        if (!Uri.TryCreate(slack.ApiAddress, UriKind.Absolute, out var api) || api.Scheme is not ("http" or "https"))
            yield return new SettingComplaint("Slack:ApiAddress", $"\"{slack.ApiAddress}\" is not allowed; an address like https://slack.com/api/ is");
        foreach (var id in slack.AllowedWorkspaces.Where(id => id.Length < 3 || id[0] is not ('T' or 'E')))
            yield return new SettingComplaint("Slack:AllowedWorkspaces", $"\"{id}\" is not allowed; the id of a workspace is, like T0412");
    }

    private static IEnumerable<SettingComplaint> Tokens(SlackOptions slack)
    {
        if (slack.BotToken.Length > 0 && !slack.BotToken.StartsWith("xoxb-", StringComparison.Ordinal) && !slack.BotToken.StartsWith("xoxe.xoxb-", StringComparison.Ordinal))
            yield return new SettingComplaint("Slack:BotToken", "is no bot token; one begins with xoxb- and stands on the app's page \"OAuth & Permissions\"");
        if (slack.AppToken.Length > 0 && !slack.AppToken.StartsWith("xapp-", StringComparison.Ordinal))
            yield return new SettingComplaint("Slack:AppToken", "is no app-level token; one begins with xapp- and stands on the app's page \"Basic Information\"");
    }

    private static IEnumerable<SettingComplaint> Ways(SlackOptions slack)
    {
        if (slack.IsOn && slack.AppToken.Length == 0 && slack.SigningSecret.Length == 0)
            yield return new SettingComplaint("Slack:AppToken", "is missing, and so is Slack:SigningSecret; the first connects by Socket Mode, the second by HTTP");
        if (!slack.IsOn && (slack.AppToken.Length > 0 || slack.SigningSecret.Length > 0))
            yield return new SettingComplaint("Slack:BotToken", "is missing; the app's page \"OAuth & Permissions\" shows it once the app is installed");
    }

    private static IEnumerable<SettingComplaint> Installs(SlackOptions slack)
    {
        if (slack.ClientId.Length == 0)
            yield break;
        if (slack.ClientSecret.Length == 0)
            yield return new SettingComplaint("Slack:ClientSecret", "is missing; it stands beside the client id on the app's page \"Basic Information\"");
        if (!Uri.TryCreate(slack.PublicAddress, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttps)
            yield return new SettingComplaint("Slack:PublicAddress", $"\"{slack.PublicAddress}\" is not allowed with Slack:ClientId; the https address at which Slack reaches the bot is");
    }
}
