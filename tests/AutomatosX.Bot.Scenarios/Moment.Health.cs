using System.Text.Json.Nodes;

namespace AutomatosX.Bot.Scenarios;

/// <summary>What a load balancer hears that asks the program.</summary>
public sealed partial class Moment
{
    public Moment IsReady() => Then(async () =>
    {
        var (status, answer) = await Ready();
        Expect(status == 200, $"that the bot is ready, but it says {answer}");
    });

    /// <summary>One check does not hold, and it alone.</summary>
    /// <param name="says">Words of what it says about it.</param>
    public Moment IsNotReady(string check, string says) => Then(async () =>
    {
        var (status, answer) = await Ready();
        Expect(status == 503, $"that the bot is not ready, but it says {status} {answer}");
        var failing = answer["checks"]!.AsArray().Where(each => (string?)each!["state"] == "fails").ToList();
        Expect(failing.Count == 1 && (string?)failing[0]!["name"] == check, $"that {check} alone fails, but it says {answer}");
        Expect(((string?)failing[0]!["says"])!.Contains(says, StringComparison.Ordinal), $"the words \"{says}\", but it says {answer}");
    });

    private async Task<(int Status, JsonNode Answer)> Ready()
    {
        using var http = new HttpClient();
        using var answer = await http.GetAsync(new Uri(new Uri(stage.Scene.Bot.Address), "/health/ready"));
        return ((int)answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!);
    }
}
