using System.Data.Common;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Replies;
using AutomatosX.Bot.Storage.Postgres;
using AutomatosX.Bot.Storage.Rooms;
using AutomatosX.Bot.Storage.Sqlite;
using AutomatosX.Bot.Storing;
using AutomatosX.Bot.Summaries;
using Dapper;
using Microsoft.Extensions.Logging;

namespace AutomatosX.Bot.Storage;

/// <summary>
/// The store in a SQL database: in one file on this machine, or on a PostgreSQL server that several replicas share. All writing
/// of a process goes through one writer that commits what waits together; each read takes a short connection of its own and
/// sees the last commit.
/// </summary>
public sealed partial class SqlBotStore : IBotStore, IAsyncDisposable
{
    private readonly IDatabase _database;
    private readonly Writer _writer;
    private readonly Recall? _recall;
    private volatile bool _closed;

    // Columns are named_so, properties NamedSo; nothing else in this program uses the mapper.
    static SqlBotStore() => DefaultTypeMap.MatchNamesWithUnderscores = true;

    private SqlBotStore(IDatabase database, Writer writer) => (_database, _writer, _recall) = (database, writer, database.IsOurs ? new Recall() : null);

    /// <summary>What a person knows the database by: its path, or its server and name.</summary>
    public string Name => _database.Name;

    /// <exception cref="StoreCannotOpenException">The message says what is wrong and what to do; the database is as it was.</exception>
    public static SqlBotStore Open(StorageOptions options, ILogger<SqlBotStore> log)
    {
        IDatabase database = options.Postgres.Length > 0 ? PostgresDatabase.Open(options.Postgres) : new SqliteDatabase(new SqliteFile(options.FullPath, options.WaitForLock), log);
        var connection = database.OpenForWriting().GetAwaiter().GetResult();
        Log.Opened(log, database.Name);
        return new SqlBotStore(database, new Writer(database, connection, log));
    }

    public async Task Commit(Work work, CancellationToken cancel = default)
    {
        try
        {
            await _writer.Do(
                async connection =>
                {
                    await Writes.Carry(connection, work);
                    return true;
                },
                cancel);
        }
        finally
        {
            if (work.Writes.Any(write => write is SaveProject or SetFields or Revoke))
                _recall?.Forget();
        }
    }

    public Task<ITurn> Take(string what, CancellationToken cancel = default) => Told(() => _database.Turns.Take(what, cancel));

    public Task<ITurn?> TryTake(string what, CancellationToken cancel = default) => Told(() => _database.Turns.TryTake(what, cancel));

    public Task<bool> Keep(RawEvent raw, CancellationToken cancel = default) => _writer.Do(c => EventRows.Keep(c, raw), cancel);

    public Task<IReadOnlyList<RawEvent>> Unfinished(int most, CancellationToken cancel = default) => Read(c => EventRows.Unfinished(c, most), cancel);

    public Task<int> Starts(RawEvent raw, CancellationToken cancel = default) => Read(c => EventRows.Starts(c, raw), cancel);

    public Task<IReadOnlyList<AsideEvent>> Aside(int most, CancellationToken cancel = default) => Read(c => EventRows.Aside(c, most), cancel);

    public Task<IReadOnlyList<Workspace>> WorkspacesToServe(DateTimeOffset now, CancellationToken cancel = default) => Read(c => OutboxRows.WorkspacesToServe(c, now), cancel);

    public Task<IReadOnlyList<OutboxPost>> Claim(Workspace workspace, DateTimeOffset now, int most, CancellationToken cancel = default) =>
        _writer.Do(c => OutboxClaim.Claim(c, workspace, now, most), cancel);

    public Task<OutboxPost?> PostByKey(string key, CancellationToken cancel = default) => Read(c => OutboxRows.ByKey(c, key), cancel);

    public Task<IReadOnlyList<OutboxPost>> PostsUnder(string beginning, CancellationToken cancel = default) => Read(c => OutboxRows.Under(c, beginning), cancel);

    public Task<OutboxPost?> PostByMessage(MessageRef message, CancellationToken cancel = default) => Read(c => OutboxRows.ByMessage(c, message), cancel);

    public Task<IReadOnlyList<OutboxPost>> PostsIn(OutboxState state, int most, Workspace? only = null, CancellationToken cancel = default) => Read(c => OutboxRows.In(c, state, most, only), cancel);

    public Task<OutboxDepth> Depth(DateTimeOffset now, CancellationToken cancel = default) => Read(c => OutboxFigures.Depth(c, now), cancel);

    public Task<byte[]?> State(Platform platform, string key, CancellationToken cancel = default) => Read(c => StateRows.State(c, platform, key), cancel);

    public Task<IReadOnlyList<KeyValuePair<string, byte[]>>> States(Platform platform, string prefix, CancellationToken cancel = default) =>
        Read(c => StateRows.States(c, platform, prefix), cancel);

    public Task<Project?> Project(string key, CancellationToken cancel = default) => Known("project", "", key, c => ProjectRows.Project(c, key), cancel);

    public Task<IReadOnlyList<Project>> Projects(CancellationToken cancel = default) => Known("projects", "", "", ProjectRows.Projects, cancel);

    public Task<Item?> Item(string project, string key, CancellationToken cancel = default) => Known("item", project, key, c => ItemRows.Item(c, project, key), cancel);

    public Task<IReadOnlyList<Item>> Items(string project, CancellationToken cancel = default) => Read(c => ItemRows.Items(c, project), cancel);

    public Task<IReadOnlyList<Item>> Search(string project, string words, int most, CancellationToken cancel = default) =>
        Read(c => ItemWords.Search(c, project, words, most), cancel);

    public Task<IReadOnlyList<Change>> History(string project, string key, CancellationToken cancel = default) =>
        Known("history", project, key, c => ChangeRows.History(c, project, key), cancel);

    public Task<IReadOnlyList<string>> KeysEver(string project, CancellationToken cancel = default) => Read(c => ChangeRows.Keys(c, project), cancel);

    public Task<IReadOnlyList<Change>> Grounds(string project, string key, CancellationToken cancel = default) =>
        Known("grounds", project, key, c => ChangeRows.Grounds(c, project, key), cancel);

    public Task<IReadOnlyList<Change>> ChangesOn(string project, DateOnly day, CancellationToken cancel = default) => Read(c => ChangeRows.On(c, project, day), cancel);

    public Task<IReadOnlyList<Change>> StandingBefore(string project, string field, DateOnly day, CancellationToken cancel = default) =>
        Read(c => ChangeRows.StandingBefore(c, project, field, day), cancel);

    public Task<IReadOnlyList<Change>> Readings(string project, string kind, string field, DateOnly upTo, int most, CancellationToken cancel = default) =>
        Read(c => ChangeRows.Readings(c, project, kind, field, upTo, most), cancel);

    public Task<IReadOnlyList<Change>> Course(string project, IReadOnlyList<string> keys, IReadOnlyList<string> fields, DateTimeOffset from, DateTimeOffset until, CancellationToken cancel = default) =>
        keys.Count == 0 || fields.Count == 0 ? Task.FromResult<IReadOnlyList<Change>>([]) : Read(c => ChangeCourse.Of(c, project, keys, fields, from, until), cancel);

    public Task<IReadOnlyList<Change>> ChangesOf(string project, string reply, CancellationToken cancel = default) => Read(c => ChangeRows.Of(c, project, reply), cancel);

    public Task<Numbers> Numbers(string project, CancellationToken cancel = default) => Read(c => NumberRows.Numbers(c, project), cancel);

    public Task<Reply?> Reply(string id, CancellationToken cancel = default) => Read(c => ReplyRows.Reply(c, id), cancel);

    public Task<IReadOnlyList<Reply>> RepliesOn(string project, DateOnly day, CancellationToken cancel = default) => Read(c => ReplyRows.RepliesOn(c, project, day), cancel);

    public Task<IReadOnlyList<DateOnly>> DaysWithReplies(string project, CancellationToken cancel = default) => Read(c => ReplyRows.Days(c, project), cancel);

    public Task<IReadOnlyList<Reply>> RepliesChanged(string project, DateTimeOffset from, DateTimeOffset before, CancellationToken cancel = default) =>
        Read(c => ReplyRows.Changed(c, project, from, before), cancel);

    public Task<IReadOnlyList<Reply>> LatestReplies(string project, MemberId member, DateTimeOffset since, int most, CancellationToken cancel = default) =>
        Read(c => ReplyRows.Latest(c, project, member.Value, since, most), cancel);

    public Task<IReadOnlyList<OpenAsk>> AsksOn(string project, DateOnly day, CancellationToken cancel = default) => Read(c => ReplyRows.AsksOn(c, project, day), cancel);

    public Task<IReadOnlyList<OpenAsk>> Asks(string reply, CancellationToken cancel = default) => Read(c => ReplyRows.Asks(c, reply), cancel);

    public Task<Rhythm.Run?> Run(string project, string touchpoint, DateOnly date, CancellationToken cancel = default) =>
        Read(c => RunRows.Run(c, project, touchpoint, date), cancel);

    public Task<IReadOnlyList<Rhythm.Run>> Runs(string project, DateOnly date, CancellationToken cancel = default) => Read(c => RunRows.Runs(c, project, date), cancel);

    public Task<IReadOnlyList<DateOnly>> DaysWithRuns(string project, CancellationToken cancel = default) => Read(c => RunRows.Days(c, project), cancel);

    public Task<IReadOnlyList<Rhythm.Run>> OpenRunsBefore(string project, DateOnly date, CancellationToken cancel = default) =>
        Read(c => RunRows.OpenBefore(c, project, date), cancel);

    public Task<DayReport?> DayReport(string project, DateOnly day, CancellationToken cancel = default) => Read(c => DayReportRows.DayReport(c, project, day), cancel);

    public Task<IReadOnlyList<DayReport>> DayReports(string project, CancellationToken cancel = default) => Read(c => DayReportRows.DayReports(c, project), cancel);

    public Task<ApiToken?> Token(string id, CancellationToken cancel = default) => Read(c => TokenRows.Token(c, id), cancel);

    public Task<IReadOnlyList<ApiToken>> Tokens(CancellationToken cancel = default) => Read(TokenRows.Tokens, cancel);

    public Task<KeptAnswer?> Answer(string project, MemberId by, string key, CancellationToken cancel = default) => Read(c => AnswerRows.Answer(c, project, by, key), cancel);

    /// <summary>Writes what was handed over, then lets go of the database.</summary>
    public async ValueTask DisposeAsync()
    {
        _closed = true;
        // Others first: the last connection to close folds SQLite's log into the file, and only the writer may.
        await _database.LetOthersGo();
        await _writer.DisposeAsync();
        await _database.DisposeAsync();
    }

    // What nearly everything that comes in asks for, and what hardly changes between two questions.
    private Task<T> Known<T>(string room, string project, string key, Func<DbConnection, Task<T>> read, CancellationToken cancel)
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        return _recall?.Of(room, project, key, () => Read(read, cancel)).AsTask() ?? Read(read, cancel);
    }

    // SQLite reads while its caller waits; a thread of the pool does that, so that nobody who awaits is held up.
    private Task<T> Read<T>(Func<DbConnection, Task<T>> read, CancellationToken cancel) => Task.Run(
        () => Told(async () =>
        {
            ObjectDisposedException.ThrowIf(_closed, this);
            await using var connection = await _database.OpenForReading(cancel);
            return await read(connection);
        }),
        cancel);

    private async Task<T> Told<T>(Func<Task<T>> asked)
    {
        try
        {
            return await asked();
        }
        catch (Exception error) when (_database.Trouble(error) is { } trouble)
        {
            throw new StoreUnavailableException(trouble, error);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "The database is {Name}.")]
        public static partial void Opened(ILogger log, string name);
    }
}
