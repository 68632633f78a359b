using System.Globalization;

namespace AutomatosX.Bot.CrashHarness;

/// <summary>In which way the host is deliberately wrong.</summary>
internal enum Breakage
{
    /// <summary>Not at all: it is the real one.</summary>
    None,

    /// <summary>An event is acknowledged before it is on disk.</summary>
    AckBeforeCommit,

    /// <summary>A post is noted as sent before it was posted.</summary>
    SentBeforePosted,
}

/// <summary>What a run is made of. The seed repeats every choice of it: who says what, what goes wrong with which request, when a host is killed.</summary>
/// <param name="Kills">How often a host is killed.</param>
/// <param name="Events">How many events have to be acknowledged at least.</param>
internal sealed record CrashOptions(int Kills, int Events, int Seed)
{
    public const string Usage = "usage: --kills 200 --events 20000 [--seed N] [--replicas 2] [--database \"Host=…\"|own] [--away SECONDS] [--broken ack-before-commit|sent-before-posted] [--keep FOLDER]";

    /// <summary>How many host processes share the database.</summary>
    public int Replicas { get; init; } = 1;

    /// <summary>The connection string of the shared database, or <see cref="SharedDatabase.Own"/>; empty for a file.</summary>
    public string Database { get; init; } = "";

    public Breakage Broken { get; init; }

    /// <summary>How long nobody can write to the database, once, in the middle of the run. Nobody is killed in such a run: a host that starts needs its database.</summary>
    public TimeSpan DatabaseAway { get; init; }

    /// <summary>Where the database and the logs go.</summary>
    public string Folder { get; init; } = "";

    /// <summary>How many requests are under way at once.</summary>
    public int InFlight { get; init; } = 64;

    /// <summary>How many stories are open at once: a person waits for the echo before the next word.</summary>
    public int OpenStories { get; init; } = 240;

    /// <summary>
    /// How long a person waits for the echo; then they go on without it. One whose answer was lost comes half a minute late.
    /// Since only so many stories are open, no more is said than is worked off, however slow the machine.
    /// </summary>
    public TimeSpan WaitsForEcho { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Projects in which much is said.</summary>
    public int BusyProjects { get; init; } = 18;

    /// <summary>Projects whose standups, reminders, checkpoints and summaries fall into the run.</summary>
    public int RhythmProjects { get; init; } = 6;

    /// <summary>How long everything has to come to rest after the last kill and the last touchpoint.</summary>
    public TimeSpan SettlesWithin { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>What the command line asks for, or the sentence that says what is wrong with it.</summary>
    public static (CrashOptions? Options, string Wrong) Read(IReadOnlyList<string> args, int anySeed)
    {
        var options = new CrashOptions(200, 20_000, anySeed);
        for (var i = 0; i < args.Count; i += 2)
        {
            if (i + 1 == args.Count)
                return (null, $"{args[i]} has no value");
            var (name, value) = (args[i], args[i + 1]);
            var number = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) ? parsed : -1;
            switch (name)
            {
                case "--kills" when number >= 0:
                    options = options with { Kills = number };
                    break;
                case "--events" when number > 0:
                    options = options with { Events = number };
                    break;
                case "--seed" when number >= 0:
                    options = options with { Seed = number };
                    break;
                case "--replicas" when number > 0:
                    options = options with { Replicas = number };
                    break;
                case "--database":
                    options = options with { Database = value };
                    break;
                case "--away" when number > 0:
                    options = options with { DatabaseAway = TimeSpan.FromSeconds(number), Kills = 0 };
                    break;
                case "--broken" when value is "ack-before-commit" or "sent-before-posted":
                    options = options with { Broken = value == "ack-before-commit" ? Breakage.AckBeforeCommit : Breakage.SentBeforePosted };
                    break;
                case "--keep":
                    options = options with { Folder = Path.GetFullPath(value) };
                    break;
                default:
                    return (null, $"{name} {value} is nothing that can be asked for");
            }
        }

        return options is { Replicas: > 1, Database.Length: 0 } ? (null, "several replicas share a server: name it with --database \"Host=…\"") : (options, "");
    }
}
