namespace AutomatosX.Bot.Tests.Replies;

public class TheOwnWords
{
    [Fact]
    public void Of_the_next_step_lose_their_lead_in() =>
        Assert.Equal("set action AI-6 status=done percent=100 next='file it, then tell the crew'", Understood.Of("AI-6 done. next: file it, then tell the crew"));

    [Fact]
    public void Of_a_mitigation_end_where_the_next_field_begins() =>
        Assert.Equal("set risk R-3 rag=yellow mitigation='second supplier' escalation=none", Understood.Of("R-3 yellow. mitigation: second supplier. escalation: none"));

    [Fact]
    public void Of_what_remains_belong_to_a_story() =>
        Assert.Equal("set story P0-S1-04 status=in-progress percent=80 remaining='the upper deck'", Understood.Of("P0-S1-04 80%, remaining: the upper deck"));

    [Fact]
    public void Of_a_title_replace_it() =>
        Assert.Equal("set action AI-6 title='harbour dues for 2027'", Understood.Of("AI-6 title: harbour dues for 2027"));

    [Fact]
    public void After_a_line_with_only_a_key_are_its_fields() =>
        Assert.Equal("set action ACTION-03 status=blocked blockers='berth 4'", Understood.Of("ACTION-03\nStatus: blocked\nBlockers: berth 4\n\nthanks"));
}
