using AutomatosX.Bot.MsTeams;
using AutomatosX.Bot.Slack;

namespace AutomatosX.Bot.Host.Settings;

/// <summary>Every setting of the program with its default. Each stands in <c>appsettings.example.json</c>.</summary>
public sealed class HostSettings
{
    /// <summary>Where data is kept.</summary>
    public StorageSettings Storage { get; set; } = new();

    /// <summary>Which project the bot begins with.</summary>
    public ProjectSettings Project { get; set; } = new();

    /// <summary>The web chat.</summary>
    public PlaygroundSettings Playground { get; set; } = new();

    /// <summary>Slack. With a bot token the bot lives there, and the web chat is closed.</summary>
    public SlackOptions Slack { get; set; } = new();

    /// <summary>Microsoft Teams. With an app id the bot lives there, beside Slack or alone, and the web chat is closed.</summary>
    public MsTeamsOptions MsTeams { get; set; } = new();

    /// <summary>Where traces and metrics are sent.</summary>
    public TelemetrySettings Telemetry { get; set; } = new();

    /// <summary>What other programs are told over HTTP.</summary>
    public WebhookSettings Webhooks { get; set; } = new();

    /// <summary>Whether the bot lives where people work; else it lives in the web chat.</summary>
    public bool IsConnected => Slack.IsOn || MsTeams.IsOn;
}

/// <summary>Where data is kept.</summary>
public sealed class StorageSettings
{
    /// <summary>The database file; empty means one under the user's data folder, shown at start.</summary>
    public string Path { get; set; } = "";

    /// <summary>A connection string of PostgreSQL (15 or newer), as <c>Host=db;Database=bot;Username=bot;Password=…</c>: then several replicas can share it, and the file is not used.</summary>
    public string Postgres { get; set; } = "";

    /// <summary>The folder of the keys that secrets in the database are encrypted with; empty means the user's own place for such keys. Keep it apart from the database, and keep it.</summary>
    public string KeysPath { get; set; } = "";

    /// <summary>How many seconds to wait for another program that has the file locked: 1 to 600.</summary>
    public int WaitForLockSeconds { get; set; } = 10;

    /// <summary>The folder into which backups are written while the bot runs, for this bot alone; empty means none are.</summary>
    public string BackupFolder { get; set; } = "";

    /// <summary>How many hours lie between two of these backups: 1 to 8760.</summary>
    public int BackupEveryHours { get; set; } = 24;

    /// <summary>How many of these backups are kept: 1 to 1000. Older ones are deleted, after a new one was read back.</summary>
    public int BackupsKept { get; set; } = 7;
}

/// <summary>Which project the bot begins with.</summary>
public sealed class ProjectSettings
{
    /// <summary>A project file (JSON), taken in when its project is not in the database yet; empty means the sample project.</summary>
    public string File { get; set; } = "";
}

/// <summary>Where traces and metrics are sent.</summary>
public sealed class TelemetrySettings
{
    /// <summary>A collector that takes OTLP over HTTP, as <c>http://localhost:4318</c>; empty means that nothing is sent.</summary>
    public string OtlpAddress { get; set; } = "";

    /// <summary>Whether anything is sent.</summary>
    public bool IsOn => OtlpAddress.Length > 0;
}

/// <summary>What other programs are told over HTTP. Which they are, a project file says.</summary>
public sealed class WebhookSettings
{
    /// <summary>What messages are signed with, each as <c>name=secret</c>: a project file gives the name, never the secret.</summary>
    public string[] Secrets { get; set; } = [];

    /// <summary>The secrets by name.</summary>
    public IReadOnlyDictionary<string, string> ByName => Secrets.Select(secret => secret.Split('=', 2)).Where(parts => parts.Length == 2).GroupBy(parts => parts[0], StringComparer.Ordinal).ToDictionary(parts => parts.Key, parts => parts.Last()[1], StringComparer.Ordinal);
}

/// <summary>The web chat.</summary>
public sealed class PlaygroundSettings
{
    /// <summary>Where it listens: <c>http://127.0.0.1:5080</c>. Another host than a loopback one opens it to the network, without a sign-in.</summary>
    public string Address { get; set; } = "http://127.0.0.1:5080";

    /// <summary>Names under which it may be reached beside localhost.</summary>
    public string[] AllowedHosts { get; set; } = [];

    /// <summary>Whether the bot's clock can be moved.</summary>
    public bool MovableClock { get; set; } = true;

    /// <summary>When the movable clock begins in a new database, as <c>2025-01-14T08:45-08:00</c>; empty means the morning of the sample day, or now for a project of your own.</summary>
    public string StartAt { get; set; } = "";
}
