namespace AutomatosX.Bot.Tests.Replies;

/// <summary>The rules of the reply language that no other test here names, one by one, in the order of its page.</summary>
public class TheContract
{
    [Theory]
    [InlineData("action 3 done")]
    [InlineData("ACTION_03 done")]
    [InlineData("Action03 done")]
    public void A_key_is_read_with_a_space_an_underscore_or_nothing_for_its_hyphen(string text) =>
        Assert.Equal("set action ACTION-03 status=done percent=100", Understood.Of(text));

    [Theory]
    [InlineData("AI-6 kicked off this morning", "in-progress")]
    [InlineData("AI-6 is slipping", "at-risk")]
    [InlineData("AI-6 might miss the ferry", "at-risk")]
    [InlineData("AI-6 needs sign-off", "ready-for-review")]
    [InlineData("AI-6 PR is up", "ready-for-review")]
    [InlineData("AI-6 on schedule", "on-track")]
    [InlineData("AI-6: haven't started", "not-started")]
    [InlineData("AI-6 won't do", "dropped")]
    public void A_status_is_said_in_many_ways(string text, string status) =>
        Assert.StartsWith($"set action AI-6 status={status}", Understood.Of(text), StringComparison.Ordinal);

    [Theory]
    [InlineData("AI-6 approved")]
    [InlineData("AI-6 accepted")]
    [InlineData("AI-6 merged and deployed")]
    [InlineData("AI-6 :white_check_mark:")]
    [InlineData("[x] AI-6")]
    [InlineData("AI-6 100%")]
    public void Done_is_a_hundred_percent(string text) =>
        Assert.Equal("set action AI-6 status=done percent=100", Understood.Of(text));

    [Fact]
    public void A_hundred_percent_is_done_unless_another_status_is_said() =>
        Assert.Equal("set action AI-6 status=ready-for-review percent=100", Understood.Of("AI-6 100%, in review"));

    [Theory]
    [InlineData("AI-6 three quarters done", 75)]
    [InlineData("AI-6 half way", 50)]
    [InlineData("AI-6 60 percent", 60)]
    [InlineData("AI-6 ~80%", 80)]
    public void A_share_is_a_percent(string text, int percent) =>
        Assert.Equal($"set action AI-6 status=in-progress percent={percent}", Understood.Of(text));

    [Theory]
    [InlineData("R-2 unlikely", "likelihood=low")]
    [InlineData("R-2 impact severe", "impact=high")]
    [InlineData("R-2 80% confident", "confidence=80")]
    [InlineData("R-2 85% readiness", "confidence=85")]
    [InlineData("R-2 back to green", "rag=green")]
    [InlineData("R-2 🟡", "rag=yellow")]
    public void A_risk_has_values_of_its_own(string text, string value) =>
        Assert.Equal($"set risk R-2 {value}", Understood.Of(text));

    [Fact]
    public void An_action_has_a_residual_risk() =>
        Assert.Equal("set action AI-6 residual=medium", Understood.Of("AI-6 residual risk medium"));

    [Theory]
    [InlineData("Today:\n- CRITICAL: berth the night ferry", "critical")]
    [InlineData("Today:\n- berth the night ferry (top priority)", "critical")]
    [InlineData("Today:\n- high prio: berth the night ferry", "high")]
    [InlineData("Today:\n- berth the night ferry", "normal")]
    public void A_plan_has_a_level(string text, string level) =>
        Assert.Equal($"create priority text='berth the night ferry' level={level}", Understood.Of(text));

    [Fact]
    public void A_plan_is_somebodys_only_where_a_handle_is_typed() =>
        Assert.Equal("create priority text='berth the night ferry' level=normal owner=rui", Understood.Of("Today:\n- @rui: berth the night ferry"));

    [Theory]
    [InlineData("AI-6 no blockers")]
    [InlineData("AI-6: nothing blocking")]
    [InlineData("AI-6 unblocked")]
    public void No_blockers_is_a_value(string text) =>
        Assert.Equal("set action AI-6 blockers=none", Understood.Of(text));

    [Fact]
    public void No_blockers_is_nothing_of_a_risk() =>
        Assert.Equal("set risk R-2 rag=green", Understood.Of("R-2 green, no blockers"));

    [Theory]
    [InlineData("none of mine are done")]
    [InlineData("[ ] AI-6")]
    [InlineData("will close AI-6 today")]
    [InlineData("AI-6 should be done by Friday")]
    [InlineData("https://ferry.example/browse?state=done")]
    [InlineData("```\nAI-6 done\n```")]
    [InlineData("R-2 could turn yellow")]
    [InlineData("👍")]
    [InlineData("Rui signed off on AI-6")]
    public void What_is_no_assertion_writes_nothing_and_asks_nothing(string text) =>
        Assert.Equal("", Understood.Of(text));

    [Theory]
    [InlineData("AI-6 done, hmm wait 80%")]
    [InlineData("AI-6 is done. nvm, blocked")]
    [InlineData("AI-6 pretty sure done")]
    [InlineData("AI-6 almost done")]
    [InlineData("AI-6 is kind of done")]
    [InlineData("AI-6 done, right?")]
    [InlineData("AI-6 on hold")]
    [InlineData("AI-6 integration part at 40%")]
    [InlineData("AI-6 ETA Friday")]
    [InlineData("AI-6 green")]
    public void A_doubt_about_an_action_is_one_question(string text) =>
        Assert.Equal("ask action AI-6", Understood.Of(text));

    [Theory]
    [InlineData("R-2 medium")]
    [InlineData("R-2 closed")]
    [InlineData("R-2 is fine")]
    [InlineData("R-2 no longer yellow")]
    [InlineData("Rui says R-2 is red")]
    [InlineData("R-2 trending yellow")]
    public void A_doubt_about_a_risk_is_one_question(string text) =>
        Assert.Equal("ask risk R-2", Understood.Of(text));

    [Theory]
    [InlineData("AI-6 blocked. scratch that, done")]
    [InlineData("AI-6 blocked\ncorrection: AI-6 done")]
    public void What_is_marked_as_a_correction_wins(string text) =>
        Assert.Equal("set action AI-6 status=done percent=100", Understood.Of(text));

    [Fact]
    public void Tomorrow_is_asked_about_where_it_is_no_working_day() =>
        Assert.Equal("ask action AI-6", Understood.Of("AI-6 due tomorrow", at: new DateTimeOffset(2026, 3, 6, 9, 0, 0, TimeSpan.Zero)));

    [Fact]
    public void From_one_to_another_is_the_other() =>
        Assert.Equal("set risk R-2 rag=yellow", Understood.Of("R-2 from green to yellow"));

    [Fact]
    public void What_a_blocker_needs_is_set_only_where_more_text_stands_beside() =>
        Assert.Equal("create blocker text='the winch is stuck' needs=grease; create blocker text='need grease'", Understood.Of("Blockers:\n- the winch is stuck, need grease\n- need grease"));

    [Fact]
    public void An_activity_without_a_value_is_a_note_that_keeps_its_key() =>
        Assert.Equal("create note text='worked on AI-6 with Rui'", Understood.Of("worked on AI-6 with Rui"));

    [Theory]
    [InlineData("good morning all!")]
    [InlineData("thanks folks, see you tomorrow")]
    [InlineData("Blockers: none")]
    [InlineData("Risks:\n- none")]
    public void Greetings_and_none_write_nothing(string text) => Assert.Equal("", Understood.Of(text));

    [Theory]
    [InlineData("*Yesterday*\n• sold out the night ferry", "create note text='sold out the night ferry'")]
    [InlineData("✅ Done\n- sold out the night ferry", "create note text='sold out the night ferry'")]
    [InlineData("Yday: sold out the night ferry", "create note text='sold out the night ferry'")]
    [InlineData("B: the winch is stuck", "create blocker text='the winch is stuck'")]
    [InlineData("Decisions:\n1. sell return tickets only", "create decision text='sell return tickets only'")]
    [InlineData("Actions:\n- order fog lamps, @tomas", "create action title='order fog lamps' owner=tomas")]
    public void A_heading_decides_what_stands_below_it(string text, string understood) => Assert.Equal(understood, Understood.Of(text));
}
