namespace AutomatosX.Bot.Tests.Replies;

public class ASection
{
    [Fact]
    public void Of_yesterday_is_told_and_of_today_is_planned() =>
        Assert.Equal("create note text='dredging survey read'; create priority text='call the pier' level=critical", Understood.Of("Yesterday:\n- dredging survey read\nToday:\n- CRITICAL: call the pier\nBlockers:\n- none"));

    [Fact]
    public void May_be_abbreviated() =>
        Assert.Equal("create note text='fares checked'; create priority text='print the timetable' level=normal", Understood.Of("Y: fares checked\nT: print the timetable\nB: n/a"));

    [Fact]
    public void May_stand_in_one_line() =>
        Assert.Equal("create note text='fares checked'; create priority text='print the timetable' level=normal", Understood.Of("Yesterday: fares checked. Today: print the timetable. Blockers: none."));

    [Fact]
    public void Keeps_a_key_without_a_value_in_the_text() =>
        Assert.Equal("create priority text='finish ACTION-03 sketch' level=normal", Understood.Of("*Today*\n• finish ACTION-03 sketch"));

    [Fact]
    public void Gives_way_to_an_update() =>
        Assert.Equal("set action ACTION-03 status=done percent=100", Understood.Of("Today:\n- ACTION-03 done"));

    [Fact]
    public void Of_blockers_sets_the_blockers_of_an_item() =>
        Assert.Equal("set action ACTION-04 blockers='scanner key missing'; create blocker text='pier is closed' needs=rui", Understood.Of("Blockers:\n- ACTION-04: scanner key missing\n- pier is closed, need @rui"));

    [Fact]
    public void Of_risks_makes_risks() =>
        Assert.Equal("create risk title='strike in May' likelihood=high; set risk R-2 rag=green", Understood.Of("Risks:\n- strike in May, likelihood high\n- R-2 green"));

    [Fact]
    public void Of_decisions_makes_decisions() =>
        Assert.Equal("create decision text='keep two crews'", Understood.Of("Decisions:\n- keep two crews"));

    [Fact]
    public void Of_artifacts_makes_artifacts() =>
        Assert.Equal("create artifact label='berth map' location=docs/berths.pdf", Understood.Of("Artifacts:\n- berth map: docs/berths.pdf"));

    [Fact]
    public void Of_artifacts_takes_no_version_for_a_place() =>
        Assert.Equal("create artifact label='berth plan v0.9'; create artifact label='tide log'; create artifact label=map location=map.svg", Understood.Of("Artifacts:\n- berth plan v0.9\n- tide log\n- map: map.svg"));

    [Fact]
    public void Ends_where_its_list_ends() =>
        Assert.Equal("create priority text='print the timetable' level=normal", Understood.Of("Today:\n- print the timetable\n\nCheers, Ines"));

    [Fact]
    public void Is_headed_as_in_a_document() =>
        Assert.Equal("create note text='sold out the night ferry'; create priority text='call the crew' level=normal", Understood.Of("## Yesterday\n- sold out the night ferry\n## Today\n- call the crew"));
}
