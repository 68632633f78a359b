using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Slack.Notices;
using AutomatosX.Bot.Slack.Tests.Support;

namespace AutomatosX.Bot.Slack.Tests.Notices;

public sealed class AShortcut : IAsyncLifetime
{
    private ListeningBot bot = null!;

    public async Task InitializeAsync() => bot = await ListeningBot.Start();

    public async Task DisposeAsync() => await bot.DisposeAsync();

    [Fact]
    public async Task Records_somebodys_message_as_what_it_says()
    {
        var said = bot.People.Says("U0BOB", ListeningBot.Channel, "The vendor may slip. We &amp; they know.");
        Assert.Null(await bot.Answers(bot.People.UsesShortcut("U0OLIVER", RecordMessage.AsRisk, said)));
        var view = (await bot.Calls.Call("views.open"))["view"]!.AsObject();
        Assert.Contains("\"initial_value\":\"The vendor may slip\"", view.ToJsonString(), StringComparison.Ordinal);

        (view["id"], view["hash"]) = ("V0RECORD", "1736870400.abc");
        Assert.Null(await bot.Answers(bot.People.Submits("U0OLIVER", view)));
        await bot.WorkOff();

        var risk = Assert.Single(await bot.Store.Items("P0"), item => item.Title == "The vendor may slip");
        Assert.Equal(Testing.Slack.FakeSlackPeople.TsOf(said), risk.Fields[FieldNames.Title].Message!.Id);
    }

    [Fact]
    public async Task Says_at_the_field_what_is_missing()
    {
        var said = bot.People.Says("U0BOB", ListeningBot.Channel, "Call them.");
        Assert.Null(await bot.Answers(bot.People.UsesShortcut("U0OLIVER", RecordMessage.AsAction, said)));
        var view = (await bot.Calls.Call("views.open"))["view"]!.AsObject();

        var answer = await bot.Answers(bot.People.Submits("U0OLIVER", view, (FieldNames.Title, " ")));

        Assert.Equal("Say what it is in a few words.", (string)answer!["errors"]![FieldNames.Title]!);
    }

    [Fact]
    public async Task Tells_somebody_in_no_project_why_nothing_opens()
    {
        Assert.Null(await bot.Answers(bot.People.UsesShortcut("U0ZOE", RecordMessage.AsRisk, bot.People.Says("U0BOB", ListeningBot.Channel, "It slips."))));
        Assert.StartsWith("You are in no project here", (string)(await bot.Calls.Call("chat.postMessage"))["text"]!, StringComparison.Ordinal);
    }
}
