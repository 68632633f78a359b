using AutomatosX.Bot.Host.Telemetry;
using AutomatosX.Bot.Scenarios.Playing;
using AutomatosX.Bot.Web.Rooms;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace AutomatosX.Bot.Scenarios.Telemetry;

public sealed class WhatIsSentToACollector : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("telemetry-");

    [Fact]
    public async Task Is_the_way_from_an_event_to_its_posts_and_what_was_measured()
    {
        await using var collector = await Collector.Start();
        await using (var bot = await Running($"--Telemetry:OtlpAddress={collector.Address}"))
        {
            await Say(bot, "ACTION-01 zanzibar 70%");
            await bot.Get<Host.Health.KeepMeasuring>().Look();
        }

        Assert.Equal(["/v1/metrics", "/v1/traces"], collector.Received.Select(sent => sent.Path).Distinct().Order(StringComparer.Ordinal));
        Assert.All(collector.Received, sent => Assert.Equal("application/x-protobuf", sent.ContentType));
        var (traces, metrics) = (collector.At("/v1/traces"), collector.At("/v1/metrics"));
        Assert.All(new[] { "automatosx-bot", "accept event", "work off event", "read reply", "deliver post", "bot.post.kind" }, name => Assert.Contains(name, traces, StringComparison.Ordinal));
        Assert.All(new[] { "automatosx-bot", "bot.events.accepted", "bot.replies.read", "bot.post.delay", "bot.outbox.depth", "bot.outbox.age" }, name => Assert.Contains(name, metrics, StringComparison.Ordinal));
        Assert.DoesNotContain("zanzibar", traces + metrics, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Is_nothing_unless_there_is_an_address_to_send_it_to()
    {
        await using var bot = await Running();
        Assert.DoesNotContain(bot.Get<IEnumerable<IHostedService>>(), service => service is ExportTelemetry);
    }

    [Fact]
    public async Task Holds_up_nobody_when_the_collector_is_not_there()
    {
        await using var bot = await Running($"--Telemetry:OtlpAddress={RunningBot.FreeAddress()}/otlp");
        await Say(bot, "ACTION-01 70%");
        Assert.NotNull((await bot.Get<IBotStore>().PostsUnder("echo/")).Single().Message);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private async Task<RunningBot> Running(params string[] settings)
    {
        var file = Path.Combine(folder.FullName, "project.json");
        await File.WriteAllTextAsync(file, Day.On("2026-03-30", "Europe/Berlin").Standup("09:15", close: "09:45").Members("ana").Action("ACTION-01", "Cut-off banner", owner: "ana").ProjectFile());
        return await RunningBot.Start(
            [$"--Storage:Path={Path.Combine(folder.FullName, "bot.db")}", $"--Project:File={file}", "--Playground:StartAt=2026-03-30T08:00+02:00", .. settings],
            services => services.TryAddSingleton<Host.Health.KeepMeasuring>());
    }

    private static async Task Say(RunningBot bot, string text)
    {
        var room = Playground.DirectWith("ana");
        var said = await bot.Get<RoomMessages>().Add(room, number => new RoomMessage(room.Value, number, bot.Get<TimeProvider>().GetUtcNow(), "ana", text));
        Assert.True(await bot.Get<Inbox>().Accept(MessageEvents.Said(said)));
        await bot.Get<CatchUp>().Run();
    }
}
