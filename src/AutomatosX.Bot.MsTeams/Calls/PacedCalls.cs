namespace AutomatosX.Bot.MsTeams.Calls;

/// <summary>The Bot Connector at the pace that Teams asks for. Nothing waits in here: whose turn has not come is told how long it takes.</summary>
public sealed class PacedCalls(IMsTeamsCalls calls, Pace pace, TimeProvider clock)
{
    /// <summary>Calls once when its turn has come; else answers <see cref="MsTeamsAnswer.Held"/> at once.</summary>
    /// <param name="before">What has to be done when the turn has come and before the call is made.</param>
    public async Task<MsTeamsAnswer> CallAsync(Turn turn, MsTeamsCall call, Func<Task>? before = null, CancellationToken cancel = default)
    {
        if (pace.Take(turn, clock.GetUtcNow()) is { } wait)
            return new MsTeamsAnswer.Held(wait.Why, wait.For);
        if (before is not null)
            await before();
        return Noted(turn, call, await calls.CallAsync(call, cancel));
    }

    private MsTeamsAnswer Noted(Turn turn, MsTeamsCall call, MsTeamsAnswer answer)
    {
        var now = clock.GetUtcNow();
        if (answer is MsTeamsAnswer.OutOfReach { Why: var why })
            return new MsTeamsAnswer.Held($"Teams is out of reach: {why}", pace.Lost(turn.Tenant, now));
        pace.Reached(turn.Tenant);
        switch (answer)
        {
            case MsTeamsAnswer.TooMany tooMany:
                return new MsTeamsAnswer.Held("Teams asks for patience there", pace.Hold(turn, tooMany.After, now));
            case MsTeamsAnswer.Unknown { IsPassing: true } unknown when call.IsRepeatable:
                return new MsTeamsAnswer.Held(unknown.Why, pace.Hold(turn, null, now));
            case MsTeamsAnswer.Done or MsTeamsAnswer.Refused:
                pace.Settled(turn);
                return answer;
            default:
                return answer;
        }
    }
}
