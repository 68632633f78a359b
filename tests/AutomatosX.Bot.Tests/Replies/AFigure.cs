namespace AutomatosX.Bot.Tests.Replies;

public class AFigure
{
    [Fact]
    public void Of_percent_means_in_progress() =>
        Assert.Equal("set action AI-6 status=in-progress percent=35", Understood.Of("AI-6 at 35%"));

    [Fact]
    public void Keeps_another_status() =>
        Assert.Equal("set action AI-6 status=on-track percent=35", Understood.Of("AI-6 on track, 35 percent"));

    [Fact]
    public void In_words_is_a_percent() =>
        Assert.Equal("set action AI-6 status=in-progress percent=75", Understood.Of("AI-6 three quarters there"));

    [Fact]
    public void As_a_fraction_before_done_is_a_percent() =>
        Assert.Equal("set action AI-6 status=in-progress percent=25", Understood.Of("AI-6 1/4 done"));

    [Fact]
    public void Of_a_hundred_means_done() =>
        Assert.Equal("set action AI-6 status=done percent=100", Understood.Of("AI-6 100%"));

    [Fact]
    public void Beside_done_in_one_phrase_stands() =>
        Assert.Equal("set action AI-6 status=done percent=90", Understood.Of("AI-6 done 90%"));

    [Fact]
    public void Against_done_in_another_statement_is_asked_about() =>
        Assert.Equal("ask action AI-6", Understood.Of("AI-6 done. AI-6 is at 90%"));

    [Fact]
    public void Of_a_part_is_asked_about() =>
        Assert.Equal("ask story P0-S1-04", Understood.Of("P0-S1-04: icon set at 40%"));

    [Fact]
    public void Of_another_quantity_is_nothing() =>
        Assert.Equal("", Understood.Of("P0-S1-04: 40% of passengers saw it"));

    [Fact]
    public void As_a_range_is_asked_about() =>
        Assert.Equal("ask action AI-6", Understood.Of("AI-6 40-50%"));

    [Fact]
    public void That_fits_no_field_is_nothing() =>
        Assert.Equal("", Understood.Of("AI-6 tests 7/9 passing"));

    [Fact]
    public void About_is_the_figure() =>
        Assert.Equal("set action AI-6 status=in-progress percent=60", Understood.Of("AI-6 ~60%"));

    [Fact]
    public void On_a_risk_is_its_confidence() =>
        Assert.Equal("set risk R-3 rag=yellow confidence=70", Understood.Of("R-3 amber, 70%"));

    [Fact]
    public void Of_points_sets_points() =>
        Assert.Equal("set story P0-S1-06 points=5", Understood.Of("P0-S1-06 points 3 -> 5"));

    [Fact]
    public void Alone_in_answer_to_a_prompt_is_asked_about() =>
        Assert.Equal("ask action AI-6", Understood.Of("40", "AI-6"));

    [Fact]
    public void Before_a_longer_status_is_only_the_figure() =>
        Assert.Equal("set action AI-6 status=ready-for-review percent=100", Understood.Of("AI-6 100% ready for review"));

    [Fact]
    public void From_one_to_another_is_the_other() =>
        Assert.Equal("set action AI-6 status=in-progress percent=45", Understood.Of("AI-6 went from 20 to 45%"));

    [Fact]
    public void Below_nothing_is_asked_about() =>
        Assert.Equal("ask action ACTION-03", Understood.Of("ACTION-03 -5%"));

    [Fact]
    public void That_goes_on_to_two_is_asked_about() =>
        Assert.Equal("ask action AI-6", Understood.Of("AI-6 from 40% to 60-70%"));

    [Fact]
    public void May_go_back() =>
        Assert.Equal("set action AI-6 status=in-progress percent=20", Understood.Of("AI-6 from 40% back to 20%"));
}
