using System.Diagnostics;
using AutomatosX.Bot.Storage;
using AutomatosX.Bot.Testing.Postgres;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace AutomatosX.Bot.Benchmarks.Durability;

/// <summary>Durable replies a second at the store port, beside bare commits of one row on the same disk in the same run.</summary>
internal static class RepliesPerSecond
{
    private const int Many = 64;

    public static async Task<IReadOnlyList<Figure>> Measure()
    {
        var folder = Settings.NewFolder("replies");
        try
        {
            var measured = new List<Figure>();
            var file = Path.Combine(folder.FullName, "bot.db");
            using (var bare = BareCommits.Sqlite(folder))
            {
                var (rows, figures) = await Measure("SQLite", new StorageOptions { Path = file }, bare, (5, 0.7), () => Rows(file));
                measured.AddRange(figures);
                Settings.Say($"A reply is {Figure.Times(rows)} rows in SQLite.");
            }

            if (Settings.LeavesPostgresOut)
                return measured;
            await using var server = await PostgresServer.Start(durable: true);
            using (var bare = BareCommits.Postgres(await server.Database()))
                measured.AddRange((await Measure("PostgreSQL", new StorageOptions { Postgres = await server.Database() }, bare, null, null)).Figures);
            return measured;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<(double Rows, IReadOnlyList<Figure> Figures)> Measure(string engine, StorageOptions options, BareCommits bare, (double Many, double One)? aims, Func<long>? count)
    {
        await using var store = SqlBotStore.Open(options, NullLogger<SqlBotStore>.Instance);
        var authors = Enumerable.Range(0, Many).Select(number => new Author(number)).ToList();
        foreach (var author in authors)
            await store.Commit(author.Beginning);
        foreach (var author in authors)
            await author.Prepare(store, 20);
        // An event's row was kept before; in the work it is finished.
        var before = count?.Invoke() ?? 0;
        var rows = count is null ? 0 : await WriteAll(store, authors);
        rows = count is null ? 0 : (count() - before) / rows;
        await RunOf(store, authors, TimeSpan.FromSeconds(1), 300);
        bare.Measure(TimeSpan.FromSeconds(0.5));
        List<(double Bare, double Ours)> many = [], one = [];
        for (var round = 0; round < Settings.Rounds; round++)
        {
            many.Add((bare.Measure(Settings.Each), await RunOf(store, authors, Settings.Each, many.Count == 0 ? 300 : (int)(many[^1].Ours / Many * 1.5))));
            one.Add((bare.Measure(Settings.Each), await RunOf(store, authors[..1], Settings.Each, one.Count == 0 ? 2_000 : (int)(one[^1].Ours * 1.5))));
            Settings.Say($"{engine}, round {round + 1}: 64 authors {Figure.Number(many[^1].Ours)} replies/s beside {Figure.Number(many[^1].Bare)} bare commits/s, one author {Figure.Number(one[^1].Ours)} beside {Figure.Number(one[^1].Bare)}.");
        }

        return (rows, [Of($"durable replies, {engine}, 64 authors at once", many, aims?.Many), Of($"durable replies, {engine}, one author", one, aims?.One)]);
    }

    private static Figure Of(string what, List<(double Bare, double Ours)> rounds, double? aim) => new(
        what,
        $"{Figure.Number(Figure.Median(rounds.Select(round => round.Ours)))}/s",
        $"{Figure.Number(Figure.Median(rounds.Select(round => round.Bare)))} commits of one row/s",
        [.. rounds.Select(round => round.Ours / round.Bare)],
        aim is { } least ? FormattableString.Invariant($"≥ {least}") : "",
        aim is null ? null : ratio => ratio >= aim);

    /// <summary>Replies a second while each author writes one after the other.</summary>
    private static async Task<double> RunOf(SqlBotStore store, IReadOnlyList<Author> authors, TimeSpan each, int most)
    {
        foreach (var author in authors)
            await author.Prepare(store, most);
        GC.Collect();
        var (begun, processor) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var done = await Task.WhenAll(authors.Select(author => Task.Run(() => Write(store, author, begun, each))));
        var replies = done.Sum(author => author.Replies);
        Settings.Say($"  {authors.Count} authors: {Figure.Milliseconds((Environment.CpuUsage.TotalTime - processor) / replies)} of processor for each of {replies} replies.");
        return replies / done.Max(author => author.Ended).TotalSeconds;
    }

    private static async Task<double> WriteAll(SqlBotStore store, IReadOnlyList<Author> authors) =>
        (await Task.WhenAll(authors.Select(author => Task.Run(() => Write(store, author, Stopwatch.GetTimestamp(), TimeSpan.MaxValue))))).Sum(author => author.Replies);

    private static async Task<(int Replies, TimeSpan Ended)> Write(SqlBotStore store, Author author, long begun, TimeSpan time)
    {
        var replies = 0;
        for (; Stopwatch.GetElapsedTime(begun) < time && author.Ready.TryDequeue(out var work); replies++)
            await store.Commit(work);
        return (replies, Stopwatch.GetElapsedTime(begun));
    }

    private static long Rows(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        connection.Open();
        return new[] { "event", "reply", "ask", "change", "outbox" }.Sum(table =>
        {
            using var count = connection.CreateCommand();
            count.CommandText = $"SELECT count(*) FROM {table}";
            return (long)count.ExecuteScalar()!;
        });
    }
}
