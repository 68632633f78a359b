using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace AutomatosX.Bot.MsTeams.Tests.Support;

/// <summary>What is logged, as sentences.</summary>
public sealed class HeardWords : ILoggerProvider
{
    private readonly ConcurrentQueue<string> lines = [];

    public IReadOnlyList<string> Lines => [.. lines];

    public ILogger CreateLogger(string categoryName) => new Hearing(lines);

    public ILogger<T> For<T>() => new Hearing<T>(lines);

    public void Dispose()
    {
    }

    private class Hearing(ConcurrentQueue<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => lines.Enqueue(formatter(state, exception));
    }

    private sealed class Hearing<T>(ConcurrentQueue<string> lines) : Hearing(lines), ILogger<T>;
}
