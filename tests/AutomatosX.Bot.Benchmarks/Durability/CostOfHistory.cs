using System.Diagnostics;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Commands;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Storage;
using AutomatosX.Bot.Storing;
using AutomatosX.Bot.Summaries;
using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Testing.Postgres;
using Microsoft.Extensions.Logging.Abstractions;

namespace AutomatosX.Bot.Benchmarks.Durability;

/// <summary>What a look-up and a day summary cost when the register has a long history, beside the same register with a short one.</summary>
internal static class CostOfHistory
{
    private const int Few = 10_000;
    private const int LookUps = 40;
    private const int Summaries = 5;

    public static async Task<IReadOnlyList<Figure>> Measure()
    {
        var figures = new List<Figure>();
        await using (var pair = new Pair("SQLite", new Bot(new StorageOptions { Path = await GrownFiles.Of(Few) }), new Bot(new StorageOptions { Path = await GrownFiles.Of(Settings.Changes) })))
            figures.AddRange(await pair.Measure());
        if (Settings.LeavesPostgresOut)
            return figures;
        await using var server = await PostgresServer.Start(durable: true);
        await using (var pair = new Pair("PostgreSQL", new Bot(await OnServer(server, Few)), new Bot(await OnServer(server, Settings.Changes))))
            figures.AddRange(await pair.Measure());
        return figures;
    }

    private static async Task<StorageOptions> OnServer(PostgresServer server, int changes)
    {
        var (options, begun) = (new StorageOptions { Postgres = await server.Database() }, Stopwatch.GetTimestamp());
        await GrownStore.Fill(options, changes);
        Settings.Say($"{Figure.Number(changes)} changes in PostgreSQL after {Stopwatch.GetElapsedTime(begun).TotalSeconds:0} s.");
        return options;
    }

    /// <summary>Two stores of one kind, one with a short history and one with a long one.</summary>
    private sealed class Pair(string engine, Bot few, Bot many) : IAsyncDisposable
    {
        public async Task<IReadOnlyList<Figure>> Measure()
        {
            List<Figure> figures = [await Compare("a look-up", LookUps, (bot, number) => bot.LookUp(GrownStore.Risks[number % GrownStore.Risks.Count]), bot => bot.Forget())];
            if (few.Recalls)
                figures.Add(await Compare("the same look-up again", LookUps * 10, (bot, _) => bot.LookUp("R-5"), null));
            figures.Add(await Compare("a day summary", Summaries, (bot, _) => bot.SumUp(), null));
            return figures;
        }

        public async ValueTask DisposeAsync()
        {
            await few.DisposeAsync();
            await many.DisposeAsync();
        }

        private async Task<Figure> Compare(string what, int times, Func<Bot, int, Task> act, Func<Bot, Task>? before)
        {
            List<double> ratios = [], shorter = [], longer = [];
            for (var round = -1; round < Settings.Rounds; round++)
            {
                var (left, right) = (new List<double>(), new List<double>());
                for (var number = 0; number < times; number++)
                {
                    // Who comes second finds the processor warm: they take turns.
                    var order = number % 2 == 0 ? new[] { few, many } : [many, few];
                    foreach (var bot in order)
                        (bot == few ? left : right).Add(await Time(bot, (round * times) + number + times, act, before));
                }

                if (round < 0)
                    continue;
                shorter.Add(Figure.Median(left));
                longer.Add(Figure.Median(right));
                ratios.Add(longer[^1] / shorter[^1]);
                Settings.Say(FormattableString.Invariant($"{engine}, {what}, round {round + 1}: {longer[^1]:0.000} ms beside {shorter[^1]:0.000} ms."));
            }

            return new Figure(
                $"{what}, {engine}, {Figure.Number(Settings.Changes)} changes beside {Figure.Number(Few)}", FormattableString.Invariant($"{Figure.Median(longer):0.000} ms"), FormattableString.Invariant($"{Figure.Median(shorter):0.000} ms"),
                ratios, "≤ 1.2", ratio => ratio <= 1.2);
        }

        private static async Task<double> Time(Bot bot, int number, Func<Bot, int, Task> act, Func<Bot, Task>? before)
        {
            if (before is not null)
                await before(bot);
            var begun = Stopwatch.GetTimestamp();
            await act(bot, number);
            return Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
        }
    }

    /// <summary>As much of the bot as looks up and sums up.</summary>
    private sealed class Bot : IAsyncDisposable, ILinks
    {
        private static readonly TestClock Clock = new(GrownStore.Project.Calendar.InstantOf(GrownStore.Today, new TimeOnly(17, 0)));

        private readonly SqlBotStore store;
        private readonly AnswerCommand answers;
        private int writes;

        public Bot(StorageOptions options)
        {
            store = SqlBotStore.Open(options, NullLogger<SqlBotStore>.Instance);
            answers = new AnswerCommand(store, new CommandSet(store, this), Clock);
            Recalls = options.Postgres.Length == 0;
        }

        public bool Recalls { get; }

        public async Task LookUp(string key)
        {
            var answer = await answers.Answer(new CommandTyped(Clock.Now, GrownStore.Project.Channel, GrownStore.PersonOf(0), $"/risk {key}"));
            if (answer is null || !PlainText.WithButtons(answer).Contains("yellow", StringComparison.Ordinal))
                throw new InvalidOperationException($"{key} was not found.");
        }

        public async Task SumUp()
        {
            var facts = await DayFacts.Load(store, GrownStore.Project, GrownStore.Today, Clock.Now, CancellationToken.None);
            if (MarkdownWriter.Write(DaySummary.Of(facts, Template.Named(GrownStore.Project.Template)), this).Length < 1000)
                throw new InvalidOperationException("The day has no summary.");
        }

        /// <summary>Something is written somewhere else: what was recalled has to be read again.</summary>
        public Task Forget() => Recalls
            ? store.Commit(Work.Nothing.And(new SetFields([Some.Change("A-1", FieldNames.Title, "elsewhere", minute: ++writes, project: "P9")])))
            : Task.CompletedTask;

        public Uri? To(MessageRef message) => null;

        public Uri? ToDay(string project, DateOnly day) => null;

        public ValueTask DisposeAsync() => store.DisposeAsync();
    }
}
