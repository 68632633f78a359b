namespace AutomatosX.Bot.MsTeams.Auth;

/// <summary>Why a request is not taken for one of Teams'.</summary>
public enum TokenFault
{
    /// <summary>There is no token, or there are several.</summary>
    Missing,

    /// <summary>It is none of three parts with a name of its key in it.</summary>
    Malformed,

    /// <summary>It is not signed by RS256, the only way that Microsoft offers.</summary>
    Algorithm,

    /// <summary>Somebody else issued it.</summary>
    Issuer,

    /// <summary>It is for another app, or for several.</summary>
    Audience,

    /// <summary>It ended, or says no end.</summary>
    Expired,

    /// <summary>Its time has not come.</summary>
    NotYet,

    /// <summary>The activity is of another channel than Teams.</summary>
    Channel,

    /// <summary>It speaks for another service address than the activity.</summary>
    ServiceAddress,

    /// <summary>No published key has its key's name.</summary>
    UnknownKey,

    /// <summary>The key did not sign this.</summary>
    Signature,

    /// <summary>The key may not speak for Teams.</summary>
    Endorsement,

    /// <summary>Nobody can tell: the keys cannot be fetched. No fault of the token.</summary>
    KeysUnreached,
}
