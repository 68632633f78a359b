using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Slack.Posts;
using AutomatosX.Bot.Testing;

namespace AutomatosX.Bot.Slack.Tests.Posts;

public sealed class APost
{
    private static readonly MessageRef Said = new(SomePosts.Room, "1736845200.000100");

    [Fact]
    public void Stands_as_one_message_of_blocks()
    {
        var prompt = new Post(
            "Standup, Day 7",
            [
                Section.Of("What got done, what's next, what's in the way?", Line.Of("You own ", TextRun.Strong("ACTION-06"), " (80 %, due today):").From(Said), Line.Of("last said \"*almost* <done>\"").In(1).From(Said), Line.Of("update ", TextRun.Code("ACTION-06 done")).In(2)),
                Section.Under("Yesterday", Line.Of(TextRun.Quiet("nothing was planned")), Line.Of(TextRun.Linked("Whole report", new Uri("https://bot.example/days/6")))) with
                {
                    Table = new Table(["Key", "State"], [["ACTION-06", Line.Of(TextRun.Strong("done"))], ["R-4", ""]]),
                },
            ],
            [new Button("Fill in", "answer", "P0/standup/2025-01-14") { OpensForm = true, Primary = true }, new Button("Skip today", "skip", "P0/standup/2025-01-14")]);

        Assert.Empty(Broken(prompt));
        Approved.Matches(Spoken.File("APost"), Spoken.Json(Assert.Single(Written(prompt).Messages)));
    }

    [Fact]
    public void Has_its_charts_drawn_by_Slack_as_far_as_Slack_draws_them()
    {
        Section[] sections =
        [
            Section.Of("Two of three are done.") with { Chart = new Chart(ChartKind.Shares, "Tracked items", [new("done", 2), new("in progress", 1), new("blocked", 0)]) },
            Section.Of("6.5 of 10 points are left.") with
            {
                Chart = Chart.Course("Burn-down", "points", [new(2025, 1, 10), new(2025, 1, 13), new(2025, 1, 14)], new("Left", ChartRole.Measured, [10, 6.5m, null]), new("Ideal", ChartRole.Expected, [10, 5, 0])),
            },
            Section.Of("Bob has most.") with { Chart = new Chart(ChartKind.Bars, "A third chart is one too many", [new("Bob", 12)]) },
        ];
        var written = Written(Post.Of("Sprint 2", sections));

        Assert.Empty(Broken(Post.Of("Sprint 2", sections)));
        var charts = Assert.Single(written.Messages).Blocks.Where(block => BlockRules.Type(block) == "data_visualization").Select(block => block!.ToJsonString()).ToList();
        Assert.Equal(
            [
                """{"type":"data_visualization","title":"Tracked items","chart":{"type":"pie","segments":[{"label":"done","value":2},{"label":"in progress","value":1}]}}""",
                """{"type":"data_visualization","title":"Burn-down","chart":{"type":"line","series":[{"name":"Left","data":[{"label":"10 Jan","value":10},{"label":"13 Jan","value":6.5}]},{"name":"Ideal","data":[{"label":"10 Jan","value":10},{"label":"13 Jan","value":5}]}],"axis_config":{"categories":["10 Jan","13 Jan"],"y_label":"points"}}}""",
            ],
            charts);
        Assert.Equal("Sprint 2\nTwo of three are done.\n6.5 of 10 points are left.\nBob has most.", written.Head.Text);
    }

    [Theory]
    [InlineData(ChartKind.Grid, "a heat map")]
    [InlineData(ChartKind.Shares, "nothing to share")]
    [InlineData(ChartKind.Course, "no line at all")]
    public void Leaves_out_a_chart_that_Slack_cannot_draw(ChartKind kind, string title)
    {
        var chart = new Chart(kind, title, [new("none", 0)]) { Grid = kind == ChartKind.Grid ? new ChartGrid("likelihood", ["high"], "impact", ["high"], [[new ChartCell("R-4", 9, 2)]]) : null };

        Assert.DoesNotContain(Written(Post.Of("Risks", Section.Of("R-4") with { Chart = chart })).Head.Blocks, block => BlockRules.Type(block) == "data_visualization");
    }

    [Fact]
    public void Without_anything_is_a_message_all_the_same()
    {
        var empty = new Post(" ", [Section.Of(), Section.Of("", "\n")], []);

        Assert.Empty(Broken(empty));
        Assert.Equal("Nothing to show.", Assert.Single(Written(empty).Messages).Text);
    }

    [Fact]
    public void Of_a_file_alone_names_the_file()
    {
        var file = new Attachment("2026-03-30.md", "# Day 1");
        var written = Written(Post.Of("") with { Attachment = file });

        Assert.Equal("2026-03-30.md", Shown.In(written));
        Assert.Same(file, written.File);
    }

    [Fact]
    public void Of_buttons_alone_says_their_labels() =>
        Assert.Equal("[Undo] [Edit]", Written(Post.Of("").With(new Button("Undo", "undo", "1"), new Button("Edit", "edit", "1"))).Head.Text);

    [Fact]
    public void Too_large_for_a_message_goes_on_between_its_sections()
    {
        var post = new Post("Day 7", [.. Enumerable.Range(1, 10).Select(number => Section.Under($"Section {number}", [.. Enumerable.Repeat<Line>(new string('x', 99), 20)]))], [new Button("Share", "share", "/day")]);
        var written = Written(post);

        Assert.Empty(Broken(post));
        Assert.Equal([6, 4], written.Messages.Select(message => Enumerable.Range(1, 10).Count(number => Shown.In(message.Blocks).Contains($"Section {number}\n", StringComparison.Ordinal))));
        Assert.Equal(["header", .. Enumerable.Repeat("rich_text", 7), "actions"], written.Head.Blocks.Select(BlockRules.Type));
        Assert.Contains(Shown.Rest, Shown.In(written.Head.Blocks), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_more_sections_than_a_message_has_blocks_goes_on()
    {
        var post = new Post("Day 7", [.. Enumerable.Range(1, 120).Select(number => Section.Of($"line {number}."))], []);

        Assert.Empty(Broken(post));
        Assert.Equal(3, Written(post).Messages.Count);
    }

    [Fact]
    public void With_one_section_that_no_message_holds_goes_on_between_its_lines()
    {
        Line[] lines = [.. Enumerable.Range(1, 400).Select(number => (Line)$"line {number} {new string('y', 50)}.")];
        var written = Written(Post.Of("Day 7", Section.Under("All", lines)));

        Assert.True(written.Messages.Count is 2 or 3);
        Assert.All(lines, line => Assert.Contains(written.Messages, message => Shown.In(message.Blocks).Contains(line.Text, StringComparison.Ordinal)));
        Assert.StartsWith("Day 7All", Shown.In(written.Head.Blocks), StringComparison.Ordinal);
    }

    [Fact]
    public void With_a_line_that_no_block_holds_goes_on_between_its_words()
    {
        var words = string.Join(' ', Enumerable.Repeat("monitoring", 2_000));
        var blocks = Written(Post.Say(words)).Messages.SelectMany(message => message.Blocks).Select(block => Shown.In(block).Replace("\n", "", StringComparison.Ordinal).Trim()).Where(text => text != Shown.Rest).ToList();

        Assert.True(blocks.Count > 5);
        Assert.All(blocks, block => Assert.EndsWith("monitoring", block, StringComparison.Ordinal));
        Assert.Equal(words, string.Join(' ', blocks));
    }

    [Fact]
    public void Shows_a_long_title_whole()
    {
        var title = $"{new string('t', 151)}.";

        Assert.Equal("rich_text", BlockRules.Type(Written(Post.Of(title)).Head.Blocks[0]));
        Assert.Equal(title, Shown.In(Written(Post.Of(title))));
        Assert.Equal("header", BlockRules.Type(Written(Post.Of(new string('t', 150))).Head.Blocks[0]));
    }

    [Fact]
    public void Says_once_a_line_where_it_comes_from()
    {
        var written = Written(Post.Say(Line.Of(string.Join(' ', Enumerable.Repeat("word", 1_000))).From(Said), Line.Of("mine"), Line.Of("gone").From(new MessageRef(SomePosts.Room, "unknown"))));

        Assert.Equal([("https://acme.slack.com/archives/C1/p1736845200000100", "↗ source")], written.Messages.SelectMany(message => Shown.Links(message.Blocks)));
    }

    [Fact]
    public void Refuses_a_button_whose_value_Slack_does_not_carry() =>
        Assert.Contains("Slack carries 2000", Assert.Throws<ArgumentException>(() => Written(Post.Of("x").With(new Button("Undo", "undo", new string('v', 2_001))))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(99, 20, "table")]
    [InlineData(100, 20, "rich_text")]
    [InlineData(2, 21, "rich_text")]
    public void Shows_a_table_as_one_where_it_fits_and_in_columns_where_not(int rows, int columns, string block)
    {
        var post = Post.Of("Metrics", Section.Of() with { Table = new Table([.. Enumerable.Repeat("c", columns)], [.. Enumerable.Repeat<Line[]>([.. Enumerable.Repeat<Line>("1", columns)], rows)]) });

        Assert.Empty(Broken(post));
        Assert.Equal(block, BlockRules.Type(Written(post).Head.Blocks[1]));
    }

    [Fact]
    public void Shows_a_table_in_columns_where_something_stands_below_it()
    {
        var table = new Table(["Metric", "Value"], [["parser_duration_ms", "83.5"], ["cost", "7"]]);
        var written = Written(Post.Of("", Section.Under("Metrics") with { Table = table }, Section.Of("That is all.")));

        Assert.Contains("Metric              Value\nparser_duration_ms  83.5\ncost                7", Shown.In(written), StringComparison.Ordinal);
        Assert.Equal(["rich_text", "rich_text"], written.Head.Blocks.Select(BlockRules.Type));
    }

    [Fact]
    public void Has_its_buttons_above_a_table_that_Slack_shows_at_the_bottom() =>
        Assert.Equal(["header", "actions", "table"], Written(Post.Of("Metrics", Section.Of() with { Table = new Table(["a"], [["1"]]) }).With(new Button("Share", "share", "x"))).Head.Blocks.Select(BlockRules.Type));

    private static IEnumerable<string> Broken(Post post) => Written(post).Messages.SelectMany(message => BlockRules.BrokenByMessage(message.Blocks, message.Text));

    private static SlackPost Written(Post post) => SlackPostWriter.Write(post, SomePosts.LinkTo);
}
