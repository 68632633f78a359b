using AutomatosX.Bot.Benchmarks;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

// In this process: what is compared is measured by the same run of the same build, one after the other.
var job = Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance).WithMinIterationTime(Perfolizer.Horology.TimeInterval.FromMilliseconds(100)).WithIterationCount(5);
var config = new ManualConfig().AddJob(job).AddDiagnoser(MemoryDiagnoser.Default).AddLogger(NullLogger.Instance)
    .WithArtifactsPath(Path.Combine(AppContext.BaseDirectory, "artifacts"));
Console.WriteLine("The reply reader, and one pass of string.Split(' ') over the same text. Less than a minute.");
Console.WriteLine(ReaderFigures.Table(BenchmarkRunner.Run<ReadingReplies>(config)));
