using AutomatosX.Bot.Registers;

namespace AutomatosX.Bot.Tests.Registers;

public class WhatIsNear
{
    [Theory]
    [InlineData("R-44", "R-4")]
    [InlineData("r-7", "R-7")]
    [InlineData("ACTION-O6", "ACTION-06")]
    [InlineData("ACTOIN-06", "ACTION-06")]
    [InlineData("ACTN-06", "ACTION-06")]
    [InlineData("ATCOIN-06", "ACTION-06")]
    public void Takes_the_fewest_letters_to_change(string typed, string near) => Assert.Equal(near, Nearest.To(typed, ["R-4", "R-7", "ACTION-06"]));

    [Theory]
    [InlineData("X-9")]
    [InlineData("ABCDEF-06")]
    [InlineData("")]
    public void Is_nothing_where_more_than_a_third_would_change(string typed) => Assert.Null(Nearest.To(typed, ["R-4", "R-7", "ACTION-06"]));

    [Fact]
    public void Is_nothing_among_nothing() => Assert.Null(Nearest.To("R-4", []));

    [Fact]
    public void Is_the_shorter_of_two_that_are_as_near() => Assert.Equal("R-4", Nearest.To("R-4x", ["R-4xyz", "R-4"]));

    [Theory]
    [InlineData("R-4", "R-4")]
    [InlineData("R-5x", null)]
    [InlineData("ACTOIN-06", "ACTION-06")]
    [InlineData("ACTION-6", "ACTION-06")]
    [InlineData("ATCOIN-06", null)]
    public void By_one_slip_is_only_what_no_other_is(string typed, string? near) => Assert.Equal(near, Nearest.OneSlip(typed, ["R-4", "ACTION-06"]));

    [Fact]
    public void By_one_slip_is_nothing_between_two() => Assert.Null(Nearest.OneSlip("R-5", ["R-4", "R-7"]));

    // Swapped letters count once, wherever in the word they stand.
    [Theory]
    [InlineData("ab", "ba")]
    [InlineData("xab", "xba")]
    [InlineData("abx", "bax")]
    public void Counts_swapped_neighbours_once(string typed, string near) => Assert.Equal(near, Nearest.OneSlip(typed, [near]));
}
