using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Storing;
using Xunit;

namespace AutomatosX.Bot.Testing.StoreContracts;

/// <summary>Numbers: none is used twice.</summary>
public abstract class NumbersContract : StoreContract
{
    [SkippableFact]
    public async Task Nothing_is_taken_in_the_beginning()
    {
        var numbers = await Store.Numbers("P0");

        Assert.Empty(numbers.Last);
        Assert.Equal(0, numbers.Version);
    }

    [SkippableFact]
    public async Task Each_family_remembers_its_highest_and_is_never_lowered()
    {
        await Take(("ACTION-{n}", 15));
        await Take(("R-{n}", 4), ("ACTION-{n}", 3));

        var numbers = await Store.Numbers("P0");
        Assert.Equal(15, numbers.Last["ACTION-{n}"]);
        Assert.Equal(4, numbers.Last["R-{n}"]);
        Assert.Empty((await Store.Numbers("P1")).Last);
    }

    [SkippableFact]
    public async Task Two_works_cannot_take_the_same_number()
    {
        var read = await Store.Numbers("P0");
        await Store.Commit(Some.Works(new TakeNumber("P0", "R-{n}", 1)).Having(read.Seen));

        await Assert.ThrowsAsync<VersionConflictException>(() => Store.Commit(Some.Works(new TakeNumber("P0", "R-{n}", 1)).Having(read.Seen)));

        await Store.Commit(Some.Works(new TakeNumber("P0", "R-{n}", 2)).Having((await Store.Numbers("P0")).Seen));
        Assert.Equal(2, (await Store.Numbers("P0")).Last["R-{n}"]);
    }

    private Task Take(params IEnumerable<(string Family, int Last)> numbers) =>
        Store.Commit(Some.Works(numbers.Select(number => new TakeNumber("P0", number.Family, number.Last))));
}
