using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Tests.Support;

namespace AutomatosX.Bot.Tests.Commands;

public class ARiskLookedInto
{
    private static readonly Change[] Register =
    [
        .. Some.Imported("risk", "R-4", ("title", "Telemetry gaps"), ("owner", "oliver"), ("rag", "green"), ("likelihood", "high"), ("impact", "high")),
        .. Some.Imported("risk", "R-6", ("title", "Legal alignment"), ("owner", "bob"), ("rag", "yellow")),
        .. Some.Imported("action", "ACTION-15", ("title", "Rotate tokens"), ("owner", "oliver"), ("status", "in-progress")),
        .. Some.Imported("metric", "alert_noise", ("title", "Noise")),
    ];

    [Fact]
    public async Task Says_why_it_is_red_in_the_words_of_those_who_said_so()
    {
        await using var bot = await TestBot.At("09:00", null, Register);
        await bot.Says(Some.Oliver, "R-4 green, calm");
        bot.Clock.Now = Some.At("10:12");
        await bot.Says(Some.Queenie, "R-4 is red: variance past 7 % for ten minutes. ACTION-15 70%");
        bot.Clock.Now = Some.At("11:00");
        await bot.Says(Some.Oliver, "R-4 mitigation: rollback script on standby\nR-4 still red, next review Thursday");
        bot.Clock.Now = Some.At("12:00");

        Assert.Equal(
            """
            R-4 Telemetry gaps is red, up from green since Tue 14 Jan 10:12
              “R-4 is red: variance past 7 % for ten minutes” (Queenie, Tue 14 Jan 10:12)
              “R-4 still red, next review Thursday” (Oliver, Tue 14 Jan 11:00)
            Score: 9 (high × high)
            Mitigation: rollback script on standby
            Next review: Thu 16 Jan
            [Share] [History]
            """.ReplaceLineEndings("\n"),
            await LookingUp.Types(bot, "/risk why R-4"));
        var asked = await bot.Types(Some.Oliver, "/risk why R-4");
        Assert.All(asked!.Sections[0].Lines.Where(line => line.Depth == 1), line => Assert.NotNull(line.Source));
    }

    [Theory]
    [InlineData("why is R-6 yellow?", "R-6 Legal alignment is yellow since the start")]
    [InlineData("@bot Why's r-6 yellow", "R-6 Legal alignment is yellow since the start")]
    [InlineData("why is ACTION-15 in progress?", "ACTION-15 Rotate tokens is in progress since the start")]
    public async Task Is_asked_about_in_words_as_well(string words, string answer)
    {
        await using var bot = await TestBot.At("09:00", null, Register);
        await bot.Says(Some.Paris, words);

        Assert.StartsWith(answer, Assert.Single(bot.Reads(Some.Paris)), StringComparison.Ordinal);
        Assert.Empty(await bot.Store.RepliesOn("P0", Some.Day7));
    }

    [Theory]
    [InlineData("why is R-44 red?")]
    [InlineData("why is the build red?")]
    [InlineData("R-6 red. why is R-6 red?")]
    [InlineData("why is R-6 yellow?\nACTION-15 done")]
    public async Task Is_not_asked_about_by_other_words(string words)
    {
        await using var bot = await TestBot.At("09:00", null, Register);
        await bot.Says(Some.Paris, words);

        Assert.Single(await bot.Store.RepliesOn("P0", Some.Day7));
    }

    [Fact]
    public async Task Stands_on_a_board_by_colour_and_owner_and_on_the_heat_map()
    {
        await using var bot = await TestBot.At("09:00", null, Register);

        Assert.Equal(
            """
            Risk board
            0 red, 1 yellow, 1 green. Highest score: R-4 Telemetry gaps, 9 (high × high).
            Colour | Risks | By owner
            🔴 red | 0 | none
            🟡 yellow | 1 | Bob: R-6
            🟢 green | 1 | Oliver: R-4
            Heat map
            Not on the map, likelihood or impact not said: R-6. Say it like this: R-6 likelihood medium, impact high
            Likelihood ↓ Impact → | low | medium | high
            high | 3: – | 6: – | 9: R-4
            medium | 2: – | 4: – | 6: –
            low | 1: – | 2: – | 3: –
            [Share]
            """.ReplaceLineEndings("\n"),
            await LookingUp.Types(bot, "/risk board"));
    }

    [Fact]
    public async Task Says_that_the_register_has_none()
    {
        await using var bot = await TestBot.At("09:00");
        Assert.Equal("No risk is in the register. The first one: /risk new …\n[Share]", await LookingUp.Types(bot, "/risk board"));
    }

    [Fact]
    public async Task Is_linked_to_an_action_and_both_show_it_until_it_is_undone()
    {
        await using var bot = await TestBot.At("09:00", null, Register);
        await Happens(bot, "/risk link R-4 action-15");

        Assert.Equal("R-4 linked to ACTION-15\nACTION-15 linked to R-4\n[Undo]", bot.Reads(Some.Oliver)[^1]);
        Assert.Equal(("ACTION-15", "R-4"), ((await bot.Item("R-4"))["links"], (await bot.Item("ACTION-15"))["links"]));
        Assert.Contains("Linked to: R-4", await LookingUp.Types(bot, "/action ACTION-15"), StringComparison.Ordinal);

        await Happens(bot, "/risk unlink R-4 ACTION-15");
        Assert.DoesNotContain("Linked", await LookingUp.Types(bot, "/risk R-4"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/risk link R-4 ACTION-51", "No ACTION-51 here. Nearest: ACTION-15 Rotate tokens.")]
    [InlineData("/risk link R-4 alert_noise", "alert_noise is a metric; risks, action items and stories can be linked.")]
    [InlineData("/risk link R-4 R-4", "R-4 cannot be linked to itself.")]
    [InlineData("/risk unlink R-4 R-6", "R-4 and R-6 are not linked.")]
    public async Task Is_not_linked_to_what_cannot_be(string line, string refusal)
    {
        await using var bot = await TestBot.At("09:00", null, Register);
        await Happens(bot, line);

        Assert.Equal(refusal, bot.Reads(Some.Oliver)[^1]);
        Assert.Null((await bot.Item("R-4"))["links"]);
    }

    [Fact]
    public async Task Says_how_items_are_linked()
    {
        await using var bot = await TestBot.At("09:00", null, Register);
        Assert.Equal("Name two items: /risk link R-4 ACTION-15\n[Share]", await LookingUp.Types(bot, "/risk link R-4"));
    }

    private static Task Happens(TestBot bot, string line) => bot.Happens(new CommandTyped(bot.Clock.Now, Some.Direct(Some.Oliver), new PersonId("oliver"), line));
}

public class ASprintLookedInto
{
    private static readonly Change[] Register =
    [
        .. Some.Imported("story", "P0-S1-01", ("title", "Search baseline"), ("points", "8"), ("owner", "bob"), ("status", "in-progress")),
        .. Some.Imported("story", "P0-S1-02", ("title", "Bridge"), ("points", "6"), ("owner", "bob"), ("with", "oliver"), ("status", "in-progress")),
        .. Some.Imported("story", "P0-S2-01", ("title", "Of the next sprint"), ("points", "20"), ("owner", "bob")),
    ];

    [Fact]
    public async Task Shows_what_is_left_day_by_day()
    {
        await using var bot = await TestBot.At("09:00", null, Register);
        await bot.Says(Some.Bob, "P0-S1-02 done");
        var post = await bot.Types(Some.Oliver, "/story burndown");

        Assert.Equal("Sprint 1, burn-down", post!.Title);
        Assert.Equal(
            ["Sprint 1: 14 pts committed (2 stories), scope unchanged.", "Velocity: 6 of 14 pts done (42.9 %).", "Burn-down: 8 of 14 pts left, ideal 4.2: 3.8 points behind. █▅"],
            post.Sections[0].Lines.Select(line => line.Text));
        Assert.Equal(["Sun 12 Jan | 14  ████████ | 5.6 | 14", "Tue 14 Jan | 8  █████░░░ | 4.2 | 14", "Wed 15 Jan | – | 2.8 | –"], post.Sections[1].Table!.Rows.Skip(5).Take(3).Select(row => string.Join(" | ", row.Select(cell => cell.Text))));
    }

    [Fact]
    public async Task Shows_who_has_how_much()
    {
        await using var bot = await TestBot.At("09:00", null, Register);

        Assert.Equal(
            "Sprint 1, capacity\nCapacity: Bob 14 of 13 pts.\n  Over the allowance: Bob by 1 point.\nMember | Points | Allowance | Stories | Helps with\nBob | 14  ████████ | 13 | 2 | 0\nOliver | 0  ░░░░░░░░ | 13 | 0 | 1\n[Share]",
            await LookingUp.Types(bot, "/story capacity"));
    }

    [Fact]
    public async Task Says_what_a_project_without_sprints_does()
    {
        await using var bot = await TestBot.At("09:00", Some.Week2Project() with { Calendar = Some.PlainCalendar("UTC") }, Register);
        Assert.StartsWith("This project has no sprints. Its file names them:", await LookingUp.Types(bot, "/story burndown"), StringComparison.Ordinal);
    }
}
