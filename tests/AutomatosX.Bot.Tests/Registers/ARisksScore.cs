using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Testing;

namespace AutomatosX.Bot.Tests.Registers;

public class ARisksScore
{
    [Theory]
    [InlineData("low", "low", 1, 0)]
    [InlineData("low", "medium", 2, 0)]
    [InlineData("low", "high", 3, 1)]
    [InlineData("high", "low", 3, 1)]
    [InlineData("medium", "medium", 4, 1)]
    [InlineData("medium", "high", 6, 2)]
    [InlineData("high", "high", 9, 2)]
    public void Is_likelihood_times_impact(string likelihood, string impact, int value, int severity) =>
        Assert.Equal((value, severity), (RiskScore.Of(likelihood, impact)!.Value.Value, RiskScore.Of(likelihood, impact)!.Value.Severity));

    [Theory]
    [InlineData(null, "high")]
    [InlineData("high", null)]
    [InlineData("high", "huge")]
    public void Is_none_before_both_are_known(string? likelihood, string? impact) => Assert.Null(RiskScore.Of(likelihood, impact));

    [Fact]
    public void Was_first_what_both_levels_came_to_when_both_were_known() => Assert.Equal("9 (high × high) → 3 (low × high)", Assessed(("likelihood", "medium"), ("likelihood", "high"), ("impact", "high"), ("likelihood", "low")));

    [Fact]
    public void Is_said_once_where_it_has_not_changed() => Assert.Equal("6 (medium × high)", Assessed(("impact", "high"), ("likelihood", "medium"), ("impact", "high")));

    [Fact]
    public void Is_not_said_without_both() => Assert.Null(Assessed(("impact", "high")));

    private static string? Assessed(params (string Field, string Value)[] said)
    {
        Change[] changes = [.. said.Select((one, index) => Some.Told("risk", "R-4", one.Field, one.Value, "10:00", index: index))];
        return RiskAssessment.Of(Some.ItemsOf(changes).Single(), [Some.Told("risk", "R-5", "impact", "low"), .. changes]).Said;
    }
}

public class LinkedItems
{
    [Fact]
    public void Are_shown_from_either_side()
    {
        var items = Some.ItemsOf([.. Some.Imported("risk", "R-4", ("title", "a"), ("links", "ACTION-1, S-9")), .. Some.Imported("action", "ACTION-1", ("title", "b")), .. Some.Imported("action", "ACTION-2", ("title", "c"), ("links", "r-4")), .. Some.Imported("action", "ACTION-3", ("title", "d"), ("links", "none"))]);

        Assert.Equal(["ACTION-1", "ACTION-2"], Links.Of(items.Single(item => item.Key == "R-4"), items).Select(item => item.Key).Order(StringComparer.Ordinal));
        Assert.Equal(["R-4"], Links.Of(items.Single(item => item.Key == "ACTION-1"), items).Select(item => item.Key));
        Assert.Empty(Links.Of(items.Single(item => item.Key == "ACTION-3"), items));
    }
}
