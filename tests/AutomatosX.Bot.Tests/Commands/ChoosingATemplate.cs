using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Tests.Support;

namespace AutomatosX.Bot.Tests.Commands;

public class ChoosingATemplate
{
    [Fact]
    public async Task Shows_which_is_in_use_and_which_there_are()
    {
        await using var bot = await TestBot.At("10:00");
        Assert.Equal("The day summary is written by execution-outcomes.\nThere is also session-summary: /standup template session-summary", (await bot.Types(Some.Paris, "/standup template"))!.Plain);
        Assert.Equal("The day summary is written by execution-outcomes.\nThere is also session-summary. A lead chooses.", (await bot.Types(Some.Oliver, "/standup template session-summary"))!.Plain);
    }

    [Fact]
    public async Task Is_for_a_lead_and_the_summary_follows()
    {
        await using var bot = await TestBot.At("17:10");
        await bot.CatchUp();
        var before = (await bot.Store.DayReport("P0", Some.Day7))!.Title;
        await Types(bot, Some.Oliver, "/standup template session-summary");
        Assert.Equal("execution-outcomes", (await bot.Store.Project("P0"))!.Template);

        await Types(bot, Some.Paris, "/standup template Session-Summary");
        Assert.Equal("session-summary", (await bot.Store.Project("P0"))!.Template);
        Assert.Equal("The day summary is written by session-summary from now on. A summary that is still open follows; closed days stay as they are.", bot.Reads(Some.Paris)[^1]);
        await bot.CatchUp();
        Assert.NotEqual(before, (await bot.Store.DayReport("P0", Some.Day7))!.Title);
        Assert.Equal("The day summary is written by session-summary.\nThere is also execution-outcomes: /standup template execution-outcomes", (await bot.Types(Some.Paris, "/standup template session-summary"))!.Plain);
    }

    [Theory]
    [InlineData("/standup template sesion-summary", "There is no template “sesion-summary”. There are: execution-outcomes, session-summary. Nearest: /standup template session-summary")]
    [InlineData("/standup template my own", "There is no template “my own”. There are: execution-outcomes, session-summary.")]
    public async Task Of_what_is_not_there_says_what_is(string line, string answer)
    {
        await using var bot = await TestBot.At("10:00");
        Assert.Equal(answer, (await bot.Types(Some.Paris, line))!.Plain);
    }

    [Fact]
    public async Task Leaves_a_text_of_the_projects_own_to_the_projects_file()
    {
        const string Own = "# {{project}} {{day}}\n\n## Actions\n\n{{actions}}\n";
        await using var bot = await TestBot.At("10:00", Some.Week2Project() with { Template = Own });
        await Types(bot, Some.Paris, "/standup template session-summary");
        await bot.Presses(Some.Paris, "template", "P0/session-summary");

        Assert.Equal(Own, (await bot.Store.Project("P0"))!.Template);
        Assert.Equal("A template of the project's own writes its day summary. It stands in the project's file, and is changed there.", (await bot.Types(Some.Paris, "/standup template session-summary"))!.Plain);
    }

    [Theory]
    [InlineData("P0/no-such-template")]
    [InlineData("P0/session-summary/more")]
    [InlineData("P9/session-summary")]
    [InlineData("")]
    public async Task Takes_no_other_word(string value)
    {
        await using var bot = await TestBot.At("10:00");
        await bot.Presses(Some.Paris, "template", value);
        Assert.Equal("execution-outcomes", (await bot.Store.Project("P0"))!.Template);
        Assert.Empty(bot.SetAside);
    }

    private static async Task Types(TestBot bot, MemberId member, string line)
    {
        await bot.Happens(new CommandTyped(bot.Clock.Now, Some.Direct(member), new PersonId(member.Value), line));
    }
}
