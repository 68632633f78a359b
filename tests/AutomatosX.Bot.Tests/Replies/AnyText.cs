using AutomatosX.Bot.Replies;
using AutomatosX.Bot.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace AutomatosX.Bot.Tests.Replies;

public class AnyText
{
    private static readonly string[] Pieces =
    [
        "ACTION-03", "R-2", "AI-6", "P0-S1-04", "boarding_time_s", "done", "green", "60%", "due", "Friday", "next:", "blocked on", "@rui", "if", "not", "I think", "?", ".", ",", "\n", "\r\n", " ", "- ", "> ", "`", "```", "~", "\"", "|", "(", ")", "Today:", "Blockers:", "all mine", "except", "to", "->",
        "from", "moved", "new risk:", "out", "\u200b", "\u202e", "\ud83d", "\ude00", "🟢", "完了", "#", "*", "_", "1", "/", ":", "-", "2026-99-99", "99:99", "Day", "99999999999", "\0", "EDIT:", "P0", "https://", "Feb 30", "9999/9999/9999", "[x] ", "[ ] ", "Status:", "| ", " |\n", "max", "\t", "–",
    ];

    private static readonly Gen<string> Mixed =
        Gen.Elements(Pieces).ListOf().Select(pieces => string.Join(pieces.Count % 2 == 0 ? " " : "", pieces));

    private static readonly Gen<string> Random =
        Gen.Choose(0, 0xffff).Select(unit => (char)unit).ArrayOf().Select(units => new string(units));

    [Fact]
    public void Is_read_without_an_exception_and_every_finding_points_into_it() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(Arb.From(Gen.OneOf(Mixed, Random)), text =>
            ReplyReader.Read(text, Some.Context()).Findings.All(finding => finding.Words.Offset >= 0 && finding.Words.Length >= 0 && finding.Words.Offset + finding.Words.Length <= text.Length)
            && ReplyReader.Read(text, Some.Context("AI-6")) is not null && ReplyReader.Read(text, Some.Context("boarding_time_s")) is not null));

    [Fact]
    public void Means_the_same_between_blank_lines_and_with_other_line_ends() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(Arb.From(Mixed), mixed =>
        {
            var text = mixed.Replace("\r", "", StringComparison.Ordinal);
            var plain = Understood.Of(text);
            return plain == Understood.Of($"\n\n{text}\n \n") && plain == Understood.Of(text.Replace("\n", "\r\n", StringComparison.Ordinal));
        }));

    [Theory]
    [InlineData("~a ")]
    [InlineData("\"")]
    [InlineData("`x ")]
    [InlineData("ACTION-03 ")]
    [InlineData("ACTION-03, ")]
    [InlineData("if ")]
    [InlineData("done ")]
    [InlineData("(")]
    [InlineData("next: ")]
    [InlineData("abc-1 ")]
    [InlineData("today ")]
    [InlineData("all mine except ")]
    [InlineData("> ")]
    [InlineData("|a")]
    [InlineData("1/")]
    [InlineData("5%->")]
    [InlineData("I think R-2 is green and ")]
    [InlineData("moved ACTION-03 from x ")]
    [InlineData("- \n")]
    [InlineData("https://x/R-2")]
    [InlineData("blocked on ACTION-03, ")]
    [InlineData("need ")]
    [InlineData("R-2 to ")]
    [InlineData("Yesterday: x. ")]
    public void Of_ten_times_the_length_costs_about_ten_times_as_much(string piece)
    {
        // Counted in bytes allocated, which a busy machine does not change; time itself belongs in the benchmarks.
        string Long(int length) => string.Concat(Enumerable.Repeat(piece, length / piece.Length));
        long Cost(string text)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            ReplyReader.Read(text, Some.Context());
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Cost(Long(10_000));
        var (brief, full) = (Cost(Long(10_000)), Cost(Long(100_000)));

        Assert.True(full < brief * 15, $"{piece}: {brief} bytes, then {full}");
    }

    [Theory]
    [InlineData("\ufffe")]
    [InlineData("\uffff done")]
    [InlineData("\ufdd0\u0301")]
    [InlineData("e\u0301\ufffe ACTION-03")]
    public void May_hold_what_is_no_character(string text) => Assert.Equal("", Understood.Of(text));
}
