using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Tests.Support;

namespace AutomatosX.Bot.Tests.Commands;

public class LookingUp
{
    private static readonly Change[] Register =
    [
        .. Some.Imported("risk", "R-1", ("title", "Gemini fallback coverage"), ("owner", "queenie"), ("rag", "yellow")),
        .. Some.Imported("risk", "R-4", ("title", "Telemetry gaps"), ("owner", "oliver"), ("rag", "green")),
        .. Some.Imported("action", "ACTION-06", ("title", "Checksums"), ("owner", "oliver"), ("status", "in-progress"), ("percent", "80"), ("due", "2025-01-14")),
        .. Some.Imported("action", "ACTION-07", ("title", "Telemetry walkthrough"), ("owner", "bob"), ("status", "done")),
    ];

    [Fact]
    public async Task By_key_says_the_state_where_it_went_whose_it_is_and_why()
    {
        await using var bot = await TestBot.At("10:12", null, Register);
        await bot.Store.Commit(Some.Sets(
            Some.Told("risk", "R-4", "rag", "yellow", "10:12", Some.Queenie), Some.Told("risk", "R-4", "update", "variance past 5 %", "10:12", Some.Queenie, 1),
            Some.Told("risk", "R-4", "mitigation", "rollback script on standby", "10:12", Some.Queenie, 2), Some.Told("risk", "R-4", "confidence", "85", "10:12", Some.Queenie, 3)));
        Assert.Equal(
            """
            R-4 Telemetry gaps · yellow · Oliver · 85 % confidence · up from green since Tue 14 Jan 10:12
            Why: “variance past 5 %” (Queenie, Tue 14 Jan 10:12)
            Mitigation: rollback script on standby
            [Share] [History] [Edit]
            """,
            await Types(bot, "/risk R-4"));
    }

    [Theory]
    [InlineData("/risk r-4")]
    [InlineData("/risk R 4")]
    [InlineData("  risk   R_4 ")]
    [InlineData("/RISK R-4")]
    public async Task By_key_forgives_how_it_is_typed(string line)
    {
        await using var bot = await TestBot.At("10:12", null, Register);
        Assert.StartsWith("R-4 Telemetry gaps", await Types(bot, line), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/risk", "Open risks\nR-1 Gemini fallback coverage · yellow · Queenie\nR-4 Telemetry gaps · green · Oliver\n[Share]")]
    [InlineData("/risk yellow", "Risks, yellow\nR-1 Gemini fallback coverage · yellow · Queenie\n[Share]")]
    [InlineData("/risk amber", "Risks, amber\nR-1 Gemini fallback coverage · yellow · Queenie\n[Share]")]
    [InlineData("/risk red", "Risks, red: none.")]
    [InlineData("/action", "Open action items\nACTION-06 Checksums · in progress 80 % · Oliver · due Tue 14 Jan\n[Share]")]
    [InlineData("/action in progress", "Action items, in progress\nACTION-06 Checksums · in progress 80 % · Oliver · due Tue 14 Jan\n[Share]")]
    [InlineData("/action owner:@bob", "Action items of Bob\nACTION-07 Telemetry walkthrough · done · Bob\n[Share]")]
    [InlineData("/action owner:me", "Action items of Oliver\nACTION-06 Checksums · in progress 80 % · Oliver · due Tue 14 Jan\n[Share]")]
    [InlineData("/action owner:bib", "No member @bib here. Nearest: @bob.")]
    [InlineData("/action owner:zzzzzz", "No member @zzzzzz here.")]
    [InlineData("/action telemetry", "Action items with “telemetry”\nACTION-07 Telemetry walkthrough · done · Bob\n[Share]")]
    [InlineData("/risk R-44", "No R-44 here. Nearest: R-4 Telemetry gaps. New ones: /risk new …")]
    [InlineData("/risk blue moon", "No blue moon here. New ones: /risk new …")]
    [InlineData("/action history ACTION-06", "ACTION-06 Checksums, newest first\nat the start due: Tue 14 Jan (import)\nat the start percent: 80 % (import)\nat the start status: in progress (import)\nat the start owner: Oliver (import)\nat the start title: Checksums (import)\n[Share]")]
    public async Task Answers(string line, string answer)
    {
        await using var bot = await TestBot.At("10:12", null, Register);
        Assert.Equal(answer, await Types(bot, line));
    }

    [Theory]
    [InlineData("/rsk", "There is no /rsk. Nearest: /risk. All of them: /help")]
    [InlineData("/acton 7", "There is no /acton. Nearest: /action. All of them: /help")]
    public async Task Of_an_unknown_command_names_the_nearest(string line, string answer)
    {
        await using var bot = await TestBot.At("10:12", null, Register);
        Assert.Equal(answer, await Types(bot, line));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("/zebra")]
    [InlineData("/help")]
    public async Task Without_anything_near_lists_what_there_is(string line)
    {
        await using var bot = await TestBot.At("10:12", null, Register);
        var answer = await Types(bot, line);
        Assert.Contains("/risk – what could go wrong, and the risk board", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("There is no /\n", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/risk \0")]
    [InlineData("/risk '; drop table item; --")]
    [InlineData("/risk \" OR \"")]
    [InlineData("/risk *")]
    [InlineData("/risk history")]
    [InlineData("/risk why nothing")]
    [InlineData("/risk owner:")]
    [InlineData("/day 9999999999")]
    [InlineData("/day 0")]
    [InlineData("/day tomorrow")]
    [InlineData("/standup whatever")]
    public async Task Answers_whatever_is_typed(string line)
    {
        await using var bot = await TestBot.At("10:12", null, Register);
        Assert.NotEqual("", await Types(bot, line));
    }

    [Fact]
    public async Task Of_a_long_list_says_how_many_more_there_are()
    {
        await using var bot = await TestBot.At("10:12", null, Enumerable.Range(1, 30).SelectMany(number => Some.Imported("risk", $"R-{number}", ("title", "Fog"), ("rag", "green"))));
        Assert.Contains("… and 5 more. Narrow it: /risk owner:@handle, or a word.", await Types(bot, "/risk"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tells_a_stranger_what_to_do()
    {
        await using var bot = await TestBot.At("10:12", null, Register);
        Assert.Equal("You are in no project here. A lead adds you to the project's members; a new project begins with /standup setup.", (await bot.Types(new("mallory"), "/risk"))?.Plain);
    }

    [Fact]
    public async Task Changes_nothing_and_posts_nothing()
    {
        await using var bot = await TestBot.At("10:12", null, Register);
        await Types(bot, "/risk R-4");
        await bot.Send.Drain();
        Assert.Empty(bot.Chat.Deliveries);
        Assert.Empty(await bot.Store.Unfinished(10));
    }

    [Fact]
    public async Task Shares_an_answer_with_the_room_when_asked_to()
    {
        await using var bot = await TestBot.At("10:12", null, Register);
        await bot.Happens(new ButtonPressed(bot.Clock.Now, Some.Channel, new PersonId("oliver"), new MessageRef(Some.Channel, "m"), "share", "/risk R-4"));
        var shared = Assert.Single(bot.Chat.Deliveries);
        Assert.Null(shared.OnlyFor);
        Assert.Equal("Oliver shares /risk R-4\nR-4 Telemetry gaps · green · Oliver", PlainText.WithButtons(shared.Post));
    }

    internal static async Task<string> Types(TestBot bot, string line) =>
        await bot.Types(Some.Oliver, line) is { } post ? PlainText.WithButtons(post) : "";
}

public class Completing
{
    [Theory]
    [InlineData("/ri", "/risk")]
    [InlineData("/risk R", "/risk R-4|/risk R-4|/risk R-1")]
    [InlineData("/risk tele", "/risk telemetry|/risk R-4")]
    [InlineData("/nothing ", "")]
    public async Task Offers_names_then_usages_then_keys(string typed, string offered)
    {
        await using var bot = await TestBot.At("10:12", null, [.. Some.Imported("risk", "R-4", ("title", "Telemetry gaps")), .. Some.Imported("risk", "R-1", ("title", "Fallback"))]);
        Assert.Equal(offered.Split('|', StringSplitOptions.RemoveEmptyEntries).Distinct().Order(), (await bot.Commands.Complete("P0", typed)).Select(usage => usage.Example).Order());
    }
}

public class ACommandWithAnEffect
{
    [Fact]
    public async Task Is_not_answered_like_a_look_up()
    {
        await using var bot = await TestBot.At("09:00");
        Assert.Null(await bot.Types(Some.Oliver, "/risk new the vendor sandbox is down"));
    }

    [Fact]
    public async Task Records_a_new_item_and_echoes_it()
    {
        await using var bot = await TestBot.At("09:00");
        await Happens(bot, "/risk new the vendor sandbox is down");
        Assert.Equal("the vendor sandbox is down", Assert.Single(await bot.Store.Items("P0")).Title);
        Assert.Contains("R-1", Assert.Single(bot.Chat.Deliveries).Post.Plain, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Skips_the_standup()
    {
        await using var bot = await TestBot.At("08:50");
        await bot.CatchUp();
        await Happens(bot, "/standup skip");
        Assert.Contains(Some.Oliver, (await bot.Store.Run("P0", "standup", Some.Day7))!.Skipped.Keys);
    }

    [Fact]
    public async Task Publishes_the_day()
    {
        await using var bot = await TestBot.At("17:15");
        await Happens(bot, "/day publish");
        Assert.NotNull(await bot.Store.DayReport("P0", Some.Day7));
    }

    [Fact]
    public async Task Publishes_how_the_day_stands_before_its_time_and_leaves_the_summary_for_then()
    {
        await using var bot = await TestBot.At("12:00");
        await Happens(bot, "/day publish");
        Assert.Null(await bot.Store.DayReport("P0", Some.Day7));
        Assert.EndsWith(", so far", (await bot.Store.PostByKey("summary/P0/2025-01-14/so-far/12:00"))!.Post.Title, StringComparison.Ordinal);
    }

    private static Task Happens(TestBot bot, string line) => bot.Happens(new CommandTyped(bot.Clock.Now, Some.Direct(Some.Oliver), new PersonId("oliver"), line));
}

public class TheDayAndTheStandup
{
    [Fact]
    public async Task Are_previewed_with_what_does_not_agree()
    {
        await using var bot = await TestBot.At("12:00", null, Some.Imported("action", "ACTION-06", ("title", "Checksums"), ("status", "in-progress"), ("due", "2025-01-14")));
        var preview = await LookingUp.Types(bot, "/day preview");
        Assert.StartsWith("Preview: AutomatosX v2 P0 Week 2 Day 7 Execution Outcomes (Tuesday 2025-01-14)", preview, StringComparison.Ordinal);
        Assert.Contains("Checks\nACTION-06 Checksums is open and nobody owns it.\n[Publish now]", preview, StringComparison.Ordinal);
        Assert.Null(await bot.Store.DayReport("P0", Some.Day7));
    }

    [Fact]
    public async Task Say_what_there_is_not()
    {
        await using var bot = await TestBot.At("08:00");
        Assert.Equal("There is no summary of Day 6 (Sun 12 Jan).", await LookingUp.Types(bot, "/day 6"));
        Assert.Equal("“tomorrow” is no day. Write /day 2025-01-14 or /day 7.", await LookingUp.Types(bot, "/day tomorrow"));
        Assert.Equal("Standup is at 08:50 PT; nobody was asked yet.", await LookingUp.Types(bot, "/standup"));
    }

    [Fact]
    public async Task Come_back_as_documents()
    {
        await using var bot = await TestBot.At("17:10");
        await bot.CatchUp();
        var post = await bot.Types(Some.Oliver, "/day 7");
        Assert.Equal("2025-01-14.md", post?.Attachment?.FileName);
    }

    [Fact]
    public async Task Tell_what_one_owns()
    {
        await using var bot = await TestBot.At("08:50", null, Some.Imported("action", "ACTION-06", ("title", "Checksums"), ("owner", "oliver"), ("percent", "80")));
        Assert.Equal("Yours and open\nACTION-06 Checksums · 80 % · Oliver", await LookingUp.Types(bot, "/standup mine"));
    }
}

public class TheNearestWord
{
    [Theory]
    [InlineData("RSK", "risk")]
    [InlineData("acton", "action")]
    [InlineData("zebra", null)]
    [InlineData("", null)]
    public void Is_at_most_a_third_of_its_letters_away(string typed, string? nearest) => Assert.Equal(nearest, Nearest.To(typed, ["risk", "action", "story"]));

    [Fact]
    public void Of_nothing_is_nothing() => Assert.Null(Nearest.To("risk", []));
}
