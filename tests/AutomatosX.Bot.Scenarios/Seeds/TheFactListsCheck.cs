namespace AutomatosX.Bot.Scenarios.Seeds;

/// <summary>What a fact list finds missing in a document.</summary>
public sealed class The_check_of_a_fact_list
{
    private const string Document = """
        # A day

        ## 1. Session Overview
        - **Timeline & Checkpoints:**
          - 10:30-11:22 PT Parser benchmark ✔️ told 11:25: Bob and Avery ran it [↗](https://chat/0900/QA)
          - 12:30 PT Dry-run – not answered

        ## 2. Action Item Completion Status
        - **AI-3 – Parity tests (Frank)** [↗](https://chat/1)
          - Status: Ready for Review (100%)
          - Next Steps: Queenie looks at AI-30.
        - **AI-30 – Fixtures (Queenie)**
          - Status: Done (100%)

        ## 3. Metrics

        | Metric | Baseline (Week 1 Day 6) | Day 8 Result | Δ % |
        | --- | --- | --- | --- |
        | **parse\_duration\_ms p50** | 54.2 | 57.3 | +5.7% |

        ## 4. Next Steps
        ### 4.1 Priority 2 (Week 2-3)
        - Parallelize slow tests
        """;

    [Theory]
    [InlineData("actions", "AI-3", "Frank", "Ready for Review", "100 %")]
    [InlineData("actions", "AI-30", "Queenie", "done")]
    [InlineData("timeline", "10:30", "11:22", "parser benchmark", "Avery", "✔")]
    [InlineData("metrics", "parse_duration_ms p50", "Week 1 Day 6", "54.2", "57.3", "+5.7%")]
    [InlineData("nextSteps", "slow tests", "Priority 2", "Week 2–3")]
    public void Finds_nothing_missing_of_what_an_entry_says(string section, string entry, params string[] says) =>
        Assert.Empty(Missing(section, new Fact(entry, says)));

    [Theory]
    [InlineData("actions", "AI-3", "Done", "Done")]
    [InlineData("actions", "AI-30", "Frank", "Frank")]
    [InlineData("actions", "AI-300", "Frank", "AI-300")]
    [InlineData("actions", "I-3", "Frank", "I-3")]
    [InlineData("timeline", "12:30", "✔️", "✔️")]
    [InlineData("timeline", "09:00", "QA", "09:00")]
    [InlineData("metrics", "parse_duration_ms p50", "7.3", "7.3")]
    [InlineData("metrics", "parse_duration_ms p50", "5", "5")]
    [InlineData("risks", "AI-3", "Frank", "AI-3")]
    [InlineData("nextSteps", "slow tests", "Priority 1", "Priority 1")]
    public void Names_what_the_entry_does_not_say_though_another_one_does(string section, string entry, string says, string missing) =>
        Assert.Equal([$"{section}: {entry}: {missing}"], Missing(section, new Fact(entry, [says])));

    [Fact]
    public void Takes_the_reports_own_words_as_well_as_the_bots()
    {
        Assert.Empty(Missing("actions", new Fact("AI-30", ["closed"], ["Done"])));
        Assert.Empty(Missing("actions", new Fact("the fixtures", ["Done"], EntryAs: "AI-30")));
    }

    [Fact]
    public void Tells_what_goes_beyond_the_promised_sections_apart()
    {
        var list = new FactList("a day", [new FactSection("actions", "", [new Fact("AI-9", [])]), new FactSection("actions", "", [new Fact("AI-8", [])], Beyond: true)], []);
        Assert.Equal("actions: AI-9: AI-9", Assert.Single(list.Missing(Produced())).ToString());
        Assert.Equal("actions: AI-8: AI-8", Assert.Single(list.Missing(Produced(), beyond: true)).ToString());
        Assert.Equal(1, list.Count);
    }

    private static IEnumerable<string> Missing(string section, Fact fact) =>
        new FactList("a day", [new FactSection(section, "", [fact])], []).Missing(Produced()).Select(missing => missing.ToString());

    private static IReadOnlyList<ProducedSection> Produced() => ProducedSection.Of(Document, heading => heading switch
    {
        "Session Overview" => "overview",
        "Action Item Completion Status" => "actions",
        "Metrics" => "metrics",
        "Next Steps" => "milestones",
        _ => null,
    });
}
