namespace AutomatosX.Bot.CrashHarness;

// The runs wait for the real clock, mostly for the half minute after which Slack is asked about a lost answer: side by side.

/// <summary>The real host, killed a few times.</summary>
public sealed class ABotThatIsKilled
{
    [Fact]
    public async Task Loses_and_doubles_nothing()
    {
        var figures = await ShortRun.Of(Breakage.None, seed: 20_260_101);

        Assert.True(figures.Balance, figures.Said());
    }
}

/// <summary>Two replicas on one server, one of which is killed now and then.</summary>
public sealed class ReplicasThatAreKilled
{
    [SkippableFact]
    public async Task Lose_and_double_nothing()
    {
        var figures = await ShortRun.Of(Breakage.None, seed: 20_260_104, options => options with { Replicas = 2, Database = SharedDatabase.Own });

        Assert.True(figures.Balance, figures.Said());
    }
}

/// <summary>A host that acknowledges an event before it is on disk.</summary>
public sealed class ABotThatAcknowledgesTooEarly
{
    [Fact]
    public async Task Is_found_out()
    {
        var figures = await ShortRun.Of(Breakage.AckBeforeCommit, seed: 20_260_102);

        Assert.Contains(figures.Discrepancies, one => one.Sort == Books.Sort.Lost && one.Expected.Contains("which was acknowledged", StringComparison.Ordinal) && one.There == "no reply");
    }
}

/// <summary>A host that notes a post as sent before it was posted.</summary>
public sealed class ABotThatNotesPostsAsSentTooEarly
{
    [Fact]
    public async Task Is_found_out()
    {
        var figures = await ShortRun.Of(Breakage.SentBeforePosted, seed: 20_260_103);

        Assert.Contains(figures.Discrepancies, one => one.Sort == Books.Sort.Lost && one.Of.StartsWith("echo/", StringComparison.Ordinal) && one.Expected.StartsWith("one message", StringComparison.Ordinal));
    }
}

/// <summary>Two replicas whose server is stopped and started while people talk to them.</summary>
public sealed class AServerThatIsStopped
{
    [SkippableFact]
    public async Task Costs_nobody_a_word()
    {
        var figures = await ShortRun.Of(Breakage.None, seed: 20_260_105, options => options with { Replicas = 2, Database = SharedDatabase.Own, Kills = 0, DatabaseAway = TimeSpan.FromSeconds(8) });

        Assert.True(figures.Balance, figures.Said());
    }
}

/// <summary>A file that another program keeps locked for longer than a platform waits for its acknowledgement.</summary>
public sealed class AFileThatIsLocked
{
    [Fact]
    public async Task Costs_nobody_a_word()
    {
        var figures = await ShortRun.Of(Breakage.None, seed: 20_260_106, options => options with { Kills = 0, DatabaseAway = TimeSpan.FromSeconds(10) });

        Assert.True(figures.Balance, figures.Said());
    }
}

/// <summary>A run of about a minute.</summary>
internal static class ShortRun
{
    private const int Kills = 5;
    private const int Events = 300;

    public static Task<Figures> Of(Breakage broken, int seed, Func<CrashOptions, CrashOptions>? with = null) => CrashRun.Run(
        (with ?? (options => options))(new CrashOptions(Kills, Events, seed)
        {
            Broken = broken,
            BusyProjects = 4,
            RhythmProjects = 2,
            OpenStories = 60,
            WaitsForEcho = TimeSpan.FromSeconds(8),
            // What is broken need not come to rest: what it has lost is lost by then.
            SettlesWithin = broken == Breakage.None ? TimeSpan.FromMinutes(3) : TimeSpan.FromSeconds(5),
        }),
        TextWriter.Null);
}
