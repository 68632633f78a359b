using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Storage.Sqlite;
using AutomatosX.Bot.Testing;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace AutomatosX.Bot.Storage.Tests;

/// <summary>Opening, closing, opening again.</summary>
public sealed class Opening : IAsyncLifetime
{
    private readonly StoreFolder _folder = new();

    [Fact]
    public async Task Missing_folders_are_made()
    {
        var store = _folder.Open(_folder.Beside("a/b c/#d?e%20/bot.db"));

        Assert.True(await store.Keep(Some.Delivery("Ev1")));
    }

    [Fact]
    public async Task A_path_with_odd_letters_opens_again()
    {
        var path = _folder.Beside("a?b#c%20 \u00e9;x=1.db");
        await _folder.Open(path).DisposeAsync();

        Assert.True(await _folder.Open(path).Keep(Some.Delivery("Ev1")));
        Assert.True(File.Exists(path));
    }

    [Fact]
    public async Task An_empty_file_becomes_a_database()
    {
        await File.WriteAllBytesAsync(_folder.File, []);

        Assert.True(await _folder.Open().Keep(Some.Delivery("Ev1")));
    }

    [Fact]
    public async Task Everything_is_there_after_closing_and_opening_again()
    {
        var store = _folder.Open();
        await store.Keep(Some.Delivery("Ev1"));
        await store.Commit(Some.Works(Some.Outgoing("k"), new SetFields([Some.Change("R-4", FieldNames.Rag, Rags.Red)]), new TakeNumber("P0", "R-{n}", 4)));
        await store.Claim(Workspace.Of(Some.StoredRoom), Some.Beginning, 1);
        await store.DisposeAsync();

        store = _folder.Open();

        Assert.Single(await store.Unfinished(10));
        Assert.Equal("k", Assert.Single(await store.PostsIn(OutboxState.Sending, 10)).Key);
        Assert.Equal(Rags.Red, (await store.Item("P0", "R-4"))![FieldNames.Rag]);
        Assert.Equal(1, (await store.Numbers("P0")).Version);
    }

    [Fact]
    public async Task Closing_twice_is_once_and_leaves_one_file()
    {
        var store = _folder.Open();
        await store.Keep(Some.Delivery("Ev1"));
        await store.Unfinished(1);

        await store.DisposeAsync();
        await store.DisposeAsync();

        Assert.Equal(["bot.db"], _folder.Files);
    }

    [Fact]
    public async Task What_was_told_to_be_written_survives_a_kill()
    {
        var store = _folder.Open();
        await store.Keep(Some.Delivery("Ev1"));
        await store.Commit(Some.Sets(Some.Change("R-4", FieldNames.Rag, Rags.Red)));

        // A killed process leaves the file and its log as they are at this moment.
        File.Copy(_folder.File, _folder.Beside("killed.db"));
        File.Copy(_folder.File + "-wal", _folder.Beside("killed.db-wal"));

        var after = _folder.Open(_folder.Beside("killed.db"));
        Assert.Single(await after.Unfinished(10));
        Assert.NotNull(await after.Item("P0", "R-4"));
    }

    [Fact]
    public async Task A_log_torn_in_the_middle_of_a_commit_loses_that_commit_and_no_other()
    {
        var store = _folder.Open();
        await store.Keep(Some.Delivery("Ev1"));
        var whole = new FileInfo(_folder.File + "-wal").Length;
        await store.Commit(Some.Sets([.. Enumerable.Range(0, 50).Select(n => Some.Change($"A-{n}", FieldNames.Title, "t", index: n))]));
        File.Copy(_folder.File, _folder.Beside("killed.db"));
        File.Copy(_folder.File + "-wal", _folder.Beside("killed.db-wal"));
        await using (var log = File.OpenWrite(_folder.Beside("killed.db-wal")))
            log.SetLength((whole + log.Length) / 2);

        var after = _folder.Open(_folder.Beside("killed.db"));

        Assert.Single(await after.Unfinished(10));
        Assert.Empty(await after.Items("P0"));
    }

    [Fact]
    public async Task A_new_database_is_marked_as_ours_and_as_up_to_date()
    {
        await _folder.Open().DisposeAsync();

        Assert.Equal(new SqliteHeader(true, Migrations.Newest, SqliteHeader.OurApplicationId), SqliteHeader.Of(_folder.File));
    }

    [Fact]
    public async Task A_database_that_never_got_its_schema_gets_it()
    {
        // SQLite may leave a first page without a table in it.
        SQLitePCL.Batteries_V2.Init();
        await using (var connection = new SqliteConnection($"Data Source={_folder.File};Pooling=False"))
        {
            await connection.OpenAsync();
            await connection.ExecuteAsync("VACUUM");
        }

        Assert.True(await _folder.Open().Keep(Some.Delivery("Ev1")));
    }

    [Fact]
    public async Task Replies_of_a_database_from_before_they_were_kept_by_member_are_found_by_member()
    {
        SQLitePCL.Batteries_V2.Init();
        using var beginning = new StreamReader(typeof(SqlBotStore).Assembly.GetManifestResourceStream("0001_beginning.sql")!);
        await using (var connection = new SqliteConnection($"Data Source={_folder.File};Pooling=False"))
        {
            await connection.OpenAsync();
            await connection.ExecuteAsync($"PRAGMA application_id = {SqliteHeader.OurApplicationId}; {await beginning.ReadToEndAsync()}; PRAGMA user_version = 1");
            foreach (var reply in new[] { Some.StoredReply("r1"), Some.StoredReply("r2") with { By = new MemberId("bob") } })
                await connection.ExecuteAsync("INSERT INTO reply (id, project, day, at_ticks, document) VALUES (@Id, @Project, '2025-01-14', @ticks, @document)", new { reply.Id, reply.Project, ticks = reply.At.UtcTicks, document = Stored.Document.Of(reply) });
        }

        Assert.Equal("r2", Assert.Single(await _folder.Open().LatestReplies("P0", new MemberId("bob"), Some.Beginning, 10)).Id);
    }

    [Fact]
    public async Task Posts_and_events_of_a_database_from_before_traces_were_kept_have_none_and_are_due_at_their_time()
    {
        SQLitePCL.Batteries_V2.Init();
        using var beginning = new StreamReader(typeof(SqlBotStore).Assembly.GetManifestResourceStream("0001_beginning.sql")!);
        using var second = new StreamReader(typeof(SqlBotStore).Assembly.GetManifestResourceStream("0002_replies_by_member.sql")!);
        await using (var connection = new SqliteConnection($"Data Source={_folder.File};Pooling=False"))
        {
            await connection.OpenAsync();
            await connection.ExecuteAsync($"PRAGMA application_id = {SqliteHeader.OurApplicationId}; {await beginning.ReadToEndAsync()}; {await second.ReadToEndAsync()}; PRAGMA user_version = 2");
            await connection.ExecuteAsync("INSERT INTO event (platform, key, body, received_ticks, received_offset) VALUES ('Slack', 'Ev1', '{}', 0, 0)");
            await connection.ExecuteAsync(
                "INSERT INTO outbox (key, project, lane, address, post, hash, state, not_before_ticks, not_before_offset) VALUES ('k', 'P0', 'l', @address, @post, 'h', 'Waiting', @ticks, 0)",
                new { address = Stored.Document.Of(new Address(Some.StoredRoom)), post = Stored.Document.Of(Post.Say("Hello.")), ticks = Some.Beginning.UtcTicks });
        }

        var store = _folder.Open();

        Assert.Null(Assert.Single(await store.Unfinished(10)).Trace);
        var post = (await store.PostByKey("k"))!;
        Assert.Equal((null, Some.Beginning), (post.Trace, post.Due));
        Assert.Equal(new OutboxDepth(1, Some.Beginning, 0, 0), await store.Depth(Some.Beginning));
    }

    public static TheoryData<int> EarlierVersions() => [.. Enumerable.Range(1, Migrations.Newest - 1)];

    [Theory]
    [MemberData(nameof(EarlierVersions))]
    public async Task A_database_of_every_earlier_version_is_brought_up_to_date_and_keeps_what_it_has(int version)
    {
        await OlderDatabase.Write(_folder.File, version);
        await using (var connection = new SqliteConnection($"Data Source={_folder.File};Pooling=False"))
        {
            await connection.OpenAsync();
            await connection.ExecuteAsync("INSERT INTO event (platform, key, body, received_ticks, received_offset, done, note) VALUES ('Slack', 'waits', 'said', 0, 0, 0, NULL), ('Slack', 'bad', 'torn', 0, 0, 1, 'set aside: FormatException: torn'), ('Slack', 'done', '', 0, 0, 1, 'a bot''s own message')");
            await connection.ExecuteAsync("INSERT INTO outbox (key, project, lane, address, post, hash, state, not_before_ticks, not_before_offset) VALUES ('k', 'P0', 'l', @address, @post, 'h', 'Waiting', 0, 0)", new { address = Stored.Document.Of(new Address(Some.StoredRoom)), post = Stored.Document.Of(Post.Say("Good morning.")) });
            // Since version 4 a post names its workspace; before, the step to it finds it out.
            if (version >= 4)
                await connection.ExecuteAsync("UPDATE outbox SET workspace = @workspace", new { workspace = Workspace.Of(Some.StoredRoom).ToString() });
        }

        var store = _folder.Open();

        Assert.Equal("said", Assert.Single(await store.Unfinished(10)).Body);
        Assert.Equal("k", Assert.Single(await store.Claim(Assert.Single(await store.WorkspacesToServe(Some.Beginning)), Some.Beginning, 10)).Key);
        // Set aside since version 4; before, that was told by the note alone.
        Assert.Equal(version < 4 ? ["bad"] : [], (await store.Aside(10)).Select(aside => aside.Raw.Key));
    }

    [Fact]
    public async Task A_step_of_the_schema_that_fails_leaves_the_database_where_it_stood()
    {
        await using (var connection = new SqliteConnection($"Data Source={_folder.File};Pooling=False"))
        {
            await connection.OpenAsync();
            // The table is in the way of the first step, near its end; nothing of the step may stay.
            await connection.ExecuteAsync($"PRAGMA application_id = {SqliteHeader.OurApplicationId}; CREATE TABLE day_report (x)");
        }

        Assert.Throws<StoreCannotOpenException>(() => _folder.Open());

        await using var after = new SqliteConnection($"Data Source={_folder.File};Pooling=False");
        Assert.Equal(1, await after.ExecuteScalarAsync<long>("SELECT count(*) FROM sqlite_master"));
    }

    [Fact]
    public async Task A_host_gets_one_store_by_all_its_names()
    {
        var services = new ServiceCollection().AddLogging().AddSqlStore(options => options.Path = _folder.File);
        await using var provider = services.BuildServiceProvider();

        Assert.Same(provider.GetRequiredService<IBotStore>(), provider.GetRequiredService<IItems>());
        Assert.Same(provider.GetRequiredService<IBotStore>(), provider.GetRequiredService<IOutbox>());
    }

    [Fact]
    public void An_empty_path_means_a_file_in_the_users_own_data_folder() =>
        Assert.EndsWith(Path.Combine("AutomatosX.Bot", "bot.db"), new StorageOptions().FullPath, StringComparison.Ordinal);

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _folder.DisposeAsync().AsTask();
}
