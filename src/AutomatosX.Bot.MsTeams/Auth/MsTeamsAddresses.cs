namespace AutomatosX.Bot.MsTeams.Auth;

/// <summary>Where one Microsoft cloud publishes the keys of its tokens, who issues them, and on which hosts its Connector answers.</summary>
/// <param name="Metadata">The OpenID metadata that names the keys' place.</param>
/// <param name="Issuer">Who issues the tokens that come with requests to the bot.</param>
/// <param name="ServiceHosts">The hosts that activities name as their service address. Names, never patterns: anybody may rent a name under trafficmanager.net.</param>
public sealed record MsTeamsAddresses(string Metadata, string Issuer, IReadOnlyList<string> ServiceHosts)
{
    private const string GovernmentMetadata = "https://login.botframework.azure.us/v1/.well-known/openidconfiguration";
    private const string GovernmentIssuer = "https://api.botframework.us";

    public static MsTeamsAddresses Of(MsTeamsCloud cloud) => cloud switch
    {
        MsTeamsCloud.Public => new(
            "https://login.botframework.com/v1/.well-known/openidconfiguration",
            "https://api.botframework.com",
            ["smba.trafficmanager.net", "smba.onyx.prod.teams.trafficmanager.net", "smba.infra.gcc.teams.microsoft.com"]),
        MsTeamsCloud.GccHigh => new(GovernmentMetadata, GovernmentIssuer, ["smba.infra.gov.teams.microsoft.us"]),
        MsTeamsCloud.Dod => new(GovernmentMetadata, GovernmentIssuer, ["smba.infra.dod.teams.microsoft.us"]),
        MsTeamsCloud.China => new(
            "https://login.botframework.azure.cn/v1/.well-known/openidconfiguration",
            "https://api.botframework.azure.cn",
            ["frontend.botapi.msg.infra.teams.microsoftonline.cn"]),
        _ => throw new ArgumentOutOfRangeException(nameof(cloud), cloud, "No such cloud."),
    };
}
