using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;
using AutomatosX.Bot.Replies;
using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Tests.Support;

namespace AutomatosX.Bot.Tests.Replies;

public class TheItemForm
{
    private static readonly Change[] Register =
    [
        .. Some.Imported("risk", "R-4", ("title", "Telemetry gaps"), ("owner", "oliver"), ("rag", "green"), ("mitigation", "rollback script")),
        .. Some.Imported("action", "ACTION-06", ("title", "Checksums"), ("owner", "oliver"), ("due", "2025-01-15T17:00-08:00")),
        .. Some.Imported("metric", "parser_ms", ("value", "83.5"), ("unit", "ms")),
    ];

    [Theory]
    [InlineData("/risk new")]
    [InlineData("/metric new")]
    [InlineData("/decision new")]
    public async Task Is_offered_by_new_without_words(string line)
    {
        await using var bot = await TestBot.At("09:00", null, Register);
        var button = Assert.Single((await bot.Types(Some.Oliver, line))!.Buttons);
        Assert.Equal(("Fill in", true), (button.Label, button.OpensForm));
        var form = await Open(bot, button.Value);
        Assert.StartsWith("New ", form!.Title, StringComparison.Ordinal);
        Assert.All(form.Fields, field => Assert.Equal("", field.Value));
    }

    [Theory]
    [InlineData("/risk edit R-4")]
    [InlineData("/risk r-4")]
    public async Task Of_an_item_that_stands_shows_what_stands_there(string line)
    {
        await using var bot = await TestBot.At("09:00", null, Register);
        var button = (await bot.Types(Some.Oliver, line))!.Buttons.Single(button => button.OpensForm);
        var form = (await Open(bot, button.Value))!;
        Assert.Equal(
            ["title=Telemetry gaps", "rag=green", "owner=oliver", "mitigation=rollback script"],
            form.Fields.Where(field => field.Value.Length > 0).Select(field => $"{field.Id}={field.Value}"));
        Assert.Equal(["green", "yellow", "red"], form.Fields.Single(field => field.Id == "rag").Choices.Select(choice => choice.Value));
    }

    [Theory]
    [InlineData("/risk edit", "Which risk? /risk edit R-4")]
    [InlineData("/risk edit R-5", "No R-5 here. Nearest: R-4 Telemetry gaps. New ones: /risk new …")]
    public async Task Of_nothing_that_is_there_is_not_offered(string line, string answer)
    {
        await using var bot = await TestBot.At("09:00", null, Register);
        Assert.Equal(answer, PlainText.WithButtons((await bot.Types(Some.Oliver, line))!));
    }

    [Fact]
    public void Gives_each_sort_of_value_a_field_that_fits()
    {
        var shapes = new Dictionary<string, FieldShape>(StringComparer.Ordinal);
        foreach (var kind in Kind.All.Where(kind => kind.HasCommand))
        {
            foreach (var (field, input) in kind.InForm.Zip(ItemForm.Of(Some.Week2Project(), kind, null).Fields.Where(field => field.Id != ItemForm.Key)))
                shapes[field.Values.ToString()] = field.Long ? FieldShape.Text : input.Shape;
        }

        Assert.Equal((FieldShape.Choice, FieldShape.Choice, FieldShape.Date, FieldShape.Number, FieldShape.Line), (shapes["OneOf"], shapes["Member"], shapes["Date"], shapes["Percent"], shapes["Number"]));
    }

    [Fact]
    public async Task Filled_in_makes_an_item_with_its_echo_and_its_undo()
    {
        await using var bot = await TestBot.At("09:00", null, Register);
        await Send(bot, "P0/risk", ("title", "Vendor sandbox"), ("rag", "yellow"), ("owner", "bob"));
        var item = Assert.Single(await bot.Store.Items("P0"), item => item.Title == "Vendor sandbox");
        Assert.Equal(("Vendor sandbox", "yellow", "bob", ChangeSource.Form), (item.Title, item["rag"], item["owner"], item.Fields["rag"].Source));
        Assert.Equal($"New risk {item.Key} Vendor sandbox · yellow · owner Bob\n[Undo] [Edit]", bot.Reads(Some.Oliver)[^1]);
        await bot.Presses(Some.Oliver, "undo", bot.Posts(Some.Oliver).Last().Buttons[0].Value);
        Assert.Null(await bot.Store.Item("P0", item.Key));
    }

    [Fact]
    public async Task Sent_changes_only_what_its_sender_changed()
    {
        await using var bot = await TestBot.At("09:00", null, Register);
        var form = (await Open(bot, "P0/risk/R-4"))!;
        await bot.Says(Some.Queenie, "R-4 yellow");
        await Send(bot, form, ("mitigation", "rollback script on standby"));
        var item = await bot.Item("R-4");
        Assert.Equal(("yellow", "rollback script on standby", Some.Queenie), (item["rag"], item["mitigation"], item.Fields["rag"].By));
        Assert.Equal("R-4 mitigation: rollback script on standby\n[Undo] [Edit] [Not mine]", bot.Reads(Some.Oliver)[^1]);
    }

    [Fact]
    public async Task Emptied_in_a_field_takes_it_away_and_undo_brings_it_back()
    {
        await using var bot = await TestBot.At("09:00", null, Register);
        await Send(bot, (await Open(bot, "P0/risk/R-4"))!, ("mitigation", ""));
        Assert.Null((await bot.Item("R-4"))["mitigation"]);
        Assert.StartsWith("R-4 mitigation taken away", bot.Reads(Some.Oliver)[^1], StringComparison.Ordinal);
        await bot.Presses(Some.Oliver, "undo", bot.Posts(Some.Oliver).Last().Buttons[0].Value);
        Assert.Equal("rollback script", (await bot.Item("R-4"))["mitigation"]);
    }

    [Fact]
    public async Task Sent_as_it_was_says_that_nothing_changed()
    {
        await using var bot = await TestBot.At("09:00", null, Register);
        await Send(bot, (await Open(bot, "P0/action/ACTION-06"))!);
        Assert.Equal("ACTION-06: nothing changed.", bot.Reads(Some.Oliver)[^1]);
        Assert.DoesNotContain(await bot.Store.History("P0", "ACTION-06"), change => change.Source == ChangeSource.Form);
    }

    [Fact]
    public async Task Below_whose_echo_one_edits_opens_again_with_what_stands()
    {
        await using var bot = await TestBot.At("09:00", null, Register);
        await Send(bot, "P0/risk", ("title", "Vendor sandbox"), ("rag", "yellow"));
        var edit = bot.Posts(Some.Oliver).Last().Buttons.Single(button => button.Label == "Edit");
        var form = await bot.Inbox.Open(new ButtonPressed(bot.Clock.Now, Some.Direct(Some.Oliver), new PersonId("oliver"), new MessageRef(Some.Direct(Some.Oliver), "m1"), edit.Action, edit.Value));
        Assert.Equal("Vendor sandbox", form!.Fields.Single(field => field.Id == "title").Value);
    }

    [Fact]
    public async Task With_what_cannot_be_taken_names_each_field_and_takes_nothing()
    {
        await using var bot = await TestBot.At("09:00", null, Register);
        var form = (await Open(bot, "P0/action/ACTION-06"))!;
        var sent = Sent(bot, form, ("percent", "800"), ("status", "finished"), ("owner", "zoe"), ("due", "the 45th"), ("title", ""), ("next", "tell the team"));
        Assert.Equal(
            [
                "title: Title cannot be empty. Say it in a few words.",
                "status: “finished” is none of not started, on track, in progress, at risk, blocked, ready for review, done, dropped.",
                "percent: “800” is no percent. Write a whole number from 0 to 100.",
                "owner: No member @zoe here. Members: @oliver, @queenie, @bob, @paris.",
                "due: “the 45th” is no day that I am sure of. Write it like 2025-01-17, “Fri” or “Day 9”.",
            ],
            (await bot.Inbox.Check(sent)).Select(problem => $"{problem.Field}: {problem.Sentence}"));
        await bot.Happens(sent);
        Assert.Null((await bot.Item("ACTION-06"))["next"]);
        Assert.Contains("Not recorded: Percent. “800” is no percent.", bot.Reads(Some.Oliver)[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Day 9", "2025-01-16")]
    [InlineData("Fri 14:00", "2025-01-17T14:00-08:00")]
    [InlineData("2025-01-17 09:30", "2025-01-17T09:30-08:00")]
    [InlineData("2025-01-17", "2025-01-17")]
    public async Task Takes_days_as_people_say_them(string words, string value)
    {
        await using var bot = await TestBot.At("09:00", null, Register);
        await Send(bot, (await Open(bot, "P0/action/ACTION-06"))!, ("due", words));
        Assert.Equal(value, (await bot.Item("ACTION-06"))["due"]);
    }

    [Theory]
    [InlineData("", "A name is one word without spaces: parser_duration_ms.")]
    [InlineData("two words", "A name is one word without spaces: parser_duration_ms.")]
    [InlineData("Parser_ms", "parser_ms is there already. Choose another name.")]
    public async Task Of_what_members_name_themselves_asks_for_a_name_that_is_free(string name, string problem)
    {
        await using var bot = await TestBot.At("09:00", null, Register);
        var sent = Sent(bot, new Form("", ItemForm.Action, "P0/metric", []), ("key", name), ("value", "12.5"));
        Assert.Equal([new FieldProblem(ItemForm.Key, problem)], await bot.Inbox.Check(sent));
        await Send(bot, "P0/metric", ("key", "queue_depth"), ("value", "12.5"));
        Assert.Equal("12.5", (await bot.Item("queue_depth"))["value"]);
    }

    [Fact]
    public async Task Changes_nothing_that_its_sender_may_not()
    {
        await using var bot = await TestBot.At("09:00", Some.Week2Project() with { MembersMayUpdateOthers = false }, Register);
        var form = (await Open(bot, "P0/risk/R-4", Some.Bob))!;
        await bot.Happens(Sent(bot, form, Some.Bob, ("rag", "red")));
        Assert.Equal("green", (await bot.Item("R-4"))["rag"]);
        Assert.Contains("R-4 belongs to Oliver, and this project lets only leads change others' risks.", bot.Reads(Some.Bob)[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("P0/note")]
    [InlineData("P0/zebra")]
    [InlineData("P0/risk/R-44")]
    [InlineData("P0/action/R-4")]
    [InlineData("P9/risk")]
    [InlineData("")]
    public async Task Opens_and_takes_nothing_for_what_is_not_there(string value)
    {
        await using var bot = await TestBot.At("09:00", null, Register);
        Assert.Null(await Open(bot, value));
        var sent = Sent(bot, new Form("", ItemForm.Action, value, []), ("title", "x"), ("text", "x"));
        Assert.False(await bot.Inbox.Takes(sent));
        var before = (await bot.Store.Items("P0")).Count;
        await bot.Happens(sent);
        Assert.Equal(before, (await bot.Store.Items("P0")).Count);
    }

    [Fact]
    public async Task Sent_twice_has_one_effect()
    {
        await using var bot = await TestBot.At("09:00", null, Register);
        var sent = Sent(bot, new Form("", ItemForm.Action, "P0/risk", []), ("title", "Vendor sandbox"));
        await bot.Happens(sent, "form-1");
        await bot.Happens(sent, "form-1");
        Assert.Single(await bot.Store.Items("P0"), item => item.Title == "Vendor sandbox");
    }

    private static async Task<Form?> Open(TestBot bot, string value, MemberId? by = null)
    {
        var who = by ?? Some.Oliver;
        return await bot.Inbox.Open(new ButtonPressed(bot.Clock.Now, Some.Direct(who), new PersonId(who.Value), new MessageRef(Some.Direct(who), "m1"), ItemForm.Action, value));
    }

    private static Task Send(TestBot bot, string value, params (string Id, string Value)[] fields) => bot.Happens(Sent(bot, new Form("", ItemForm.Action, value, []), fields));

    private static Task Send(TestBot bot, Form form, params (string Id, string Value)[] fields) => bot.Happens(Sent(bot, form, fields));

    private static FormSent Sent(TestBot bot, Form form, params (string Id, string Value)[] fields) => Sent(bot, form, Some.Oliver, fields);

    /// <summary>The form as it stands, with some fields changed; an empty one is not sent.</summary>
    private static FormSent Sent(TestBot bot, Form form, MemberId by, params (string Id, string Value)[] fields) => new(
        bot.Clock.Now, Some.Direct(by), new PersonId(by.Value), form.Action, form.Value,
        form.Fields.Select(field => (field.Id, field.Value)).Concat(fields).GroupBy(field => field.Item1).Select(field => field.Last()).Where(field => field.Item2.Length > 0).ToDictionary(field => field.Item1, field => field.Item2));
}
