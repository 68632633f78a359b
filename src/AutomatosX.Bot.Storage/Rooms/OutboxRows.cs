using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Storage.Stored;
using Dapper;

namespace AutomatosX.Bot.Storage.Rooms;

/// <summary>What goes out: put in, settled, looked up. (Taking it out is <see cref="OutboxClaim"/>.)</summary>
internal static class OutboxRows
{
    public static async Task Enqueue(DbConnection connection, EnqueuePost enqueue)
    {
        var (address, post) = (Document.Of(enqueue.Address), Document.Of(enqueue.Post));
        var hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(address + "\n" + post)));
        var row = await Find(connection, enqueue.Key);
        if (row?.Hash == hash)
            return;
        // While a sender has it only the words change: when the sender settles what it sent, the row waits again for the new ones.
        // What is to be sent again with a word of that, is so whatever else it says by now.
        var sql = row is null ? Insert : row.IsUnderWay ? Reword : Reword + ", state = 'Waiting', attempts = 0, why = CASE WHEN state = 'Waiting' AND message IS NULL THEN why END, claimed_hash = NULL";
        // When the old words are looked for stands there too: until then they may still arrive, and would stand over the new ones.
        var notBefore = row is { Stands: OutboxState.Unknown } && row.NotBeforeTicks > enqueue.NotBefore.UtcTicks ? Instant.Of(row.NotBeforeTicks, row.NotBeforeOffset) : enqueue.NotBefore;
        await connection.ExecuteAsync(row is null ? sql : sql + " WHERE key = @Key", new
        {
            enqueue.Key,
            enqueue.Project,
            address,
            post,
            hash,
            lane = LaneOf(enqueue.Address),
            workspace = Workspace.Of(enqueue.Address.Room).ToString(),
            enqueue.Address.UnderPost,
            ticks = notBefore.UtcTicks,
            offset = Instant.OffsetOf(notBefore),
            due = enqueue.NotBefore.UtcTicks,
            enqueue.Trace,
        });
    }

    public static async Task Settle(DbConnection connection, SettlePost settle)
    {
        const string Sql = """
            UPDATE outbox SET state = @state, message = coalesce(@message, message), claimed_hash = @claimed, why = @why,
                not_before_ticks = @ticks, not_before_offset = @offset, attempts = attempts - @held
            WHERE key = @Key
            """;
        // What is settled already stays so: a late answer to an earlier try must not wake it.
        if (await Find(connection, settle.Key) is not { } row || row.Stands is OutboxState.Sent or OutboxState.Failed)
            return;
        var isNews = settle.SentHash == row.Hash && (row.ClaimedHash is null || row.ClaimedHash == row.Hash);
        // With other words in the row by now, whatever became of the old ones, the new ones wait, unless the old ones are still to be looked for.
        var state = isNews || settle.State is OutboxState.Sending or OutboxState.Unknown ? settle.State : OutboxState.Waiting;
        await connection.ExecuteAsync(Sql, new
        {
            settle.Key,
            state = state.ToString(),
            message = Document.OfOptional(settle.Message),
            claimed = state is OutboxState.Sending or OutboxState.Unknown ? row.ClaimedHash : null,
            why = state == settle.State ? Escaped.Of(settle.Why) : null,
            held = settle.Tried ? 0 : 1,
            // New words that wait behind sent ones keep the time that they were given.
            ticks = state == settle.State ? settle.NotBefore.UtcTicks : row.NotBeforeTicks,
            offset = state == settle.State ? Instant.OffsetOf(settle.NotBefore) : row.NotBeforeOffset,
        });
    }

    public static Task Resend(DbConnection connection, ResendPost resend)
    {
        const string Sql = """
            UPDATE outbox SET state = 'Waiting', attempts = 0, why = NULL, claimed_hash = NULL, not_before_ticks = @ticks, not_before_offset = @offset, due_ticks = @ticks
            WHERE key = @Key AND state = 'Failed'
            """;
        return connection.ExecuteAsync(Sql, new { resend.Key, ticks = resend.NotBefore.UtcTicks, offset = Instant.OffsetOf(resend.NotBefore) });
    }

    public static async Task<OutboxPost?> ByKey(DbConnection connection, string key) => (await Find(connection, key))?.Value();

    // A range of the key's own index: what begins so lies between this and the next word that does not.
    public static async Task<IReadOnlyList<OutboxPost>> Under(DbConnection connection, string beginning) =>
        [.. (await Query(connection, "WHERE o.key > @beginning AND o.key < @next ORDER BY o.seq", new { beginning, next = $"{beginning[..^1]}{(char)(beginning[^1] + 1)}" })).Select(row => row.Value())];

    public static async Task<OutboxPost?> ByMessage(DbConnection connection, MessageRef message) =>
        (await Query(connection, "WHERE o.message = @message ORDER BY o.seq DESC LIMIT 1", new { message = Document.Of(message) })).FirstOrDefault()?.Value();

    public static async Task<IReadOnlyList<OutboxPost>> In(DbConnection connection, OutboxState state, int most, Workspace? only)
    {
        var where = only is null ? "WHERE o.state = @state ORDER BY o.seq LIMIT @most" : "WHERE o.workspace = @workspace AND o.state = @state ORDER BY o.seq LIMIT @most";
        return [.. (await Query(connection, where, new { workspace = only?.ToString(), state = state.ToString(), most })).Select(row => row.Value())];
    }

    public static async Task<IReadOnlyList<Workspace>> WorkspacesToServe(DbConnection connection, DateTimeOffset now)
    {
        const string Sql = """
            SELECT DISTINCT workspace FROM outbox
            WHERE state IN ('Sending', 'Waiting', 'Unknown') AND (state = 'Sending' OR not_before_ticks <= @now)
            ORDER BY workspace
            """;
        return [.. (await connection.QueryAsync<string>(Sql, new { now = now.UtcTicks })).Select(name => name.Split('/', 2)).Select(parts => new Workspace(Enum.Parse<Platform>(parts[0]), new WorkspaceId(parts[1])))];
    }

    public static Task<IEnumerable<OutboxRow>> Query(DbConnection connection, string where, object values) =>
        connection.QueryAsync<OutboxRow>($"SELECT {OutboxRow.Columns} FROM outbox o {where}", values);

    private const string Insert = """
        INSERT INTO outbox (key, project, workspace, lane, under_post, address, post, hash, state, not_before_ticks, not_before_offset, due_ticks, trace)
        VALUES (@Key, @Project, @workspace, @lane, @UnderPost, @address, @post, @hash, 'Waiting', @ticks, @offset, @due, @Trace)
        """;

    private const string Reword = """
        UPDATE outbox SET project = @Project, workspace = @workspace, lane = @lane, under_post = @UnderPost, address = @address, post = @post, hash = @hash,
            not_before_ticks = @ticks, not_before_offset = @offset, due_ticks = @due, trace = @Trace
        """;

    // Posts of one thread of one room are read in one order; that stretch is the lane.
    private static string LaneOf(Address address) => Document.Of(address with { OnlyFor = null, Until = null });

    private static async Task<OutboxRow?> Find(DbConnection connection, string key) =>
        (await Query(connection, "WHERE o.key = @key", new { key })).SingleOrDefault();
}
