using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace AutomatosX.Bot.Tests.Registers;

public class Numbering
{
    [Fact]
    public void Goes_on_after_the_highest_number_ever_used_and_pads() => Assert.Equal("ACTION-06", Keys(("ACTION-{n}", 5)).Next("action"));

    [Fact]
    public void Does_not_cut_what_is_longer_than_the_padding() => Assert.Equal("ACTION-100", Keys(("ACTION-{n}", 99)).Next("action"));

    [Fact]
    public void Takes_note_of_a_key_from_outside_whatever_its_case()
    {
        var keys = Keys();
        keys.Note("action-15");
        Assert.Equal("ACTION-16", keys.Next("action"));
    }

    [Fact]
    public void Numbers_a_kind_without_a_pattern_by_its_own_prefix() => Assert.Equal("D-1", Keys().Next("decision"));

    [Fact]
    public void Of_stories_does_not_count_a_form_with_several_numbers() => Assert.Equal("S-1", Keys().Next("story"));

    [Fact]
    public void Writes_down_only_what_it_gave()
    {
        var keys = Keys(("R-{n}", 7));
        Assert.False(keys.Any);
        keys.Next("risk");
        keys.Next("risk");
        Assert.Equal([new TakeNumber("P0", "R-{n}", 9)], keys.Taken);
    }

    [Fact]
    public void Of_a_key_with_an_impossible_number_changes_nothing()
    {
        var keys = Keys();
        keys.Note("ACTION-99999999999999999999");
        Assert.Equal("ACTION-01", keys.Next("action"));
    }

    [Fact]
    public void Never_gives_a_number_twice() => Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Arb.From(Gen.Choose(0, 40).ListOf()), steps =>
    {
        var keys = Keys();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var step in steps)
        {
            if (step > 30)
            {
                keys.Note($"ACTION-{step}");
                seen.Add($"ACTION-{step}");
            }
            else if (!seen.Add(keys.Next("action")))
            {
                return false;
            }
        }

        return true;
    }));

    [Fact]
    public void Of_a_form_with_the_day_begins_anew_with_each_day()
    {
        Numbers used = new("P0", new Dictionary<string, int> { ["AI-W2D7-{n}"] = 3 }, 0);
        Assert.Equal("AI-W2D7-04", new Keys(ByDay, used, Some.Day7).Next("action"));
        Assert.Equal("AI-W2D8-01", new Keys(ByDay, used, Some.Day7.AddDays(1)).Next("action"));
    }

    [Fact]
    public void Of_a_form_with_the_day_takes_note_of_other_days_keys()
    {
        Keys keys = new(ByDay, new Numbers("P0", new Dictionary<string, int>(), 0), Some.Day7);
        keys.Note("AI-W2D8-02");
        Assert.Equal("AI-W2D7-01", keys.Next("action"));
        Assert.Equal([new TakeNumber("P0", "AI-W2D7-{n}", 1), new TakeNumber("P0", "AI-W2D8-{n}", 2)], keys.Taken);
    }

    [Fact]
    public void Of_a_form_with_the_day_goes_by_the_next_form_where_there_is_no_day() =>
        Assert.Equal("TODO-1", new Keys(ByDay, new Numbers("P0", new Dictionary<string, int>(), 0)).Next("action"));

    [Theory]
    [InlineData("AI-W2D7-04", true)]
    [InlineData("ai-w12d3-1", true)]
    [InlineData("AI-WD7-04", false)]
    [InlineData("AI-W2D7", false)]
    public void Of_a_form_with_the_day_is_told_by_any_day(string word, bool isKey) => Assert.Equal(isKey, ByDay.Keys.Names(word));

    private static AutomatosX.Bot.Projects.Project ByDay { get; } = Some.Week2Project() with { Keys = new AutomatosX.Bot.Projects.KeyPatterns([new("action", "AI-W{week}D{day}-{n}", 2), new("action", "TODO-{n}", 1)]) };

    private static Keys Keys(params (string Family, int Last)[] used) =>
        new(Some.Week2Project(), new Numbers("P0", used.ToDictionary(family => family.Family, family => family.Last), 0));
}
