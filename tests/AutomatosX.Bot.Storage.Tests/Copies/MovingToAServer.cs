using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Storage.Backups;
using AutomatosX.Bot.Storage.Copies;
using AutomatosX.Bot.Storing;
using AutomatosX.Bot.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace AutomatosX.Bot.Storage.Tests.Copies;

/// <summary>From the file to a server, and from a server into a file: the same data, ready to go on with.</summary>
public sealed class MovingToAServer : IAsyncLifetime
{
    private readonly StoreFolder _folder = new();

    [SkippableFact]
    public async Task All_that_is_in_the_file_is_on_the_server_afterwards()
    {
        var (file, options) = await Filled();
        var expected = await Told(file);

        var migrated = await new MigrateToPostgres(options).Run(replace: false);

        Assert.False(migrated.Moved);
        Assert.Equal(14, migrated.Tables.Count);
        await using var server = PostgresStore.Open(options.Postgres);
        Assert.Equal(expected, await Told(server));
    }

    [SkippableFact]
    public async Task The_bot_goes_on_where_it_was()
    {
        var (_, options) = await Filled();
        await new MigrateToPostgres(options).Run(replace: false);
        await using var server = PostgresStore.Open(options.Postgres);

        Assert.False(await server.Keep(Some.Delivery("Ev1")));
        Assert.True(await server.Keep(Some.Delivery("Ev3")));
        await server.Commit(Some.Sets(Some.Change("R-4", FieldNames.Status, "green", minute: 9)));
        await server.Commit(Some.Works(Some.Outgoing("next")));

        Assert.Equal("green", (await server.Item("P0", "R-4"))!.Status);
        Assert.Equal(3, (await server.History("P0", "R-4")).Count);
        Assert.Equal(["waits", "next"], (await server.Claim(Workspace.Of(Some.StoredRoom), Some.Beginning, 10)).Select(post => post.Key));
        var numbers = await server.Numbers("P0");
        await Assert.ThrowsAsync<VersionConflictException>(() => server.Commit(Some.Works().Having(numbers.Seen with { Version = numbers.Version + 1 })));
    }

    [SkippableFact]
    public async Task A_bot_that_writes_meanwhile_is_noticed_and_the_copy_made_again()
    {
        var (file, options) = await Filled();
        var writing = Task.Run(async () =>
        {
            for (var n = 0; n < 400; n++)
                await file.Keep(Some.Delivery($"meanwhile-{n}"));
        });
        await PostgresServers.Until(async () => (await file.Unfinished(1_000)).Count > 3);

        var first = await new MigrateToPostgres(options).Run(replace: false);
        await writing;
        var second = await new MigrateToPostgres(options).Run(replace: true);

        Assert.True(first.Moved);
        Assert.False(second.Moved);
        await using var server = PostgresStore.Open(options.Postgres);
        Assert.Equal(await Told(file), await Told(server));
    }

    [SkippableFact]
    public async Task What_is_on_the_server_is_not_replaced_unless_somebody_says_so()
    {
        var (_, options) = await Filled();
        await using (var server = PostgresStore.Open(options.Postgres))
            await server.Keep(Some.Delivery("precious"));

        var error = await Assert.ThrowsAsync<StoreCannotOpenException>(() => new MigrateToPostgres(options).Run(replace: false));

        Assert.Contains("has data in it. Name an empty database, or add --replace", error.Message, StringComparison.Ordinal);
        await using var after = PostgresStore.Open(options.Postgres);
        Assert.Equal("precious", Assert.Single(await after.Unfinished(10)).Key);
    }

    [SkippableFact]
    public async Task A_server_on_which_a_bot_runs_is_left_alone()
    {
        var (_, options) = await Filled();
        await using var running = PostgresStore.Open(options.Postgres);

        var error = await Assert.ThrowsAsync<StoreCannotOpenException>(() => new MigrateToPostgres(options).Run(replace: true));

        Assert.Contains("is in use: an AutomatosX.Bot runs on it. Stop it first.", error.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_server_on_which_a_bot_runs_under_a_name_of_the_owners_is_left_alone_too()
    {
        var (_, options) = await Filled();
        options.Postgres += ";Application Name=ward-3";
        await using var running = PostgresStore.Open(options.Postgres);

        await Assert.ThrowsAsync<StoreCannotOpenException>(() => new MigrateToPostgres(options).Run(replace: true));
    }

    [SkippableFact]
    public async Task A_file_of_an_earlier_version_is_brought_up_to_date_on_the_way()
    {
        await OlderDatabase.Write(_folder.File);
        var options = Options(await PostgresServers.Fresh());

        await new MigrateToPostgres(options).Run(replace: false);

        await using var server = PostgresStore.Open(options.Postgres);
        Assert.Empty(await server.Projects());
    }

    [SkippableFact]
    public async Task A_backup_of_a_server_is_a_file_that_can_be_restored_as_the_embedded_database()
    {
        var (file, options) = await Filled();
        var expected = await Told(file);
        await new MigrateToPostgres(options).Run(replace: false);
        await using var services = new ServiceCollection().AddLogging().AddSqlStore(storage => storage.Postgres = options.Postgres).BuildServiceProvider();

        var figures = await services.GetRequiredService<IBackup>().Write(_folder.Beside("server.backup"));

        Assert.Equal((1, 2, 2), (figures.Items, figures.Changes, figures.Events));
        var restored = new StorageOptions { Path = _folder.Beside("restored.db") };
        await new RestoreBackup(restored, TimeProvider.System).From(figures.File);
        Assert.Equal(expected, await Told(_folder.Open(restored.FullPath)));
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _folder.DisposeAsync().AsTask();

    private StorageOptions Options(string postgres) => new() { Path = _folder.File, Postgres = postgres };

    private async Task<(SqlBotStore File, StorageOptions Options)> Filled()
    {
        var options = Options(await PostgresServers.Fresh());
        var store = _folder.Open();
        await store.Keep(Some.Delivery("Ev1") with { Body = "{\"text\":\"\u2713 \U0001F680 \u0000 zero\"}" });
        await store.Keep(Some.Delivery("Ev2"));
        await store.Commit(Some.Works(
            new SetFields([Some.Change("R-4", FieldNames.Title, "The vendor's sandbox \0 is down", minute: 1), Some.Change("R-4", FieldNames.Status, "red", minute: 2)]),
            new TakeNumber("P0", "R-{n}", 4), new KeepState(Platform.Slack, "install/T1", [0, 1, 255]),
            new Bot.Replies.KeepReply(Some.StoredReply("r1")), Some.Outgoing("waits"), new FinishEvent(Platform.Slack, "Ev2", "done")));
        return (store, options);
    }

    private static async Task<string> Told(SqlBotStore store) => Spelled.Out(new object?[]
    {
        await store.Unfinished(1_000), await store.Items("P0"), await store.History("P0", "R-4"), await store.Search("P0", "vendor", 10), await store.Numbers("P0"),
        await store.State(Platform.Slack, "install/T1"), await store.Reply("r1"), await store.PostByKey("waits"),
    });
}
