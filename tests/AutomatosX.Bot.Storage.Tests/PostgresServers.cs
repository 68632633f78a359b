using AutomatosX.Bot.Storing;
using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Testing.Postgres;
using Dapper;
using Npgsql;

namespace AutomatosX.Bot.Storage.Tests;

/// <summary>What only a server does: it can be away, be shared, be another one's, and come back.</summary>
public sealed class PostgresServers
{
    [SkippableFact]
    public async Task A_wrong_password_is_told_without_the_password()
    {
        var connection = (await Fresh()).Replace(PostgresServer.Password, "not-the-secret", StringComparison.Ordinal);

        var error = Assert.Throws<StoreCannotOpenException>(() => PostgresStore.Open(connection));

        Assert.Contains("does not let this user in. Check user and password in Storage:Postgres.", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", error.ToString(), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_database_that_is_not_there_is_told()
    {
        var error = Assert.Throws<StoreCannotOpenException>(() => PostgresStore.Open(PostgresServer.Shared().Result.ConnectionTo("nowhere")));

        Assert.Contains("/nowhere is not there. Make the database", error.Message, StringComparison.Ordinal);
        await Task.CompletedTask;
    }

    [Fact]
    public void A_server_that_is_not_there_is_told()
    {
        var error = Assert.Throws<StoreCannotOpenException>(() => PostgresStore.Open("Host=127.0.0.1;Port=1;Database=bot;Username=bot;Password=x"));

        Assert.StartsWith("127.0.0.1:1/bot cannot be reached (", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("Nothing in it was changed.", error.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_database_in_another_encoding_is_refused()
    {
        var server = await PostgresServer.Shared();
        await Administer(server, "CREATE DATABASE latin TEMPLATE template0 ENCODING 'LATIN1' LOCALE 'C'");

        var error = Assert.Throws<StoreCannotOpenException>(() => PostgresStore.Open(server.ConnectionTo("latin")));

        Assert.Contains("keeps its text as LATIN1. Make a database with the encoding UTF8.", error.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_database_that_can_only_be_read_is_refused_at_the_start_and_waited_for_later()
    {
        var connection = await Fresh();
        await using var store = PostgresStore.Open(connection);
        await Administer(await PostgresServer.Shared(), $"ALTER DATABASE {NameOf(connection)} SET default_transaction_read_only = on");
        await Drop(connection);

        var later = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.Keep(Some.Delivery("Ev1")));
        var start = Assert.Throws<StoreCannotOpenException>(() => PostgresStore.Open(connection));

        Assert.Contains("can only be read now", later.Message, StringComparison.Ordinal);
        Assert.Contains("can only be read (it may be a standby)", start.Message, StringComparison.Ordinal);
        await Administer(await PostgresServer.Shared(), $"ALTER DATABASE {NameOf(connection)} RESET default_transaction_read_only");
        await Drop(connection);
        Assert.True(await store.Keep(Some.Delivery("Ev1")));
    }

    [SkippableFact]
    public async Task Connections_that_were_cut_between_two_writes_are_no_callers_worry()
    {
        var connection = await Fresh();
        await using var store = PostgresStore.Open(connection);
        await store.Keep(Some.Delivery("before"));

        await Drop(connection);

        Assert.True(await store.Keep(Some.Delivery("after")));
    }

    [SkippableFact]
    public async Task A_server_that_is_stopped_is_waited_for_and_what_was_acknowledged_is_there()
    {
        await using var server = await PostgresServer.Start(durable: true);
        await using var store = PostgresStore.Open(await server.Database());
        await store.Keep(Some.Delivery("before"));

        await server.Stop();
        var write = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.Keep(Some.Delivery("meanwhile")));
        var read = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.Projects());
        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.Take("inbox"));
        await server.Start();

        Assert.All(new[] { write, read }, error => Assert.Contains("It is tried again by itself", error.Message, StringComparison.Ordinal));
        Assert.True(await store.Keep(Some.Delivery("after")));
        Assert.Equal(["before", "after"], (await store.Unfinished(10)).Select(raw => raw.Key));
    }

    [SkippableFact]
    public async Task A_server_that_ends_in_the_middle_of_a_transaction_takes_all_of_it_back()
    {
        await using var server = await PostgresServer.Start(durable: true);
        var connection = await server.Database();
        await using var store = PostgresStore.Open(connection);
        await using var blocker = new NpgsqlConnection(connection + ";Pooling=false");
        await blocker.OpenAsync();
        await blocker.ExecuteAsync("BEGIN; LOCK TABLE outbox IN ACCESS EXCLUSIVE MODE");

        var work = store.Commit(Some.Works(new Chat.KeepState(Chat.Platform.Slack, "first", [1]), Some.Outgoing("second")));
        await Until(async () => await Waiting(connection) > 0);
        await server.Stop();
        await Assert.ThrowsAsync<StoreUnavailableException>(() => work);
        await server.Start();

        Assert.Null(await store.State(Chat.Platform.Slack, "first"));
        await store.Commit(Some.Works(new Chat.KeepState(Chat.Platform.Slack, "first", [1]), Some.Outgoing("second")));
        Assert.NotNull(await store.PostByKey("second"));
    }

    [SkippableFact]
    public async Task Replicas_that_write_at_once_lose_no_change_of_an_item()
    {
        var connection = await Fresh();
        await using var one = PostgresStore.Open(connection);
        await using var other = PostgresStore.Open(connection);

        await Task.WhenAll(Enumerable.Range(0, 200).Select(n => Task.Run(() => (n % 2 == 0 ? one : other).Commit(Some.Sets(Some.Change("A-1", $"field-{n}", "v", minute: n))))));

        Assert.Equal(200, (await one.Item("P0", "A-1"))!.Fields.Count);
    }

    [SkippableFact]
    public async Task Of_two_replicas_that_decided_on_the_same_version_one_is_told_to_read_again()
    {
        var connection = await Fresh();
        await using var one = PostgresStore.Open(connection);
        await using var other = PostgresStore.Open(connection);
        var seen = (await one.Numbers("P0")).Seen;

        var works = await Task.WhenAll(new[] { one, other }.Select(async store =>
        {
            try
            {
                await store.Commit(Some.Works(new Registers.TakeNumber("P0", "R-{n}", 1)).Having(seen));
                return true;
            }
            catch (VersionConflictException)
            {
                return false;
            }
        }));

        Assert.Single(works, isIn => isIn);
    }

    [SkippableFact]
    public async Task A_replica_sees_what_another_one_wrote()
    {
        var connection = await Fresh();
        await using var one = PostgresStore.Open(connection);
        await using var other = PostgresStore.Open(connection);
        await one.Commit(Some.Sets(Some.Change("R-4", "status", "red")));
        Assert.Equal("red", (await other.Item("P0", "R-4"))!.Status);

        await one.Commit(Some.Sets(Some.Change("R-4", "status", "green", minute: 1)));

        Assert.Equal("green", (await other.Item("P0", "R-4"))!.Status);
    }

    internal static async Task<string> Fresh() => await (await PostgresServer.Shared()).Database();

    internal static async Task Execute(string connection, string sql)
    {
        await using var administrator = new NpgsqlConnection(connection + ";Pooling=false");
        await administrator.OpenAsync();
        await administrator.ExecuteAsync(sql);
    }

    internal static string NameOf(string connection) => new NpgsqlConnectionStringBuilder(connection).Database!;

    /// <summary>Cuts every connection that somebody has to the database.</summary>
    internal static Task Drop(string connection) => Execute(connection, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");

    internal static async Task Until(Func<Task<bool>> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!await condition())
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private static async Task<long> Waiting(string connection)
    {
        await using var administrator = new NpgsqlConnection(connection + ";Pooling=false");
        await administrator.OpenAsync();
        return await administrator.ExecuteScalarAsync<long>("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%outbox%'");
    }

    private static async Task Administer(PostgresServer server, string sql) => await Execute(server.ConnectionTo("postgres"), sql);
}
