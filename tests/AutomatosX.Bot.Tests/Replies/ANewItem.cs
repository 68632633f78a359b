namespace AutomatosX.Bot.Tests.Replies;

public class ANewItem
{
    [Fact]
    public void Is_an_action_with_owner_and_date() =>
        Assert.Equal("create action title='order fog lamps' owner=tomas due=2026-03-12", Understood.Of("new action: order fog lamps, @tomas, due 2026-03-12"));

    [Fact]
    public void Is_a_risk_with_levels() =>
        Assert.Equal("create risk title='the pier may flood' likelihood=low impact=high owner=rui", Understood.Of("new risk: the pier may flood, likelihood low, impact high, owner @rui"));

    [Theory]
    [InlineData("New action: call the vendor. R-3 red", "create action title='call the vendor'; set risk R-3 rag=red")]
    [InlineData("R-2 red. New risk: weak pumps. The pier is old. R-3 red. more to come", "set risk R-2 rag=red; create risk title='weak pumps. The pier is old'; set risk R-3 rag=red")]
    [InlineData("Escalation: no berth to @rui. AI-6 blocked", "create escalation text='no berth' to=rui; set action AI-6 status=blocked")]
    [InlineData("Blockers: the tug is out. AI-6 blocked", "create blocker text='the tug is out'; set action AI-6 status=blocked")]
    [InlineData("Today: paint, AI-6 done. sail", "set action AI-6 status=done percent=100")]
    public void Ends_where_an_item_is_told_of(string text, string understood) => Assert.Equal(understood, Understood.Of(text));

    [Fact]
    public void Needs_an_owner_when_it_is_only_called_AI() =>
        Assert.Equal("create action title='order fog lamps' owner=tomas", Understood.Of("AI: order fog lamps, owner Tomas"));

    [Fact]
    public void Is_a_decision() =>
        Assert.Equal("create decision text='sell return tickets only'", Understood.Of("we decided to sell return tickets only"));

    [Fact]
    public void Is_an_escalation() =>
        Assert.Equal("create escalation text='no berth for the night ferry' to=rui", Understood.Of("escalating to @rui: no berth for the night ferry"));

    [Fact]
    public void Is_an_absence() =>
        Assert.Equal("create absence from=2026-03-05 to=2026-03-06 reason=vacation", Understood.Of("out Thursday and Friday, vacation"));

    [Fact]
    public void Is_an_absence_today_for_the_sick() =>
        Assert.Equal("create absence from=2026-03-04 to=2026-03-04 reason=sick", Understood.Of("out sick today"));

    [Fact]
    public void Is_an_absence_of_that_day_for_half_of_it() =>
        Assert.Equal("create absence from=2026-03-06 to=2026-03-06 reason=away part=half", Understood.Of("half day off Friday"));

    [Fact]
    public void Is_no_absence_that_might_be() =>
        Assert.Equal("", Understood.Of("might be out Thursday"));

    [Fact]
    public void Is_a_note_of_a_finished_act() =>
        Assert.Equal("create note text='merged berths#12, no conflicts'", Understood.Of("merged berths#12, no conflicts"));

    [Fact]
    public void Is_no_decision_that_is_needed() =>
        Assert.Equal("", Understood.Of("decision needed: which berth"));

    [Fact]
    public void Is_no_absence_of_one_who_is_sick_of_it() =>
        Assert.Equal("", Understood.Of("sick of this fog"));

    [Fact]
    public void Is_an_absence_until_its_last_day() =>
        Assert.Equal("create absence from=2026-03-09 to=2026-03-11 reason=vacation", Understood.Of("I'm on PTO from March 9 until March 11"));

    [Fact]
    public void Belongs_to_the_member_named_last_even_without_a_comma() =>
        Assert.Equal("create action title='grease the ramp hinges' owner=rui", Understood.Of("new action: grease the ramp hinges @rui"));

    [Fact]
    public void Belongs_to_nobody_when_a_member_is_part_of_the_work() =>
        Assert.Equal("create action title='agree the tides with @rui'", Understood.Of("new action: agree the tides with @rui"));

    [Fact]
    public void Is_for_somebody() =>
        Assert.Equal("create action title='order fog lamps' owner=tomas", Understood.Of("New action for @tomas: order fog lamps"));
}
