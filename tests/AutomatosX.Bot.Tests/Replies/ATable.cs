namespace AutomatosX.Bot.Tests.Replies;

public class ATable
{
    [Fact]
    public void Is_read_row_by_row() =>
        Assert.Equal("set risk R-2 rag=green confidence=85; set risk R-3 rag=yellow confidence=60", Understood.Of("| Risk | Status | Confidence |\n|---|---|---|\n| R-2 | GREEN | 85% |\n| R-3 | AMBER | 60% |"));

    [Fact]
    public void Names_its_fields_by_its_columns() =>
        Assert.Equal("set action AI-6 status=in-progress percent=40 owner=rui next='ask the port'", Understood.Of("| Action | Progress | Owner | Next |\n|:--|--:|---|---|\n| AI-6 | 40% | @rui | ask the port |"));
}
