using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Replies;
using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Tests.Support;

namespace AutomatosX.Bot.Tests.Replies;

public class RecordingSomebodysMessage
{
    private static readonly MessageRef Said = new(Some.Channel, "m-17");

    [Fact]
    public async Task Opens_a_form_that_proposes_its_first_sentence()
    {
        await using var bot = await TestBot.At("09:00");
        var form = await bot.Inbox.Record(new PersonId("bob"), Said, "risk", "The vendor may slip. We heard so on Monday.\nMore below.");
        Assert.Equal(("risk", "The vendor may slip"), (form!.Fields.Single(field => field.Id == RecordForm.As).Value, form.Fields.Single(field => field.Id == FieldNames.Title).Value));
    }

    [Fact]
    public async Task Opens_nothing_for_somebody_who_is_no_member()
    {
        await using var bot = await TestBot.At("09:00");
        Assert.Null(await bot.Inbox.Record(new PersonId("zoe"), Said, "risk", "The vendor may slip."));
    }

    [Fact]
    public async Task Makes_an_item_that_leads_back_to_the_message()
    {
        await using var bot = await TestBot.At("09:00");
        await Sends(bot, ("kind", "action"), ("title", "Call the vendor"), ("owner", "queenie"), ("due", "2025-01-17"));
        var item = Assert.Single(await bot.Store.Items("P0"), item => item.Title == "Call the vendor");
        Assert.Equal((Some.Queenie, "2025-01-17", Said), (item.Owner, item[FieldNames.Due], item.Fields[FieldNames.Title].Message));
        Assert.Contains(bot.Chat.Standing.Values, standing => standing.Post.Plain.Contains(item.Key, StringComparison.Ordinal) && standing.Message.Place == Some.Channel);
    }

    [Theory]
    [InlineData("decision", "text")]
    [InlineData("blocker", "text")]
    [InlineData("risk", "title")]
    public async Task Keeps_only_what_the_kind_has(string kind, string field)
    {
        await using var bot = await TestBot.At("09:00");
        await Sends(bot, ("kind", kind), ("title", "Freeze on Friday"), ("due", "2025-01-17"));
        var item = Assert.Single(await bot.Store.Items("P0"), item => item.Kind == kind);
        Assert.Equal(("Freeze on Friday", null), (item[field], item[FieldNames.Due]));
    }

    [Fact]
    public async Task Is_undone_like_any_reply()
    {
        await using var bot = await TestBot.At("09:00");
        await Sends(bot, ("kind", "risk"), ("title", "The vendor may slip"));
        var undo = bot.Chat.Standing.Values.SelectMany(standing => standing.Post.Buttons).Single(button => button.Action == "undo");
        await bot.Presses(Some.Bob, undo.Action, undo.Value);
        Assert.Empty(await bot.Store.Items("P0"));
    }

    [Fact]
    public async Task Reads_the_same_when_its_words_are_edited_without_a_change()
    {
        await using var bot = await TestBot.At("09:00");
        await Sends(bot, ("kind", "action"), ("title", "Call the vendor"), ("owner", "queenie"), ("due", "2025-01-17"));
        var before = Assert.Single(await bot.Store.Items("P0"));
        var edit = bot.Chat.Standing.Values.SelectMany(standing => standing.Post.Buttons).Single(button => button.Action == EditForm.Action);
        var words = (await bot.Inbox.Open(new ButtonPressed(bot.Clock.Now, Some.Channel, new PersonId("bob"), Said, edit.Action, edit.Value)))!.Fields.Single().Value;
        await bot.Happens(new FormSent(bot.Clock.Now, Some.Channel, new PersonId("bob"), EditForm.Action, edit.Value, new Dictionary<string, string> { [EditForm.Words] = words }));
        var after = Assert.Single(await bot.Store.Items("P0"));
        Assert.Equal((before.Key, before.Title, before.Owner, before[FieldNames.Due]), (after.Key, after.Title, after.Owner, after[FieldNames.Due]));
    }

    [Theory]
    [InlineData("title", " ", "Say what it is in a few words.")]
    [InlineData("owner", "zoe", "zoe is no member of AutomatosX v2.")]
    [InlineData("due", "someday", "\"someday\" is no date. Write it like 2025-01-17.")]
    public async Task Says_at_the_field_what_cannot_be_taken(string field, string value, string sentence)
    {
        await using var bot = await TestBot.At("09:00");
        var sent = Form(bot, ("title", "Call the vendor"), (field, value));
        Assert.Equal([new FieldProblem(field, sentence)], await bot.Inbox.Check(sent));
        await bot.Happens(sent);
        Assert.Empty(await bot.Store.Items("P0"));
        Assert.Contains(bot.Chat.Standing.Values, standing => standing.Post.Plain == sentence);
    }

    private static Task Sends(TestBot bot, params IReadOnlyList<(string Field, string Value)> fields) => bot.Happens(Form(bot, fields));

    private static FormSent Form(TestBot bot, params IReadOnlyList<(string Field, string Value)> fields)
    {
        var filled = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (field, value) in fields)
            filled[field] = value;
        return new FormSent(bot.Clock.Now, Some.Channel, new PersonId("bob"), RecordForm.Action, $"P0/{Said.Id}", filled);
    }
}
