namespace AutomatosX.Bot.Tests.Replies;

public class AStatusWord
{
    [Fact]
    public void Sets_the_status_and_done_means_a_hundred_percent() =>
        Assert.Equal("set action ACTION-03 status=done percent=100", Understood.Of("ACTION-03 finished"));

    [Fact]
    public void May_be_a_picture() =>
        Assert.Equal("set action ACTION-03 status=done percent=100", Understood.Of("ACTION-03 ✅"));

    [Fact]
    public void May_be_a_ticked_box() =>
        Assert.Equal("set action ACTION-03 status=done percent=100", Understood.Of("- [x] ACTION-03\n- [ ] ACTION-04"));

    [Fact]
    public void With_a_colon_before_keys_is_the_status_of_those_keys() =>
        Assert.Equal("set action ACTION-03 status=done percent=100; set action AI-6 status=done percent=100", Understood.Of("done: ACTION-03, AI-6"));

    [Fact]
    public void Tells_what_blocks() =>
        Assert.Equal("set action ACTION-04 status=blocked blockers='the vendor portal'", Understood.Of("ACTION-04 stuck on the vendor portal"));

    [Fact]
    public void Waiting_alone_sets_only_the_blocker() =>
        Assert.Equal("set action ACTION-04 blockers='the harbour master'", Understood.Of("ACTION-04 waiting on the harbour master"));

    [Fact]
    public void Waiting_and_not_moving_is_blocked() =>
        Assert.Equal("set action ACTION-04 status=blocked blockers='the crane'", Understood.Of("ACTION-04 waiting on the crane, can't move"));

    [Fact]
    public void Unblocked_clears_the_blocker_and_leaves_the_status() =>
        Assert.Equal("set action ACTION-04 blockers=none", Understood.Of("ACTION-04 is unblocked"));

    [Fact]
    public void Slipping_to_a_day_sets_both() =>
        Assert.Equal("set action AI-6 status=at-risk due=2026-03-06", Understood.Of("AI-6 slipping to Friday"));

    [Fact]
    public void A_pull_request_that_is_up_is_ready_for_review() =>
        Assert.Equal("set story P0-S1-04 status=ready-for-review pr=seats#31", Understood.Of("P0-S1-04 PR is up (seats#31)"));

    [Fact]
    public void Dropped_is_said_in_many_ways() =>
        Assert.Equal("set action ACTION-11 status=dropped", Understood.Of("ACTION-11 won't do"));

    [Fact]
    public void From_one_to_another_sets_the_other() =>
        Assert.Equal("set action AI-6 status=on-track", Understood.Of("AI-6 from at-risk to on-track"));

    [Fact]
    public void A_verb_with_the_key_as_its_object_sets_it() =>
        Assert.Equal("set action AI-6 status=done percent=100", Understood.Of("wrapped up AI-6 this morning"));

    [Fact]
    public void A_verb_with_a_part_of_the_item_is_a_note() =>
        Assert.Equal("create note text='finished AI-6 screenshots'", Understood.Of("finished AI-6 screenshots"));
}
