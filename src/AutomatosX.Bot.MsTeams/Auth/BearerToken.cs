using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Json.Nodes;

namespace AutomatosX.Bot.MsTeams.Auth;

/// <summary>A token as it came, taken apart and not yet believed. Pure.</summary>
/// <param name="Text">All of it, as it came.</param>
/// <param name="KeyId">The name of the key that is said to have signed it.</param>
/// <param name="Signed">What the signature is of.</param>
internal sealed record BearerToken(string Text, string KeyId, JsonObject Claims, byte[] Signed, byte[] Signature)
{
    private const string Scheme = "Bearer ";
    private const string Algorithm = "RS256";

    private static readonly SearchValues<char> Alphabet = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    /// <summary>The token in the header Authorization, or why there is none to look at.</summary>
    public static (BearerToken? Token, TokenFault Fault) Read(string? authorization)
    {
        if (authorization?.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) != true)
            return (null, TokenFault.Missing);
        var token = authorization[Scheme.Length..];
        if (token.Split('.') is not [var head, var body, var signature] || Json(head) is not { } header || Json(body) is not { } claims)
            return (null, TokenFault.Malformed);
        if (header.Text("alg") != Algorithm)
            return (null, TokenFault.Algorithm);
        // What a header calls critical has to be understood; nothing of the sort is known here.
        if (header.ContainsKey("crit") || header.Text("kid") is not { } key || Bytes(signature) is not { } signed)
            return (null, TokenFault.Malformed);
        return (new BearerToken(token, key, claims, Encoding.ASCII.GetBytes($"{head}.{body}"), signed), default);
    }

    private static JsonObject? Json(string part) => Bytes(part) is { } bytes ? PayloadJson.Parse(bytes) : null;

    // The library's reader lets padding and white space pass; a token has neither.
    private static byte[]? Bytes(string part) =>
        part.Length > 0 && part.Length % 4 != 1 && !part.AsSpan().ContainsAnyExcept(Alphabet) ? Decoded(part) : null;

    private static byte[]? Decoded(string part)
    {
        var bytes = new byte[Base64Url.GetMaxDecodedLength(part.Length)];
        // The one that only tries throws nevertheless, for bits behind the end.
        return Base64Url.DecodeFromChars(part, bytes, out _, out var written) == OperationStatus.Done ? bytes[..written] : null;
    }
}
