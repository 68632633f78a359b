using AutomatosX.Bot.Documents;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;
using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Tests.Support;

namespace AutomatosX.Bot.Tests.Documents;

// A register that somebody kept in a spreadsheet is taken in: all of it or nothing.
public class ATable
{
    private const string Risks = "Risk ID;Title;RAG;Owner;Probability;Mitigation\r\nR-1;Fog at the pier;Amber;Oliver;High;\"horn, \"\"loud\"\"\"\r\nR-2;Card terminals;green;@bob;;\r\n";

    [Fact]
    public async Task Is_taken_in_by_the_usual_names_of_columns_and_values()
    {
        await using var bot = await TestBot.At("09:00");

        var done = await Import(bot, "risk", Risks);

        Assert.Equal((2, 0, 0, 8), (done.New, done.Changed, done.Same, done.Fields));
        var fog = await bot.Item("R-1");
        Assert.Equal(["Fog at the pier", "yellow", "oliver", "high", "horn, \"loud\""], new[] { "title", "rag", "owner", "likelihood", "mitigation" }.Select(field => fog[field]));
        Assert.Equal(("green", "bob"), ((await bot.Item("R-2"))["rag"], (await bot.Item("R-2"))["owner"]));
        Assert.All(fog.Fields.Values, change => Assert.Equal(ChangeSource.Import, change.Source));
    }

    [Fact]
    public async Task That_is_taken_in_twice_changes_nothing_even_after_somebody_said_more()
    {
        await using var bot = await TestBot.At("09:00");
        await Import(bot, "risk", Risks);
        bot.Clock.Now = Some.At("09:30");
        await bot.Says(Some.Oliver, "R-1 red");

        var again = await Import(bot, "risk", Risks);

        Assert.True(again.WasThere);
        Assert.Equal("red", (await bot.Item("R-1"))["rag"]);
    }

    [Fact]
    public async Task Changes_only_what_it_says_otherwise()
    {
        await using var bot = await TestBot.At("09:00");
        await Import(bot, "risk", Risks);

        var done = await Import(bot, "risk", Risks.Replace("Amber", "Red", StringComparison.Ordinal));

        Assert.Equal((0, 1, 1, 1), (done.New, done.Changed, done.Same, done.Fields));
        Assert.Equal(["yellow", "red"], (await bot.Store.History("P0", "R-1")).Where(change => change.Field == "rag").Select(change => change.Value));
    }

    [Fact]
    public async Task With_columns_that_name_no_field_asks_about_them_and_takes_nothing_in()
    {
        await using var bot = await TestBot.At("09:00");

        var unclear = await Assert.ThrowsAsync<UnclearColumnsException>(() => Import(bot, "risk", "Risk ID,Title,Description,Region\nR-1,Fog,Thick fog,North\n"));

        Assert.Equal([("Description", "could be title, which another column is"), ("Region", "names no field of a risk")], unclear.Map.Doubts.Select(doubt => (doubt.Column, doubt.Why)));
        Assert.Empty(await bot.Store.Items("P0"));
    }

    [Fact]
    public async Task Is_understood_next_time_by_what_was_said_once()
    {
        await using var bot = await TestBot.At("09:00");
        await Import(bot, "risk", "Risk ID,Title,Description,Region\nR-1,Fog,Thick fog,North\n", ("Description", "update"), ("Region", "-"));
        await bot.Restarts();

        await Import(bot, "risk", "Risk ID,Title,DESCRIPTION,region\nR-2,Ice,Thin ice,South\n");

        Assert.Equal(("Thick fog", "Thin ice"), ((await bot.Item("R-1"))["update"], (await bot.Item("R-2"))["update"]));
    }

    [Fact]
    public async Task That_is_wrong_is_refused_whole_with_row_column_and_what_is_allowed()
    {
        await using var bot = await TestBot.At("09:00");

        var wrong = await Assert.ThrowsAsync<UnreadableFileException>(() => Import(bot, "action", "Key,Title,Status,% done,Owner,Due\nACTION-1,Paint,Done,100,bob,2025-01-16\nACTION-2,Sweep,purple,140,zoe,soon\nR-4,Fog,Done,,,\nACTION-1,Again,,,,\n"));

        Assert.Equal(
            [
                "line 3, Status: \"purple\" is not allowed; one of not-started, on-track, in-progress, at-risk, blocked, ready-for-review, done, dropped is",
                "line 3, % done: \"140\" is not allowed; a whole number from 0 to 100 is",
                "line 3, Owner: \"zoe\" is not allowed; one member is: oliver, queenie, bob, paris",
                "line 3, Due: \"soon\" is not allowed; a date like 2025-01-16 is",
                "line 4, Key: R-4 names a risk, not an action",
                "line 5, Key: ACTION-1 is in line 2 too; an item has one row",
            ],
            wrong.Complaints.Select(complaint => complaint.ToString()));
        Assert.Empty(await bot.Store.Items("P0"));
    }

    [Fact]
    public async Task Without_keys_gets_them_and_knows_its_items_again_by_what_they_are_called()
    {
        await using var bot = await TestBot.At("09:00");
        await Import(bot, "action", "Task,Owner\nPaint the pier,Bob\nSweep the deck,Oliver\n");
        bot.Clock.Now = Some.At("09:30");

        var done = await Import(bot, "action", "Task,Owner\nPaint the pier,Queenie\nCoil the ropes,Oliver\n");

        Assert.Equal((1, 1), (done.New, done.Changed));
        Assert.Equal(["ACTION-01 queenie", "ACTION-02 oliver", "ACTION-03 oliver"], (await bot.Store.Items("P0")).Select(item => $"{item.Key} {item.Owner}"));
    }

    [Fact]
    public async Task Does_not_make_one_thing_of_two_that_share_a_key_unless_it_is_told_to()
    {
        await using var bot = await TestBot.At("09:00", null, Some.Imported("risk", "R-1", ("title", "Card terminals")));

        var wrong = await Assert.ThrowsAsync<UnreadableFileException>(() => Import(bot, "risk", "Key,Title\nR-1,Fog at the pier\n"));
        await new ImportRegister(bot.Store, bot.Clock).Import(Order("risk", "Key,Title\nR-1,Fog at the pier\n") with { Retitle = true });

        Assert.Contains("R-1 is \"Card terminals\" here, and \"Fog at the pier\" in the table", wrong.Message, StringComparison.Ordinal);
        Assert.Equal("Fog at the pier", (await bot.Item("R-1")).Title);
    }

    [Theory]
    [InlineData("Key,Title\nR-1,\"open\n", "line 2: a quotation mark is opened")]
    [InlineData("Key,Title\nR-1,Fog,thick\n", "line 2: has 3 cells and the table 2 columns")]
    [InlineData("", "the table is empty")]
    public async Task That_is_torn_is_refused_with_its_line(string text, string complaint)
    {
        await using var bot = await TestBot.At("09:00");

        var wrong = await Assert.ThrowsAsync<UnreadableFileException>(() => Import(bot, "risk", text));

        Assert.Contains(complaint, wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Makes_nothing_of_an_item_that_its_kind_does_not_let_it_become()
    {
        await using var bot = await TestBot.At("09:00");

        var wrong = await Assert.ThrowsAsync<UnreadableFileException>(() => Import(bot, "gate", "Key,Question,Voters\nGATE-1,Ship it?,\nGATE-2,Sail?,\"Bob, zoe\"\n"));
        await Import(bot, "gate", "Key,Question,Voters\nGATE-1,Ship it?,Bob + Oliver\n");

        Assert.Equal(["line 2, Voters: A gate needs voters: who decides? Name them: voters @oliver @queenie.", "line 3, Voters: \"Bob, zoe\" is not allowed; members are, with commas between them: oliver, queenie, bob, paris"], wrong.Complaints.Select(complaint => complaint.ToString()).Take(2));
        Assert.Equal("bob, oliver", (await bot.Item("GATE-1"))["voters"]);
    }

    [Theory]
    [InlineData(",", "\n")]
    [InlineData(";", "\r\n")]
    [InlineData("\t", "\n")]
    [InlineData("|", "\r\n")]
    public async Task Is_read_with_each_separator_and_lines_within_its_cells(string separator, string end)
    {
        await using var bot = await TestBot.At("09:00");
        var text = $"Key;Change;From;To;Preconditions{end}WIN-1;\"Step 2, ramp; all\";2025-01-20 14:00;2025-01-20 15:30;\"no drift{end}tests green\"{end}".Replace("; all", "/ all", StringComparison.Ordinal).Replace(";", separator, StringComparison.Ordinal);

        await Import(bot, "window", text);

        Assert.Equal(("Step 2, ramp/ all", "no drift\ntests green", "2025-01-20T14:00-08:00"), ((await bot.Item("WIN-1")).Title, (await bot.Item("WIN-1"))["preconditions"], (await bot.Item("WIN-1"))["from"]));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Is_read_with_and_without_the_mark_that_spreadsheets_put_before_it(bool marked)
    {
        byte[] bytes = [.. marked ? System.Text.Encoding.UTF8.Preamble : [], .. System.Text.Encoding.UTF8.GetBytes("Key,Title\nR-1,Brouillard à quai 🚢\n")];

        var table = CsvTable.Read(DocumentText.From(bytes));

        Assert.Equal("Key", table.Columns[0]);
        Assert.Equal("Brouillard à quai 🚢", table.Rows[0][1]);
    }

    [Fact]
    public async Task Of_windows_and_metrics_is_held_to_what_they_are()
    {
        await using var bot = await TestBot.At("09:00");

        var windows = await Assert.ThrowsAsync<UnreadableFileException>(() => Import(bot, "window", "Key,Change,From,To\nWIN-1,Step 2,2025-01-20 14:00,2025-01-20 13:00\n"));
        var metrics = await Assert.ThrowsAsync<UnreadableFileException>(() => Import(bot, "metric", "Key,Title,Baseline,Tolerance,Warns at\nparse_ms p95,Parser,,10 % regression,\nqueue_depth,Queue,4,much,soon\na b c,Three,,,\n"));

        Assert.StartsWith("line 2, To: ", Assert.Single(windows.Complaints).ToString(), StringComparison.Ordinal);
        Assert.Collection(
            metrics.Complaints.Select(complaint => complaint.ToString()),
            told => Assert.StartsWith("line 2, Tolerance: A tolerance of ≤10 % regression is judged against a baseline", told, StringComparison.Ordinal),
            told => Assert.StartsWith("line 3, Tolerance: \"much\" is not allowed; a tolerance reads like one of these", told, StringComparison.Ordinal),
            told => Assert.StartsWith("line 3, Warns at: \"soon\" is not allowed; a threshold reads like one of these", told, StringComparison.Ordinal),
            told => Assert.StartsWith("line 4, Key: \"a b c\" is no key; one word, or two,", told, StringComparison.Ordinal));
        Assert.Empty(await bot.Store.Items("P0"));
    }

    [Theory]
    [InlineData("risk", "risk")]
    [InlineData("Risks 2025", "risk")]
    [InlineData("open action items", "action")]
    [InlineData("book1", "story")]
    public void Tells_what_its_rows_are_by_its_name_or_its_keys(string name, string kind) =>
        Assert.Equal(kind, TableKind.Of(Some.Week2Project(), name, CsvTable.Read("Key,Title\nP0-S1-01,Seat map\n"))?.Name);

    [Fact]
    public async Task Reads_dates_and_figures_as_the_project_writes_them()
    {
        var project = Some.Week2Project() with { DateOrder = DateOrder.DayFirst, DecimalComma = true };
        await using var bot = await TestBot.At("09:00", project);

        await Import(bot, "action", "Key;Title;Due\nACTION-1;Paint;3/4/2025\nACTION-2;Sweep;2025-04-03 11:00\nACTION-3;Coil;April 3, 2025\n");
        await Import(bot, "story", "Key;Title;Points\nP0-S1-01;Seat map;2,5\n");

        Assert.Equal("2025-04-03 2025-04-03T11:00-07:00 2025-04-03", $"{(await bot.Item("ACTION-1"))["due"]} {(await bot.Item("ACTION-2"))["due"]} {(await bot.Item("ACTION-3"))["due"]}");
        Assert.Equal("2.5", (await bot.Item("P0-S1-01"))["points"]);
    }

    internal static Task<RegisterImported> Import(TestBot bot, string kind, string text, params IEnumerable<(string Column, string Field)> said) =>
        new ImportRegister(bot.Store, bot.Clock).Import(Order(kind, text, said));

    private static RegisterOrder Order(string kind, string text, params IEnumerable<(string Column, string Field)> said) =>
        new("P0", Kind.Of(kind), text, said.ToDictionary(one => one.Column, one => one.Field, StringComparer.Ordinal), RegisterOrder.Nobody);
}
