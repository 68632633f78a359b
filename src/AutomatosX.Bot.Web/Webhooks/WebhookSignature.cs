using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace AutomatosX.Bot.Web.Webhooks;

/// <summary>By which a program knows that a message is the bot's, and is no old one: HMAC-SHA256 of the time and the body, under a secret that both have.</summary>
public static class WebhookSignature
{
    /// <summary>The header that names the message. One that comes twice has the same name.</summary>
    public const string IdHeader = "X-AutomatosX-Id";

    /// <summary>The header with the time of sending, in seconds since 1970.</summary>
    public const string TimeHeader = "X-AutomatosX-Timestamp";

    /// <summary>The header with the signature: <c>v1=</c> and 64 hexadecimal digits.</summary>
    public const string Header = "X-AutomatosX-Signature";

    public static string Of(string secret, string timestamp, string body) =>
        $"v1={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{timestamp}.{body}")))}";

    internal static void Sign(HttpRequestHeaders headers, string id, string secret, DateTimeOffset now, string body)
    {
        var timestamp = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        headers.Add(IdHeader, id);
        headers.Add(TimeHeader, timestamp);
        headers.Add(Header, Of(secret, timestamp, body));
    }
}
