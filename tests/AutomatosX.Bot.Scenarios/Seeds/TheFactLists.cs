using AutomatosX.Bot.Testing;

namespace AutomatosX.Bot.Scenarios.Seeds;

/// <summary>The lists themselves, held against the reports that they were taken from: a slip of the pen would ask for what nobody ever said.</summary>
public sealed class The_fact_lists
{
    public static TheoryData<string> Documents => [.. FactList.Documents];

    [SkippableTheory]
    [MemberData(nameof(Documents))]
    public void Say_nothing_that_their_reports_do_not_say_under_that_heading(string document)
    {
        var report = Report(document);
        var unsaid = from section in FactList.Of(document).Sections
                     let text = Under(report, section.Heading)
                     from fact in section.Facts
                     from words in fact.Pairs.Select(pair => pair.As ?? pair.Said).Prepend(fact.EntryAs ?? fact.Entry)
                     where text is null || !FactWords.Says(text, words)
                     select $"{section.Heading}: {fact.Entry}: {words}";
        Assert.Empty(unsaid);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Give_the_words_of_the_report_for_each_of_the_bots_or_for_none(string document) =>
        Assert.All(FactList.Of(document).Sections.SelectMany(section => section.Facts), fact => Assert.True(fact.As is null || fact.As.Count == fact.Says.Count, fact.Entry));

    [Theory]
    [MemberData(nameof(Documents))]
    public void Ask_for_no_fact_twice(string document) =>
        Assert.All(
            FactList.Of(document).Sections.SelectMany(section => section.Facts, (section, fact) => $"{section.Section} {section.Heading}: {fact.Entry}: {string.Join(", ", fact.Says)}").GroupBy(fact => fact, StringComparer.Ordinal),
            same => Assert.Single(same));

    [Theory]
    [InlineData("week2-day8", 58, 12)]
    [InlineData("week2-day7", 51, 10)]
    [InlineData("week3-day2", 36, 11)]
    [InlineData("a11-session-summary", 65, 10)]
    public void Hold_so_many_facts_of_so_many_sections(string document, int facts, int sections)
    {
        var list = FactList.Of(document);
        Assert.Equal(document, list.Document);
        Assert.Equal(facts, list.Count);
        Assert.Equal(sections, list.Sections.Select(section => section.Section).Distinct().Count());
        Assert.NotEmpty(list.Slips);
    }

    private static string Report(string document)
    {
        var file = Shared.Find("corpus", "seeds", $"{document}.md");
        Skip.If(file is null, "The day reports are not here (AUTOMATOSX_SHARED).");
        return File.ReadAllText(file);
    }

    // A heading reaches to the next one that is not below it; the title of the whole only to the next heading of a section.
    private static string? Under(string report, string heading)
    {
        var lines = report.ReplaceLineEndings("\n").Split('\n').ToList();
        var start = lines.FindIndex(line => Level(line) > 0 && (line.TrimStart('#', ' ').Trim() == heading || ProducedSection.Unnumbered(line.TrimStart('#', ' ')) == heading));
        if (start < 0)
            return null;
        var end = lines.FindIndex(start + 1, line => Level(line) > 0 && (Level(line) <= Level(lines[start]) || start == 0));
        return string.Join('\n', lines[start..(end < 0 ? lines.Count : end)]);
    }

    private static int Level(string line) => line.TakeWhile(letter => letter == '#').Count() is var marks && marks > 0 && line.Length > marks && line[marks] == ' ' ? marks : 0;
}
