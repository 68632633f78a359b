using AutomatosX.Bot.MsTeams.Activities;
using Microsoft.Extensions.Options;

namespace AutomatosX.Bot.MsTeams.Http;

/// <summary>Why an activity is not for this bot to take, although it is one of Teams'.</summary>
internal enum TenantFault
{
    /// <summary>It says no tenant.</summary>
    Missing,

    /// <summary>It says two.</summary>
    Unclear,

    /// <summary>It is of a tenant that this bot does not serve.</summary>
    Foreign,
}

/// <summary>
/// Whether an activity is of a tenant that the bot serves. The token says nothing of it: the activity does, and it is Teams'
/// word once the token holds. Pure.
/// </summary>
internal sealed class TenantCheck(IOptions<MsTeamsOptions> options)
{
    private readonly HashSet<string> allowed = new(
        (options.Value.AllowedTenants is { Length: > 0 } named ? named : [options.Value.TenantId]).Where(tenant => tenant.Length > 0), StringComparer.OrdinalIgnoreCase);

    public TenantFault? Fault(MsTeamsActivity activity)
    {
        var said = (activity.Body.Object("conversation").Id("tenantId"), activity.Body.Object("channelData").Object("tenant").Id("id"));
        return said switch
        {
            (null, null) => TenantFault.Missing,
            ({ } one, { } other) when !one.Equals(other, StringComparison.OrdinalIgnoreCase) => TenantFault.Unclear,
            var (one, other) => allowed.Contains((one ?? other)!) ? null : TenantFault.Foreign,
        };
    }
}
