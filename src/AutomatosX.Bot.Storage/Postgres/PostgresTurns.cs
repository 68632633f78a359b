using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using AutomatosX.Bot.Storing;
using Dapper;
using Npgsql;

namespace AutomatosX.Bot.Storage.Postgres;

/// <summary>
/// Turns among all replicas: a turn is an advisory lock of a session of its own. The server gives the lock to the next one as
/// soon as the session ends, and ends it when it has not heard from its replica for a while: so a replica that was killed, or
/// stands still, holds nobody up for long. (https://www.postgresql.org/docs/15/explicit-locking.html#ADVISORY-LOCKS)
/// </summary>
internal sealed class PostgresTurns(NpgsqlDataSource source, TimeProvider clock) : ITurns
{
    // The threads of one process settle it among themselves: a session for the one whose turn it is, not for each that waits.
    private readonly OwnTurns _own = new();

    public async Task<ITurn> Take(string what, CancellationToken cancel = default) => await TakeAfter(await _own.Take(what, cancel), what, wait: true, cancel)
        ?? throw new InvalidOperationException("Who waits for a turn gets it.");

    public async Task<ITurn?> TryTake(string what, CancellationToken cancel = default) =>
        await _own.TryTake(what, cancel) is { } own ? await TakeAfter(own, what, wait: false, cancel) : null;

    private async Task<ITurn?> TakeAfter(ITurn own, string what, bool wait, CancellationToken cancel)
    {
        NpgsqlConnection? session = null;
        try
        {
            session = await source.OpenConnectionAsync(cancel);
            var key = KeyOf(what);
            if (await Lock(session, key, wait, cancel))
                return new PostgresTurn(session, key, own, clock);
            await session.ExecuteAsync(PostgresTurn.Reset);
        }
        catch
        {
            await LetGo(session, own);
            throw;
        }

        await LetGo(session, own);
        return null;
    }

    private static async Task<bool> Lock(NpgsqlConnection session, long key, bool wait, CancellationToken cancel)
    {
        // However long it takes: a dead end is noticed by the connection itself.
        await session.ExecuteAsync(new CommandDefinition(PostgresTurn.Settings, cancellationToken: cancel));
        if (!wait)
            return await session.ExecuteScalarAsync<bool>(new CommandDefinition("SELECT pg_try_advisory_lock(@key)", new { key }, cancellationToken: cancel));
        await session.ExecuteAsync(new CommandDefinition("SELECT pg_advisory_lock(@key)", new { key }, commandTimeout: 0, cancellationToken: cancel));
        return true;
    }

    private static async Task LetGo(NpgsqlConnection? session, ITurn own)
    {
        if (session is not null)
            await session.DisposeAsync();
        await own.DisposeAsync();
    }

    private static long KeyOf(string what) => BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"turn/{what}")));
}
