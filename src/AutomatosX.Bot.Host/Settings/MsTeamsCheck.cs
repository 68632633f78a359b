using System.Net;
using AutomatosX.Bot.MsTeams;

namespace AutomatosX.Bot.Host.Settings;

/// <summary>What is wrong with the settings for Microsoft Teams. A secret is never repeated.</summary>
internal static class MsTeamsCheck
{
    public static IEnumerable<SettingComplaint> Of(HostSettings settings)
    {
        var teams = settings.MsTeams;
        return Ids(teams).Concat(Credentials(teams)).Concat(Addresses(teams)).Concat(Anonymous(settings));
    }

    private static IEnumerable<SettingComplaint> Ids(MsTeamsOptions teams)
    {
        if (teams.AppId.Length > 0 && !IsId(teams.AppId))
            yield return new SettingComplaint("MsTeams:AppId", $"\"{teams.AppId}\" is not allowed; the application (client) id of the bot's registration is, like 00000000-0000-0000-0000-000000000000");
        if (teams.TenantId.Length > 0 && !IsId(teams.TenantId))
            yield return new SettingComplaint("MsTeams:TenantId", $"\"{teams.TenantId}\" is not allowed; the directory (tenant) id is, like 00000000-0000-0000-0000-000000000000");
        if (teams.IsOn && teams.TenantId.Length == 0)
            yield return new SettingComplaint("MsTeams:TenantId", "is missing; the directory (tenant) id stands beside the application id in the Entra admin centre");
        foreach (var id in teams.AllowedTenants.Where(id => !IsId(id)))
            yield return new SettingComplaint("MsTeams:AllowedTenants", $"\"{id}\" is not allowed; the id of a tenant is");
    }

    private static IEnumerable<SettingComplaint> Credentials(MsTeamsOptions teams)
    {
        var ways = new[] { teams.ClientSecret.Length > 0, teams.CertificatePath.Length > 0, teams.ManagedIdentity }.Count(way => way);
        if (teams.IsOn && ways != 1 && !(ways == 0 && teams.AllowAnonymous))
            yield return new SettingComplaint("MsTeams:ClientSecret", $"{(ways == 0 ? "is missing" : "is one of several")}; give exactly one of MsTeams:ClientSecret, MsTeams:CertificatePath and MsTeams:ManagedIdentity");
        if (!teams.IsOn && ways > 0)
            yield return new SettingComplaint("MsTeams:AppId", "is missing; the application (client) id stands in the Entra admin centre");
        if (teams.CertificatePath.Length > 0 && !File.Exists(teams.CertificatePath))
            yield return new SettingComplaint("MsTeams:CertificatePath", $"\"{teams.CertificatePath}\" is not allowed; a PEM file that is there, with the certificate and its key, is");
    }

    private static IEnumerable<SettingComplaint> Addresses(MsTeamsOptions teams)
    {
        foreach (var (key, address) in new[] { ("PublicAddress", teams.PublicAddress), ("MetadataAddress", teams.MetadataAddress), ("LoginAddress", teams.LoginAddress), ("ServiceAddress", teams.ServiceAddress) })
        {
            if (address.Length > 0 && (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || !(uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback))))
                yield return new SettingComplaint($"MsTeams:{key}", $"\"{address}\" is not allowed; an https address is");
        }

        foreach (var host in teams.ServiceHosts.Where(host => host.Length == 0 || host.Contains('/', StringComparison.Ordinal) || host.Contains('*', StringComparison.Ordinal)))
            yield return new SettingComplaint("MsTeams:ServiceHosts", $"\"{host}\" is not allowed; a host like 127.0.0.1:56150 is, without an asterisk: whoever is named gets the bot's token");
    }

    // Without a token anybody who reaches the endpoint could speak for anybody.
    private static IEnumerable<SettingComplaint> Anonymous(HostSettings settings)
    {
        if (settings.MsTeams.AllowAnonymous && Uri.TryCreate(settings.Playground.Address, UriKind.Absolute, out var address) && !(IPAddress.TryParse(address.Host, out var ip) ? IPAddress.IsLoopback(ip) : address.Host == "localhost"))
            yield return new SettingComplaint("MsTeams:AllowAnonymous", $"is not allowed while the bot listens on {settings.Playground.Address}; it is for the Agents Playground on this machine alone");
    }

    private static bool IsId(string text) => Guid.TryParseExact(text, "D", out _);
}
