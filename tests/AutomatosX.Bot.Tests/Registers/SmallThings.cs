using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;
using AutomatosX.Bot.Testing;

namespace AutomatosX.Bot.Tests.Registers;

public class AChangesPlace
{
    private static readonly ChangeOrder First = new(Some.Moment, "a", 0);
    private static readonly ChangeOrder Second = new(Some.Moment, "a", 1);

    [Fact]
    public void Is_before_another_by_time_then_source_then_index()
    {
        Assert.True(First < Second && Second > First && First <= Second && Second >= First);
        Assert.False(First > Second || Second < First || First >= Second || Second <= First);
        Assert.True(Second < (First with { Source = "b" }) && (First with { Source = "b" }) < (First with { At = Some.Moment.AddSeconds(1) }));
    }

    [Fact]
    public void Is_not_before_itself()
    {
        var same = First with { };
        Assert.True(First <= same && First >= same);
        Assert.False(First < same || First > same);
    }
}

public class AState
{
    [Theory]
    [InlineData("metric", "value=83.5 unit=ms", "83.5 ms")]
    [InlineData("metric", "unit=ms", "")]
    [InlineData("metric", "value=83.5", "83.5")]
    [InlineData("priority", "text=x", "")]
    [InlineData("priority", "text=x status=done", "done")]
    [InlineData("risk", "title=x", "")]
    [InlineData("risk", "rag=green", "green")]
    [InlineData("note", "text=x", "")]
    public void Is_said_in_few_words(string kind, string fields, string said) =>
        Assert.Equal(said, Kind.Of(kind).State(Some.ItemsOf(fields.Split(' ').Select((field, index) => Some.Told(kind, "X-1", field.Split('=')[0], field.Split('=')[1], index: index))).Single()));

    [Fact]
    public void Of_a_kind_that_there_is_not_is_refused_by_its_name() =>
        Assert.Contains("\"party\"", Assert.Throws<ArgumentException>(() => Kind.Of("party")).Message, StringComparison.Ordinal);

    [Fact]
    public void Of_no_words_is_no_value() => Assert.False(Kind.Of("note").FieldNamed("text")!.Allows(""));
}

public class ANumber
{
    [Theory]
    [InlineData("83.50", "83.5")]
    [InlineData("4", "4")]
    [InlineData("-0.25", "-0.25")]
    public void Is_written_with_a_point_and_no_noughts_behind(string number, string said) => Assert.Equal(said, Number.Text(Number.Decimal(number)!.Value));
}

public class WhatAMemberOwns
{
    [Fact]
    public void Is_listed_actions_first_then_risks_then_stories() =>
        Assert.Equal(["ACTION-01", "R-1", "P0-S1-01"], MemberItems.Open(Some.ItemsOf(Owned("story", "P0-S1-01").Concat(Owned("risk", "R-1")).Concat(Owned("action", "ACTION-01"))), Some.Oliver).Select(item => item.Key));

    private static IEnumerable<Change> Owned(string kind, string key) => [Some.Told(kind, key, "owner", "oliver"), Some.Told(kind, key, "title", key, index: 1)];
}
