using AngleSharp.Html.Parser;
using AutomatosX.Bot.Web.Days;

namespace AutomatosX.Bot.Web.Tests.Days;

public sealed class DayHtmlTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("- **ACTION-06** <a href=\"javascript:alert(1)\">x</a>")]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](JaVaScRiPt:alert(1))")]
    [InlineData("[x](java&#x73;cript:alert(1))")]
    [InlineData("[x](<java\tscript:alert(1)>)")]
    [InlineData("[x](data:text/html;base64,PHNjcmlwdD4=)")]
    [InlineData("[x](vbscript:msgbox)")]
    [InlineData("![x](javascript:alert(1))")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("[x][y]\n\n[y]: javascript:alert(1)")]
    [InlineData("![tracker](https://elsewhere.example/pixel.png)")]
    [InlineData("[x](//elsewhere.example)")]
    [InlineData("[x](\\\\elsewhere.example)")]
    [InlineData("[x](https://ok.example \"\" onclick=alert(1))")]
    public void Words_from_chat_stay_words(string markdown)
    {
        var page = new HtmlParser().ParseDocument(DayHtml.Of(markdown).Text);
        Assert.Empty(page.QuerySelectorAll("script, img, iframe, object, style, link, form"));
        Assert.All(page.All, element => Assert.DoesNotContain(element.Attributes, attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)));
        Assert.All(page.QuerySelectorAll("a"), link => Assert.Matches("^(https?:/)?/[^/]", link.GetAttribute("href")!));
    }

    [Fact]
    public void The_sign_that_leads_to_a_message_says_so_read_aloud()
    {
        var page = new HtmlParser().ParseDocument(DayHtml.Of("ACTION-06 done [↗](/chat/p0#m-1), see [the chart](/chart)").Text);
        Assert.Equal(["Where this was said", null], page.QuerySelectorAll("a").Select(link => link.GetAttribute("aria-label")));
    }

    [Fact]
    public void Links_to_the_web_and_to_the_chat_stay_links()
    {
        var page = new HtmlParser().ParseDocument(DayHtml.Of("[a](http://localhost:5080/chat/p0#m-1) [b](/chat/p0#m-2) <https://example.com/x> [c](#top)").Text);
        Assert.Equal(
            ["http://localhost:5080/chat/p0#m-1", "/chat/p0#m-2", "https://example.com/x", "#top"],
            page.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
        Assert.All(page.QuerySelectorAll("a"), link => Assert.Contains("nofollow", link.GetAttribute("rel"), StringComparison.Ordinal));
    }

    [Fact]
    public void The_words_of_a_link_that_is_none_are_still_read() =>
        Assert.Contains("the words", DayHtml.Of("[the words](javascript:alert(1))").Text, StringComparison.Ordinal);

    [Fact]
    public void A_drawing_of_the_document_itself_is_shown_and_no_other_picture()
    {
        var page = new HtmlParser().ParseDocument(DayHtml.Of("![Burn-down: left 27][figure-1] ![x](data:image/png;base64,AAAA) ![y](data:text/html;base64,AAAA)\n\n[figure-1]: data:image/svg+xml;base64,PHN2Zy8+").Text);
        var picture = Assert.Single(page.QuerySelectorAll("img"));
        Assert.Equal(("Burn-down: left 27", "data:image/svg+xml;base64,PHN2Zy8+"), (picture.GetAttribute("alt"), picture.GetAttribute("src")));
    }

    [Fact]
    public void Tables_are_tables()
    {
        var page = new HtmlParser().ParseDocument(DayHtml.Of("# Day 7\n\n| Key | State |\n|---|---|\n| R-4 | green |").Text);
        Assert.Equal("green", page.QuerySelector("td:nth-child(2)")!.TextContent);
        Assert.True(DayHtml.Of("# Day 7").HasTitle);
        Assert.False(DayHtml.Of("## Day 7").HasTitle);
    }
}
