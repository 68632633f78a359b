using System.Diagnostics;
using AutomatosX.Bot.Documents;
using FsCheck;
using FsCheck.Fluent;

namespace AutomatosX.Bot.Tests.Documents;

public sealed class Bad_input
{
    private static readonly string[] Scraps =
    [
        "# Day 3 (2025-01-01)\n", "## Action items\n", "## Risks\n", "## Priorities\n", "### R-1 x\n", "- ", "  ", "\n", "\n\n", "**", "__", "`", "(", ")", "|", "|---|---|\n", "| R-1 | x |\n", "ACTION-1", ": ", " – ", " — ",
        "Owner: ", "Due: ", "Status: ", "Done", "100%", "Green", "(↓ from Yellow)", "[x] ", "Kim + Lee", "> ", "```\n", "😀", "\uFE0F", "\t", "\r\n", "\r", "Day 4", "99999999999", ";", ".", "\\", "===\n", "---\n", "[a]: b\n", "<!-- ", "Next Steps:", "None",
    ];

    [Fact]
    public void Of_any_kind_throws_nothing_but_the_complaint_that_it_is_unreadable()
    {
        var text = Gen.Elements(Scraps).ArrayOf().Select(string.Concat);
        Prop.ForAll(text.ToArbitrary(), Reads).Check(Config.QuickThrowOnFailure.WithMaxTest(1500).WithEndSize(60));
        Prop.ForAll<string>(Reads).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void That_is_binary_is_refused_with_its_line()
    {
        var error = Assert.Throws<UnreadableFileException>(() => DayReportReader.Read("# A\nb\0", ReportContext.None));
        Assert.Equal("line 2", Assert.Single(error.Complaints).Where);
    }

    [Fact]
    public void That_is_no_utf8_is_refused_with_its_line() =>
        Assert.Equal("line 2", Assert.Throws<UnreadableFileException>(() => DocumentText.From([.. "# A\n"u8, 0xFF, 0xFE])).Complaints[0].Where);

    [Theory]
    [InlineData("half \uD83D a character")]
    [InlineData("")]
    [InlineData("just a sentence")]
    public void That_is_no_report_is_refused(string text) => Assert.Throws<UnreadableFileException>(() => DayReportReader.Read(text, ReportContext.None));

    [Fact]
    public void That_is_huge_is_refused() => Assert.Throws<UnreadableFileException>(() => DayReportReader.Read(new string('a', DocumentText.LongestText + 1), ReportContext.None));

    [Fact]
    public void That_is_nested_without_end_is_refused() => Assert.Throws<UnreadableFileException>(() => DayReportReader.Read(new string('>', 100_000), ReportContext.None));

    [Theory]
    [InlineData("- ACTION-1: ", "a; ")]
    [InlineData("- ACTION-1: ", "a - ")]
    [InlineData("- **R-1 – x** ", "()")]
    [InlineData("- R-1 – x ", "(Kim)")]
    [InlineData("- ACTION-1: ", "a: done ")]
    [InlineData("- ACTION-1 x ", "`done` b ")]
    [InlineData("- ACTION-1 x ", "a  b  ")]
    [InlineData("- ", "ACTION-1, ")]
    [InlineData("", "[a]: b\n")]
    [InlineData("", "**a ")]
    [InlineData("- **ACTION-1: x**\n", "  - b\n")]
    [InlineData("|a|b|\n|-|-|\n", "| R-1 | x |\n")]
    public void That_is_long_takes_time_in_proportion(string start, string more)
    {
        // A reader of quadratic time takes a minute for this; the bound leaves a slow machine its slowness.
        var text = "# T (2025-01-14)\n## Action items and risks\n" + start + string.Concat(Enumerable.Repeat(more, 500_000 / more.Length));
        var watch = Stopwatch.StartNew();
        DayReportReader.Read(text, ReportContext.None);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), watch.Elapsed.ToString());
    }

    private static bool Reads(string? text)
    {
        try
        {
            var report = DayReportReader.Read(text ?? "", ReportContext.None);
            return ImportJson.Line("f", report, []).Length > 0 && report.Unread.All(line => line.Line > 0);
        }
        catch (UnreadableFileException)
        {
            return true;
        }
    }
}
