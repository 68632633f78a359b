using System.Diagnostics;
using System.Globalization;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.CrashHarness.Books;
using AutomatosX.Bot.CrashHarness.Faults;
using AutomatosX.Bot.CrashHarness.Hosts;
using AutomatosX.Bot.CrashHarness.Traffic;
using AutomatosX.Bot.Documents;
using AutomatosX.Bot.Testing.Slack;
using Microsoft.AspNetCore.Http;

namespace AutomatosX.Bot.CrashHarness;

/// <summary>
/// One run: the bot as processes of its own, people who talk to it, a Slack of our own, proxies between them at which things
/// go wrong, and somebody who kills the bot again and again. In the end everything comes to rest, and the books are checked.
/// </summary>
internal sealed class CrashRun : IAsyncDisposable
{
    private const double SecondsOfALife = 3;
    private const int LooksBetweenCounts = 40;
    private const int MostCounted = 20_000;

    private static readonly TimeSpan Stalled = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(250);

    private readonly CrashOptions options;
    private readonly SharedDatabase database;
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private readonly DateTimeOffset begins = TimeProvider.System.GetUtcNow();
    private readonly Ledger ledger = new();
    private readonly EchoWatch echoes = new();
    private readonly FakeSlack slack;
    private readonly Cast cast;
    private readonly PrivatePosts privates;
    private readonly FaultyProxy toSlack;
    private readonly FaultyProxy toBot;
    private readonly HostFleet fleet;
    private int calls;

    private CrashRun(CrashOptions options, SharedDatabase database, FakeSlack slack, FaultyProxy toSlack, FaultyProxy toBot)
    {
        (this.options, this.database, this.slack, this.toSlack, this.toBot) = (options, database, slack, toSlack, toBot);
        privates = new PrivatePosts(ledger);
        cast = Cast.In(slack, options, begins, TimeSpan.FromSeconds(SecondsOfALife * options.Kills) + options.DatabaseAway);
        slack.Called = echoes.Note;
        fleet = new HostFleet(options.Replicas, HostOf(options), Settings, options.Folder);
        var dice = FaultDice.Outbound(options.Seed + 1);
        // Whose token it is has to be known before anything is acknowledged; a fault there would only make a run wait.
        toSlack.Choose = context => context.Request.Path.Value!.EndsWith("/auth.test", StringComparison.Ordinal) ? (Fault.None, TimeSpan.Zero) : dice.Throw(Interlocked.Increment(ref calls));
        (toSlack.Target, toSlack.Told) = (() => slack.Address, privates.Note);
        (toBot.Target, toBot.Choose) = (fleet.Next, Asked);
    }

    /// <summary>Runs it, says on the way where it is, and returns what it came to.</summary>
    public static async Task<Figures> Run(CrashOptions options, TextWriter say)
    {
        options = options with { Folder = options.Folder.Length > 0 ? options.Folder : Directory.CreateTempSubdirectory("automatosx-crash-").FullName };
        Directory.CreateDirectory(options.Folder);
        await say.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"seed {options.Seed} · {options.Kills} kills over {Figures.Of(options.Events)} events · {options.Replicas} host{(options.Replicas == 1 ? "" : "s")}{(options.Broken == Breakage.None ? "" : $" · broken: {options.Broken}")} · {options.Folder}"));
        await using var shared = await SharedDatabase.Of(options);
        await using var run = new CrashRun(options, shared, await FakeSlack.Start(TimeProvider.System), await FaultyProxy.Start(), await FaultyProxy.Start());
        return await run.Run(say);
    }

    public async ValueTask DisposeAsync()
    {
        await fleet.DisposeAsync();
        await toBot.DisposeAsync();
        await toSlack.DisposeAsync();
        await slack.DisposeAsync();
    }

    // What goes wrong with an event, its sender has thrown.
    private static (Fault Fault, TimeSpan For) Asked(HttpContext context)
    {
        var fault = DeliverEvents.FaultOf(context.Request.Headers[DeliverEvents.FaultHeader]);
        context.Request.Headers.Remove(DeliverEvents.FaultHeader);
        return fault;
    }

    // The real host, or this program as one that is broken; both lie beside this program.
    private static IReadOnlyList<string> HostOf(CrashOptions options) => options.Broken == Breakage.None
        ? [Path.Combine(AppContext.BaseDirectory, "AutomatosX.Bot.Host.dll")]
        : [Path.Combine(AppContext.BaseDirectory, "AutomatosX.Bot.CrashHarness.dll"), BrokenHost.Verb, options.Broken.ToString()];

    private IReadOnlyList<string> Settings(string address) =>
    [
        .. database.Settings,
        $"--Storage:KeysPath={Path.Combine(options.Folder, "keys")}",
        $"--Playground:Address={address}",
        $"--Slack:BotToken={slack.BotToken}",
        $"--Slack:SigningSecret={DeliverEvents.Secret}",
        $"--Slack:ApiAddress={new Uri(toSlack.Address, "api/")}",
    ];

    private async Task<Figures> Run(TextWriter say)
    {
        await using (var store = database.Open())
        {
            if ((await store.Projects()).Count > 0)
                throw new CrashException("The database holds projects already; a run needs one of its own.");
            foreach (var project in cast.Projects)
                await new ImportProject(store).Import(project.File with { Project = project.File.Project with { Since = begins } }, begins.AddDays(-1));
        }

        await fleet.Start();
        using (var deliver = new DeliverEvents(toBot.Address, fleet, ledger, options))
        {
            var killing = Task.WhenAll(Kill(say), TakeDatabaseAway(say));
            await new TellStories(options, cast, slack, deliver, echoes, ledger).Run(() => ledger.Acknowledged < options.Events || !killing.IsCompleted);
            await killing;
        }

        var working = watch.Elapsed;
        (toBot.IsFaulty, toSlack.IsFaulty) = (false, false);
        await say.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{working.TotalSeconds:N0} s: all said; waiting until everything has come to rest"));
        var settled = await Settle();
        await fleet.Stop();
        return await Check(working, settled);
    }

    private async Task Kill(TextWriter say)
    {
        for (var life = 1; ledger.Kills.Count < options.Kills; life++)
        {
            var dice = Dice.Of(options.Seed, int.MaxValue, life);
            await Acknowledges(dice.Next(1, Math.Max(2, 2 * options.Events / options.Kills)));
            await Slowness.Of(TimeSpan.FromMilliseconds(dice.Next(60)));
            // Now and then it dies before it is there again.
            TimeSpan? early = dice.Next(12) == 0 && ledger.Kills.Count + 1 < options.Kills ? TimeSpan.FromMilliseconds(dice.Next(1, 1_000)) : null;
            ledger.Kills.Enqueue(TimeProvider.System.GetUtcNow());
            await fleet.Kill(dice.Next(options.Replicas), early);
            if (early is not null)
                ledger.Kills.Enqueue(TimeProvider.System.GetUtcNow());
            if (life % 20 == 0)
                await say.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalSeconds:N0} s: {ledger.Kills.Count} kills, {Figures.Of(ledger.Acknowledged)} acknowledged"));
        }
    }

    // In the middle of it all; people and platforms go on as if nothing were.
    private async Task TakeDatabaseAway(TextWriter say)
    {
        if (options.DatabaseAway == TimeSpan.Zero)
            return;
        await Acknowledges(options.Events / 2);
        await say.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalSeconds:N0} s: the database is away for {options.DatabaseAway.TotalSeconds:N0} s, {Figures.Of(ledger.Acknowledged)} acknowledged"));
        await database.Away(options.DatabaseAway);
        await say.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalSeconds:N0} s: the database is back, {Figures.Of(ledger.Acknowledged)} acknowledged"));
    }

    private async Task Acknowledges(int events)
    {
        try
        {
            await ledger.More(events).WaitAsync(Stalled);
        }
        catch (TimeoutException)
        {
            throw new CrashException($"Fewer than {events} events were acknowledged within {Stalled.TotalMinutes} minutes.");
        }
    }

    /// <summary>Waits until nothing waits any more and every touchpoint is over; false when for so long nothing has moved that nothing will.</summary>
    private async Task<bool> Settle()
    {
        await using var store = database.Open();
        var wait = cast.RhythmEnds - TimeProvider.System.GetUtcNow();
        var (least, ends) = (int.MaxValue, watch.Elapsed + (wait > TimeSpan.Zero ? wait : TimeSpan.Zero) + options.SettlesWithin);
        using var timer = new PeriodicTimer(Look, TimeProvider.System);
        for (var look = 0; watch.Elapsed < ends && await timer.WaitForNextTickAsync(); look++)
        {
            if (await IsAtRest(store) && TimeProvider.System.GetUtcNow() >= cast.RhythmEnds && await new CheckRhythm(store, cast, begins).IsOver() && await IsAtRest(store))
                return true;
            // A workspace takes three hundred posts a minute; as long as they go out, there is something to wait for.
            if (options.Broken != Breakage.None || look % LooksBetweenCounts != 0 || await Left(store) is var left && left >= least)
                continue;
            (least, ends) = (left, Later(ends, watch.Elapsed + options.SettlesWithin));
        }

        return false;
    }

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private static async Task<int> Left(IBotStore store) =>
        (await store.Unfinished(MostCounted)).Count + (await store.PostsIn(OutboxState.Waiting, MostCounted)).Count + (await store.PostsIn(OutboxState.Unknown, MostCounted)).Count;

    private static async Task<bool> IsAtRest(IBotStore store) =>
        (await store.Unfinished(1)).Count == 0 && (await store.PostsIn(OutboxState.Waiting, 1)).Count == 0 && (await store.PostsIn(OutboxState.Sending, 1)).Count == 0 && (await store.PostsIn(OutboxState.Unknown, 1)).Count == 0;

    private async Task<Figures> Check(TimeSpan working, bool settled)
    {
        await using var store = database.Open();
        var posts = new CheckPosts(store, slack, cast, privates);
        List<Discrepancy> found =
        [
            .. settled ? Array.Empty<Discrepancy>() : [new Discrepancy(Sort.Unfinished, "the whole", "at rest", $"not at rest, and nothing moved for {options.SettlesWithin.TotalMinutes:N0} minutes")],
            .. (await store.Unfinished(1_000)).Select(raw => new Discrepancy(Sort.Unfinished, raw.Key, "worked off", "not worked off")),
            .. (await store.Aside(1_000)).Select(aside => new Discrepancy(Sort.Lost, aside.Raw.Key, "worked off", $"set aside: {aside.Why}")),
            .. await new CheckReplies(store, ledger, cast, begins).Run(),
            .. await new CheckRegister(store, cast, begins).Run(),
            .. await new CheckRhythm(store, cast, begins).Run(),
            .. await posts.Run(),
        ];
        return new Figures(options,
        [
            ("kills", Figures.Of(ledger.Kills.Count)),
            .. options.DatabaseAway == TimeSpan.Zero ? Array.Empty<(string, string)>() : [("seconds without a database", Figures.Of((long)options.DatabaseAway.TotalSeconds))],
            ("events sent", Figures.Of(ledger.Deliveries - ledger.Redeliveries)),
            ("  acknowledged", Figures.Of(ledger.Acknowledged)),
            ("  redeliveries", Figures.Of(ledger.Redeliveries)),
            .. toBot.Injected.OrderBy(one => one.Key).Select(one => ($"faults to the bot: {one.Key}", Figures.Of(one.Value))),
            .. toSlack.Injected.OrderBy(one => one.Key).Select(one => ($"faults to Slack: {one.Key}", Figures.Of(one.Value))),
            ("posts that stand in Slack", Figures.Of(posts.Posts)),
            ("private posts given up, as nobody can look", Figures.Of(posts.GivenUp)),
            ("lost", Figures.Of(found.Count(one => one.Sort == Sort.Lost))),
            ("doubled", Figures.Of(found.Count(one => one.Sort == Sort.Doubled))),
            ("wrong", Figures.Of(found.Count(one => one.Sort == Sort.Wrong))),
            ("unfinished", Figures.Of(found.Count(one => one.Sort == Sort.Unfinished))),
            ("seconds with kills", Figures.Of((long)working.TotalSeconds)),
            ("seconds in all", Figures.Of((long)watch.Elapsed.TotalSeconds)),
        ], found);
    }
}
