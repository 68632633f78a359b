using AutomatosX.Bot.Chat;
using AutomatosX.Bot.MsTeams.Calls;

namespace AutomatosX.Bot.MsTeams.Deliveries;

/// <summary>What a refusal of Teams' means for a delivery, and what a lead can do about it. The remedy follows on "I cannot post in #channel."</summary>
internal static class Refusals
{
    private const string Person = "Teams knows no such person there. Name the member's Teams account anew, or take the member out of the project.";
    private const string NotThere = "The app is not there any more. Add it to the team or the chat again, or give the project another channel.";
    private const string Rules = "The channel's settings or its owners keep apps from posting there. A team owner can allow it, or give the project another channel.";

    private static readonly TimeSpan Moment = TimeSpan.FromMinutes(1);

    private static readonly Dictionary<string, string> Remedies = new(StringComparer.Ordinal)
    {
        [MsTeamsConnector.ForeignHost] = "The address that Teams is spoken to at there is none of its known ones, so nothing was sent. Ask whoever runs me to look at `MsTeams:Cloud` and `MsTeams:ServiceHosts`.",
        [MsTeamsConnector.NotRegistered] = "Microsoft knows no bot with my app id. Ask whoever runs me to compare `MsTeams:AppId` with the Azure Bot and to see that its Teams channel is on.",
        ["BotDisabledByAdmin"] = "A Teams admin has switched the app off. It can be allowed again in the Teams admin center.",
        ["BotNotInConversationRoster"] = NotThere,
        ["ConversationNotFound"] = "Teams knows no such channel or chat, or the app was taken out of it. Add the app there again, or give the project another channel.",
        ["ConversationBlockedByUser"] = "The person has blocked my chat in Teams, and nobody else can open it again. The standup can also be answered in the channel.",
        ["ForbiddenOperationException"] = "The app is not installed for that person. They can add it in Teams, or a Teams admin can install it for everybody.",
        ["NotEnoughPermissions"] = "The app lacks a permission there. A team owner can add the newest version of the app, or a Teams admin can grant it.",
        ["MessageWritesBlocked"] = Rules,
        ["InvalidBotApiHost"] = "The tenant lives in the US government cloud. Ask whoever runs me to set `MsTeams:ServiceAddress` to `https://smba.infra.gcc.teams.microsoft.com/teams/`.",
        ["MemberNotFoundInConversation"] = Person,
        ["MessageSizeTooBig"] = "The message is larger than Teams takes. It is kept; tell whoever runs me.",
    };

    // These name a thing that somebody took away on purpose: nobody has to do anything.
    private static readonly Dictionary<string, string> Quiet = new(StringComparer.Ordinal)
    {
        ["ActivityNotFoundInConversation"] = "The message that it replaces, or whose thread it belongs to, was deleted.",
    };

    /// <summary>What becomes of the delivery after an answer other than well to a post.</summary>
    public static Delivered Judge(MsTeamsAnswer answer) => answer switch
    {
        MsTeamsAnswer.Held held => new Delivered.Held(held.Why, held.For),
        MsTeamsAnswer.Refused refused => Judge(refused),
        MsTeamsAnswer.Unknown unknown => new Delivered.Unknown(unknown.Why),
        _ => throw new InvalidOperationException($"{answer.GetType().Name} is no trouble."),
    };

    /// <summary>The same after a call that can be made again: what was not answered is simply not there yet.</summary>
    public static Delivered JudgeRepeatable(MsTeamsAnswer answer) => answer is MsTeamsAnswer.Unknown { Why: var why } ? new Delivered.NotNow(why, Moment) : Judge(answer);

    /// <summary>Whether the direct chat that was known is none any more: then a new one can be opened.</summary>
    public static bool IsChatGone(MsTeamsAnswer.Refused? refused) => refused is { Code: "ConversationNotFound" or "BotNotInConversationRoster" };

    /// <summary>Whether a private message that a room refuses can be said in the direct chat instead.</summary>
    public static bool IsOfTheRoom(MsTeamsAnswer.Refused? refused) => refused is { Status: not (0 or 401 or 413) };

    private static Delivered Judge(MsTeamsAnswer.Refused refused)
    {
        var what = refused switch
        {
            { Code: MsTeamsConnector.NoToken } => $"Entra gave no token ({refused.Message})",
            { Code.Length: > 0 } => $"Teams answered {refused.Code}",
            _ => FormattableString.Invariant($"Teams answered HTTP {refused.Status}"),
        };
        if (Quiet.TryGetValue(refused.Code, out var quiet))
            return new Delivered.Never($"{quiet} ({refused.Code})");
        if (refused.Status is 409 or 423 or 425)
            return new Delivered.NotNow(what, Moment);
        return new Delivered.Never(refused.Status == 401 && refused.Message.Length > 0 ? $"{what}: {refused.Message}" : what) { Remedy = Remedy(refused) };
    }

    private static string Remedy(MsTeamsAnswer.Refused refused) => refused switch
    {
        { Code: MsTeamsConnector.NoToken } => $"Microsoft Entra gives me no token (`{refused.Message}`). Ask whoever runs me to check `MsTeams:AppId`, `MsTeams:TenantId` and the secret or certificate, which may have run out.",
        _ when Remedies.TryGetValue(refused.Code, out var remedy) => remedy,
        { Status: 401 } => "Teams denied my token. That is how it answers one from the wrong tenant: ask whoever runs me to set `MsTeams:TenantId` to the tenant that the bot is registered in.",
        { Status: 403 } => $"Teams does not let me post there{Named(refused)}. Add the app there again, or ask a Teams admin whether it is allowed.",
        { Status: 404 } => Remedies["ConversationNotFound"],
        { Status: 413 } => Remedies["MessageSizeTooBig"],
        _ => $"Teams refuses the message as I wrote it{Named(refused)}. It is kept; tell whoever runs me.",
    };

    private static string Named(MsTeamsAnswer.Refused refused) => refused.Code.Length > 0 ? $" (`{refused.Code}`)" : FormattableString.Invariant($" (HTTP {refused.Status})");
}
