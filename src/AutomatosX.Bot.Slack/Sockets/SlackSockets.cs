using System.Collections.Concurrent;
using AutomatosX.Bot.Slack.Calls;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AutomatosX.Bot.Slack.Sockets;

/// <summary>
/// Holds two sockets open, one opened a little later than the other. A socket that has to go stays until its replacement
/// has been greeted, so that there is always one; each payload goes to any of them.
/// </summary>
public sealed partial class SlackSockets : BackgroundService
{
    private const int Count = 2;

    /// <summary>Slack's word for Socket Mode turned off in the app's settings.</summary>
    private const string LinkDisabled = "link_disabled";
    private const string TooMany = "too_many_websockets";

    /// <summary>What no second try will change: the token is wrong or the app is gone. It is tried again all the same, but seldom.</summary>
    private static readonly string[] Hopeless = ["not_authed", "invalid_auth", "account_inactive", "token_revoked", "token_expired", "not_allowed_token_type", "missing_scope", "user_removed_from_team", "team_disabled"];

    private readonly OpenSocket opening;
    private readonly SlackSocketTimes times;
    private readonly TimeProvider clock;
    private readonly ILogger<SlackSockets> log;
    private readonly Func<double> random;
    private readonly bool isOn;
    private readonly Lock state = new();
    private readonly HashSet<SlackSocket> open = [];
    private readonly ConcurrentDictionary<Task, bool> retiring = [];
    private readonly CancellationTokenSource disabled = new();
    private DateTimeOffset? since;
    private DateTimeOffset? received;
    private string? lastReason;

    public SlackSockets(SlackEntrance entrance, ISlackCalls calls, IOptions<SlackOptions> options, TimeProvider clock, ILogger<SlackSockets> log)
        : this(entrance, calls, options, clock, log, new SlackSocketTimes(), Random.Shared.NextDouble)
    {
    }

    internal SlackSockets(SlackEntrance entrance, ISlackCalls calls, IOptions<SlackOptions> options, TimeProvider clock, ILogger<SlackSockets> log, SlackSocketTimes times, Func<double> random)
    {
        (this.clock, this.log, this.times, this.random) = (clock, log, times, random);
        isOn = options.Value.AppToken.Length > 0;
        opening = new OpenSocket(calls, options.Value.AppToken, payload => entrance.Take(payload), times, clock);
    }

    public SlackSocketState State
    {
        get
        {
            lock (state)
            {
                var last = open.Select(socket => (DateTimeOffset?)socket.LastReceived).Append(received).Max();
                return new SlackSocketState(open.Count, since, last, lastReason, disabled.IsCancellationRequested);
            }
        }
    }

    public override void Dispose()
    {
        disabled.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!isOn)
            return;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, disabled.Token);
        try
        {
            await Task.WhenAll(Enumerable.Range(0, Count).Select(lane => Hold(lane, either.Token)));
        }
        catch (OperationCanceledException)
        {
            // The program ends, or Socket Mode was turned off.
        }

        await Task.WhenAll(retiring.Keys);
    }

    private async Task Hold(int lane, CancellationToken cancel)
    {
        SlackSocket? current = null;
        var failures = 0;
        try
        {
            await Task.Delay(times.Stagger * lane, clock, cancel);
            while (true)
            {
                var (next, reason) = await opening.Open(cancel);
                if (next is null)
                {
                    Left(reason);
                    failures = Hopeless.Contains(reason) ? int.MaxValue : failures + 1;
                    await Pause(failures, cancel);
                    continue;
                }

                Opened(next);
                Retire(current);
                current = next;
                var from = clock.GetUtcNow();
                reason = await current.Leaving.WaitAsync(cancel);
                Left(reason);
                failures = clock.GetUtcNow() - from >= times.Settled ? 0 : failures + 1;
                if (reason == TooMany)
                {
                    // It is the one too many: it goes first, and the next one waits long.
                    Retire(current);
                    current = null;
                    failures = int.MaxValue;
                }

                await Pause(failures - 1, cancel);
            }
        }
        finally
        {
            Retire(current);
        }
    }

    // Full jitter: many bots that lost Slack at once must not come back at once.
    private Task Pause(int failures, CancellationToken cancel)
    {
        if (failures <= 0)
            return Task.CompletedTask;
        var longest = failures > 10 ? times.LongestPause : TimeSpan.FromTicks(Math.Min(times.LongestPause.Ticks, times.FirstPause.Ticks << failures));
        return Task.Delay(longest * random(), clock, cancel);
    }

    private void Opened(SlackSocket socket)
    {
        lock (state)
        {
            open.Add(socket);
            since ??= clock.GetUtcNow();
        }

        Log.Opened(log);
        _ = socket.Closed.ContinueWith(_ => Gone(socket), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    private void Gone(SlackSocket socket)
    {
        lock (state)
        {
            received = socket.LastReceived > received ? socket.LastReceived : received ?? socket.LastReceived;
            open.Remove(socket);
            if (open.Count == 0)
                since = null;
        }
    }

    private void Left(string reason)
    {
        lock (state)
            lastReason = reason;
        if (reason == LinkDisabled)
        {
            Log.Disabled(log);
            disabled.Cancel();
        }
        else if (Hopeless.Contains(reason))
        {
            Log.Hopeless(log, reason);
        }
        else
        {
            Log.Left(log, reason);
        }
    }

    private void Retire(SlackSocket? socket)
    {
        if (socket is null)
            return;
        var closing = socket.DisposeAsync().AsTask();
        retiring[closing] = true;
        _ = closing.ContinueWith(done => retiring.TryRemove(done, out _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "A socket to Slack is open.")]
        public static partial void Opened(ILogger logger);

        [LoggerMessage(LogLevel.Information, "A socket to Slack has to be opened anew: {Reason}.")]
        public static partial void Left(ILogger logger, string reason);

        [LoggerMessage(LogLevel.Error, "Slack does not let the bot connect ({Reason}). Check Slack:AppToken: it begins with xapp- and has the scope connections:write. It is tried again every minute.")]
        public static partial void Hopeless(ILogger logger, string reason);

        [LoggerMessage(LogLevel.Error, "Socket Mode is turned off in the app's settings, so nothing arrives from Slack. Turn it on there and start the bot again, or take Slack:AppToken out to use HTTP.")]
        public static partial void Disabled(ILogger logger);
    }
}
