using System.Diagnostics.CodeAnalysis;
using AutomatosX.Bot.Storing;
using Dapper;
using Npgsql;

namespace AutomatosX.Bot.Storage.Postgres;

/// <summary>A turn that is held: a session that keeps saying that it is alive.</summary>
internal sealed class PostgresTurn : ITurn
{
    /// <summary>The server ends the session, and with it the turn, when it hears nothing for this long.</summary>
    public const string Settings = "SET lock_timeout = 0; SET statement_timeout = 0; SET idle_session_timeout = '20s'";

    /// <summary>The session is one of the pool's again.</summary>
    public const string Reset = "RESET lock_timeout; RESET statement_timeout; RESET idle_session_timeout";

    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    // Less than the server waits: who was not heard for so long may be replaced any moment.
    private static readonly TimeSpan Trusted = TimeSpan.FromSeconds(15);

    private readonly NpgsqlConnection _session;
    private readonly long _key;
    private readonly ITurn _own;
    private readonly TimeProvider _clock;
    private readonly CancellationTokenSource _end = new();
    private readonly Task _alive;
    private long _heard;
    private volatile bool _lost;
    private int _given;

    public PostgresTurn(NpgsqlConnection session, long key, ITurn own, TimeProvider clock)
    {
        (_session, _key, _own, _clock, _heard) = (session, key, own, clock, clock.GetTimestamp());
        _alive = SayAlive();
    }

    public bool IsHeld => !_lost && _clock.GetElapsedTime(Interlocked.Read(ref _heard)) < Trusted;

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "However the session ended, the lock ended with it.")]
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _given, 1) == 1)
            return;
        await _end.CancelAsync();
        await _alive;
        try
        {
            if (!_lost)
                await _session.ExecuteAsync($"SELECT pg_advisory_unlock(@_key); {Reset}", new { _key });
        }
        catch (Exception)
        {
            // The session is gone, and the lock with it.
        }

        _lost = true;
        await _session.DisposeAsync();
        await _own.DisposeAsync();
        _end.Dispose();
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Whatever ends the session ends the turn.")]
    private async Task SayAlive()
    {
        using var timer = new PeriodicTimer(Every, _clock);
        try
        {
            while (await timer.WaitForNextTickAsync(_end.Token))
            {
                var asked = _clock.GetTimestamp();
                await _session.ExecuteAsync(new CommandDefinition("SELECT 1", commandTimeout: 5));
                Interlocked.Exchange(ref _heard, asked);
            }
        }
        catch (OperationCanceledException)
        {
            // The turn is given back.
        }
        catch (Exception)
        {
            _lost = true;
        }
    }
}
