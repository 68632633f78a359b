using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Replies;
using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Tests.Support;

namespace AutomatosX.Bot.Tests.Replies;

public class AKeyUsedForAnotherTitle
{
    private static readonly Change[] Register = [.. Some.Imported("risk", "R-4", ("title", "Telemetry gaps"), ("owner", "oliver"), ("rag", "yellow")), .. Some.Imported("risk", "R-5", ("owner", "oliver"))];

    [Fact]
    public async Task Is_asked_about_and_nothing_is_written()
    {
        await using var bot = await TestBot.At("10:12", null, Register);
        await bot.Says(Some.Oliver, "| Risk | Title | Status |\n|---|---|---|\n| R-4 | RunsCommand test instability | GREEN |");

        Assert.Equal(("Telemetry gaps", "yellow"), ((await bot.Item("R-4")).Title, (await bot.Item("R-4"))["rag"]));
        var ask = bot.Reads(Some.Oliver)[^1];
        Assert.Contains("names R-4 Telemetry gaps with another title. Is it renamed? For another one, bring up a new one: new risk: …", ask, StringComparison.Ordinal);
        Assert.EndsWith("[Rename to “RunsCommand test instability”] [Green] [Leave it]", ask, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "RunsCommand test instability", "green")]
    [InlineData(1, "Telemetry gaps", "green")]
    [InlineData(-1, "Telemetry gaps", "yellow")]
    public async Task Is_settled_by_its_author(int choice, string title, string rag)
    {
        await using var bot = await TestBot.At("10:12", null, Register);
        var reply = await bot.Says(Some.Oliver, "| Risk | Title | Status |\n|---|---|---|\n| R-4 | RunsCommand test instability | GREEN |");
        await bot.Presses(Some.Oliver, "read-as", $"{reply}#0#{choice}");

        Assert.Equal((title, rag), ((await bot.Item("R-4")).Title, (await bot.Item("R-4"))["rag"]));
    }

    [Theory]
    [InlineData("R-4", "telemetry GAPS ")]
    [InlineData("R-5", "A first title")]
    public void Is_no_doubt_where_the_title_is_the_same_or_the_first(string key, string title)
    {
        var reading = Set(key, title);
        Assert.Same(reading, Retitling.Guard(reading, Some.ItemsOf(Register).ToDictionary(item => item.Key)));
    }

    [Fact]
    public void Offers_no_rest_where_there_is_none() =>
        Assert.Single(Assert.IsType<AskFinding>(Assert.Single(Retitling.Guard(Set("R-4", "Another"), Some.ItemsOf(Register).ToDictionary(item => item.Key)).Findings)).Options);

    private static Reading Set(string key, string title) => new([new SetFinding("risk", key, [new FieldFinding("title", title, default), new FieldFinding("update", "and more", default)], default)]);
}
