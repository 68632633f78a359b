using AutomatosX.Bot.Chat;
using AutomatosX.Bot.MsTeams.Tests.Support;

namespace AutomatosX.Bot.MsTeams.Tests.Deliveries;

/// <summary>A replica that was slow, and the one that took over from it, at the same post.</summary>
public sealed class TwoReplicas
{
    [Fact]
    public async Task Post_what_both_are_about_to_post_once()
    {
        await using var desk = await MsTeamsDesk.Open();
        var delivery = new Delivery("a", MsTeamsDesk.In(desk.Room), null, null, null, Post.Say("Day 7."));

        var delivered = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => desk.Deliveries.Deliver(delivery, PlainCards.Write))));

        Assert.Single(desk.Room.Top, message => message.Words.Contains("Day 7.", StringComparison.Ordinal));
        Assert.All(delivered, outcome => Assert.True(outcome is Delivered.There or Delivered.Held or Delivered.Unknown, outcome.ToString()));
    }
}
