using System.Net;
using System.Text.Json.Nodes;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Host.Clock;
using AutomatosX.Bot.Host.Health;
using AutomatosX.Bot.Scenarios.Playing;
using AutomatosX.Bot.Storage;
using AutomatosX.Bot.Storing;
using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Web.Clock;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AutomatosX.Bot.Scenarios.Health;

public sealed class TheHealth : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("health-");

    [Theory]
    [InlineData("/health/live", "live", "process")]
    [InlineData("/health/ready", "ready", "store scheduler outbox")]
    public async Task Is_told_by_whatever_name_a_load_balancer_has_for_the_machine(string path, string state, string checks)
    {
        await using var bot = await Running();

        foreach (var host in new[] { "localhost", "10.4.0.17:5080", "bot.internal.example" })
        {
            var (status, answer) = await Ask(bot, path, host);
            Assert.Equal((HttpStatusCode.OK, state), (status, (string?)answer["state"]));
            Assert.Equal(checks, string.Join(' ', answer["checks"]!.AsArray().Select(check => (string?)check!["name"])));
            Assert.All(answer["checks"]!.AsArray(), check => Assert.Equal("holds", (string?)check!["state"]));
        }
    }

    [Fact]
    public async Task Is_not_kept_by_anybody_on_the_way_and_names_neither_project_nor_people()
    {
        await using var bot = await Running();
        using var http = new HttpClient();
        using var answer = await http.GetAsync(new Uri($"{bot.Address}/health/ready"));

        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        var words = await answer.Content.ReadAsStringAsync();
        Assert.All(new[] { "PAY", "Payments", "ana", folder.FullName }, word => Assert.DoesNotContain(word, words, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Fails_with_a_way_out_when_the_database_does_not_answer_and_stays_live()
    {
        GatedStore? gate = null;
        await using var bot = await Running(services => services.Replace(ServiceDescriptor.Singleton<IOutbox>(provider =>
        {
            (var store, gate) = GatedStore.Over(provider.GetRequiredService<SqlBotStore>());
            return store;
        })));
        Assert.Equal(HttpStatusCode.OK, (await Ask(bot, "/health/ready")).Status);

        gate!.Hold("Depth").SetException(new IOException("/data/bot.db is on fire"));
        var (status, answer) = await Ask(bot, "/health/ready");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "not ready"), (status, (string?)answer["state"]));
        Assert.Equal(["store", "outbox"], Failing(answer));
        Assert.Contains("The database does not answer. The log says why", Says(answer, "store"), StringComparison.Ordinal);
        Assert.DoesNotContain("on fire", answer.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await Ask(bot, "/health/live")).Status);
    }

    [Fact]
    public async Task Fails_when_nobody_has_looked_what_is_due_for_longer_than_a_minute_and_a_half()
    {
        var real = new SteppedClock(DateTimeOffset.UnixEpoch);
        await using var bot = await Running(services => services.Replace(ServiceDescriptor.Singleton(new LastLook(real))));

        real.Advance(TimeSpan.FromSeconds(90));
        Assert.Equal(HttpStatusCode.OK, (await Ask(bot, "/health/ready")).Status);

        real.Advance(TimeSpan.FromSeconds(1));
        var (status, answer) = await Ask(bot, "/health/ready");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Equal(["scheduler"], Failing(answer));
        Assert.StartsWith("The last look at what is due was 1 min ago", Says(answer, "scheduler"), StringComparison.Ordinal);

        await bot.Get<KeepUp>().Look();
        Assert.Equal(HttpStatusCode.OK, (await Ask(bot, "/health/ready")).Status);
    }

    [Fact]
    public async Task Fails_until_the_first_look_has_come_to_its_end()
    {
        var result = await new SchedulerCheck(new LastLook(TimeProvider.System)).CheckHealthAsync(new HealthCheckContext());
        Assert.Equal(HealthStatus.Unhealthy, result.Status);
        Assert.Contains("The first look", result.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fails_when_posts_are_due_and_none_goes_out_and_recovers_when_they_do()
    {
        await using var bot = await Running();
        var clock = bot.Get<PlaygroundClock>();
        var room = new Address(new Place(Platform.Playground, new WorkspaceId("playground"), new RoomId("payments")));
        await bot.Get<IBotStore>().Commit(Work.Nothing.And(new EnqueuePost("note/1", "PAY", room, Post.Say("Hello."), clock.GetUtcNow())));

        var (status, answer) = await Ask(bot, "/health/ready");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.StartsWith("1 post is due, the oldest for", Says(answer, "outbox"), StringComparison.Ordinal);

        await clock.MoveTo(clock.GetUtcNow().AddMinutes(6));
        (status, answer) = await Ask(bot, "/health/ready");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Equal(["outbox"], Failing(answer));
        Assert.StartsWith("1 post is due, the oldest for 6 min, and none has gone out for 6 min.", Says(answer, "outbox"), StringComparison.Ordinal);

        await bot.Get<CatchUp>().Run();
        (status, answer) = await Ask(bot, "/health/ready");
        Assert.Equal((HttpStatusCode.OK, "Nothing waits to be sent."), (status, Says(answer, "outbox")));
    }

    [Fact]
    public async Task Has_no_quarrel_with_many_posts_that_go_out_at_a_platforms_pace_but_with_one_that_waits_for_an_hour()
    {
        var now = DateTimeOffset.UnixEpoch;
        var watch = new OutboxWatch();
        foreach (var (minute, left) in new[] { (0, 9000), (15, 4500), (30, 1) })
            Assert.Equal(TimeSpan.Zero, watch.Still(new OutboxDepth(left, now, 0, 0), now.AddMinutes(minute)));
        Assert.Equal(TimeSpan.FromMinutes(4), watch.Still(new OutboxDepth(1, now, 0, 0), now.AddMinutes(34)));
        Assert.Equal(TimeSpan.FromMinutes(9), watch.Still(new OutboxDepth(7, now, 0, 0), now.AddMinutes(39)));
        Assert.Equal(TimeSpan.Zero, watch.Still(new OutboxDepth(7, now.AddMinutes(39), 0, 0), now.AddMinutes(40)));

        await using var bot = await Running();
        var clock = bot.Get<PlaygroundClock>();
        var room = new Address(new Place(Platform.Playground, new WorkspaceId("playground"), new RoomId("payments")));
        await bot.Get<IBotStore>().Commit(Work.Nothing.And(new EnqueuePost("note/1", "PAY", room, Post.Say("Hello."), clock.GetUtcNow().AddMinutes(-61))));
        var (status, answer) = await Ask(bot, "/health/ready");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.StartsWith("1 post is due, the oldest for 1 h 1 min. The log", Says(answer, "outbox"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_Slack_wants_a_socket_where_there_should_be_one()
    {
        await using var day = await Day.On("2026-03-30", "Europe/Berlin", Platform.Slack).BySocketMode()
            .Standup(prompt: "09:15", close: "11:00").Members("ana").Begins();

        await day.At("09:15").EveryoneIsPrompted().IsReady().SocketModeIsTurnedOff().IsNotReady("sockets", "Socket Mode is turned off in the Slack app's settings");
    }

    [Fact]
    public async Task On_Slack_by_HTTP_asks_for_no_socket()
    {
        await using var day = await Day.On("2026-03-30", "Europe/Berlin", Platform.Slack).Standup(prompt: "09:15", close: "11:00").Members("ana").Begins();
        await day.At("09:15").EveryoneIsPrompted().IsReady();
    }

    [Fact]
    public async Task Has_a_page_with_the_checks_and_with_what_was_counted()
    {
        await using var bot = await Running();
        await bot.Get<Inbox>().Accept(new RawEvent(Platform.Playground, "e1", "torn", bot.Get<TimeProvider>().GetUtcNow()));
        await bot.Get<KeepMeasuring>().Look();
        using var door = new Door(bot.Address);

        var page = await door.Page("/health");

        Assert.Equal("Ready: everything that is checked holds.", page.QuerySelector("[role=status]")!.TextContent);
        var rows = page.QuerySelectorAll("tbody tr").Select(row => string.Join(" | ", row.Children.Select(cell => cell.TextContent))).ToList();
        Assert.Contains("store | holds | The database answers.", rows);
        Assert.Contains("bot.events.accepted | playground | 1 | Events put on disk, by platform; a redelivery is not counted again.", rows);
        Assert.Contains(rows, row => row.StartsWith("bot.outbox.depth |  | 0 | ", StringComparison.Ordinal));
    }

    public void Dispose() => folder.Delete(recursive: true);

    private async Task<RunningBot> Running(Action<IServiceCollection>? adjust = null)
    {
        var file = Path.Combine(folder.FullName, "project.json");
        await File.WriteAllTextAsync(file, Day.On("2026-03-30", "Europe/Berlin").Standup("09:15", remind: "09:30", close: "09:45").Members("ana").ProjectFile());
        string[] settings = [$"--Storage:Path={Path.Combine(folder.FullName, "bot.db")}", $"--Project:File={file}", "--Playground:StartAt=2026-03-30T08:00+02:00"];
        return await RunningBot.Start(settings, services =>
        {
            services.TryAddSingleton<KeepMeasuring>();
            adjust?.Invoke(services);
        });
    }

    private static async Task<(HttpStatusCode Status, JsonNode Answer)> Ask(RunningBot bot, string path, string? host = null)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{bot.Address}{path}");
        request.Headers.Host = host;
        using var answer = await http.SendAsync(request);
        return (answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!);
    }

    private static IEnumerable<string?> Failing(JsonNode answer) => answer["checks"]!.AsArray().Where(check => (string?)check!["state"] == "fails").Select(check => (string?)check!["name"]);

    private static string Says(JsonNode answer, string name) => (string)answer["checks"]!.AsArray().Single(check => (string?)check!["name"] == name)!["says"]!;
}
