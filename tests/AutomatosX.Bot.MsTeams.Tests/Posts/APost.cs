using AutomatosX.Bot.Chat;
using AutomatosX.Bot.MsTeams.Posts;
using AutomatosX.Bot.Testing;

namespace AutomatosX.Bot.MsTeams.Tests.Posts;

public sealed class APost
{
    private static readonly MessageRef Said = new(SomePosts.Room, "1736845200123");

    [Fact]
    public void Stands_as_one_message_with_a_card()
    {
        var prompt = new Post(
            "Standup, Day 7",
            [
                Section.Of("What got done, what's next, what's in the way?", Line.Of("You own ", TextRun.Strong("ACTION-06"), " (80 %, due today):").From(Said), Line.Of("last said \"*almost* <done>\"").In(1).From(Said), Line.Of("update ", TextRun.Code("ACTION-06 done")).In(2)),
                Section.Under("Yesterday", Line.Of(TextRun.Quiet("nothing was planned")), Line.Of(TextRun.Linked("Whole report", new Uri("https://bot.example/days/6")))) with
                {
                    Table = new Table(["Key", "State"], [["ACTION-06", Line.Of(TextRun.Strong("done"))], ["R-4", ""]]),
                    Chart = new Chart(ChartKind.Shares, "Tracked items", [new("done", 5), new("in progress", 3)]),
                },
                Section.Of("6 of 10 points are left.") with
                {
                    Chart = Chart.Course("Burn-down", "points", [new(2025, 1, 10), new(2025, 1, 13), new(2025, 1, 14)], new("Left", ChartRole.Measured, [10, 6.5m, null]), new("Ideal", ChartRole.Expected, [10, 5, 0])),
                },
                Section.Of("R-4 is the gravest.") with { Chart = Chart.Across("Risks", new ChartGrid("likelihood", ["high"], "impact", ["high"], [[new ChartCell("R-4", 9, 2)]])) },
            ],
            [new Button("Fill in", "answer", "P0/standup/2025-01-14") { OpensForm = true, Primary = true }, new Button("Skip today", "skip", "P0/standup/2025-01-14")]);

        Assert.Empty(CardRules.BrokenBy(SomePosts.Written(prompt)));
        Approved.Matches(Spoken.File("APost"), Spoken.Json(Assert.Single(SomePosts.Written(prompt).Messages).ToActivity()));
    }

    [Fact]
    public void Is_said_in_sentences() => Assert.Equal(
        "Standup, Day 7. What got done? You own ACTION-06. R-4, green.",
        Head(Post.Of("Standup, Day 7", Section.Of("What got done?", Line.Of("You own ", TextRun.Strong("ACTION-06")).From(Said)) with { Table = new Table(["Key", "State"], [["R-4", "green."]]) })).Summary);

    [Fact]
    public void Without_anything_is_a_message_all_the_same() =>
        Assert.Equal("Nothing to show.", Assert.Single(SomePosts.Written(new Post(" ", [Section.Of(), Section.Of("", "\n")], [])).Messages).Summary);

    [Fact]
    public void Of_a_file_alone_names_the_file() =>
        Assert.Equal("2026-03-30.md\n", Shown.In(SomePosts.Written(Post.Of("") with { Attachment = new Attachment("2026-03-30.md", "# Day 1") })));

    [Fact]
    public void Of_buttons_alone_says_their_labels() =>
        Assert.Equal("[Undo] [Edit]", Head(Post.Of("").With(new Button("Undo", "undo", "1"), new Button("Edit", "edit", "1"))).Summary);

    [Fact]
    public void Too_large_for_a_message_goes_on_between_its_sections()
    {
        var post = new Post("Day 7", [.. Enumerable.Range(1, 10).Select(number => Section.Under($"Section {number}.", [.. Enumerable.Repeat<Line>(new string('x', 780), 9)]))], [new Button("Share", "share", "/day")]);
        var written = SomePosts.Written(post);

        Assert.Empty(CardRules.BrokenBy(written));
        Assert.Equal([4, 4, 2], written.Messages.Select(message => Enumerable.Range(1, 10).Count(number => Shown.In(message.Card).Contains($"Section {number}.", StringComparison.Ordinal))));
        Assert.EndsWith($"{Shown.Rest}\n", Shown.In(written.Messages[0].Card), StringComparison.Ordinal);
        Assert.Equal([1, 0, 0], written.Messages.Select(message => message.Card["actions"]?.AsArray().Count ?? 0));
    }

    [Fact]
    public void With_one_section_that_no_message_holds_goes_on_between_its_lines()
    {
        Line[] lines = [.. Enumerable.Range(1, 200).Select(number => (Line)$"line {number} {new string('y', 200)}.")];
        var written = SomePosts.Written(Post.Of("Day 7", Section.Under("All", lines)));

        Assert.True(written.Messages.Count > 1);
        Assert.All(lines, line => Assert.Contains(written.Messages, message => Shown.In(message.Card).Contains(line.Text, StringComparison.Ordinal)));
        Assert.StartsWith("Day 7\nAll\n", Shown.In(written.Messages[0].Card), StringComparison.Ordinal);
    }

    [Fact]
    public void With_a_line_that_no_message_holds_goes_on_between_its_words()
    {
        var words = string.Join(' ', Enumerable.Repeat("monitoring", 9_000));
        var pieces = SomePosts.Written(Post.Say(words)).Messages.SelectMany(message => Shown.In(message.Card).Split('\n', StringSplitOptions.RemoveEmptyEntries)).Where(text => text != Shown.Rest).Select(text => text.Trim()).ToList();

        Assert.True(pieces.Count > 8);
        Assert.All(pieces, piece => Assert.EndsWith("monitoring", piece, StringComparison.Ordinal));
        Assert.Equal(words, string.Join(' ', pieces));
    }

    [Fact]
    public void Of_letters_that_JSON_spells_out_still_stays_within_what_Teams_takes()
    {
        var written = SomePosts.Written(Post.Of("", [.. Enumerable.Range(1, 30).Select(_ => Section.Of(new string('完', 900)))]));

        Assert.Empty(CardRules.BrokenBy(written));
        Assert.Equal(27_000, Shown.In(written).Count(letter => letter == '完'));
    }

    [Fact]
    public void Does_not_cut_a_run_that_a_line_of_its_own_holds()
    {
        var written = SomePosts.Written(Post.Say(Line.Of(new string('a', 9_000), TextRun.Strong(new string('b', 5_000)))));

        Assert.Equal([new string('a', 9_000), new string('b', 5_000)], Shown.In(written).Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void Sets_lines_in_beneath_others()
    {
        var body = Head(Post.Say("You own", Line.Of("ACTION-06").In(1), Line.Of("R-4").In(1), Line.Of("since Tuesday").In(2), "That is all")).Card["body"]!.AsArray();

        Assert.Equal(["RichTextBlock", "ColumnSet", "ColumnSet", "RichTextBlock"], body.Select(element => (string)element!["type"]!));
        Assert.Equal(["16px", "32px"], body.Where(element => element!["columns"] is not null).Select(element => (string)element!["columns"]![0]!["width"]!));
        Assert.Equal("ACTION-06\nR-4\n", Shown.In(body[1]));
    }

    [Fact]
    public void Shows_six_buttons_and_the_rest_behind_the_dots()
    {
        var actions = Head(Post.Of("x").With([.. Enumerable.Range(1, 8).Select(number => new Button($"B{number}", "do", "v"))])).Card["actions"]!.AsArray();

        Assert.Equal(["B7", "B8"], actions.Where(action => (string?)action!["mode"] == "secondary").Select(action => (string)action!["title"]!));
    }

    [Fact]
    public void Refuses_a_button_whose_value_no_card_carries() =>
        Assert.Contains("on Teams it holds 4000", Assert.Throws<ArgumentException>(() => SomePosts.Written(Post.Of("x").With(new Button("Undo", "undo", new string('v', 4_001))))).Message, StringComparison.Ordinal);

    [Fact]
    public void Shows_a_wide_table_row_by_row()
    {
        var table = new Table(["Key", "Title", "Status", "Owner", "Due"], [["R-4", "Telemetry gaps", "yellow", "Oliver", ""]]);

        Assert.Equal("R-4\nTitle: Telemetry gaps · Status: yellow · Owner: Oliver · Due: –\n", Shown.In(SomePosts.Written(Post.Of("", Section.Of() with { Table = table }))));
    }

    [Fact]
    public void Repeats_the_headings_of_a_table_that_goes_on()
    {
        var table = new Table(["Key", "Title"], [.. Enumerable.Range(1, 200).Select(number => (Line[])[$"R-{number}", "Telemetry gaps"])]);
        var tables = SomePosts.Written(Post.Of("", Section.Of() with { Table = table })).Messages.SelectMany(message => Shown.Elements(message.Card)).Where(element => (string?)element["type"] == "Table").ToList();

        Assert.True(tables.Count > 2);
        Assert.All(tables, piece => Assert.Equal("Key\nTitle\n", Shown.In(piece["rows"]![0])));
        Assert.Equal(200, tables.Sum(piece => piece["rows"]!.AsArray().Count - 1));
    }

    [Fact]
    public void Draws_figures_and_says_them_where_nothing_is_drawn()
    {
        ChartPoint[] points = [new("done", 5), new("in progress", 3)];
        var card = Head(Post.Of("", Section.Of() with { Chart = new Chart(ChartKind.Shares, "Tracked items", points) }, Section.Of() with { Chart = new Chart(ChartKind.Bars, "By owner", points) })).Card;

        Approved.Matches(Spoken.File("APost.charts"), Spoken.Json(card));
        Assert.Equal(["Tracked items: done 5 · in progress 3\n", "By owner: done 5 · in progress 3\n"], card["body"]!.AsArray().Select(chart => Shown.In(chart!["fallback"])));
    }

    [Fact]
    public void Says_how_many_figures_are_left_out_of_a_chart_that_cannot_be_split() => Assert.EndsWith(
        " · p24 1 · 6 more\n",
        Shown.In(Head(Post.Of("", Section.Of() with { Chart = new Chart(ChartKind.Bars, "Many", [.. Enumerable.Range(1, 30).Select(number => new ChartPoint($"p{number}", 1))]) })).Card["body"]![0]!["fallback"]),
        StringComparison.Ordinal);

    private static MsTeamsMessage Head(Post post) => SomePosts.Written(post).Messages[0];
}
