using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Summaries;
using AutomatosX.Bot.Testing;
using FsCheck;
using FsCheck.Fluent;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AutomatosX.Bot.Tests.Summaries;

public class HostileText
{
    private static readonly string[] Pieces =
    [
        "<b>", "</b>", "<script>alert(1)</script>", "[x](javascript:alert(1))", "![x](http://evil/x.png)", "**", "__", "_", "~~", "`", "``", "|", "&lt;", "&#60;", "&", "# ", "> ", "- ", "+ ", "1. ", "1) ", "\\", "http://evil.example", "www.evil.example", "<http://evil.example>",
        "[a]: http://evil", "a", "é", "\n", "\r\n", " ", "  ", "\t", "---", "===", "***", "```", "~~~", ":::", "$$", "^", "==", "::", "[^1]", "[ ]", "!", "(", ")", "{.c}", "@x", "R-4", "\u200b", "完了", "\"", "'", "<!--", "-->", "<", ">",
    ];

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();

    private static readonly Gen<string> Texts = Gen.Elements(Pieces).ListOf().Select(string.Concat);

    [Fact]
    public void Becomes_no_markup_whatever_it_holds() => Holds(text =>
        !Parse(text).Descendants().Any(node => node is LinkInline or AutolinkInline or HtmlInline or HtmlBlock or HeadingBlock or QuoteBlock or EmphasisInline or ThematicBreakBlock or FencedCodeBlock or LinkReferenceDefinition or HtmlEntityInline or LineBreakInline { IsHard: true }));

    [Fact]
    public void Reads_as_it_was_written() => Holds(text =>
        Words(Plain(text)) == Words(text));

    [Fact]
    public void Stays_one_line() => Holds(text => !MarkdownText.Escape(text).AsSpan().ContainsAny('\r', '\n'));

    [Theory]
    [InlineData("a_b_c")]
    [InlineData("AT&T")]
    [InlineData("5 * 3 = 15")]
    [InlineData("use `dotnet test` now")]
    [InlineData("snake_case and C#")]
    public void Is_not_escaped_where_there_is_no_need_to_read_it_otherwise(string text) =>
        Assert.Equal(Words(text), Words(Plain(text)));

    // As the writer puts it: behind the mark of a list, after a first word of the bot's own.
    private static MarkdownDocument Parse(string text) => Markdown.Parse($"- {MarkdownText.Escape(text).TrimStart()} .\n", Pipeline);

    private static string Plain(string text) => string.Concat(Parse(text).Descendants().Select(node => node switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        _ => "",
    }));

    private static string Words(string text) => string.Concat(text.TrimEnd('.').Where(letter => !char.IsWhiteSpace(letter) && letter is not ('.' or '`')));

    private static void Holds(Func<string, bool> law) => Check.One(Config.QuickThrowOnFailure.WithMaxTest(3000), Prop.ForAll(Arb.From(Texts), law));
}

public class ADocument
{
    private static readonly DaySummary Summary = new(
        ASummary.Facts(), "Day 7 <b>",
        [new SummarySection("risks", "Risks | all", [Section.Of(Line.Of(TextRun.Strong("R-4 * "), "fell ", TextRun.Code("a`b")).From(new MessageRef(Some.Channel, "m1")), Line.Of("beneath").In(1), Line.Of("next"))])]);

    [Fact]
    public void Is_written_with_its_sections_numbered_and_each_line_linked() => Assert.Equal(
        """
        # Day 7 \<b>

        ## 1. Risks \| all
        - **R-4 \*** fell `a'b` [↗](https://chat.example/p0-week2-status/m1)
          - beneath

        - next

        """,
        MarkdownWriter.Write(Summary, new LinksOf(new FakePlatform())));

    [Fact]
    public void Shows_its_tables_as_tables_and_its_parts_under_headings_of_their_own()
    {
        var table = new Table(["Metric", "Δ | %"], [[Line.Of("p50").From(new MessageRef(Some.Channel, "m1")), "+5.7%"], [Line.Of(TextRun.Code("a|b")), "two\nlines"]]);
        var summary = Summary with { Sections = [new SummarySection("metrics", "Metrics", [Section.Of("One.") with { Table = table }, Section.Under("Analysis", "Within."), Section.Of("Beneath.")])] };

        Assert.Equal(
            """
            # Day 7 \<b>

            ## 1. Metrics
            - One.

            | Metric | Δ \| % |
            | --- | --- |
            | p50 [↗](https://chat.example/p0-week2-status/m1) | +5.7% |
            | `a\|b` | two lines |

            ### 1.1 Analysis
            - Within.

            - Beneath.

            """,
            MarkdownWriter.Write(summary, new LinksOf(new FakePlatform())));
        Assert.Equal("Day 7 <b>\nMetrics\nOne.\nMetric\nΔ | %\np50\n+5.7%\na|b\ntwo\nlines\nAnalysis\nWithin.\nBeneath.", summary.Text);
    }

    [Theory]
    [InlineData(" 0.000", "**Drift:** 0.000")]
    [InlineData(" - none", "**Drift:** - none")]
    public void Escapes_the_begin_of_a_list_only_where_a_line_begins(string text, string written) =>
        Assert.Contains($"- {written}\n", MarkdownWriter.Write("Day 7", [new SummarySection("risks", "Risks", [Section.Of(Line.Of(TextRun.Strong("Drift:"), text))])], new LinksOf(null)), StringComparison.Ordinal);

    [Fact]
    public void Without_a_platform_to_link_to_has_no_links() => Assert.DoesNotContain("↗", MarkdownWriter.Write(Summary, new LinksOf(null)), StringComparison.Ordinal);

    private sealed class LinksOf(FakePlatform? platform) : ILinks
    {
        public Uri? To(MessageRef message) => platform?.LinkTo(message);

        public Uri? ToDay(string project, DateOnly day) => null;
    }
}
