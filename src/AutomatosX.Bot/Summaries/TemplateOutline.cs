using System.Globalization;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Summaries.Sections;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AutomatosX.Bot.Summaries;

/// <summary>A filled-in template, read: the title, and what stands under which heading.</summary>
internal sealed record TemplateOutline(TemplateWording Title, IReadOnlyList<TemplateSection> Sections)
{
    /// <exception cref="FormatException">Something has no place in a document.</exception>
    public static TemplateOutline Of(string markdown)
    {
        TemplateWording? title = null;
        var sections = new List<TemplateSection>();
        foreach (var block in Markdown.Parse(markdown))
        {
            switch (block)
            {
                case HeadingBlock { Level: 1 } heading when title is null && sections.Count == 0:
                    title = Heading(heading);
                    break;
                case HeadingBlock { Level: 2 } heading when title is not null:
                    sections.Add(new TemplateSection(Heading(heading), []));
                    break;
                case HeadingBlock { Level: 3 } heading when sections.Count > 0:
                    sections[^1].Pieces.Add(new TemplatePiece.Beneath(Heading(heading)));
                    break;
                case HeadingBlock { Level: 1 } when title is not null:
                    throw new FormatException(At(block, "a template has one title (#); headings are ## and ###"));
                case ThematicBreakBlock:
                    break;
                case ParagraphBlock or ListBlock when sections.Count > 0:
                    Add(sections, block, 0);
                    break;
                default:
                    throw new FormatException(At(block, title is null ? "a template begins with its title: # {{project}} {{day}}" : sections.Count == 0 ? "this stands under no heading; begin a section above it: ## Overview" : "a template has a title, headings (##, ###), paragraphs and lists; nothing else"));
            }
        }

        return title is null || sections.Count == 0 ? throw new FormatException("A template has a title (# …) and a section (## …) at least.") : new TemplateOutline(title, sections);
    }

    private static void Add(List<TemplateSection> sections, Block block, int depth)
    {
        if (block is ListBlock list)
        {
            foreach (var inner in list.OfType<ListItemBlock>().SelectMany(item => item))
                Add(sections, inner, inner is ListBlock ? depth + 1 : depth);
            return;
        }

        if (block is not ParagraphBlock { Inline: { } inlines })
            throw new FormatException(At(block, "a list holds sentences and lists; nothing else"));
        foreach (var line in Lines(inlines))
        {
            if (sections[^1].Heading.Runs.Count == 0)
                throw new FormatException(At(block, "what follows {{checkpoints}} stands under no heading; begin a section above it"));
            Add(sections, line, depth, block);
        }
    }

    private static void Add(List<TemplateSection> sections, TemplateWording line, int depth, Block block)
    {
        if (line.Section is not { } name)
            sections[^1].Pieces.Add(new TemplatePiece.Said(line, depth));
        else if (!line.IsSection)
            throw new FormatException(At(block, $"{{{{{name}}}}} is a whole section; put it on a line of its own"));
        else if (name == CheckpointSections.Id)
            // Each checkpoint is a section with a heading of its own; what follows stands under none.
            sections.Add(new TemplateSection(new TemplateWording([]), [new TemplatePiece.Computed(name)]));
        else
            sections[^1].Pieces.Add(new TemplatePiece.Computed(name));
    }

    private static TemplateWording Heading(HeadingBlock heading)
    {
        var wording = new TemplateWording([.. Runs(heading.Inline!)]);
        return wording.Section is { } name ? throw new FormatException(At(heading, $"{{{{{name}}}}} is a whole section and fits into no heading")) : wording;
    }

    private static IEnumerable<TemplateWording> Lines(ContainerInline inlines)
    {
        var runs = new List<TextRun>();
        foreach (var inline in inlines)
        {
            if (inline is LineBreakInline)
            {
                yield return new TemplateWording([.. runs]);
                runs.Clear();
            }
            else
            {
                runs.AddRange(Runs(inline, RunStyle.Plain));
            }
        }

        if (runs.Count > 0)
            yield return new TemplateWording([.. runs]);
    }

    private static IEnumerable<TextRun> Runs(ContainerInline inlines) => inlines.SelectMany(inline => Runs(inline, RunStyle.Plain));

    private static IEnumerable<TextRun> Runs(Inline inline, RunStyle style) => inline switch
    {
        CodeInline code => [TextRun.Code(code.Content)],
        EmphasisInline { DelimiterCount: 2 } strong => strong.SelectMany(inner => Runs(inner, RunStyle.Strong)),
        EmphasisInline weak => weak.SelectMany(inner => Runs(inner, style)),
        LiteralInline literal => [new TextRun(literal.Content.ToString(), style)],
        LineBreakInline => [new TextRun(" ", style)],
        _ => throw new FormatException("A template has plain, **strong** and `code` words; nothing else, no links and no HTML."),
    };

    private static string At(Block block, string what) => string.Create(CultureInfo.InvariantCulture, $"Line {block.Line + 1}: {what}.");
}
