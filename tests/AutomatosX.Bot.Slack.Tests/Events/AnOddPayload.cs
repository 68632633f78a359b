using System.Text.Json.Nodes;
using AutomatosX.Bot.Slack.Events;
using AutomatosX.Bot.Testing.Slack;

namespace AutomatosX.Bot.Slack.Tests.Events;

/// <summary>Payloads in which something else stands than Slack says, at each place there is.</summary>
public sealed class AnOddPayload
{
    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1_736_845_200);

    private readonly FakeSlackPeople people = new(() => Now);

    [Fact]
    public void Is_read_or_left_whatever_somebody_made_of_it()
    {
        JsonObject view = new() { ["id"] = "V1", ["hash"] = "h", ["callback_id"] = "away", ["private_metadata"] = "{\"value\":\"P0\",\"room\":\"C1\"}", ["blocks"] = new JsonArray(new JsonObject { ["type"] = "input", ["block_id"] = "from", ["element"] = new JsonObject { ["type"] = "datepicker", ["action_id"] = "v", ["initial_date"] = "2025-01-20" } }) };
        var said = people.Says("U1", "C1", "<@U0BOT> R-4 is <https://example.com|red>", "1.1");
        FakeSlackSent[] all =
        [
            said, people.AsMention(said), people.Edits(said, "x"), people.Deletes(said), people.DeletesAnswered(said), people.Types("U1", "C1", "/risk R-4"), people.OpensHome("U1"), people.IsLimited(),
            people.Presses("U1", "C1", Holding("do:undo#0"), "Press", isPrivate: true), people.PressesInView("U1", Holding("form:away#0"), "Press"), people.Submits("U1", view), people.Closes("U1", view),
            people.UsesShortcut("U1", "record_risk", said), people.Happens(new JsonObject { ["type"] = "member_joined_channel", ["user"] = "U0BOT", ["channel"] = "C1" }),
        ];
        JsonNode?[] instead = [null, 7, true, "", "\0", new string('<', 5_000), new JsonArray(), new JsonArray(null, 1, "x", new JsonObject()), new JsonObject(), new JsonObject { ["id"] = 5 }];
        var read = 0;
        foreach (var sent in all)
        {
            foreach (var path in Paths(sent.Body).ToList())
            {
                foreach (var other in instead)
                {
                    var body = sent.Body.DeepClone().AsObject();
                    Put(body, path, other?.DeepClone());
                    foreach (var kind in Enum.GetValues<SlackPayloadKind>())
                    {
                        var payload = SlackPayload.FromJson(new SlackPayload(kind, body).ToJson());
                        _ = (SlackHeader.Of(payload), SlackEventKey.Of(payload));
                        read += SlackEventReader.Read(payload, Now) is null ? 0 : 1;
                    }
                }
            }
        }

        Assert.True(read > 1_000);
    }

    private static JsonObject Holding(string action) => new()
    {
        ["ts"] = "1736845200.000100",
        ["blocks"] = new JsonArray(new JsonObject
        {
            ["type"] = "actions",
            ["elements"] = new JsonArray(new JsonObject { ["type"] = "button", ["text"] = new JsonObject { ["type"] = "plain_text", ["text"] = "Press" }, ["action_id"] = action, ["value"] = "r-1" }),
        }),
    };

    private static IEnumerable<IReadOnlyList<object>> Paths(JsonNode? node) => node switch
    {
        JsonObject holder => holder.SelectMany(one => Paths(one.Value).Select(rest => (IReadOnlyList<object>)[one.Key, .. rest]).Prepend([one.Key])),
        JsonArray list => list.SelectMany((one, index) => Paths(one).Select(rest => (IReadOnlyList<object>)[index, .. rest]).Prepend([index])),
        _ => [],
    };

    private static void Put(JsonNode body, IReadOnlyList<object> path, JsonNode? value)
    {
        var holder = path.SkipLast(1).Aggregate(body, (node, step) => step is string name ? node[name]! : node[(int)step]!);
        if (path[^1] is string last)
            holder[last] = value;
        else
            holder[(int)path[^1]] = value;
    }
}
