using System.Globalization;
using System.Net;
using System.Reflection;
using AutomatosX.Bot.Storage;

namespace AutomatosX.Bot.Host.Settings;

/// <summary>What is wrong with a setting.</summary>
/// <param name="Key">As in the file: <c>Storage:WaitForLockSeconds</c>.</param>
/// <param name="What">The value and what is allowed.</param>
public sealed record SettingComplaint(string Key, string What)
{
    public override string ToString() => $"{Key}: {What}";
}

/// <summary>Settings that the program cannot start with: all that is wrong, not the first thing.</summary>
public sealed class WrongSettingsException(IReadOnlyList<SettingComplaint> complaints) : Exception(string.Join(Environment.NewLine, complaints))
{
    public IReadOnlyList<SettingComplaint> Complaints { get; } = complaints;
}

/// <summary>Reads the settings and checks every one of them before anything starts.</summary>
public static class SettingsCheck
{
    private static readonly string[] TimeForms = ["yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:sszzz"];

    private static IEnumerable<PropertyInfo> Sections => typeof(HostSettings).GetProperties().Where(property => property.CanWrite);

    /// <exception cref="WrongSettingsException">Something in them is wrong.</exception>
    public static HostSettings Read(IConfiguration configuration)
    {
        var complaints = new List<SettingComplaint>();
        var settings = new HostSettings();
        foreach (var section in Sections)
            Fill(configuration.GetSection(section.Name), section.GetValue(settings)!, complaints);
        CheckValues(settings, complaints);
        return complaints.Count == 0 ? settings : throw new WrongSettingsException(complaints);
    }

    /// <summary>Settings on the command line that name nothing, or have no value: they would otherwise be passed over.</summary>
    /// <exception cref="WrongSettingsException">There are some.</exception>
    public static void CheckArguments(IReadOnlyList<string> args)
    {
        string[] sections = [.. Sections.Select(section => section.Name), "Logging"];
        var complaints = new List<SettingComplaint>();
        for (var i = 0; i < args.Count; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal))
                continue;
            var name = args[i][2..].Split('=')[0];
            if (!sections.Contains(name.Split(':')[0], StringComparer.OrdinalIgnoreCase))
                complaints.Add(new SettingComplaint(args[i], $"there is no such setting; settings begin with {string.Join(", ", sections.Select(section => $"--{section}:"))}"));
            else if (!args[i].Contains('=', StringComparison.Ordinal) && (i + 1 == args.Count || args[i + 1].StartsWith("--", StringComparison.Ordinal)))
                complaints.Add(new SettingComplaint(args[i], $"has no value; write --{name}=…"));
        }

        if (complaints.Count > 0)
            throw new WrongSettingsException(complaints);
    }

    /// <summary>The instant that a setting names, or null for an empty one.</summary>
    public static DateTimeOffset? Instant(string text) =>
        DateTimeOffset.TryParseExact(text, TimeForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant) ? instant : null;

    private static void Fill(IConfigurationSection section, object settings, List<SettingComplaint> complaints)
    {
        var properties = settings.GetType().GetProperties().Where(property => property.CanWrite).ToDictionary(property => property.Name, StringComparer.OrdinalIgnoreCase);
        if (section.Value is { Length: > 0 } alone)
            complaints.Add(new SettingComplaint(section.Key, $"\"{alone}\" is not allowed; a section with {string.Join(", ", properties.Keys)} is"));
        foreach (var child in section.GetChildren())
        {
            if (!properties.TryGetValue(child.Key, out var property))
                complaints.Add(new SettingComplaint(child.Path, $"there is no such setting; {section.Key} has {string.Join(", ", properties.Keys)}"));
            else if (property.PropertyType == typeof(string[]))
                property.SetValue(settings, child.GetChildren().Select(entry => entry.Value ?? "").ToArray());
            else
                Set(child, property, settings, complaints);
        }
    }

    private static void Set(IConfigurationSection value, PropertyInfo property, object settings, List<SettingComplaint> complaints)
    {
        var text = value.Value ?? "";
        if (property.PropertyType == typeof(string))
            property.SetValue(settings, text);
        else if (property.PropertyType == typeof(bool) && bool.TryParse(text, out var yes))
            property.SetValue(settings, yes);
        else if (property.PropertyType == typeof(int) && int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number))
            property.SetValue(settings, number);
        else if (property.PropertyType.IsEnum && Enum.GetNames(property.PropertyType).FirstOrDefault(name => string.Equals(name, text, StringComparison.OrdinalIgnoreCase)) is { } known)
            property.SetValue(settings, Enum.Parse(property.PropertyType, known));
        else if (property.PropertyType.IsEnum)
            complaints.Add(new SettingComplaint(value.Path, $"\"{text}\" is not allowed; one of {string.Join(", ", Enum.GetNames(property.PropertyType))} is"));
        else
            complaints.Add(new SettingComplaint(value.Path, $"\"{text}\" is not allowed; {(property.PropertyType == typeof(bool) ? "true or false" : "a whole number")} is"));
    }

    private static void CheckValues(HostSettings settings, List<SettingComplaint> complaints)
    {
        Complain(settings.Storage.WaitForLockSeconds is < 1 or > 600, "Storage:WaitForLockSeconds", settings.Storage.WaitForLockSeconds, "1 to 600 is");
        if (StorageOptions.WrongIn(settings.Storage.Postgres) is { } wrong)
            complaints.Add(new SettingComplaint("Storage:Postgres", $"is no connection string: {wrong} Write Host=…;Database=…;Username=…;Password=…"));
        Complain(settings.Storage.BackupEveryHours is < 1 or > 8760, "Storage:BackupEveryHours", settings.Storage.BackupEveryHours, "1 to 8760 is");
        Complain(settings.Storage.BackupsKept is < 1 or > 1000, "Storage:BackupsKept", settings.Storage.BackupsKept, "1 to 1000 is");
        Complain(File.Exists(settings.Storage.BackupFolder), "Storage:BackupFolder", settings.Storage.BackupFolder, "a folder is, or nothing");
        Complain(settings.Project.File.Length > 0 && !File.Exists(settings.Project.File), "Project:File", settings.Project.File, "the path of a file that is there is, or nothing");
        Complain(!IsAddress(settings.Playground.Address), "Playground:Address", settings.Playground.Address, "an address like http://127.0.0.1:5080 is");
        Complain(settings.Playground.StartAt.Length > 0 && Instant(settings.Playground.StartAt) is null, "Playground:StartAt", settings.Playground.StartAt, "an instant like 2025-01-14T08:45-08:00 is, or nothing");
        Complain(settings.Playground.AllowedHosts.Any(host => Uri.CheckHostName(host) == UriHostNameType.Unknown), "Playground:AllowedHosts", string.Join(", ", settings.Playground.AllowedHosts), "host names are");
        Complain(settings.Telemetry.IsOn && !IsCollector(settings.Telemetry.OtlpAddress), "Telemetry:OtlpAddress", settings.Telemetry.OtlpAddress.Contains('@', StringComparison.Ordinal) ? "…@…" : settings.Telemetry.OtlpAddress, "an address like http://localhost:4318 is, without a name or password in it, or nothing");

        // Their values are told nobody.
        if (settings.Webhooks.Secrets.Any(secret => secret.Split('=', 2) is not [{ Length: > 0 }, { Length: >= 16 }]))
            complaints.Add(new SettingComplaint("Webhooks:Secrets", "one of them is not allowed; name=secret is, with a secret of at least 16 letters"));

        complaints.AddRange(SlackCheck.Of(settings).Concat(MsTeamsCheck.Of(settings)));

        void Complain(bool wrong, string key, object value, string allowed)
        {
            if (wrong)
                complaints.Add(new SettingComplaint(key, $"\"{value}\" is not allowed; {allowed}"));
        }
    }

    private static bool IsCollector(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address is { UserInfo: "", Query: "", Fragment: "" };

    private static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttp && address.PathAndQuery == "/"
            && (address.HostNameType != UriHostNameType.IPv4 || IPAddress.TryParse(address.Host, out _));
}
