using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Slack.Tests.Support;

namespace AutomatosX.Bot.Slack.Tests.Deliveries;

/// <summary>A replica that was slow, and the one that took over from it, at the same post.</summary>
public class TwoReplicas
{
    [Fact]
    public async Task Post_what_both_are_about_to_post_once()
    {
        await using var desk = await SlackDesk.Open();
        var delivery = new Delivery("a", SlackDesk.In(desk.Room), null, null, null, Post.Say("Day 7."));

        var delivered = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => desk.Platform.Deliver(delivery))));

        Assert.Single(desk.Room.Top, message => message.Words.Contains("Day 7.", StringComparison.Ordinal));
        Assert.All(delivered, outcome => Assert.True(outcome is Delivered.There or Delivered.Held, outcome.ToString()));
    }
}
