using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace AutomatosX.Bot.Scenarios.Seeds;

/// <summary>A web page of a document as its text: headings, what is set in, and tables as they stand there.</summary>
internal static class PageText
{
    public static string Of(string html) => string.Join('\n', Lines(new HtmlParser().ParseDocument(html).Body!, 0));

    private static IEnumerable<string> Lines(IElement parent, int depth) => parent.Children.SelectMany(element => element.LocalName switch
    {
        "h1" or "h2" or "h3" => [$"{new string('#', element.LocalName[1] - '0')} {element.TextContent.Trim()}"],
        "ul" or "ol" => element.Children.SelectMany(item => Lines(item, depth + 1).Prepend($"{new string(' ', 2 * depth)}- {Own(item)}")),
        "table" => BlocksText.Rows(element.QuerySelectorAll("tr").Select(row => row.Children.Select(cell => cell.TextContent.Trim()))),
        _ => (IEnumerable<string>)[],
    });

    // An item's words, without those of the items beneath it.
    private static string Own(IElement item) => string.Concat(item.ChildNodes.Where(node => node is not IElement { LocalName: "ul" or "ol" }).Select(node => node.TextContent)).Trim().ReplaceLineEndings(" ");
}
