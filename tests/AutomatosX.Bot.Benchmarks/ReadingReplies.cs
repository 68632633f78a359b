using AutomatosX.Bot.Replies;
using BenchmarkDotNet.Attributes;

namespace AutomatosX.Bot.Benchmarks;

/// <summary>Reads replies, and cuts the same words at their spaces: the least that anybody can do with them.</summary>
public class ReadingReplies
{
    private Sample sample = Samples.Named(Samples.Names[0]);

    public static IReadOnlyList<string> Texts => Samples.Names;

    [ParamsSource(nameof(Texts))]
    public string Text { get; set; } = "";

    [GlobalSetup]
    public void Load() => sample = Samples.Named(Text);

    [Benchmark(Baseline = true)]
    public int Split()
    {
        var words = 0;
        foreach (var (text, _) in sample.Replies)
            words += text.Split(' ').Length;
        return words;
    }

    [Benchmark]
    public int Read()
    {
        var findings = 0;
        foreach (var (text, context) in sample.Replies)
            findings += ReplyReader.Read(text, context).Findings.Count;
        return findings;
    }
}
