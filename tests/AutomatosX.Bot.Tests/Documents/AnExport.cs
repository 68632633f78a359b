using System.Text.Json;
using AutomatosX.Bot.Documents;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;
using AutomatosX.Bot.Storing;
using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Tests.Support;

namespace AutomatosX.Bot.Tests.Documents;

// What goes out is what is in the books, in a form that other programs read.
public class AnExport
{
    [Fact]
    public async Task Holds_each_item_with_who_changed_it_when_and_by_which_words()
    {
        await using var bot = await TestBot.At("09:00");
        await bot.Says(Some.Oliver, "New action: paint the pier, @oliver, due 2025-01-16");
        await bot.Says(Some.Bob, "ACTION-01 40%, two coats to go");

        using var document = await Exported(bot);

        var item = Assert.Single(document.RootElement.GetProperty("items").EnumerateArray(), item => item.GetProperty("key").GetString() == "ACTION-01");
        Assert.Equal("action", item.GetProperty("kind").GetString());
        Assert.Equal("40", item.GetProperty("fields").GetProperty("percent").GetString());
        var percent = Assert.Single(item.GetProperty("changes").EnumerateArray(), change => change.GetProperty("field").GetString() == "percent");
        Assert.Equal(("bob", "reply", false), (percent.GetProperty("by").GetString(), percent.GetProperty("source").GetString(), percent.GetProperty("revoked").GetBoolean()));
        Assert.Equal(Some.At("09:00"), percent.GetProperty("at").GetDateTimeOffset());
        var reply = Assert.Single(document.RootElement.GetProperty("days")[0].GetProperty("replies").EnumerateArray(), reply => reply.GetProperty("id").GetString() == percent.GetProperty("reply").GetString());
        Assert.Equal("ACTION-01 40%, two coats to go", reply.GetProperty("text").GetString());
    }

    [Fact]
    public async Task Keeps_what_was_taken_back_in_sight()
    {
        await using var bot = await TestBot.At("09:00");
        var reply = await bot.Says(Some.Oliver, "New risk: fog at the pier");
        await bot.Presses(Some.Oliver, "undo", reply);

        using var document = await Exported(bot);

        var item = Assert.Single(document.RootElement.GetProperty("items").EnumerateArray());
        Assert.False(item.GetProperty("stands").GetBoolean());
        Assert.All(item.GetProperty("changes").EnumerateArray(), change => Assert.True(change.GetProperty("revoked").GetBoolean()));
        Assert.True(document.RootElement.GetProperty("days")[0].GetProperty("replies")[0].GetProperty("withdrawn").GetBoolean());
    }

    [Fact]
    public async Task Has_the_runs_and_the_document_of_each_day()
    {
        await using var bot = await TestBot.At("08:50");
        await bot.CatchUp();
        await bot.Says(Some.Oliver, "Decision: keep the flag at 100%");
        await bot.Reaches("17:10");

        using var document = await Exported(bot);

        var day = Assert.Single(document.RootElement.GetProperty("days").EnumerateArray());
        Assert.Equal(("2025-01-14", "Week 2 Day 7"), (day.GetProperty("date").GetString(), day.GetProperty("label").GetString()));
        Assert.Contains("keep the flag", day.GetProperty("report").GetProperty("markdown").GetString(), StringComparison.OrdinalIgnoreCase);
        var standup = Assert.Single(day.GetProperty("runs").EnumerateArray(), run => run.GetProperty("touchpoint").GetString() == "standup");
        Assert.Equal(4, standup.GetProperty("prompted").EnumerateObject().Count());
        Assert.Equal("oliver", Assert.Single(standup.GetProperty("answered").EnumerateObject()).Name);
    }

    [Fact]
    public async Task Names_its_form_and_its_version_and_tells_nobody_from_the_next_project()
    {
        await using var bot = await TestBot.At("09:00");
        await bot.Store.Commit(Work.Nothing.And(new SaveProject(Some.Week2Project() with { Key = "P9", Name = "Elsewhere" }), new SetFields([.. Some.Imported("risk", "R-9", ("title", "Not ours")).Select(change => change with { Project = "P9" })])));

        using var document = await Exported(bot);

        Assert.Equal(("automatosx-bot/project", 1), (document.RootElement.GetProperty("schema").GetString(), document.RootElement.GetProperty("version").GetInt32()));
        Assert.Equal("P0", document.RootElement.GetProperty("project").GetProperty("key").GetString());
        Assert.Empty(document.RootElement.GetProperty("items").EnumerateArray());
    }

    [Fact]
    public void Has_a_column_for_every_field_of_every_kind() => Assert.All(Kind.All, kind =>
        Assert.Equal(["key", .. kind.Fields.Where(field => !field.Each).Select(field => field.Name), "created by", "created at", "changed at"], CsvExport.Of(kind, [], Some.Week2Calendar()).TrimEnd().Split(',')));

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")", "'=HYPERLINK(\"http://x\")")]
    [InlineData("+1 to that", "'+1 to that")]
    [InlineData("-5", "'-5")]
    [InlineData("@oliver", "'@oliver")]
    [InlineData("\tcmd", "'\tcmd")]
    [InlineData("\rcmd", "'\rcmd")]
    [InlineData("'=1", "''=1")]
    [InlineData("'tis so", "'tis so")]
    [InlineData("a = b", "a = b")]
    [InlineData("", "")]
    public void Defuses_what_a_spreadsheet_would_run_and_reads_it_back(string text, string cell)
    {
        Assert.Equal(cell, SafeCell.Of(text));
        Assert.Equal(text, SafeCell.Read(cell));
    }

    [Fact]
    public async Task Puts_no_formula_into_a_table_wherever_somebody_typed_it()
    {
        await using var bot = await TestBot.At("09:00", null, Some.Imported("risk", "R-1", ("title", "=1+1"), ("mitigation", "@SUM(A1)")));

        var table = await new ExportProject(bot.Store, bot.Clock).Csv(Some.Week2Project(), Kind.Of("risk"));

        Assert.Contains("R-1,'=1+1,", table, StringComparison.Ordinal);
        Assert.Contains(",'@SUM(A1),", table, StringComparison.Ordinal);
        Assert.DoesNotContain(",=", table, StringComparison.Ordinal);
    }

    private static async Task<JsonDocument> Exported(TestBot bot)
    {
        using var file = new MemoryStream();
        await new ExportProject(bot.Store, bot.Clock).Json((await bot.Store.Project("P0"))!, file);
        return JsonDocument.Parse(file.ToArray());
    }
}
