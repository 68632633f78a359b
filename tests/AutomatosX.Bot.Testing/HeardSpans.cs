using System.Collections.Concurrent;
using System.Diagnostics;
using AutomatosX.Bot.Telemetry;

namespace AutomatosX.Bot.Testing;

/// <summary>The bot's spans that end in the flow of one test, in the order of their ends; those of other tests are not even begun.</summary>
public sealed class HeardSpans : IDisposable
{
    private readonly AsyncLocal<bool> mine = new() { Value = true };
    private readonly ConcurrentQueue<Activity> ended = [];
    private readonly ActivityListener listener;

    public HeardSpans()
    {
        listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == BotTraces.Name,
            Sample = (ref _) => mine.Value ? ActivitySamplingResult.AllDataAndRecorded : ActivitySamplingResult.None,
            ActivityStopped = span =>
            {
                if (mine.Value)
                    ended.Enqueue(span);
            },
        };
        ActivitySource.AddActivityListener(listener);
    }

    public IReadOnlyList<Activity> All => [.. ended];

    public IReadOnlyList<Activity> Named(string name) => [.. ended.Where(span => span.OperationName == name)];

    public void Dispose() => listener.Dispose();
}
