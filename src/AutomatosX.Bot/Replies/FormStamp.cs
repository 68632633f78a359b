using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using AutomatosX.Bot.Registers;

namespace AutomatosX.Bot.Replies;

/// <summary>
/// What a form showed when it was opened, in a few characters a field. A form may be sent long after: only what differs from
/// what it showed was changed by its sender.
/// </summary>
public sealed class FormStamp
{
    internal const int Digits = 4;

    private readonly Dictionary<string, string> shown;

    private FormStamp(Dictionary<string, string> shown) => this.shown = shown;

    /// <summary>Whether the form offered the item.</summary>
    public bool Offered(string key) => shown.ContainsKey(key);

    /// <summary>Whether the form showed this value in the field.</summary>
    public bool Showed(string key, string field, string value)
    {
        var at = AnswerForm.Offered.ToList().IndexOf(field) * Digits;
        return at >= 0 && shown.TryGetValue(key, out var digest) && digest.Length >= at + Digits && digest.AsSpan(at, Digits).SequenceEqual(Digest(value));
    }

    public static string Of(IEnumerable<Item> items) =>
        string.Join(';', items.Select(item => $"{item.Key}:{string.Concat(AnswerForm.Offered.Select(field => Digest(AnswerForm.Shown(item, field))))}"));

    /// <summary>Reads what <see cref="Of"/> wrote; nothing that came back otherwise is believed.</summary>
    public static FormStamp Parse(string? text)
    {
        var digests = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in (text ?? "").Split(';'))
        {
            if (part.Split(':') is [var key, var digest])
                digests[key] = digest;
        }

        return new FormStamp(digests);
    }

    /// <summary>A value in a few characters.</summary>
    internal static string Digest(string value) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(value)))[..Digits];
}
