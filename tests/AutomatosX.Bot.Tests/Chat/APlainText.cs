using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Tests.Chat;

public class APlainText
{
    [Fact]
    public void Holds_title_headings_lines_and_tables_in_their_order() => Assert.Equal(
        "Readiness\nRisks\nR-4 green\n  beneath\nMetric | Now\nOpen | 3",
        Post.Of("Readiness", Section.Under("Risks", Line.Of(TextRun.Strong("R-4"), " green"), ((Line)"beneath").In(1)), Section.Of() with { Table = new Table(["Metric", "Now"], [["Open", "3"]]) }).Plain);

    [Fact]
    public void Of_a_sentence_is_the_sentence() => Assert.Equal("Taken back.", Post.Say("Taken back.").Plain);

    [Fact]
    public void Shows_buttons_in_brackets_where_asked_to() =>
        Assert.Equal("Done?\n[Done] [Late]", PlainText.WithButtons(Post.Say("Done?").With(new Button("Done", "done", ""), new Button("Late", "late", ""))));

    [Fact]
    public void Has_no_line_set_out_of_the_others() => Assert.Equal("above\nbeneath", Post.Say("above", ((Line)"beneath").In(-1)).Plain);

    [Fact]
    public void Of_buttons_alone_begins_with_them() => Assert.Equal("[Done]", PlainText.WithButtons(new Post("", [], [new Button("Done", "done", "")])));
}
