using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;
using AutomatosX.Bot.Testing;

namespace AutomatosX.Bot.Tests.Registers;

public class ATrend
{
    [Theory]
    [InlineData("green", "yellow", "Green (↓ from Yellow)", Direction.Improved)]
    [InlineData("red", "yellow", "Red (↑ from Yellow)", Direction.Worsened)]
    [InlineData("yellow", "yellow", "Yellow", Direction.Unchanged)]
    [InlineData("red", null, "Red", Direction.Unchanged)]
    [InlineData(null, "red", "no colour yet", Direction.Unchanged)]
    [InlineData("mauve", "red", "Mauve", Direction.Unchanged)]
    public void Says_where_the_risk_went(string? now, string? before, string said, Direction direction)
    {
        var trend = new Trend(now, before);
        Assert.Equal(said, trend.Said);
        Assert.Equal(direction, trend.Direction);
    }
}

public class ADueDate
{
    [Fact]
    public void Is_said_with_its_weekday() => Assert.Equal("Wed 15 Jan", Due.Parse("2025-01-15")?.Said(Some.Week2Calendar()));

    [Fact]
    public void With_a_time_is_said_in_the_projects_zone() => Assert.Equal("Wed 15 Jan 17:00 PT", Due.Parse("2025-01-15T17:00-08:00")?.Said(Some.Week2Calendar()));

    [Fact]
    public void With_a_time_in_another_zone_falls_on_the_projects_date() => Assert.Equal("Tue 14 Jan 23:30 PT", Due.Parse("2025-01-15T07:30+00:00")?.Said(Some.Week2Calendar()));

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("2025-02-30")]
    [InlineData("15/01/2025")]
    [InlineData("tomorrow")]
    [InlineData("2025-01-15T25:00-08:00")]
    public void That_is_none_is_none(string? text) => Assert.Null(Due.Parse(text));
}

public class EveryKind
{
    [Fact]
    public void Has_a_name_and_a_prefix_of_its_own()
    {
        Assert.Equal(Kind.All.Count, Kind.All.Select(kind => kind.Name).Distinct().Count());
        Assert.Equal(Kind.All.Count, Kind.All.Select(kind => kind.Prefix).Distinct().Count());
    }

    [Fact]
    public void Calls_its_fields_by_names_that_the_register_knows()
    {
        var known = typeof(FieldNames).GetFields().Select(field => (string)field.GetValue(null)!).ToHashSet();
        Assert.All(Kind.All.SelectMany(kind => kind.Fields), field => Assert.Contains(field.Name, known));
    }

    [Theory]
    [InlineData("percent", "101", false)]
    [InlineData("percent", "100", true)]
    [InlineData("percent", "-1", false)]
    [InlineData("status", "finished", false)]
    [InlineData("status", "done", true)]
    [InlineData("due", "Friday", false)]
    public void Allows_only_canonical_values(string field, string value, bool allowed) => Assert.Equal(allowed, Kind.Of("action").FieldNamed(field)!.Allows(value));

    [Theory]
    [InlineData("done", 100, "done")]
    [InlineData("done", 90, "done 90 %")]
    [InlineData("in-progress", 80, "in progress 80 %")]
    [InlineData(null, 80, "80 %")]
    [InlineData("blocked", null, "blocked")]
    [InlineData(null, null, "")]
    public void Of_work_says_its_state_in_few_words(string? status, int? percent, string said) => Assert.Equal(said, WorkState.Of(status, percent));
}
