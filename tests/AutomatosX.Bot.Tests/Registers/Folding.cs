using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace AutomatosX.Bot.Tests.Registers;

public class Folding
{
    private static readonly Gen<Change[]> Histories = (
        from field in Gen.Elements("status", "percent", "owner", "title")
        from value in Gen.Elements("a", "b", "c", null)
        from minute in Gen.Choose(0, 5)
        from index in Gen.Choose(0, 999)
        from revoked in Gen.Frequency((1, Gen.Constant(true)), (3, Gen.Constant(false)))
        select Some.Change("ACTION-1", field, value, minute, index: index) with { Revoked = revoked }).ArrayOf()
        // Two changes never have the same place: a reply counts its own.
        .Select(changes => changes.DistinctBy(change => change.Order).ToArray());

    [Fact]
    public void Does_not_depend_on_the_order_of_arrival() => Holds(changes =>
        Spelled.Out(Register.Fold(changes)) == Spelled.Out(Register.Fold(changes.Reverse())) && Spelled.Out(Register.Fold(changes)) == Spelled.Out(Register.Fold(changes.OrderBy(change => change.Value, StringComparer.Ordinal))));

    [Fact]
    public void Of_nothing_that_stands_is_no_item() => Holds(changes => Register.Fold(changes.Select(change => change with { Revoked = true })) is null);

    [Fact]
    public void Does_as_if_what_is_revoked_had_never_been_said() => Holds(changes =>
        Spelled.Out(Register.Fold(changes)) == Spelled.Out(Register.Fold(changes.Where(change => !change.Revoked))));

    [Fact]
    public void Holds_in_each_field_what_was_said_last_of_it() => Holds(changes => Register.Fold(changes) is not { } item
        || changes.Where(change => !change.Revoked).GroupBy(change => change.Field).All(group => item[group.Key] == group.MaxBy(change => change.Order)!.Value));

    [Fact]
    public void Leaves_a_field_out_that_was_taken_away()
    {
        var item = Register.Fold([Some.Change("ACTION-1", "owner", "oliver"), Some.Change("ACTION-1", "owner", null, minute: 1)]);
        Assert.NotNull(item);
        Assert.Null(item.Owner);
        Assert.DoesNotContain("owner", item.Fields.Keys);
    }

    [Theory]
    [InlineData("at-risk", null)]
    [InlineData("in-progress", null)]
    [InlineData("dropped", null)]
    [InlineData("ready-for-review", "100")]
    [InlineData("done", "100")]
    public void Lets_the_hundred_percent_go_when_it_is_taken_up_again(string later, string? percent) =>
        Assert.Equal(percent, Register.Fold([Some.Change("ACTION-1", "status", "done"), Some.Change("ACTION-1", "percent", "100", index: 1), Some.Change("ACTION-1", "status", later, minute: 1)])!["percent"]);

    [Fact]
    public void Keeps_a_hundred_percent_that_was_said_beside_another_state() =>
        Assert.Equal("100", Register.Fold([Some.Change("ACTION-1", "percent", "100"), Some.Change("ACTION-1", "status", "blocked", index: 1)])!["percent"]);

    private static void Holds(Func<Change[], bool> law) => Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(Arb.From(Histories), law));
}
