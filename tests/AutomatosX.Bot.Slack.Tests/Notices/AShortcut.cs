using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Slack.Calls;
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
        var told = await bot.Calls.Call("chat.postEphemeral");
        Assert.StartsWith("You are in no project here", (string)told["text"]!, StringComparison.Ordinal);
        Assert.Equal((ListeningBot.Channel, "U0ZOE"), ((string)told["channel"]!, (string)told["user"]!));
    }

    [Fact]
    public async Task Tells_in_the_direct_chat_where_the_bot_is_not_in_the_channel()
    {
        bot.Calls.Answer = method => method == "chat.postEphemeral" ? new SlackAnswer.Refused("not_in_channel", []) : null;
        Assert.Null(await bot.Answers(bot.People.UsesShortcut("U0ZOE", RecordMessage.AsRisk, bot.People.Says("U0BOB", "C0LUNCH", "It slips."))));

        var told = await bot.Calls.Call("chat.postMessage");
        Assert.Equal("U0ZOE", (string)told["channel"]!);
        Assert.StartsWith("You are in no project here", (string)told["text"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Opens_empty_while_it_takes_long_and_is_filled_then()
    {
        bot.Gate.Hold("Projects");
        Assert.Null(await bot.Answers(bot.People.UsesShortcut("U0OLIVER", RecordMessage.AsRisk, bot.People.Says("U0BOB", ListeningBot.Channel, "It slips."))));
        await bot.Clock.Awaited(TimeSpan.FromSeconds(1));
        bot.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Contains("Getting it.", (await bot.Calls.Call("views.open"))["view"]!.ToJsonString(), StringComparison.Ordinal);
        bot.Gate.Release("Projects");

        Assert.Contains("It slips", (await bot.Calls.Call("views.update"))["view"]!.ToJsonString(), StringComparison.Ordinal);
    }

    public static TheoryData<SlackAnswer> Troubles => [new SlackAnswer.Refused("expired_trigger_id", []), new SlackAnswer.TooMany(TimeSpan.FromSeconds(30)), new SlackAnswer.Unknown("no answer"), new SlackAnswer.OutOfReach("refused"), new SlackAnswer.Held("patience", TimeSpan.FromSeconds(9))];

    [Theory]
    [MemberData(nameof(Troubles))]
    public async Task Says_when_the_form_did_not_open_whatever_kept_it(SlackAnswer trouble)
    {
        bot.Calls.Answer = method => method == "views.open" ? trouble : null;
        Assert.Null(await bot.Answers(bot.People.UsesShortcut("U0OLIVER", RecordMessage.AsRisk, bot.People.Says("U0BOB", ListeningBot.Channel, "It slips."))));

        Assert.Equal("The form took too long to open. Try again.", (string)(await bot.Calls.Call("chat.postEphemeral"))["text"]!);
    }
}
