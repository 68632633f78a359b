using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Documents;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Tests.Support;

namespace AutomatosX.Bot.Tests.Documents;

// A register is pasted into a form; what is not clear is asked there, and nothing of it is lost.
public class ATableInChat
{
    private const string Pasted = "Risk ID\tTitle\tRAG\tRegion\nR-1\tFog at the pier\tAmber\tNorth\nR-2\tCard terminals\tgreen\tSouth";

    [Fact]
    public async Task Is_offered_by_the_command_of_its_kind_and_opens_a_form()
    {
        await using var bot = await TestBot.At("09:00");

        var offer = (await bot.Types(Some.Oliver, "/risk import"))!;
        var button = Assert.Single(offer.Buttons);
        var form = await bot.Inbox.Open(new ButtonPressed(bot.Clock.Now, Some.Direct(Some.Oliver), new PersonId("oliver"), new MessageRef(Some.Direct(Some.Oliver), "m"), button.Action, button.Value));

        Assert.True(button.OpensForm);
        Assert.Equal(["table", "columns"], form!.Fields.Select(field => field.Id));
    }

    [Fact]
    public async Task Is_asked_about_in_the_form_and_taken_in_once_that_is_said()
    {
        await using var bot = await TestBot.At("09:00");

        var problem = Assert.Single(await bot.Inbox.Check(Sent(bot, Pasted)));
        await bot.Happens(Sent(bot, Pasted, "Region = -"), "t1");

        Assert.Equal("columns", problem.Field);
        Assert.StartsWith("“Region” names no field of a risk. Say what it holds: Region = key, title, rag", problem.Sentence, StringComparison.Ordinal);
        Assert.Equal("Taken in: 2 new risks, 0 changed, 0 as they were (4 fields).\n[Undo]", bot.Echo("form/t1"));
        var fog = await bot.Item("R-1");
        Assert.Equal(("yellow", Some.Oliver, ChangeSource.Import), (fog["rag"], fog.Created.By, fog.Created.Source));
        Assert.Equal(Pasted, (await bot.Store.Reply("form/t1"))!.Text);
    }

    [Fact]
    public async Task Is_understood_without_asking_the_next_time_and_changes_nothing_twice()
    {
        await using var bot = await TestBot.At("09:00");
        await bot.Happens(Sent(bot, Pasted, "Region = -"), "t1");

        Assert.Empty(await bot.Inbox.Check(Sent(bot, Pasted)));
        await bot.Happens(Sent(bot, Pasted), "t2");

        Assert.Equal("Taken in: 0 new risks, 0 changed, 2 as they were (0 fields).", bot.Echo("form/t2"));
    }

    [Fact]
    public async Task Is_taken_back_like_any_reply()
    {
        await using var bot = await TestBot.At("09:00");
        await bot.Happens(Sent(bot, Pasted, "Region = -"), "t1");

        await bot.Presses(Some.Oliver, "undo", "form/t1");

        Assert.Empty(await bot.Store.Items("P0"));
    }

    [Fact]
    public async Task That_is_wrong_is_kept_and_told_with_its_place_and_nothing_is_taken_in()
    {
        await using var bot = await TestBot.At("09:00");
        var wrong = Pasted.Replace("green", "purple", StringComparison.Ordinal);

        var problem = Assert.Single(await bot.Inbox.Check(Sent(bot, wrong, "Region = -")));
        await bot.Happens(Sent(bot, wrong, "Region = -"), "t1");

        Assert.Equal(("table", "Nothing was taken in. line 3, RAG: \"purple\" is not allowed; one of green, yellow, red is"), (problem.Field, problem.Sentence));
        Assert.Equal(problem.Sentence, bot.Echo("form/t1"));
        Assert.Empty(await bot.Store.Items("P0"));
        Assert.Equal(wrong, (await bot.Store.Reply("form/t1"))!.Text);
    }

    [Fact]
    public async Task Is_for_leads_where_only_they_change_what_others_own()
    {
        await using var bot = await TestBot.At("09:00", Some.Week2Project() with { MembersMayUpdateOthers = false });

        await bot.Happens(Sent(bot, Pasted, "Region = -"), "t1");
        await bot.Happens(Sent(bot, Pasted, "Region = -", Some.Paris), "t2");

        Assert.Contains("only leads take tables in", bot.Echo("form/t1"), StringComparison.Ordinal);
        Assert.StartsWith("Taken in: 2 new risks", bot.Echo("form/t2"), StringComparison.Ordinal);
    }

    private static FormSent Sent(TestBot bot, string table, string columns = "", MemberId? by = null)
    {
        var who = by ?? Some.Oliver;
        return new FormSent(bot.Clock.Now, Some.Direct(who), new PersonId(who.Value), TableForm.Action, "P0/risk", new Dictionary<string, string> { ["table"] = table, ["columns"] = columns });
    }
}
