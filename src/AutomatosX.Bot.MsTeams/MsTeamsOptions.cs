namespace AutomatosX.Bot.MsTeams;

/// <summary>How the bot is connected to Microsoft Teams: one bot registration, of one tenant, in one cloud.</summary>
public sealed class MsTeamsOptions
{
    /// <summary>The bot's app (client) id; empty closes the endpoint.</summary>
    public string AppId { get; set; } = "";

    /// <summary>The tenant that the bot is registered in. Tokens to Teams are asked for there.</summary>
    public string TenantId { get; set; } = "";

    /// <summary>The client secret; empty when a certificate or a managed identity stands in for it.</summary>
    public string ClientSecret { get; set; } = "";

    /// <summary>A PEM file with the certificate and its private key, instead of a secret.</summary>
    public string CertificatePath { get; set; } = "";

    /// <summary>Whether the machine's managed identity stands in for a secret.</summary>
    public bool ManagedIdentity { get; set; }

    /// <summary>Ids of the tenants whose people may use the bot; empty means <see cref="TenantId"/> alone.</summary>
    public string[] AllowedTenants { get; set; } = [];

    /// <summary>Which Microsoft cloud: Public, GccHigh, Dod or China.</summary>
    public MsTeamsCloud Cloud { get; set; }

    /// <summary>Whether a signing key that names no channels at all is taken. Microsoft has left them out before.</summary>
    public bool AcceptKeysWithoutEndorsements { get; set; }

    /// <summary>Where people reach the bot's pages from outside: <c>https://bot.example.com</c>; empty when they cannot.</summary>
    public string PublicAddress { get; set; } = "";

    /// <summary>Where the keys of the tokens are published; empty means the cloud's own place.</summary>
    public string MetadataAddress { get; set; } = "";

    /// <summary>Who issues the tokens; empty means the cloud's own issuer.</summary>
    public string[] Issuers { get; set; } = [];

    /// <summary>Hosts that a token may be sent to beside the cloud's own, as <c>127.0.0.1:56150</c>. For the Agents Playground and for tests: whoever is named here gets the bot's token.</summary>
    public string[] ServiceHosts { get; set; } = [];

    /// <summary>Where Teams is spoken to about people and channels that were never heard of; empty means the cloud's own place.</summary>
    public string ServiceAddress { get; set; } = "";

    /// <summary>Where tokens are asked for; empty means the cloud's own place.</summary>
    public string LoginAddress { get; set; } = "";

    /// <summary>Whether requests without a token are taken. Only for the Agents Playground on this machine: the host refuses it when it listens elsewhere than on loopback.</summary>
    public bool AllowAnonymous { get; set; }

    /// <summary>Whether Teams is connected at all.</summary>
    public bool IsOn => AppId.Length > 0;
}

/// <summary>A Microsoft cloud with its own addresses.</summary>
public enum MsTeamsCloud
{
    /// <summary>The worldwide one, GCC included.</summary>
    Public,

    /// <summary>US government, GCC High.</summary>
    GccHigh,

    /// <summary>US department of defense.</summary>
    Dod,

    /// <summary>China, by 21Vianet.</summary>
    China,
}
