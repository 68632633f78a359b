using AutomatosX.Bot.Host.Clock;
using AutomatosX.Bot.Host.Wiring;
using AutomatosX.Bot.Scenarios.Playing;
using AutomatosX.Bot.Testing.Postgres;
using AutomatosX.Bot.Web.Clock;
using AutomatosX.Bot.Web.Rooms;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using Quartz;

namespace AutomatosX.Bot.Scenarios.Stories;

/// <summary>The other stories say themselves when to look. Here the program does, with the loops that it really runs.</summary>
public sealed class TheSchedulerLooksByItself : IDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("story-");

    [Fact]
    public async Task Quartz_says_look_and_the_prompt_goes_out()
    {
        await using var app = await Built("2026-03-30T09:10:00+02:00", without: typeof(KeepUp));
        await app.StartAsync();
        var clock = app.Services.GetRequiredService<PlaygroundClock>();
        var prompt = new DateTimeOffset(2026, 3, 30, 9, 15, 0, TimeSpan.FromHours(2));
        await clock.MoveTo(prompt.AddSeconds(-2));
        await app.Services.GetRequiredService<LookSchedule>().Plan();

        var first = await FirstMessage(app);

        Assert.StartsWith("prompt/PAY/standup/2026-03-30/ana", first.Key, StringComparison.Ordinal);
        Assert.InRange(first.At, prompt, prompt.Add(Deadline));
        await app.StopAsync();
    }

    [Fact]
    public async Task The_look_at_the_start_finds_what_was_missed()
    {
        await using var app = await Built("2026-03-30T09:20:00+02:00", without: typeof(QuartzHostedService));
        await app.StartAsync();

        var first = await FirstMessage(app);

        Assert.StartsWith("prompt/PAY/standup/2026-03-30/ana", first.Key, StringComparison.Ordinal);
        await app.StopAsync();
    }

    [SkippableFact]
    public async Task Deleting_all_of_Quartzs_rows_loses_nothing()
    {
        var connection = await (await PostgresServer.Shared()).Database();
        await using var app = await Built("2026-03-30T09:10:00+02:00", without: null, $"--Storage:Postgres={connection}");
        await app.StartAsync();
        var prompt = new DateTimeOffset(2026, 3, 30, 9, 15, 0, TimeSpan.FromHours(2));
        await app.Services.GetRequiredService<PlaygroundClock>().MoveTo(prompt.AddSeconds(-5));
        await app.Services.GetRequiredService<LookSchedule>().Plan();

        await DeleteRows(connection);

        var first = await FirstMessage(app);
        Assert.StartsWith("prompt/PAY/standup/2026-03-30/ana", first.Key, StringComparison.Ordinal);
        Assert.InRange(first.At, prompt, prompt.Add(Deadline));
        await app.StopAsync();
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static async Task DeleteRows(string connection)
    {
        await using var session = new NpgsqlConnection(connection + ";Pooling=false");
        await session.OpenAsync();
        await using var named = new NpgsqlCommand("SELECT string_agg(quote_ident(tablename), ', ') FROM pg_tables WHERE tablename ILIKE 'qrtz%'", session);
        var tables = (string)(await named.ExecuteScalarAsync())!;
        await using var planned = new NpgsqlCommand("SELECT count(*) FROM qrtz_triggers", session);
        Assert.NotEqual(0L, await planned.ExecuteScalarAsync());
        // The scheduler begins each of its transactions with a row of this table: whoever has the table first is in nobody's way.
        await using var delete = new NpgsqlCommand($"BEGIN; LOCK TABLE qrtz_locks IN ACCESS EXCLUSIVE MODE; TRUNCATE {tables}; COMMIT", session);
        await delete.ExecuteNonQueryAsync();
    }

    private async Task<WebApplication> Built(string startAt, Type? without, params string[] more)
    {
        var file = Path.Combine(folder.FullName, "project.json");
        await File.WriteAllTextAsync(file, Day.On("2026-03-30", "Europe/Berlin").Standup("09:15", remind: "09:30", close: "09:45").Members("ana").ProjectFile());
        string[] settings = [$"--Storage:Path={Path.Combine(folder.FullName, "bot.db")}", $"--Project:File={file}", $"--Playground:StartAt={startAt}", $"--Playground:Address={RunningBot.FreeAddress()}", "--Logging:LogLevel:Default=None", .. more];
        return await BotHost.Build(settings, services =>
        {
            if (without is not null)
                services.Remove(services.Single(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType == without));
        });
    }

    private static async Task<RoomMessage> FirstMessage(WebApplication app)
    {
        var room = Playground.DirectWith("ana");
        using var deadline = new CancellationTokenSource(Deadline, TimeProvider.System);
        using var news = app.Services.GetRequiredService<ChangeFeed>().Listen();
        var messages = app.Services.GetRequiredService<RoomMessages>();
        while (await messages.Last(room) == 0)
            await news.Reader.ReadAsync(deadline.Token);
        return (await messages.Find(room, new MessageId(null, 1)))!;
    }
}
