using System.IO.Compression;
using System.Text;

namespace AutomatosX.Bot.Host.Verbs;

/// <summary>The app package for Teams: the same bytes for the same bot, whenever it is built.</summary>
internal static class AppPackage
{
    private const string AppMark = "{{APP_ID}}";
    private const string DomainMark = "{{DOMAIN}}";
    private const int LongestDomain = 253;
    private const int LongestLabel = 63;

    private static readonly string[] Files = ["manifest.json", "color.png", "outline.png"];

    // The earliest day that a zip file can name.
    private static readonly DateTimeOffset Undated = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Build(Guid app, string domain)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in Files)
            {
                var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
                entry.LastWriteTime = Undated;
                entry.ExternalAttributes = 0;
                using var stream = entry.Open();
                stream.Write(name == Files[0] ? Filled(app, domain) : Content(name));
            }
        }

        return bytes.ToArray();
    }

    /// <summary>Whether it is the plain name of a host on the internet.</summary>
    public static bool IsDomain(string domain)
    {
        var labels = domain.Split('.');
        return domain.Length <= LongestDomain && labels.Length > 1 && Array.TrueForAll(labels, IsLabel) && labels[^1].Any(char.IsAsciiLetter);
    }

    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= LongestLabel && label.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-') && label[0] != '-' && label[^1] != '-';

    private static byte[] Filled(Guid app, string domain) => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Content(Files[0]))
        .Replace(AppMark, app.ToString("D"), StringComparison.Ordinal).Replace(DomainMark, domain, StringComparison.Ordinal));

    private static byte[] Content(string name)
    {
        using var stream = typeof(AppPackage).Assembly.GetManifestResourceStream($"MsTeams.{name}") ?? throw new InvalidOperationException($"{name} is not in the program.");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
