using System.Security.Cryptography;
using System.Text;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Storing;

namespace AutomatosX.Bot.Projects;

/// <summary>What a token is good for.</summary>
public enum TokenScope
{
    /// <summary>To look up whatever a member may look up.</summary>
    Read,

    /// <summary>To report in the member's name.</summary>
    Report,
}

/// <summary>By which a program is known: it speaks for one member of one project. The secret itself is shown once and kept nowhere.</summary>
/// <param name="Id">What stands before the secret, and what people name it by.</param>
/// <param name="Hash">Of the secret. It is long and drawn by lot, so that a plain hash gives nothing away.</param>
/// <param name="CreatedBy">Who had it made, as the machine knows them.</param>
public sealed record ApiToken(string Id, string Project, MemberId Member, IReadOnlyList<TokenScope> Scopes, string Hash, string CreatedBy, DateTimeOffset CreatedAt)
{
    private const string Mark = "axb";

    /// <summary>The name of the agent that comes into the project with the token's first use; null when the member is there.</summary>
    public string? AgentName { get; init; }

    /// <summary>What it is for, in somebody's words.</summary>
    public string Note { get; init; } = "";

    /// <summary>From when on it is good for nothing; null for never.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    public DateTimeOffset? RevokedAt { get; init; }

    public string? RevokedBy { get; init; }

    /// <summary>What a program sends.</summary>
    public static string Text(string id, string secret) => $"{Mark}_{id}_{secret}";

    /// <summary>The id and the secret in what a program sent; null when it is no token of ours.</summary>
    public static (string Id, string Secret)? Parse(string text) =>
        text.Split('_', 3) is [Mark, { Length: > 0 } id, { Length: > 0 } secret] ? (id, secret) : null;

    public static string HashOf(string secret) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>Whether the secret is its own; the time that it takes tells nothing.</summary>
    public bool Is(string secret) => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(HashOf(secret)), Encoding.ASCII.GetBytes(Hash));

    public bool IsGood(DateTimeOffset now) => RevokedAt is null && !(ExpiresAt <= now);
}

/// <summary>The token shall be as given; one with the same id is replaced.</summary>
public sealed record KeepToken(ApiToken Token) : Write;

/// <summary>The store's slice for tokens. They are read from the disk each time: one that was revoked by another program is good for nothing at once.</summary>
public interface ITokens
{
    Task<ApiToken?> Token(string id, CancellationToken cancel = default);

    /// <summary>All tokens, revoked ones too, oldest first.</summary>
    Task<IReadOnlyList<ApiToken>> Tokens(CancellationToken cancel = default);
}
