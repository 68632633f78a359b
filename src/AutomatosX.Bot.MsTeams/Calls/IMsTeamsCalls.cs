namespace AutomatosX.Bot.MsTeams.Calls;

/// <summary>The Bot Connector as the bot needs it: one generic call. Another client for Teams comes in here.</summary>
/// <seealso href="https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference"/>
public interface IMsTeamsCalls
{
    /// <summary>Makes a call once; only a token that is no longer taken is fetched anew and tried again.</summary>
    Task<MsTeamsAnswer> CallAsync(MsTeamsCall call, CancellationToken cancel = default);
}
