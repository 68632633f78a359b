namespace AutomatosX.Bot.MsTeams.Calls;

/// <summary>How many calls Teams takes from a bot: in each conversation by kind, and in each tenant of all kinds.</summary>
/// <seealso href="https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit"/>
public static class CallLimits
{
    private static readonly IReadOnlyList<CallWindow> Messages = [new(7, TimeSpan.FromSeconds(1)), new(8, TimeSpan.FromSeconds(2)), new(60, TimeSpan.FromSeconds(30)), new(1800, TimeSpan.FromHours(1))];
    private static readonly IReadOnlyList<CallWindow> Members = [new(14, TimeSpan.FromSeconds(1)), new(16, TimeSpan.FromSeconds(2)), new(120, TimeSpan.FromSeconds(30)), new(3600, TimeSpan.FromHours(1))];

    /// <summary>What a tenant takes of one app.</summary>
    public static CallWindow Tenant { get; } = new(50, TimeSpan.FromSeconds(1));

    /// <summary>What a conversation takes. Nothing is published for changes; they are counted as messages.</summary>
    public static IReadOnlyList<CallWindow> Of(TurnKind kind) => kind == TurnKind.Members ? Members : Messages;
}

/// <summary>So many calls in any stretch of time of this length.</summary>
public readonly record struct CallWindow(int Most, TimeSpan Length);
