namespace AutomatosX.Bot.MsTeams.Calls;

/// <summary>The tokens that the bot speaks to Teams with.</summary>
public interface ITokens
{
    /// <summary>A token that is good now.</summary>
    /// <param name="refused">A token that Teams did not take, when there was one: another one is asked for.</param>
    Task<MsTeamsToken> Token(string? refused = null, CancellationToken cancel = default);
}

/// <summary>What became of asking for a token. The family is closed.</summary>
public abstract record MsTeamsToken
{
    /// <summary>Here it is.</summary>
    public sealed record Given(string Value) : MsTeamsToken
    {
        // A token is said to nobody, in a log neither.
        public override string ToString() => nameof(Given);
    }

    /// <summary>There is none for us, and asking again will not change that.</summary>
    /// <param name="Code">As in <c>AADSTS7000215</c>.</param>
    public sealed record Refused(string Code) : MsTeamsToken;

    /// <summary>Whoever gives them could not be asked.</summary>
    public sealed record OutOfReach(string Why) : MsTeamsToken;
}
