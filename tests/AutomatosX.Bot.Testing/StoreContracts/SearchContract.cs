using Xunit;
using static AutomatosX.Bot.Registers.FieldNames;

namespace AutomatosX.Bot.Testing.StoreContracts;

/// <summary>Finding items by their words.</summary>
public abstract class SearchContract : StoreContract
{
    [SkippableTheory]
    [InlineData("vendor", "R-1")]
    [InlineData("VENDOR sand", "R-1")]
    [InlineData("sandbox vendor", "R-1")]
    [InlineData("vendor note", "")]
    [InlineData("ote", "")]
    [InlineData("caf\u00e9", "A-1")]
    [InlineData("cafe", "A-1")]
    [InlineData("oliver", "A-1")]
    [InlineData("R-1", "R-1")]
    [InlineData("\u969C\u5BB3", "J-1")]
    [InlineData("\u9867\u5BA2", "J-1")]
    [InlineData("", "")]
    [InlineData("   ", "")]
    [InlineData("!!! --- ***", "")]
    [InlineData("vendor !!!", "R-1")]
    public async Task All_words_or_their_beginnings_have_to_occur(string words, string expected)
    {
        await Store.Commit(Some.Sets(
            Some.Change("R-1", Title, "The vendor's sandbox is down", minute: 1),
            Some.Change("A-1", Title, "Rollout note for the Caf\u00e9", minute: 2),
            Some.Change("A-1", Owner, "oliver", minute: 2, index: 1),
            Some.Change("J-1", Title, "\u9867\u5BA2\u306E\u969C\u5BB3\u5831\u544A", minute: 3)));

        Assert.Equal(expected, string.Join(' ', (await Store.Search("P0", words, 10)).Select(item => item.Key)));
    }

    [SkippableTheory]
    [InlineData("\"")]
    [InlineData("a\"b OR c")]
    [InlineData("NEAR(a b)")]
    [InlineData("title:x")]
    [InlineData("(a")]
    [InlineData("a* AND NOT b")]
    [InlineData("'; DROP TABLE item; --")]
    [InlineData("^a {b} + - \\")]
    [InlineData("a\u0000b")]
    [InlineData("\uD83D")]
    [InlineData("a\uD83D")]
    [InlineData("\U0001F680")]
    public async Task Whatever_is_typed_is_words_and_never_a_mistake(string words) => Assert.Empty(await Store.Search("P0", words, 10));

    [SkippableFact]
    public async Task Words_that_no_longer_stand_are_not_found()
    {
        await Store.Commit(Some.Sets(Some.Change("A-1", Title, "before", minute: 1)));
        await Store.Commit(Some.Sets(Some.Change("A-1", Title, "after", minute: 2)));

        Assert.Empty(await Store.Search("P0", "before", 10));
        Assert.Single(await Store.Search("P0", "after", 10));
    }

    [SkippableFact]
    public async Task Other_projects_are_not_searched_even_when_their_key_begins_alike()
    {
        await Store.Commit(Some.Sets(Some.Change("A-1", Title, "note", project: "P0-B"), Some.Change("A-1", Title, "note", project: "P01"), Some.Change("A-2", Title, "note")));

        Assert.Equal("A-2", Assert.Single(await Store.Search("P0", "note", 10)).Key);
    }

    [SkippableFact]
    public async Task A_project_can_be_called_anything()
    {
        await Store.Commit(Some.Sets(Some.Change("A-1", Title, "note", project: "\"* --")));

        Assert.Single(await Store.Search("\"* --", "note", 10));
    }

    [SkippableFact]
    public async Task No_more_than_asked_for_are_told_best_first()
    {
        await Store.Commit(Some.Sets(
            Some.Change("A-1", Title, "a long title in which the budget is one thing of very many", minute: 1),
            Some.Change("A-2", Title, "budget", minute: 2),
            Some.Change("A-3", Title, "something else entirely", minute: 3)));

        Assert.Equal("A-2", Assert.Single(await Store.Search("P0", "budget", 1)).Key);
    }
}
