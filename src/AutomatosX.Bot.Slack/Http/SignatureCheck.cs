using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AutomatosX.Bot.Slack.Http;

/// <summary>
/// Whether a request is Slack's own: its signature over the raw body, and its age. Pure.
/// See https://docs.slack.dev/authentication/verifying-requests-from-slack.
/// </summary>
public sealed class SignatureCheck
{
    /// <summary>How far a request's time may be from now, to either side.</summary>
    public const int MostSeconds = 300;

    private const string Version = "v0";

    private readonly byte[] secret;

    public SignatureCheck(string secret)
    {
        // An empty key signs as well as any other: whoever forgot to set one would be open to everybody.
        ArgumentException.ThrowIfNullOrEmpty(secret);
        this.secret = Encoding.UTF8.GetBytes(secret);
    }

    /// <summary>Why the request is refused, or null when it is Slack's.</summary>
    /// <param name="timestamp">The header X-Slack-Request-Timestamp as it came; null when it is missing or stands there twice.</param>
    /// <param name="signature">The header X-Slack-Signature, likewise.</param>
    /// <param name="body">The raw body, before anything has read it.</param>
    public SignatureFault? Fault(string? timestamp, string? signature, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        if (string.IsNullOrEmpty(timestamp))
            return SignatureFault.NoTimestamp;
        if (string.IsNullOrEmpty(signature))
            return SignatureFault.NoSignature;
        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var sent))
            return SignatureFault.BadTimestamp;
        var age = now.ToUnixTimeSeconds() - sent;
        if (age > MostSeconds)
            return SignatureFault.Old;
        if (age < -MostSeconds)
            return SignatureFault.Future;
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(signature), Encoding.UTF8.GetBytes(Sign(timestamp, body))) ? null : SignatureFault.Wrong;
    }

    /// <summary>The signature that Slack would send with this body.</summary>
    public string Sign(string timestamp, ReadOnlySpan<byte> body)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, secret);
        hmac.AppendData(Encoding.UTF8.GetBytes($"{Version}:{timestamp}:"));
        hmac.AppendData(body);
        return $"{Version}={Convert.ToHexStringLower(hmac.GetHashAndReset())}";
    }
}

/// <summary>Why a request is not taken for Slack's.</summary>
public enum SignatureFault
{
    /// <summary>No time is said, or several are.</summary>
    NoTimestamp,

    /// <summary>There is no signature, or there are several.</summary>
    NoSignature,

    /// <summary>The time is no number of seconds.</summary>
    BadTimestamp,

    /// <summary>It was sent too long ago: somebody may be repeating it.</summary>
    Old,

    /// <summary>It says to come from the future. Slack's own library lets that pass; a request made today to be used next year should not.</summary>
    Future,

    /// <summary>The signature is not the one of this body.</summary>
    Wrong,
}
