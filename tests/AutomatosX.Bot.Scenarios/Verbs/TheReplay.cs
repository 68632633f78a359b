using AutomatosX.Bot.Scenarios.Playing;

namespace AutomatosX.Bot.Scenarios.Verbs;

/// <summary>What came in once is sent again to a bot on this computer.</summary>
public sealed class TheReplay : IDisposable
{
    private const string Activity = """
        {
          "type": "message", "id": "1736845200123", "channelId": "msteams", "serviceUrl": "http://localhost:56150/", "text": "risk R-4",
          "from": { "id": "29:ana", "name": "Ana" }, "recipient": { "id": "28:bot" },
          "conversation": { "id": "a:1", "conversationType": "personal", "tenantId": "11111111-1111-4111-8111-111111111111" }
        }
        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("replay-");

    [Theory]
    [InlineData("11111111-1111-4111-8111-111111111111", 0, "200")]
    [InlineData("99999999-1111-4111-8111-111111111111", 1, "403")]
    public async Task Of_an_activity_of_Teams_is_answered_as_the_bot_answers_it(string tenant, int code, string said)
    {
        await using var bot = await RunningBot.Start([$"--Storage:Path={Path.Combine(folder.FullName, "bot.db")}", "--MsTeams:AppId=22222222-2222-4222-8222-222222222222", $"--MsTeams:TenantId={tenant}", "--MsTeams:AllowAnonymous=true", "--MsTeams:ServiceHosts:0=localhost:56150"]);
        var file = Path.Combine(folder.FullName, "activity.json");
        await File.WriteAllTextAsync(file, Activity);

        var (exit, output, _) = await TheProgram.Run("replay", "msteams", file, "--to", bot.Address);

        Assert.Equal(code, exit);
        Assert.StartsWith(said, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_command_of_Slack_is_signed_as_Slack_signs()
    {
        await using var bot = await RunningBot.Start([$"--Storage:Path={Path.Combine(folder.FullName, "bot.db")}", "--Slack:BotToken=xoxb-1", "--Slack:SigningSecret=8f742231", "--Slack:ApiAddress=http://127.0.0.1:1/"]);
        var file = Path.Combine(folder.FullName, "event.json");
        await File.WriteAllTextAsync(file, """{ "type": "url_verification", "challenge": "abc" }""");

        Assert.Equal((0, "200 {\"challenge\":\"abc\"}"), await Replay("8f742231"));
        Assert.Equal((1, "401"), await Replay("another"));

        async Task<(int Exit, string Output)> Replay(string secret)
        {
            var (exit, output, _) = await TheProgram.Run("replay", "slack", file, "--to", bot.Address, "--signing-secret", secret);
            return (exit, output.Trim());
        }
    }

    [Theory]
    [InlineData("There is no platform \"teams\" to replay for.", "teams", "here.json", "http://127.0.0.1:5080")]
    [InlineData("here.json is not there.", "msteams", "here.json", "http://127.0.0.1:5080")]
    [InlineData("https://bot.example is not on this computer.", "slack", "OWN", "https://bot.example")]
    public async Task That_cannot_be_is_refused_with_what_to_do(string sentence, params string[] what)
    {
        var (exit, _, error) = await TheProgram.Run("replay", what[0], what[1] == "OWN" ? typeof(TheReplay).Assembly.Location : what[1], "--to", what[2]);

        Assert.Equal(1, exit);
        Assert.Contains(sentence, error, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Delete(recursive: true);
}
