using System.Globalization;
using System.Text;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace AutomatosX.Bot.Benchmarks;

/// <summary>The figures of a run as people read them: per character and per reply, and as ratios to the peer of the same run.</summary>
public static class ReaderFigures
{
    private const double Aim = 40;

    public static int Measure()
    {
        // In this process: what is compared is measured by the same run of the same build, one after the other.
        var job = Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance).WithMinIterationTime(Perfolizer.Horology.TimeInterval.FromMilliseconds(100)).WithIterationCount(5);
        var config = new ManualConfig().AddJob(job).AddDiagnoser(MemoryDiagnoser.Default).AddLogger(NullLogger.Instance)
            .WithArtifactsPath(Path.Combine(AppContext.BaseDirectory, "artifacts"));
        Console.WriteLine("The reply reader, and one pass of string.Split(' ') over the same text. Less than a minute.");
        Console.WriteLine(Table(BenchmarkRunner.Run<ReadingReplies>(config)));
        return 0;
    }

    public static string Table(Summary summary)
    {
        if (summary.HasCriticalValidationErrors || summary.Reports.Length == 0)
            return $"Nothing was measured. {string.Join(' ', summary.ValidationErrors.Select(error => error.Message))}";
        var figures = Samples.Names.ToDictionary(name => name, name => Of(summary, name), StringComparer.Ordinal);
        var table = new StringBuilder();
        Row(table, "text", "characters", "ns/char", "bytes/reply", "time to Split", "bytes to Split");
        foreach (var (name, figure) in figures)
            Row(table, name, Whole(figure.Characters), figure.PerCharacter.ToString("0.0", CultureInfo.InvariantCulture), Whole(figure.BytesPerReply), Times(figure.TimeRatio), Times(figure.BytesRatio));
        table.AppendLine();
        Line(table, $"Ten times the text, time per character: wall {Times(figures[Samples.Wall100].PerCharacter / figures[Samples.Wall10].PerCharacter)}, mixed Unicode {Times(figures[Samples.Mixed100].PerCharacter / figures[Samples.Mixed10].PerCharacter)} (1 is linear).");
        var above = figures.Where(figure => figure.Value.TimeRatio > Aim).Select(figure => figure.Key).ToList();
        Line(table, above.Count == 0 ? $"Aim: at most {Aim} times one Split. Met by every text." : $"Aim: at most {Aim} times one Split. Missed by: {string.Join("; ", above)}.");
        return table.ToString();
    }

    private static Figure Of(Summary summary, string name)
    {
        var sample = Samples.Named(name);
        var (read, split) = (Report(summary, name, nameof(ReadingReplies.Read)), Report(summary, name, nameof(ReadingReplies.Split)));
        return new Figure(sample.Characters, sample.Replies.Count, Median(read), Median(split), Bytes(read), Bytes(split));
    }

    private static BenchmarkReport Report(Summary summary, string name, string method) =>
        summary.Reports.First(report => report.BenchmarkCase.Descriptor.WorkloadMethod.Name == method && (string)report.BenchmarkCase.Parameters[nameof(ReadingReplies.Text)] == name);

    private static double Median(BenchmarkReport report) => report.ResultStatistics?.Median ?? double.NaN;

    private static double Bytes(BenchmarkReport report) => report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? double.NaN;

    private static void Row(StringBuilder table, string text, params string[] cells) =>
        Line(table, $"{text,-26}{string.Concat(cells.Select(cell => $"{cell,16}"))}");

    private static void Line(StringBuilder table, string line) => table.AppendLine(line);

    private static string Whole(double number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Times(double ratio) => $"{ratio.ToString("0.00", CultureInfo.InvariantCulture)}x";

    private sealed record Figure(int Characters, int Replies, double Read, double Split, double Bytes, double SplitBytes)
    {
        public double PerCharacter => Read / Characters;

        public double BytesPerReply => Bytes / Replies;

        public double TimeRatio => Read / Split;

        public double BytesRatio => Bytes / SplitBytes;
    }
}
