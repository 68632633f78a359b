using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Host.Settings;
using AutomatosX.Bot.Scenarios.Playing;
using AutomatosX.Bot.Scenarios.Verbs;

namespace AutomatosX.Bot.Scenarios.Telemetry;

/// <summary>The log is read by other people than the chat: no reply's words stand in it, and nothing that opens a door.</summary>
public sealed class WhatIsLogged
{
    [Theory, OnEveryPlatform]
    public async Task Of_a_whole_day_repeats_no_words_of_anybody_and_no_token(Platform platform)
    {
        var log = new HeardLog();
        RunningBot.Log.Value = log;
        await using var day = await Day.On("2026-03-30", "Europe/Berlin", platform)
            .Standup(prompt: "09:15", remind: "09:30", close: "12:30").Summary("17:10").Members("ana", "bo")
            .Action("ACTION-01", "Lighthouse lamp", owner: "ana", percent: 30, due: "2026-03-31").Risk("R-1", "Spring tide", owner: "bo", rag: "yellow")
            .Begins();

        await day.At("09:15").EveryoneIsPrompted();
        await day.At("09:20").Says("ana", "ACTION-01 70%, next: zanzibar").AndHears("ACTION-01 in progress 30 % → 70 %");
        await day.At("09:21").Edits("ana", "ACTION-01 70%, next: zanzibar", to: "ACTION-01 80%, next: zanzibar at noon");
        await day.At("09:22").Says("bo", "R-1 zanzibar red?");
        await day.At("09:23").Types("bo", "/risk R-1 zanzibar");
        await day.At("09:24").Says("bo", "New action: paint zanzibar, @nobody, due someday");
        await day.At("12:00").Restarts();
        await day.At("17:10").SummaryIsPosted();
        // What cannot be worked off would end the story; it comes when the story is told.
        day.Part<Inbox>().SetAside!(new RawEvent(platform, "Ev1", "zanzibar", DateTimeOffset.UnixEpoch), new InvalidOperationException("about zanzibar", new FormatException("The input string 'zanzibar' was not in a correct format.")));

        var settings = day.Part<HostSettings>();
        string[] secrets = [settings.Slack.BotToken, settings.Slack.AppToken, settings.Slack.SigningSecret, settings.MsTeams.ClientSecret];
        string[] unsaid = ["zanzibar", "Lighthouse", "Spring tide", .. secrets.Where(secret => secret.Length > 0)];
        Assert.Contains(log.Lines, line => line.Contains("Ev1", StringComparison.Ordinal) && line.Contains("System.FormatException", StringComparison.Ordinal));
        Assert.Contains(log.Lines, line => line.StartsWith("AutomatosX.Bot.Storage", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, line => unsaid.Any(word => line.Contains(word, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task Comes_as_JSON_where_that_is_asked_for()
    {
        using var folder = new ScratchFolder();
        using var taken = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        taken.Start();

        var (code, _, error) = await TheProgram.Run(
            "run", $"--Storage:Path={folder.File("bot.db")}", $"--Playground:Address=http://{taken.LocalEndpoint}",
            "--Logging:Console:FormatterName=json", "--Logging:LogLevel:AutomatosX.Bot.Storage.SqlBotStore=Information");

        Assert.Equal(4, code);
        var line = error.Split('\n').First(text => text.StartsWith('{'));
        using var read = System.Text.Json.JsonDocument.Parse(line);
        Assert.Equal("AutomatosX.Bot.Storage.SqlBotStore", read.RootElement.GetProperty("Category").GetString());
        Assert.Equal(folder.File("bot.db"), read.RootElement.GetProperty("State").GetProperty("Name").GetString());
    }
}
