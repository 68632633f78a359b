using AutomatosX.Bot.Web.Pages;

namespace AutomatosX.Bot.Web.Tests.Pages;

public sealed class WordPieceTests
{
    [Fact]
    public void An_address_can_be_followed_and_a_key_stays_whole()
    {
        WordPiece[] expected =
        [
            new("Whole report: "), new("http://127.0.0.1:5080/days/P0/2025-01-14", "http://127.0.0.1:5080/days/P0/2025-01-14"), new(", not ("),
            new("AI-W1D5-04", IsKey: true), new(").\n"), new("R-4", IsKey: true), new(" green"),
        ];
        Assert.Equal(expected, WordPiece.Of("Whole report: http://127.0.0.1:5080/days/P0/2025-01-14, not (AI-W1D5-04).\nR-4 green"));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("https://")]
    [InlineData("https://bank.example@evil.example/")]
    [InlineData("HTTP://evil.example")]
    [InlineData("https:/evil.example")]
    [InlineData("dry-run e-mail A- -1 2025-01-14 R-four")]
    [InlineData("  \n (\"\") ")]
    public void Anything_else_stays_text(string text) => Assert.Equal([new WordPiece(text)], WordPiece.Of(text));

    [Theory]
    [InlineData("")]
    [InlineData("ACTION-06 done, see https://example.com/a?b=c#d.")]
    [InlineData(" two  blanks R-4\n\n(R-4)")]
    public void No_word_is_lost(string text) => Assert.Equal(text, string.Concat(WordPiece.Of(text).Select(piece => piece.Text)));
}
