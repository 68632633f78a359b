using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Replies;
using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Tests.Support;

namespace AutomatosX.Bot.Tests.Replies;

// Oliver owns ACTION-06, R-4 and R-7, Queenie ACTION-08, nobody ACTION-09; Paris is a lead.
public class RightsToChange
{
    private static readonly Change[] Register =
    [
        .. Some.Imported("action", "ACTION-06", ("title", "Checksums"), ("owner", "oliver"), ("status", "in-progress"), ("percent", "80")),
        .. Some.Imported("action", "ACTION-08", ("title", "Runbook"), ("owner", "queenie"), ("status", "not-started")),
        .. Some.Imported("action", "ACTION-09", ("title", "Canary"), ("status", "not-started")),
        .. Some.Imported("risk", "R-4", ("title", "Telemetry gaps"), ("owner", "oliver"), ("rag", "green")),
        .. Some.Imported("risk", "R-7", ("title", "Pier works"), ("owner", "oliver"), ("rag", "green")),
    ];

    private static readonly IReadOnlyDictionary<string, Item> Items = Some.ItemsOf(Register).ToDictionary(item => item.Key);

    private static Project Strict => Some.Week2Project() with { MembersMayUpdateOthers = false };

    [Theory]
    [InlineData("oliver", "R-4", true)]
    [InlineData("queenie", "R-4", false)]
    [InlineData("paris", "R-4", true)]
    [InlineData("bob", "ACTION-09", true)]
    public void Are_the_owners_the_leads_and_everybodys_where_nobody_owns(string author, string key, bool allowed) =>
        Assert.Equal(allowed, On(Strict, author, Set(key)).Allowed.Findings.Count == 1);

    [Fact]
    public void Are_everybodys_where_the_project_says_so() => Assert.Empty(On(Some.Week2Project(), "bob", Set("R-4")).Refused);

    [Fact]
    public void Are_an_admins_too() =>
        Assert.Empty(On(Strict with { Members = [.. Strict.Members.Select(member => member.Handle == Some.Bob ? member with { Role = Role.Admin } : member)] }, "bob", Set("R-4")).Refused);

    [Fact]
    public void Count_the_author_and_never_who_is_spoken_for() => Assert.Single(On(Strict, "bob", Set("R-4") with { Subject = Some.Oliver }).Refused);

    [Fact]
    public void Let_everybody_bring_up_something_new() =>
        Assert.Empty(On(Strict, "bob", new CreateFinding("action", [new FieldFinding("title", "x", default), new FieldFinding("owner", "oliver", default)], default)).Refused);

    [Theory]
    [InlineData("bob", "oliver", false)]
    [InlineData("bob", "bob", true)]
    [InlineData("paris", "oliver", true)]
    public void Let_leads_say_who_else_is_away(string author, string subject, bool allowed) => Assert.Equal(
        allowed, On(Some.Week2Project(), author, new CreateFinding("absence", [new FieldFinding("from", "2025-01-16", default)], default) { Subject = new MemberId(subject) }).Refused.Count == 0);

    [Fact]
    public void Leave_out_of_a_question_what_may_not_be_chosen()
    {
        var ask = new AskFinding("action", "ACTION-0", Doubt.NearKey, [Option("ACTION-06"), Option("ACTION-09")], default);
        Assert.Equal(["ACTION-09"], Assert.IsType<AskFinding>(Assert.Single(On(Strict, "bob", ask).Allowed.Findings)).Options.Select(option => option.Key));
        Assert.Equal("ACTION-06", Assert.Single(On(Strict, "bob", ask with { Options = [Option("ACTION-06")] }).Refused).Key);
    }

    [Theory]
    [InlineData("R-4 is red now", "R-4 belongs to Oliver, and this project lets only leads change others' risks. I told Oliver what you wrote.")]
    [InlineData("R-4 red, R-7 yellow", "R-4 and R-7 belong to Oliver, and this project lets only leads change others' risks. I told Oliver what you wrote.")]
    [InlineData("R-4 red\nACTION-06 done", "R-4 and ACTION-06 belong to Oliver, and this project lets only leads change others' risks and action items. I told Oliver what you wrote.")]
    [InlineData("R-4 red\nACTION-08 done", "R-4 belongs to Oliver, and this project lets only leads change others' risks. I told Oliver what you wrote.\nACTION-08 belongs to Queenie, and this project lets only leads change others' action items. I told Queenie what you wrote.")]
    [InlineData("for @oliver: out Thursday", "Only leads set others' absences. I told Oliver what you wrote.")]
    [InlineData("I think R-4 is red", "R-4 belongs to Oliver, and this project lets only leads change others' risks. I told Oliver what you wrote.")]
    public async Task Are_said_to_the_author_of_what_is_refused(string text, string said)
    {
        await using var bot = await TestBot.At("09:15", Strict, Register);
        var id = await bot.Says(Some.Bob, text);
        Assert.Equal($"{said}\n[Edit]", bot.Echo(id));
        Assert.All(await bot.Store.Items("P0"), item => Assert.Equal(ChangeSource.Import, item.Created.Source));
        Assert.Empty(await bot.Store.ChangesOf("P0", id));
        Assert.Empty(await bot.Store.Asks(id));
    }

    [Fact]
    public async Task Write_what_is_allowed_beside_what_is_refused()
    {
        await using var bot = await TestBot.At("09:15", Strict, Register);
        var id = await bot.Says(Some.Bob, "ACTION-09 50%. R-4 red. Decision: we freeze on Friday");
        Assert.Equal(
            "ACTION-09 not started → in progress 50 %\nDecision D-1: we freeze on Friday\nR-4 belongs to Oliver, and this project lets only leads change others' risks. I told Oliver what you wrote.\n[Undo] [Edit]",
            bot.Echo(id));
        Assert.Equal("green", (await bot.Item("R-4"))["rag"]);
    }

    [Fact]
    public async Task Tell_the_owner_what_was_written_and_how_to_record_it()
    {
        await using var bot = await TestBot.At("09:15", Strict, Register);
        await bot.Says(Some.Bob, "R-4 is red now, mitigation: rollback script on standby");
        Assert.Equal(
            ["Bob wrote about R-4, which is yours: “R-4 is red now, mitigation: rollback script on standby”.\nNothing was changed; only leads change others' risks here.\nTo record it, write: R-4 red, mitigation: rollback script on standby"],
            bot.Reads(Some.Oliver));
        var hint = await bot.Says(Some.Oliver, "R-4 red, mitigation: rollback script on standby");
        Assert.StartsWith("R-4 green → red · mitigation: rollback script on standby\n", bot.Echo(hint), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ACTION-06 75%, due 2025-01-16", "ACTION-06 75 %, due 2025-01-16")]
    [InlineData("ACTION-06 done", "ACTION-06 done")]
    [InlineData("ACTION-06 reassigned to @bob", "ACTION-06 owner @bob")]
    [InlineData("R-4 likelihood high, confidence is 70%", "R-4 confidence 70 %, likelihood high")]
    public async Task Hint_at_words_that_mean_the_same(string text, string hint)
    {
        await using var bot = await TestBot.At("09:15", Strict, Register);
        await bot.Says(Some.Bob, text);
        Assert.EndsWith($"To record it, write: {hint}", Assert.Single(bot.Reads(Some.Oliver)), StringComparison.Ordinal);
        var id = await bot.Says(Some.Oliver, hint);
        var refused = On(Strict, "bob", [.. ReplyReader.Read(text, Context()).Findings]).Refused;
        Assert.Equal(
            refused.SelectMany(refusal => refusal.Fields).Select(field => (field.Field, (string?)field.Value)).Order(),
            (await bot.Store.ChangesOf("P0", id)).Select(change => (change.Field, change.Value)).Order());
    }

    [Fact]
    public async Task Come_with_the_words_of_an_absence()
    {
        await using var bot = await TestBot.At("09:15", Strict, Register);
        await bot.Says(Some.Bob, "for @oliver: out Thursday, vacation");
        Assert.Equal(["Bob wrote that you are away: “for @oliver: out Thursday, vacation”.\nNothing was changed; only leads set others' absences here.\nTo record it, write: out Thursday, vacation"], bot.Reads(Some.Oliver));
    }

    [Fact]
    public async Task Are_looked_at_again_when_a_reading_is_chosen()
    {
        await using var bot = await TestBot.At("09:15", Strict, Register);
        var id = await bot.Says(Some.Bob, "I think ACTION-09 is done");
        await bot.Says(Some.Queenie, "I'll take ACTION-09");
        await bot.Presses(Some.Bob, "read-as", $"{id}#0#0");
        Assert.Equal("not-started", (await bot.Item("ACTION-09")).Status);
        Assert.Equal("ACTION-09 belongs to Queenie, and this project lets only leads change others' action items. I told Queenie what you wrote.", PlainText.WithButtons(bot.Chat.Standing[$"ask/{id}/0"].Post));
        Assert.Contains("Bob wrote about ACTION-09, which is yours: “I think ACTION-09 is done”.", bot.Reads(Some.Queenie)[^1], StringComparison.Ordinal);
        await bot.Presses(Some.Bob, "read-as", $"{id}#0#0");
        Assert.Equal("not-started", (await bot.Item("ACTION-09")).Status);
    }

    [Fact]
    public async Task Are_told_of_one_by_one_when_a_reading_is_chosen()
    {
        await using var bot = await TestBot.At("09:15", Strict, Register);
        var id = await bot.Says(Some.Bob, "R-4 red. I think ACTION-09 is done");
        await bot.Says(Some.Oliver, "I'll take ACTION-09");
        await bot.Presses(Some.Bob, "read-as", $"{id}#0#0");
        Assert.Equal(
            ["Bob wrote about R-4, which is yours: “R-4 red”.\nBob wrote about ACTION-09, which is yours: “I think ACTION-09 is done”.\nNothing was changed; only leads change others' risks and action items here.\nTo record it, write: R-4 red · ACTION-09 done"],
            bot.Reads(Some.Oliver).Where(text => text.StartsWith("Bob", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Hold_for_the_words_in_a_form()
    {
        await using var bot = await TestBot.At("08:50", Strict, Register);
        await bot.CatchUp();
        await bot.Happens(new FormSent(bot.Clock.Now, Some.Direct(Some.Queenie), new PersonId("queenie"), "answer", "P0/standup/2025-01-14", new Dictionary<string, string> { ["ACTION-08|status"] = "in-progress", ["words"] = "R-4 red" }));
        Assert.Equal(("in-progress", "green"), ((await bot.Item("ACTION-08")).Status, (await bot.Item("R-4"))["rag"]));
        Assert.Contains("R-4 belongs to Oliver", bot.Reads(Some.Queenie)[^1], StringComparison.Ordinal);
        Assert.StartsWith("Queenie wrote about R-4, which is yours: “R-4 red”.\n", bot.Reads(Some.Oliver)[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Let_a_new_item_be_brought_up_by_command()
    {
        await using var bot = await TestBot.At("09:15", Strict, Register);
        await bot.Happens(new CommandTyped(bot.Clock.Now, Some.Channel, new PersonId("bob"), "/action new rotate the keys, @oliver, due 2025-01-16"));
        var action = (await bot.Store.Items("P0"))[^1];
        Assert.Equal(("rotate the keys", "oliver"), (action.Title, action["owner"]));
        var told = Assert.Single(bot.Posts(Some.Oliver));
        Assert.Equal($"Yours now, says Bob: {action.Key} rotate the keys · due Thu 16 Jan", told.Plain);
        Assert.All(told.Sections[0].Lines, line => Assert.Null(line.Source));
    }

    [Fact]
    public async Task Are_asked_of_changed_words_too()
    {
        await using var bot = await TestBot.At("09:15", Strict, Register);
        var id = await bot.Says(Some.Bob, "ACTION-09 50%", "m1");
        await Edits(bot, "ACTION-09 60%. R-4 red");
        Assert.Equal("ACTION-09 not started → in progress 60 %\nR-4 belongs to Oliver, and this project lets only leads change others' risks. I told Oliver what you wrote.\n[Undo] [Edit]", bot.Echo(id));
        await Edits(bot, "ACTION-09 60%");
        Assert.Equal("ACTION-09 not started → in progress 60 %\n[Undo] [Edit]", bot.Echo(id));
        Assert.Equal(["Bob changed what was said here. Nothing of yours was changed."], bot.Reads(Some.Oliver));
        await Edits(bot, "R-4 red");
        await Edits(bot, "thanks");
        Assert.Equal("Nothing of the earlier words is recorded any more.", bot.Echo(id));
    }

    [Fact]
    public async Task Are_no_matter_for_taking_ones_words_back()
    {
        await using var bot = await TestBot.At("09:15", Strict, Register);
        var id = await bot.Says(Some.Bob, "ACTION-09 50%. R-4 red");
        await bot.Presses(Some.Bob, "undo", id);
        Assert.Equal("Undone. ACTION-09 is not started again.", bot.Echo(id));
        Assert.Equal(["Bob took this back. Nothing of yours was changed."], bot.Reads(Some.Oliver));
    }

    [Fact]
    public async Task Refuse_once_however_often_the_message_comes()
    {
        await using var bot = await TestBot.At("09:15", Strict, Register);
        var said = new MessageSaid(bot.Clock.Now, Some.Direct(Some.Bob), new PersonId("bob"), new MessageRef(Some.Direct(Some.Bob), "m1"), null, "R-4 red", true);
        await bot.Happens(said, "e-1");
        await bot.Happens(said, "e-1");
        await bot.Happens(said, "e-2");
        Assert.Single(bot.Chat.Deliveries, delivery => delivery.Place == Some.Direct(Some.Oliver));
        Assert.Single(bot.Chat.Deliveries, delivery => delivery.Place == Some.Direct(Some.Bob));
    }

    private static Task Edits(TestBot bot, string text) =>
        bot.Happens(new MessageEdited(bot.Clock.Now, Some.Direct(Some.Bob), new PersonId("bob"), new MessageRef(Some.Direct(Some.Bob), "m1"), text, bot.Clock.Now));

    private static ReadingContext Context() => new(Strict, Some.Bob, Some.At("09:15"), null, Items.Values.ToDictionary(item => item.Key, item => new KnownItem(item.Key, item.Kind, item.Title, item.Status)), []);

    private static Verdict On(Project project, string author, params IReadOnlyList<Finding> findings) => new Rights(project, new MemberId(author), Items).On(new Reading(findings));

    private static SetFinding Set(string key) => new(Items[key].Kind, key, [new FieldFinding("update", "x", default)], default);

    private static AskOption Option(string key) => new("action", key, [new FieldFinding("status", "done", default)]);
}
