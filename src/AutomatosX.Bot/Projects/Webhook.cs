using System.Security.Cryptography;
using System.Text;
using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Projects;

/// <summary>A program that is told over HTTP what happens in a project.</summary>
/// <param name="Url">Where it listens: over HTTPS, or on this machine.</param>
/// <param name="Secret">The name under which the settings hold what its messages are signed with. The secret itself stands in no project.</param>
/// <param name="Events">What it is told.</param>
public sealed record Webhook(string Url, string Secret, IReadOnlyList<string> Events)
{
    /// <summary>An item is new, is another one than before, or is gone.</summary>
    public const string ItemChanged = "item.changed";

    /// <summary>A day's document is there, or has new words.</summary>
    public const string SummaryPublished = "summary.published";

    /// <summary>A metric went past its limits.</summary>
    public const string AlertRaised = "alert.raised";

    /// <summary>All that a program can be told.</summary>
    public static IReadOnlyList<string> AllEvents { get; } = [ItemChanged, SummaryPublished, AlertRaised];

    /// <summary>By which its messages are told from those of others. An address that changes makes another one of it.</summary>
    public string Id => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Url)))[..12];

    /// <summary>Whether they say the same.</summary>
    public bool Is(Webhook other) => Url == other.Url && Secret == other.Secret && Events.SequenceEqual(other.Events, StringComparer.Ordinal);

    /// <summary>Where its messages go. They go there one after the other.</summary>
    public Place PlaceOf(Project project) => new(Platform.Webhook, new WorkspaceId(Id), new RoomId(project.Key));

    /// <summary>Where it is kept that the program wants to hear nothing more.</summary>
    public string OffKey(Project project) => $"off/{project.Key}/{Id}";

    /// <summary>What is wrong with an address, as a sentence goes on after it; null when nothing is.</summary>
    public static string? WrongUrl(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address is not { UserInfo: "", Fragment: "" })
            return "is no address; https://example.com/hook is, without a name or a password in it";
        var isHere = address.IsLoopback && address.Scheme == Uri.UriSchemeHttp;
        return address.Scheme == Uri.UriSchemeHttps || isHere ? null : "is not allowed; https is, and http only to 127.0.0.1 or localhost";
    }
}
