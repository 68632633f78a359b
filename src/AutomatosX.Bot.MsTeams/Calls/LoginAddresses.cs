namespace AutomatosX.Bot.MsTeams.Calls;

/// <summary>Where one Microsoft cloud gives tokens, and what they are for.</summary>
/// <param name="Authority">Whom to ask, without the tenant.</param>
/// <param name="Resource">What the token opens: the Connector.</param>
internal sealed record LoginAddresses(string Authority, string Resource)
{
    private static readonly LoginAddresses Government = new("https://login.microsoftonline.us", "https://api.botframework.us");

    public static LoginAddresses Of(MsTeamsCloud cloud) => cloud switch
    {
        MsTeamsCloud.GccHigh or MsTeamsCloud.Dod => Government,
        MsTeamsCloud.China => new("https://login.partner.microsoftonline.cn", "https://api.botframework.azure.cn"),
        _ => new("https://login.microsoftonline.com", "https://api.botframework.com"),
    };
}
