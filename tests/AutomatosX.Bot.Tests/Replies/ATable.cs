namespace AutomatosX.Bot.Tests.Replies;

public class ATable
{
    [Fact]
    public void Is_read_row_by_row() =>
        Assert.Equal("set risk R-2 rag=green confidence=85; set risk R-3 rag=yellow confidence=60", Understood.Of("| Risk | Status | Confidence |\n|---|---|---|\n| R-2 | GREEN | 85% |\n| R-3 | AMBER | 60% |"));

    [Fact]
    public void Names_its_fields_by_its_columns() =>
        Assert.Equal("set action AI-6 status=in-progress percent=40 owner=rui next='ask the port'", Understood.Of("| Action | Progress | Owner | Next |\n|:--|--:|---|---|\n| AI-6 | 40% | @rui | ask the port |"));

    [Fact]
    public void May_come_from_a_spreadsheet_with_tabs() =>
        Assert.Equal("set action AI-6 status=at-risk percent=60 owner=rui; set action ACTION-03 status=done percent=100", Understood.Of("Item\tStatus\t%\tOwner\nAI-6\tat risk\t60\t@rui\nACTION-03\tdone\t100\t"));

    [Fact]
    public void Needs_no_rows() => Assert.Equal("", Understood.Of("| Item | Status |\n|---|---|"));

    [Fact]
    public void Of_metrics_has_columns_for_their_baseline_and_target() =>
        Assert.Equal("set metric boarding_time_s value=412 unit=s baseline=400 target=380", Understood.Of("| Metric | Value | Baseline | Target |\n|---|---|---|---|\n| boarding_time_s | 412 s | 400 | 380 s |"));
}
