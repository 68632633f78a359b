using System.Text.Json.Nodes;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Slack;

namespace AutomatosX.Bot.Peers.Slack;

public sealed class OurClientWithASlackByOtherHands
{
    [SkippableFact]
    public async Task Posts_and_changes_what_stands_there()
    {
        await using var slack = await Emulate.Start();
        var place = await slack.Channel();
        var first = await Deliver(slack, new Delivery("a", place, null, null, null, Post.Say("Three of four have answered.")));
        Assert.Equal(first, await Deliver(slack, new Delivery("a", place, null, null, first, Post.Say("All four have answered."))));

        var message = Assert.Single(await Said(slack, place), message => (string?)message!["ts"] == first.Id);
        Assert.Contains("All four have answered.", message!.ToJsonString());
        Assert.DoesNotContain("Three of four", message.ToJsonString());
    }

    [SkippableFact]
    public async Task Answers_in_a_thread()
    {
        await using var slack = await Emulate.Start();
        var place = await slack.Channel();
        var head = await Deliver(slack, new Delivery("head", place, null, null, null, Post.Say("Day 7")));
        slack.Clock.Advance(TimeSpan.FromSeconds(1));
        await Deliver(slack, new Delivery("part", place, head, null, null, Post.Say("R-4 is yellow.")));

        var thread = (await slack.Ask("conversations.replies", new() { ["channel"] = place.Room.Value, ["ts"] = head.Id }))["messages"]!.AsArray();
        Assert.Equal(2, thread.Count);
        Assert.Contains("R-4 is yellow.", thread[1]!.ToJsonString());
    }

    [SkippableFact]
    public async Task Opens_a_direct_chat()
    {
        await using var slack = await Emulate.Start();
        var message = await Deliver(slack, new Delivery("prompt", await slack.DirectWith("tomas"), null, null, null, Post.Say("Standup, Day 7.")));

        var channel = SlackMessageId.Parse(message.Id).Direct!;
        Assert.StartsWith("D", channel);
        Assert.Contains("Standup, Day 7.", (await slack.Ask("conversations.history", new() { ["channel"] = channel }))["messages"]!.ToJsonString());
    }

    [SkippableFact]
    public async Task Says_something_to_one_person_alone()
    {
        await using var slack = await Emulate.Start();
        var place = await slack.Channel();
        var message = await Deliver(slack, new Delivery("echo", place, null, new PersonId(await slack.Person("tomas")), null, Post.Say("R-4 is closed.")));

        Assert.True(SlackMessageId.Parse(message.Id).IsPrivate);
        Assert.DoesNotContain("R-4 is closed.", (await Said(slack, place)).ToJsonString());
    }

    [SkippableFact]
    public async Task Shares_a_file()
    {
        await using var slack = await Emulate.Start();
        var place = await slack.Channel();
        var post = Post.Say("Day 7 is over.") with { Attachment = new Attachment("2025-01-14.md", "# Day 7 — done") };
        var delivery = new Delivery("summary", place, null, null, null, post);
        Assert.IsType<Delivered.Held>(await slack.Platform.Deliver(delivery));
        slack.Clock.Advance(TimeSpan.FromSeconds(1));
        await Deliver(slack, delivery);

        Assert.Equal("2025-01-14.md", (string?)Assert.Single((await slack.Ask("files.list"))["files"]!.AsArray())!["title"]);
    }

    [SkippableFact]
    public async Task Finds_a_message_whose_answer_was_lost_by_its_mark()
    {
        await using var slack = await Emulate.Start();
        var place = await slack.Channel();
        var delivery = new Delivery("a", place, null, null, null, Post.Say("Standup, Day 7."));
        slack.Loses = "chat.postMessage";
        Assert.IsType<Delivered.Unknown>(await slack.Platform.Deliver(delivery));
        slack.Clock.Advance(TimeSpan.FromSeconds(30));
        var found = await slack.Platform.Find(delivery);

        Assert.Contains(await Said(slack, place), message => (string?)message!["ts"] == found!.Message!.Id);
    }

    [SkippableFact]
    public async Task Says_which_permission_is_missing()
    {
        await using var slack = await Emulate.Start("xoxb-poor");
        var place = new Place(Platform.Slack, new WorkspaceId((string)(await slack.Ask("auth.test"))["team_id"]!), new RoomId("C000000001"));

        Assert.Contains("`chat:write`", Assert.IsType<Delivered.Never>(await slack.Platform.Deliver(new Delivery("a", place, null, null, null, Post.Say("Day 7.")))).Remedy);
    }

    private static async Task<MessageRef> Deliver(Emulate slack, Delivery delivery) => Assert.IsType<Delivered.There>(await slack.Platform.Deliver(delivery)).Message;

    private static async Task<JsonArray> Said(Emulate slack, Place place) => (await slack.Ask("conversations.history", new() { ["channel"] = place.Room.Value }))["messages"]!.AsArray();
}
