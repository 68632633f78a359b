using Microsoft.Extensions.Options;

namespace AutomatosX.Bot.MsTeams.References;

/// <summary>Where Teams is spoken to. Each address is looked up on the list of hosts again when it is called.</summary>
public sealed class ServiceAddresses(IOptions<MsTeamsOptions> options)
{
    /// <summary>The address that was stored, or the cloud's own for what was never heard of.</summary>
    public Uri Of(string? stored) => Uri.TryCreate(stored, UriKind.Absolute, out var known) ? known : new Uri(Own, UriKind.Absolute);

    private string Own => options.Value switch
    {
        { ServiceAddress.Length: > 0 } own => own.ServiceAddress,
        { Cloud: MsTeamsCloud.GccHigh } => "https://smba.infra.gov.teams.microsoft.us/teams/",
        { Cloud: MsTeamsCloud.Dod } => "https://smba.infra.dod.teams.microsoft.us/teams/",
        { Cloud: MsTeamsCloud.China } => "https://frontend.botapi.msg.infra.teams.microsoftonline.cn/teams/",
        _ => "https://smba.trafficmanager.net/teams/",
    };
}
