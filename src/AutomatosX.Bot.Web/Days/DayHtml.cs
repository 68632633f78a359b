using AutomatosX.Bot.Summaries.Pictures;
using Markdig;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AutomatosX.Bot.Web.Days;

/// <summary>
/// A day's document as HTML. Its words come from chat, so nothing in them is trusted: HTML stays text, a link goes
/// to a web page or it is none, a picture is its words, save a drawing that
/// stands in the document itself.
/// </summary>
/// <param name="HasTitle">Whether the document has a main heading of its own.</param>
public sealed record DayHtml(string Text, bool HasTitle)
{
    // A report leads from each line to its message by a sign that says nothing read aloud.
    private const string Arrow = "↗";

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().DisableHtml().Build();

    public static DayHtml Of(string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var inline in document.Descendants<Inline>().ToList())
            Tame(inline);
        return new DayHtml(document.ToHtml(Pipeline), document.Descendants<HeadingBlock>().Any(heading => heading.Level == 1));
    }

    private static void Tame(Inline inline)
    {
        switch (inline)
        {
            // A drawing of the bot's own: as an image it neither runs nor fetches anything, whoever wrote it.
            case LinkInline { IsImage: true } picture when picture.Url?.StartsWith(Picture.Addressed, StringComparison.Ordinal) == true:
                picture.GetAttributes().AddClass("picture");
                break;
            case LinkInline link when link.IsImage || !IsWeb(link.Url):
                link.ReplaceBy(new ContainerInline());
                break;
            case AutolinkInline auto when auto.IsEmail || !IsWeb(auto.Url):
                auto.ReplaceBy(new LiteralInline(auto.Url));
                break;
            case LinkInline or AutolinkInline:
                inline.GetAttributes().AddProperty("rel", "nofollow noreferrer");
                if (inline is LinkInline { FirstChild: LiteralInline { NextSibling: null } arrow } && arrow.Content.ToString() == Arrow)
                    inline.GetAttributes().AddProperty("aria-label", "Where this was said");
                break;
            default:
                break;
        }
    }

    private static bool IsWeb(string? url)
    {
        if (string.IsNullOrEmpty(url) || url.StartsWith("//", StringComparison.Ordinal) || url.Contains('\\', StringComparison.Ordinal))
            return false;
        // On this system "/days" reads as an absolute file path, so what begins with a slash is told apart first.
        if (url[0] is '/' or '#')
            return true;
        return Uri.TryCreate(url, UriKind.Absolute, out var absolute)
            ? absolute.Scheme == Uri.UriSchemeHttp || absolute.Scheme == Uri.UriSchemeHttps
            : !url.Split('/')[0].Contains(':', StringComparison.Ordinal);
    }
}
