using System.Text.Json.Nodes;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Slack.Calls;
using AutomatosX.Bot.Slack.Tests.Support;

namespace AutomatosX.Bot.Slack.Tests.People;

public sealed class WhoPeopleAre : IAsyncLifetime
{
    private ListeningBot bot = null!;

    public async Task InitializeAsync()
    {
        bot = await ListeningBot.Start();
        bot.Calls.Answer = method => method switch
        {
            "conversations.members" => new SlackAnswer.Done(new JsonObject { ["ok"] = true, ["members"] = new JsonArray("U0ZOE", "U0BOT") }),
            "users.info" => new SlackAnswer.Done(new JsonObject { ["ok"] = true, ["user"] = User("U0ZOE", "Zoë Lang", "Europe/Berlin") }),
            _ => null,
        };
    }

    public async Task DisposeAsync() => await bot.DisposeAsync();

    [Fact]
    public async Task Is_asked_once_when_a_project_is_set_up_from_its_channel()
    {
        var typed = bot.People.Types("U0ZOE", "C0PIER", "/standup setup");
        var offer = Shown((await bot.Answers(typed))!);
        Assert.Null(await bot.Answers(bot.People.Presses("U0ZOE", "C0PIER", offer, "Set up", isPrivate: true)));
        var view = (await bot.Calls.Call("views.open"))["view"]!.AsObject();
        var opened = view.ToJsonString();
        Assert.Contains("\"initial_conversation\":\"C0PIER\"", opened, StringComparison.Ordinal);
        Assert.Contains("\"initial_users\":[\"U0ZOE\"]", opened, StringComparison.Ordinal);
        Assert.Contains("\"initial_value\":\"Europe/Berlin\"", opened, StringComparison.Ordinal);

        (view["id"], view["hash"]) = ("V0SETUP", "1736870400.abc");
        Assert.Null(await bot.Answers(bot.People.Submits("U0ZOE", view, (SetupForm.Name, "Pier 4"), (SetupForm.Key, "pier"))));
        await bot.WorkOff();

        var project = (await bot.Store.Project("PIER"))!;
        Assert.Equal(("Pier 4", "Europe/Berlin", "C0PIER"), (project.Name, project.Calendar.Zone.Id, project.Channel.Room.Value));
        Assert.Equal(("zoe", Role.Admin), (project.Members.Single().Handle.Value, project.Members.Single().Role));
        Assert.Single(bot.Calls.All, call => call.Method == "users.info");
        Assert.StartsWith("Pier 4 is set up.", (await bot.Store.PostByKey("setup/PIER"))!.Post.Plain, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Follows_what_Slack_tells_of_them()
    {
        Assert.Null(await bot.Answers(bot.People.Happens(new JsonObject { ["type"] = "user_change", ["user"] = User("U0ZOE", "Zoë Lang", "Asia/Tokyo") })));
        var offer = Shown((await bot.Answers(bot.People.Types("U0ZOE", "C0PIER", "/standup setup")))!);
        Assert.Null(await bot.Answers(bot.People.Presses("U0ZOE", "C0PIER", offer, "Set up", isPrivate: true)));
        Assert.Contains("\"initial_value\":\"Asia/Tokyo\"", (await bot.Calls.Call("views.open"))["view"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain(bot.Calls.All, call => call.Method == "users.info");
    }

    [Fact]
    public async Task Is_told_to_the_leads_when_somebody_comes_into_the_channel_or_leaves_it()
    {
        await bot.Answers(bot.People.Happens(new JsonObject { ["type"] = "member_joined_channel", ["user"] = "U0ZOE", ["channel"] = ListeningBot.Channel, ["channel_type"] = "C", ["team"] = ListeningBot.Team }));
        await bot.Answers(bot.People.Happens(new JsonObject { ["type"] = "member_left_channel", ["user"] = "U0BOB", ["channel"] = ListeningBot.Channel, ["channel_type"] = "C", ["team"] = ListeningBot.Team }));
        await bot.WorkOff();
        Assert.Equal("Zoë Lang came into #p0-week2-status and is no member of AutomatosX v2 yet.", (await bot.Store.PostByKey("joined/P0/U0ZOE/paris"))?.Post.Plain);
        Assert.Equal("Bob left #p0-week2-status and is asked all the same.", (await bot.Store.PostByKey("left/P0/U0BOB/paris"))?.Post.Plain);
    }

    // What is answered to a command stands there as a message of its own.
    private static JsonObject Shown(JsonObject answer)
    {
        answer["ts"] = "1736870400.000900";
        return answer;
    }

    private static JsonObject User(string id, string name, string zone) => new()
    {
        ["id"] = id,
        ["name"] = "zoe",
        ["tz"] = zone,
        ["is_bot"] = false,
        ["profile"] = new JsonObject { ["real_name"] = name },
    };
}
