using AutomatosX.Bot.Documents;

namespace AutomatosX.Bot.Tests.Documents;

public sealed class Two_titles_of_one_key
{
    [Theory]
    [InlineData("Rotate the barrels & write it down", "Barrel Rotation")]
    [InlineData("Complete label printing tests", "Label printing tests")]
    [InlineData("Late frost", "late FROST")]
    [InlineData("Publishing the price list for visitors", "Price lists published")]
    public void Are_the_same_when_only_reworded(string one, string other) => Assert.True(TitleConflicts.AreSame(one, other) && TitleConflicts.AreSame(other, one));

    [Theory]
    [InlineData("Late frost", "Broken press")]
    [InlineData("The price of the glass", "The weight of the barrel")]
    [InlineData("霜", "雨")]
    public void Are_a_conflict_when_they_share_too_little(string one, string other) => Assert.False(TitleConflicts.AreSame(one, other));

    [Fact]
    public void In_two_reports_conflict_and_the_first_stands()
    {
        var first = Reports.Of("## Risks\n- R-1: Late frost\n- R-2: Broken press");
        var second = Reports.Of("## Risks\n- R-1: Empty barrels\n- R-2: Press is broken\n- R-3: Thieves");
        var standing = TitleConflicts.Standing(new Dictionary<string, string>(StringComparer.Ordinal), first);
        var conflict = Assert.Single(TitleConflicts.Of(second, standing));
        Assert.Equal("R-1", conflict.Key);
        Assert.Equal(["Late frost", "Empty barrels"], conflict.Titles);
        Assert.Equal("Late frost", TitleConflicts.Standing(standing, second)["R-1"]);
    }

    [Fact]
    public void Print_as_one_line_of_json()
    {
        var report = Reports.Of("## Actions\n- **ACTION-6 – Prüfe die Fässer ↔ Regal (Omar)**\n  - Status: Done (100%)\n\nOdd \"line\".");
        Assert.Equal(
            """{"file":"a/b.md","date":"2025-03-12","items":[{"kind":"action","key":"ACTION-6","title":"Prüfe die Fässer ↔ Regal","owner":"omar","status":"done","percent":100}],"conflicts":[{"key":"R-1","titles":["x","y"]}],"unread":[{"line":7,"text":"Odd \"line\"."}]}""",
            ImportJson.Line("a/b.md", report, [new TitleConflict("R-1", ["x", "y"])]));
    }
}
