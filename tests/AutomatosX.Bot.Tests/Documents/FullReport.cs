using AutomatosX.Bot.Documents;

namespace AutomatosX.Bot.Tests.Documents;

public sealed class A_report_of_another_project
{
    private static readonly ReadReport Report = DayReportReader.Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Documents", "Reports", "harbour-day4.md")), ReportContext.None);

    private static ReportItem Item(string key) => Report.Items.Single(item => item.Key == key);

    [Fact]
    public void Its_title_tells_the_day() =>
        Assert.Equal((new DateOnly(2025, 6, 5), 5, 4), (Report.Date, Report.Week, Report.Day));

    [Theory]
    [InlineData("action", 9)]
    [InlineData("story", 3)]
    [InlineData("risk", 3)]
    [InlineData("decision", 2)]
    [InlineData("escalation", 1)]
    [InlineData("priority", 3)]
    [InlineData("objective", 3)]
    [InlineData("metric", 1)]
    [InlineData("measure", 1)]
    public void Each_kind_has_as_many_items_as_the_report_tells(string kind, int count) =>
        Assert.Equal(count, Report.Items.Count(item => item.Kind == kind));

    [Theory]
    [InlineData("ACTION-21", "Move ticket printing to the queue", "mira", "in-progress", "65", null)]
    [InlineData("ACTION-22", "Rewrite refund notice", "tomas", "done", "100", null)]
    [InlineData("ACTION-23", "Tidy the tide table job", "jonas", "at-risk", null, null)]
    [InlineData("ACTION-24", "Load test the berth map", "jonas", "not-started", null, "2025-06-10")]
    [InlineData("ACTION-25", "Card reader pairing guide", "ines", "ready-for-review", null, "2025-06-06")]
    [InlineData("ACTION-26", "Kiosk lease renewal", null, null, null, "2025-07-01")]
    [InlineData("ACTION-27", "Order spare cables", "tomas", null, null, "2025-06-06")]
    [InlineData("ACTION-28", "Mark quay 3 as closed in the map", "mira", null, null, "2025-06-06T16:30+00:00")]
    [InlineData("ACTION-29", "Kiosk greeting text", null, "done", null, null)]
    [InlineData("P2-S3-04", "Berth map for small quays", null, null, null, null)]
    [InlineData("P2-S3-05", "Refund flow", "tomas", "in-progress", "45", null)]
    [InlineData("P2-S3-06", "Ticket queue", "mira", "done", null, null)]
    public void Identifier_title_owner_state_percent_and_due_are_as_told(string key, string title, string? owner, string? status, string? percent, string? due)
    {
        var item = Item(key);
        Assert.Equal((title, owner, status, percent, due), (item["title"], item["owner"], item["status"], item["percent"], item["due"]));
    }

    [Theory]
    [InlineData("R-11", "Kiosk heat", "jonas", "red", "yellow")]
    [InlineData("R-12", "Bank sandbox outage", "tomas", "green", null)]
    [InlineData("R-13", "Tide data drift", "jonas", "yellow", null)]
    public void Risks_carry_their_colour_and_where_it_came_from(string key, string title, string? owner, string rag, string? from)
    {
        var item = Item(key);
        Assert.Equal((title, owner, rag, from), (item["title"], item["owner"], item["rag"], item["from"]));
    }

    [Fact]
    public void Words_stay_the_owners_own()
    {
        Assert.Equal("Two of three printers drain the queue; the third waits for a cable", Item("ACTION-21")["update"]);
        Assert.Equal("Send the notice to the printers; Tell the ticket booths", Item("ACTION-22")["next"]);
        Assert.Equal("none", Item("ACTION-22")["blockers"]);
        Assert.Equal("the bank's sandbox", Item("P2-S3-05")["blockers"]);
        Assert.Equal("colour check in bright sun", Item("P2-S3-04")["remaining"]);
        Assert.Equal("medium", Item("ACTION-29")["residual"]);
        Assert.Equal("ines", Item("P2-S3-05")["with"]);
    }

    [Fact]
    public void A_table_gives_likelihood_impact_and_confidence() =>
        Assert.Equal(("low", "high", "70"), (Item("R-13")["likelihood"], Item("R-13")["impact"], Item("R-13")["confidence"]));

    [Fact]
    public void Priorities_have_levels() =>
        Assert.Equal(["critical", "high", "normal"], Report.Items.Where(item => item.Kind == "priority").Select(item => item["level"]));

    [Theory]
    [InlineData("Location: pier office and remote")]
    [InlineData("Aim of the day: get the berth map live for the two small quays.")]
    [InlineData("Reviewer: Mira")]
    [InlineData("ACTION-26 State: Someday")]
    [InlineData("Next report comes on Friday.")]
    public void What_fits_nothing_is_listed(string text) =>
        Assert.Contains(Report.Unread, line => line.Text == text);

    [Fact]
    public void Unread_lines_carry_their_numbers() =>
        Assert.Equal(3, Report.Unread.Single(line => line.Text.StartsWith("Location", StringComparison.Ordinal)).Line);
}
