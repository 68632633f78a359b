using System.Diagnostics;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Storage;
using AutomatosX.Bot.Storing;
using AutomatosX.Bot.Testing.Slack;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace AutomatosX.Bot.Benchmarks.Durability;

/// <summary>
/// From the start of the process until it is ready and until the first prompt stands in Slack, and the memory it takes; beside
/// a bare web server on the same runtime.
/// </summary>
internal static class StartingUp
{
    private const int Connections = 64;

    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);

    public static async Task<IReadOnlyList<Figure>> Measure()
    {
        var folder = Settings.NewFolder("start");
        await using var slack = await FakeSlack.Start(TimeProvider.System);
        slack.AddChannel("p0");
        for (var member = 0; member < GrownStore.Project.Members.Count; member++)
            slack.AddPerson(new FakeSlackPerson(GrownStore.PersonOf(member).Value, $"m{member}", "Etc/UTC"));
        try
        {
            var small = Path.Combine(folder.FullName, "small.db");
            await Small(small);
            List<(Start Bare, Start None, Start Small, Start Large)> rounds = [];
            for (var round = 0; round < Settings.Rounds; round++)
            {
                rounds.Add((
                    await Of(StartedProgram.Bare, null),
                    await Of(() => StartedProgram.Bot(Path.Combine(folder.CreateSubdirectory($"new-{round}").FullName, "bot.db"), slack.Api), null),
                    await OfBot(small, slack),
                    await OfBot(await GrownFiles.Of(Settings.Changes), slack)));
                Settings.Say($"Round {round + 1}: bare {rounds[^1].Bare}; no database {rounds[^1].None}; small {rounds[^1].Small}; large {rounds[^1].Large}.");
            }

            var large = $"{Figure.Number(Settings.Changes)} changes";
            return
            [
                Times("start to ready, no database yet", rounds.Select(round => (round.None.Ready, round.Bare.Ready))),
                Times("start to ready, one project", rounds.Select(round => (round.Small.Ready, round.Bare.Ready))),
                Times($"start to ready, {large}", rounds.Select(round => (round.Large.Ready, round.Bare.Ready))),
                Times("start to the first prompt in Slack, one project", rounds.Select(round => (round.Small.Prompted!.Value, round.Bare.Ready))),
                Times($"start to the first prompt in Slack, {large}", rounds.Select(round => (round.Large.Prompted!.Value, round.Bare.Ready))),
                Memory("resident at rest, one project", rounds.Select(round => (round.Small.AtRest, round.Bare.AtRest))),
                Memory($"resident at rest, {large}", rounds.Select(round => (round.Large.AtRest, round.Bare.AtRest))),
                Memory($"resident under load ({Connections} connections from Slack), {large}", rounds.Select(round => (round.Large.UnderLoad, round.Bare.UnderLoad))),
            ];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task Small(string path)
    {
        await using var store = SqlBotStore.Open(new StorageOptions { Path = path }, NullLogger<SqlBotStore>.Instance);
        await store.Commit(Work.Nothing.And(new SaveProject(GrownStore.Project), new SetFields([.. GrownStore.OneRisk])));
    }

    private static Task<Start> OfBot(string database, FakeSlack slack)
    {
        NobodyWasAsked(database);
        var prompted = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
        slack.Called = call => _ = call.Method == "chat.postMessage" && call["channel"]?.StartsWith('D') == true && prompted.TrySetResult(Stopwatch.GetTimestamp());
        return Of(() => StartedProgram.Bot(database, slack.Api), prompted.Task);
    }

    private static async Task<Start> Of(Func<StartedProgram> start, Task<long>? prompted)
    {
        await using var program = start();
        var ready = await program.Ready();
        TimeSpan? first = prompted is null ? null : Stopwatch.GetElapsedTime(program.Begun, await prompted.WaitAsync(TimeSpan.FromMinutes(2)));
        using (var rest = new PeriodicTimer(Rest, TimeProvider.System))
            await rest.WaitForNextTickAsync();
        var atRest = program.Resident();
        // What has no project has nothing to answer with.
        var isEmpty = prompted is null && !program.IsBare;
        var rate = isEmpty ? 0 : await program.Load(Connections, Settings.Each);
        return new Start(ready, first, atRest, isEmpty ? atRest : program.Resident(), rate);
    }

    // The day's standup takes place again: what says that it did is taken out of the database.
    private static void NobodyWasAsked(string database)
    {
        using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        connection.Open();
        using var forget = connection.CreateCommand();
        forget.CommandText = "DELETE FROM run; DELETE FROM outbox; DELETE FROM platform_state; DELETE FROM version WHERE name LIKE 'run/%' OR name LIKE 'slack-post/%'";
        forget.ExecuteNonQuery();
    }

    private static Figure Times(string what, IEnumerable<(TimeSpan Ours, TimeSpan Bare)> rounds) => Of(what, rounds.Select(round => (round.Ours.TotalMilliseconds, round.Bare.TotalMilliseconds)), "ms", "until a bare app answers");

    private static Figure Memory(string what, IEnumerable<(double Ours, double Bare)> rounds) => Of(what, rounds, "MiB", "of a bare app");

    private static Figure Of(string what, IEnumerable<(double Ours, double Bare)> rounds, string unit, string beside)
    {
        var all = rounds.ToList();
        return new Figure(what, $"{Figure.Number(Figure.Median(all.Select(round => round.Ours)))} {unit}", $"{Figure.Number(Figure.Median(all.Select(round => round.Bare)))} {unit} {beside}", [.. all.Select(round => round.Ours / round.Bare)]);
    }

    private sealed record Start(TimeSpan Ready, TimeSpan? Prompted, double AtRest, double UnderLoad, double Answers)
    {
        public override string ToString() => FormattableString.Invariant($"ready {Ready.TotalMilliseconds:0} ms, prompt {Prompted?.TotalMilliseconds ?? double.NaN:0} ms, {AtRest:0} MiB, {UnderLoad:0} MiB with {Answers:0} answers/s");
    }
}
