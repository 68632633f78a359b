namespace AutomatosX.Bot.Tests.Replies;

public class AKey
{
    [Fact]
    public void Is_read_whatever_the_case() =>
        Assert.Equal("set action ACTION-03 status=done percent=100", Understood.Of("action-03 done"));

    [Fact]
    public void May_lack_its_hyphen() =>
        Assert.Equal("set action ACTION-03 status=done percent=100; set risk R-2 rag=green", Understood.Of("ACTION 03 done, r2 green"));

    [Fact]
    public void May_lack_its_noughts() =>
        Assert.Equal("set action ACTION-04 status=in-progress", Understood.Of("action 4 started"));

    [Fact]
    public void Shares_a_statement_with_its_neighbours() =>
        Assert.Equal("set risk R-2 rag=green; set risk R-3 rag=green; set risk R-5 rag=green", Understood.Of("R-2, R-3 & R-5 all green"));

    [Fact]
    public void Lends_its_prefix_to_short_forms() =>
        Assert.Equal("set action ACTION-03 status=done percent=100; set action ACTION-04 status=done percent=100; set action ACTION-11 status=done percent=100", Understood.Of("ACTION-03/04/11 done"));

    [Fact]
    public void Opens_a_range_of_the_known_ones() =>
        Assert.Equal("set risk R-2 rag=green; set risk R-3 rag=green; set risk R-5 rag=green", Understood.Of("R-2 through R-5 green"));

    [Theory]
    [InlineData("R-2 to R-5 are green except R-3")]
    [InlineData("R-2..R-5 green, apart from R-3")]
    public void Of_a_range_may_be_left_alone(string text) =>
        Assert.Equal("set risk R-2 rag=green; set risk R-5 rag=green", Understood.Of(text));

    [Fact]
    public void That_is_unknown_is_asked_about_as_typed() =>
        Assert.Equal("ask action ACTION-77", Understood.Of("ACTION-77 done"));

    [Fact]
    public void One_character_off_asks_about_the_known_one() =>
        Assert.Equal("ask action ACTION-03", Understood.Of("ACTON-03 done"));

    [Fact]
    public void With_a_letter_for_a_nought_asks_about_the_known_one() =>
        Assert.Equal("ask action ACTION-03", Understood.Of("ACTION-O3 done"));

    [Fact]
    public void By_its_ending_alone_is_asked_about() =>
        Assert.Equal("ask action AI-W2D3-05", Understood.Of("w2d3-05 done"));

    [Fact]
    public void In_a_link_is_nothing() =>
        Assert.Equal("", Understood.Of("https://board.example/ACTION-03?state=done"));

    [Fact]
    public void In_a_link_beside_a_bare_status_is_asked_about() =>
        Assert.Equal("ask action ACTION-03", Understood.Of("https://board.example/ACTION-03 is done"));

    [Fact]
    public void In_code_beside_a_bare_status_is_asked_about() =>
        Assert.Equal("ask action ACTION-03", Understood.Of("`ACTION-03` done"));

    [Fact]
    public void Of_a_foreign_tracker_is_nothing() =>
        Assert.Equal("", Understood.Of("QX-311 is with the port authority"));

    [Fact]
    public void Inside_a_blocker_is_part_of_it() =>
        Assert.Equal("set action AI-6 status=blocked blockers=ACTION-03", Understood.Of("AI-6 blocked on ACTION-03"));

    [Fact]
    public void Touched_by_another_script_is_still_a_key() =>
        Assert.Equal("ask action ACTION-03", Understood.Of("ACTION-03は完了"));

    [Fact]
    public void That_misses_every_pattern_but_is_near_a_metric_is_asked_about() =>
        Assert.Equal("ask metric boarding_time_s", Understood.Of("bording_time_s 41 s"));

    [Fact]
    public void After_a_blocker_and_a_comma_opens_its_own_statement() =>
        Assert.Equal("set action AI-6 status=blocked blockers=ACTION-03; set risk R-2 rag=green", Understood.Of("AI-6 blocked by ACTION-03, R-2 green"));

    [Fact]
    public void May_own_its_status() =>
        Assert.Equal("set risk R-2 rag=yellow", Understood.Of("R-2's status is amber"));

    [Fact]
    public void Owns_the_fields_named_right_below_its_line() =>
        Assert.Equal("set risk R-2 rag=red mitigation='second crew on call'", Understood.Of("R-2 red, fog again\nmitigation: second crew on call"));

    [Fact]
    public void Owns_nothing_below_an_empty_line() =>
        Assert.Equal("set risk R-2 rag=red", Understood.Of("R-2 red, fog again\n\nmitigation: second crew on call"));
}
