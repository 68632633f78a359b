using AutomatosX.Bot.Storing;

namespace AutomatosX.Bot.Chat;

/// <summary>
/// The store's slice for what a platform keeps for itself: tokens, references to conversations, the playground's messages.
/// The bytes mean nothing to the store; a platform encrypts what is secret.
/// </summary>
public interface IPlatformState
{
    Task<byte[]?> State(Platform platform, string key, CancellationToken cancel = default);

    /// <summary>All entries whose key begins so, in the order of their keys.</summary>
    Task<IReadOnlyList<KeyValuePair<string, byte[]>>> States(Platform platform, string prefix, CancellationToken cancel = default);
}

/// <summary>The platform's entry shall hold these bytes; null takes it away.</summary>
public sealed record KeepState(Platform Platform, string Key, byte[]? Bytes) : Write;

/// <summary>Something of a platform's moves on by one version: of all who decided on the version before, one gets through.</summary>
/// <param name="What">Its name among all that has versions.</param>
public sealed record MoveOn(string What) : Write;
