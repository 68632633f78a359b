using AutomatosX.Bot.Registers;
using FsCheck;
using FsCheck.Fluent;

namespace AutomatosX.Bot.Tests.Registers;

public class AThreshold
{
    [Theory]
    [InlineData("210ms", "210 ms")]
    [InlineData("at 210 ms", "210 ms")]
    [InlineData("<85%", "<85 %")]
    [InlineData("+6%", "+6 %")]
    [InlineData("at +6 %", "+6 %")]
    [InlineData("-3 pts", "-3 pts")]
    [InlineData("±7%", "±7 %")]
    [InlineData("7% variance", "±7 %")]
    [InlineData("6 % regression", "6 % worse")]
    [InlineData("at $80/day", "$80/day")]
    [InlineData("≥80 €", "≥€80")]
    public void Is_read_from_peoples_words(string words, string text) => Assert.Equal(text, Threshold.Parse(words)?.Text);

    [Theory]
    [InlineData("soon")]
    [InlineData("≥±5 %")]
    [InlineData("6 to 7 %")]
    [InlineData("210 ms ceiling")]
    public void Is_not_what_says_no_figure_or_two_sides(string words) => Assert.Null(Threshold.Parse(words));

    [Fact]
    public void Names_only_what_is_one() =>
        Assert.All(Threshold.Allowed[(Threshold.Allowed.IndexOf(':', StringComparison.Ordinal) + 1)..].Split('·'), example => Assert.NotNull(Threshold.Parse(example)));

    [Fact]
    public void Reads_back_as_what_was_written() => Prop.ForAll(
        (from side in Gen.Elements(("", ""), ("≤", ""), ("<", ""), ("≥", ""), (">", ""), ("", "+"), ("", "-"), ("", "±"), ("", "worse"))
         from tenths in Gen.Choose(0, 100_000)
         from unit in Gen.Elements("%", "pts", "ms", "files/min", "min", "$", "€/day")
         select new Threshold(side.Item1, side.Item2, tenths / 10m, unit)).ToArbitrary(),
        threshold => Threshold.Parse(threshold.Text) == threshold).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("210 ms", "210", true)]
    [InlineData("210 ms", "209.9", false)]
    [InlineData(">210 ms", "210", false)]
    [InlineData("<190", "189", true)]
    [InlineData("+10 %", "220", true)]
    [InlineData("+10 %", "219", false)]
    [InlineData("-10 %", "180", true)]
    [InlineData("±10 %", "180", true)]
    [InlineData("10 %", "220", true)]
    [InlineData("10 % worse", "219", false)]
    [InlineData("5 ms worse", "205", true)]
    public void Is_reached_by_its_own_figure_from_a_baseline_of_two_hundred_milliseconds(string threshold, string value, bool reached) =>
        Assert.Equal(reached, Threshold.Parse(threshold)!.Reached(Number.Decimal(value)!.Value, 200m, lowerIsBetter: true, "ms"));

    [Theory]
    [InlineData("85 %", "84", true)]
    [InlineData("85 %", "86", false)]
    [InlineData("-3 pts", "89", true)]
    public void Of_a_share_whose_good_side_nobody_said_is_reached_from_its_baseline_of_ninety_two(string threshold, string value, bool reached) =>
        Assert.Equal(reached, Threshold.Parse(threshold)!.Reached(Number.Decimal(value)!.Value, 92m, lowerIsBetter: null, "%"));

    [Fact]
    public void Is_not_reached_nor_not_in_another_unit() => Assert.Null(Threshold.Parse("210 ms")!.Reached(300m, 200m, lowerIsBetter: true, "MB"));
}
