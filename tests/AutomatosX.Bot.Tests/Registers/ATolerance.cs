using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;
using FsCheck;
using FsCheck.Fluent;

namespace AutomatosX.Bot.Tests.Registers;

public class ATolerance
{
    private static readonly string[] Units = ["%", "pts", "", "ms", "MB", "files/min", "per hour", "$", "min", "s"];

    [Theory]
    [InlineData("≤10% regression", "10")]
    [InlineData("≤10 % regression", "10")]
    [InlineData("within ≤10% tolerance", "10")]
    [InlineData("≤10% regression band", "10")]
    [InlineData("≤7% throughput budget", "7")]
    [InlineData("7% allowable regression", "7")]
    [InlineData("<7% runtime regression", "<7 % regression")]
    [InlineData("10", "10")]
    [InlineData("10 percent", "10")]
    [InlineData("no more than 8% increase", "+8 %")]
    [InlineData("+6%", "+6 %")]
    [InlineData("±5%", "±5 %")]
    [InlineData("<±5%", "<±5 %")]
    [InlineData("allowable ±5% fluctuation", "±5 %")]
    [InlineData("5% variance", "±5 %")]
    [InlineData("+/- 2 points", "±2 pts")]
    [InlineData("+1.7 pts", "+1.7 pts")]
    [InlineData("2 pts regression", "2 pts")]
    [InlineData("≥200 files/min", "≥200 files/min")]
    [InlineData("at least 200 files/min", "≥200 files/min")]
    [InlineData("≥90%", "≥90 %")]
    [InlineData("<512MB", "<512 MB")]
    [InlineData("≤210 ms", "≤210 ms")]
    [InlineData("<= 1,200 ms", "≤1200 ms")]
    [InlineData("210 ms ceiling", "≤210 ms")]
    [InlineData("5 % ceiling", "≤5 % ceiling")]
    [InlineData("≥ 5 min", "≥5 min")]
    [InlineData("5 ms", "5 ms")]
    public void Is_read_from_peoples_words(string words, string text) => Assert.Equal(text, Tolerance.Parse(words)?.Text);

    [Theory]
    [InlineData("")]
    [InlineData("tight")]
    [InlineData("1,5 %")]
    [InlineData("10 to 20 %")]
    [InlineData("10 % of the builds that ran")]
    [InlineData("≥10 % regression")]
    [InlineData("≥±5 %")]
    [InlineData("9999999999999999999999999999999999")]
    [InlineData("≤5 % floor")]
    [InlineData("%")]
    public void Is_not_what_says_no_figure_or_several(string words) => Assert.Null(Tolerance.Parse(words));

    [Fact]
    public void Is_allowed_for_the_field_and_nothing_else_is()
    {
        var field = Kind.Of(MetricKind.Key).FieldNamed(FieldNames.Tolerance)!;

        Assert.True(field.Allows("10"));
        Assert.True(field.Allows("≥200 files/min"));
        Assert.False(field.Allows("tight"));
    }

    [Fact]
    public void Names_only_what_is_one() =>
        Assert.All(Tolerance.Allowed[(Tolerance.Allowed.IndexOf(':', StringComparison.Ordinal) + 1)..].Split('·'), example => Assert.NotNull(Tolerance.Parse(example)));

    [Fact]
    public void Reads_back_as_what_was_written() => Prop.ForAll(Any.ToArbitrary(), tolerance => Tolerance.Parse(tolerance.Text) == tolerance).QuickCheckThrowOnFailure();

    [Fact]
    public void Means_the_same_as_people_read_it() => Prop.ForAll(Any.ToArbitrary(), tolerance => Tolerance.Parse(tolerance.Said) == tolerance).QuickCheckThrowOnFailure();

    [Fact]
    public void Holds_for_the_baseline_itself_unless_the_figure_is_nothing_or_a_limit_of_the_value() => Prop.ForAll(
        Any.Where(tolerance => tolerance.NeedsBaseline).ToArbitrary(),
        tolerance => tolerance.Holds(80m, 80m, true, UnitFor(tolerance)) == (tolerance.Figure > 0 || !tolerance.Strict)).QuickCheckThrowOnFailure();

    [Fact]
    public void Never_lets_more_through_when_the_value_gets_worse() => Prop.ForAll(
        Any.Where(tolerance => tolerance.Kind is ToleranceKind.Regression or ToleranceKind.Rise or ToleranceKind.Ceiling).ToArbitrary(), Gen.Choose(1, 5000).ToArbitrary(), Gen.Choose(1, 500).ToArbitrary(),
        (tolerance, value, more) => tolerance.Holds(value, 80m, true, UnitFor(tolerance)) == true || tolerance.Holds(value + more, 80m, true, UnitFor(tolerance)) == false).QuickCheckThrowOnFailure();

    [Fact]
    public void Lies_between_its_bounds_and_nowhere_else() => Prop.ForAll(
        Any.Where(tolerance => !tolerance.Strict).ToArbitrary(), Gen.Choose(0, 5000).ToArbitrary(), Gen.Elements<bool?>(true, false, null).ToArbitrary(),
        (tolerance, value, lowerIsBetter) =>
        {
            var (lower, upper) = tolerance.Bounds(80m, lowerIsBetter);
            return tolerance.Holds(value, 80m, lowerIsBetter, UnitFor(tolerance)) is not { } holds ? (lower, upper) == (null, null) : holds == (!(value < lower) && !(value > upper));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Has_no_bounds_without_the_baseline_that_it_needs() => Prop.ForAll(
        Any.Where(tolerance => tolerance.NeedsBaseline).ToArbitrary(), tolerance => tolerance.Bounds(null, true) == (null, null)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("10", "88", true)]
    [InlineData("10", "88.1", false)]
    [InlineData("<10 % regression", "88", false)]
    [InlineData("±5 %", "76", true)]
    [InlineData("±5 %", "75.9", false)]
    [InlineData("+5 %", "20", true)]
    [InlineData("-5 %", "20", false)]
    [InlineData("≤210 ms", "210", true)]
    [InlineData("<210 ms", "210", false)]
    [InlineData("≥200", "199", false)]
    [InlineData("5 ms", "85", true)]
    [InlineData("5 ms", "85.1", false)]
    public void Is_held_against_a_value_and_a_baseline_of_eighty_milliseconds(string tolerance, string value, bool holds) =>
        Assert.Equal(holds, Tolerance.Parse(tolerance)!.Holds(Number.Decimal(value)!.Value, 80m, lowerIsBetter: true, "ms"));

    [Theory]
    [InlineData("10", null, "ms")]
    [InlineData("10", "0", "ms")]
    [InlineData("≤5 GB", "80", "ms")]
    [InlineData("2 pts", "80", "ms")]
    public void Is_not_judged_without_a_baseline_or_in_another_unit(string tolerance, string? baseline, string unit) =>
        Assert.Null(Tolerance.Parse(tolerance)!.Holds(90m, Number.Decimal(baseline), lowerIsBetter: true, unit));

    [Fact]
    public void Of_regression_is_not_judged_when_nobody_said_which_side_is_good() => Assert.Null(Tolerance.Parse("10")!.Holds(90m, 80m, null, "ms"));

    private static Gen<Tolerance> Any =>
        from kind in Gen.Elements(Enum.GetValues<ToleranceKind>())
        from tenths in Gen.Choose(0, 100_000)
        from unit in Gen.Elements(Units)
        from strict in Gen.Elements(true, false)
        select new Tolerance(kind, tenths / 10m, unit.Length == 0 && kind is not (ToleranceKind.Ceiling or ToleranceKind.Floor) ? "%" : unit, strict);

    private static string UnitFor(Tolerance tolerance) => tolerance.Unit is "%" && tolerance.NeedsBaseline ? "ms" : tolerance.Unit == "pts" && tolerance.NeedsBaseline ? "%" : tolerance.Unit;
}
