using AutomatosX.Bot.Slack.Tests.Support;
using AutomatosX.Bot.Testing;

namespace AutomatosX.Bot.Slack.Tests.Notices;

public sealed class AppHome : IAsyncLifetime
{
    private ListeningBot bot = null!;

    public async Task InitializeAsync() => bot = await ListeningBot.Start();

    public async Task DisposeAsync() => await bot.DisposeAsync();

    [Fact]
    public async Task Shows_the_persons_own_page()
    {
        Assert.Null(await bot.Answers(bot.People.OpensHome("U0OLIVER")));

        var published = await bot.Calls.Call("views.publish");
        Assert.Equal(("U0OLIVER", "home"), ((string)published["user_id"]!, (string)published["view"]!["type"]!));
        Assert.Contains("You own nothing open.", published["view"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tells_somebody_who_is_no_member_where_to_begin()
    {
        Assert.Null(await bot.Answers(bot.People.OpensHome("U0ZOE")));
        Assert.Contains("/standup setup", (await bot.Calls.Call("views.publish"))["view"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_not_drawn_when_the_messages_are_opened()
    {
        Assert.Null(await bot.Answers(bot.People.OpensHome("U0OLIVER", tab: "messages")));
        await bot.Work.Settled();
        Assert.Empty(bot.Calls.All);
    }

    [Fact]
    public async Task Follows_what_is_pressed_on_it()
    {
        Assert.Null(await bot.Answers(bot.People.OpensHome("U0OLIVER")));
        var home = (await bot.Calls.Call("views.publish"))["view"]!.AsObject();

        Assert.Null(await bot.Answers(bot.People.PressesInView("U0OLIVER", home, "Turn reminders off")));

        var again = await bot.Calls.Call("views.publish", 2);
        Assert.Contains("Turn reminders on", again["view"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.False((await bot.Store.Project("P0"))!.Member(Some.Oliver)!.Reminders);
    }

    [Fact]
    public async Task Is_left_alone_for_somebody_who_never_opened_it()
    {
        Assert.Null(await bot.Answers(bot.People.OpensHome("U0OLIVER")));
        var home = (await bot.Calls.Call("views.publish"))["view"]!.AsObject();
        Assert.Null(await bot.Answers(bot.People.PressesInView("U0BOB", home, "Turn reminders off")));
        await bot.WorkOff();
        await bot.Work.Settled();
        Assert.Single(bot.Calls.All);
    }
}
