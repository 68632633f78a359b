using System.Text.Json.Nodes;
using AutomatosX.Bot.Peers.Support;
using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Testing.Slack;

namespace AutomatosX.Bot.Peers.Slack;

// Our fake is worth what Slack's own client makes of it.
public sealed class SlacksOwnClientWithOurSlack
{
    [SkippableFact]
    public async Task Works_as_with_Slack()
    {
        Node.Need("@slack/web-api");
        await using var slack = await FakeSlack.Start(new TestClock(Some.At("09:00")));
        var person = slack.AddPerson("ines");
        var room = slack.AddChannel("night-ferry", person);
        slack.Called = call => Limit(slack, call);

        var lines = await Node.Run("Slack/web-api.mjs", ("SLACK_API", slack.Api.ToString()), ("SLACK_TOKEN", slack.BotToken), ("CHANNEL", room.Id), ("PERSON", person), ("TRIGGER", slack.IssueTrigger()));

        Approved.Matches(Node.FileOf("Slack/web-api.approved.txt"), string.Join('\n', lines.Select(Outcome)));
        Assert.Equal(2, slack.CallsOf("chat.postMessage").Count(call => call["text"] == "patient"));
        Assert.Equal("# Day 7 — done"u8.ToArray(), Assert.Single(slack.SharedFiles).Bytes);
    }

    // The last thing that the script does is done in vain at first.
    private static void Limit(FakeSlack slack, FakeSlackCall call)
    {
        if (call.Method == "chat.delete")
            slack.Fail("chat.postMessage", FakeSlackFault.TooMany(1));
    }

    private static string Outcome(string line)
    {
        var did = JsonNode.Parse(line)!;
        return $"{did["name"]}: {((bool)did["ok"]! ? did["result"]?.ToJsonString() ?? "done" : $"refused, {did["error"]}")}";
    }
}
