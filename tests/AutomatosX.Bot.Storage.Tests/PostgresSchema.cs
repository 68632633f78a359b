using AutomatosX.Bot.Storage.Postgres;
using AutomatosX.Bot.Testing;
using Npgsql;
using static AutomatosX.Bot.Storage.Tests.PostgresServers;

namespace AutomatosX.Bot.Storage.Tests;

/// <summary>The schema of a database that programs of several versions meet at.</summary>
public sealed class PostgresSchema
{
    [SkippableFact]
    public async Task Replicas_that_start_together_make_the_schema_once()
    {
        var connection = await Fresh();

        var stores = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => PostgresStore.Open(connection))));

        Assert.True(await stores[0].Keep(Some.Delivery("Ev1")));
        Assert.False(await stores[5].Keep(Some.Delivery("Ev1")));
        foreach (var store in stores)
            await store.DisposeAsync();
    }

    [SkippableFact]
    public async Task A_database_of_every_earlier_version_is_brought_up_to_date_and_keeps_what_it_has()
    {
        foreach (var version in PostgresMigrations.Steps.Select(step => step.Number))
        {
            var connection = await Fresh();
            await Know(connection, [.. PostgresMigrations.Steps.Where(step => step.Number <= version)]);
            await Execute(connection, "INSERT INTO project (key, document) VALUES ('kept', '{}')");

            await PostgresStore.Open(connection).DisposeAsync();

            Assert.Equal((PostgresMigrations.Newest, 1L), await Stands(connection));
        }
    }

    [SkippableFact]
    public async Task The_program_before_goes_on_beside_a_new_one_whose_schema_it_can_work_on()
    {
        var connection = await Fresh();
        await using var before = PostgresStore.Open(connection);
        var added = new PostgresStep(PostgresMigrations.Newest + 1, PostgresMigrations.Newest, "ALTER TABLE event ADD COLUMN of_tomorrow TEXT");

        await Know(connection, [.. PostgresMigrations.Steps, added]);

        Assert.True(await before.Keep(Some.Delivery("Ev1")));
        await using var again = PostgresStore.Open(connection);
        Assert.Equal("Ev1", Assert.Single(await again.Unfinished(10)).Key);
    }

    [SkippableFact]
    public async Task The_program_before_is_refused_where_it_cannot_go_on_and_nothing_is_changed()
    {
        var connection = await Fresh();
        var (number, name) = (PostgresMigrations.Newest + 1, NameOf(connection));
        await Know(connection, [.. PostgresMigrations.Steps, new PostgresStep(number, number, "ALTER TABLE event RENAME TO something_else")]);

        var error = Assert.Throws<StoreCannotOpenException>(() => PostgresStore.Open(connection));

        Assert.Contains($"/{name} was written by a newer version of the bot (its schema is {number}, this bot knows up to {number - 1}). Run that version", error.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task The_program_before_is_refused_also_when_a_later_step_would_be_no_obstacle_to_it()
    {
        var connection = await Fresh();
        var newest = PostgresMigrations.Newest;
        await Know(connection, [.. PostgresMigrations.Steps, new PostgresStep(newest + 1, newest + 1, "ALTER TABLE event RENAME TO something_else"), new PostgresStep(newest + 2, newest, "CREATE TABLE of_tomorrow (x TEXT)")]);

        var error = Assert.Throws<StoreCannotOpenException>(() => PostgresStore.Open(connection));

        Assert.Contains("was written by a newer version of the bot", error.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_step_that_fails_leaves_the_database_where_it_stood()
    {
        var connection = await Fresh();
        await Execute(connection, "CREATE TABLE day_report (x TEXT)");

        Assert.Throws<StoreCannotOpenException>(() => PostgresStore.Open(connection));

        await using var looking = new NpgsqlConnection(connection + ";Pooling=false");
        await looking.OpenAsync();
        Assert.Equal(1L, await Dapper.SqlMapper.ExecuteScalarAsync<long>(looking, "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"));
    }

    private static async Task Know(string connection, IReadOnlyList<PostgresStep> steps)
    {
        await using var session = new NpgsqlConnection(connection + ";Pooling=false");
        await session.OpenAsync();
        PostgresMigrations.BringUpToDate(session, "a test's database", steps);
    }

    private static async Task<(int Version, long Projects)> Stands(string connection)
    {
        await using var session = new NpgsqlConnection(connection + ";Pooling=false");
        await session.OpenAsync();
        return ((int)await Dapper.SqlMapper.ExecuteScalarAsync<long>(session, "SELECT version FROM schema_version"), await Dapper.SqlMapper.ExecuteScalarAsync<long>(session, "SELECT count(*) FROM project"));
    }
}
