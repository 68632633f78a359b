using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Summaries;

/// <summary>One section of an outline.</summary>
internal sealed record TemplateSection(TemplateWording Heading, List<TemplatePiece> Pieces)
{
    /// <summary>By what is computed in it first; one of sentences alone by its heading.</summary>
    public string Id => Pieces.OfType<TemplatePiece.Computed>().FirstOrDefault()?.Name ?? string.Concat(Heading.Said(new Dictionary<string, string>(StringComparer.Ordinal)).ToLowerInvariant().Select(letter => char.IsLetterOrDigit(letter) ? letter : '-'));

    /// <summary>The section of a day; none when nothing in it says anything.</summary>
    public IEnumerable<SummarySection> Written(IReadOnlyDictionary<string, IReadOnlyList<Section>> computed, IReadOnlyDictionary<string, string> words)
    {
        var (parts, lines, heading) = (new List<Section>(), new List<Line>(), "");
        foreach (var piece in Pieces)
        {
            switch (piece)
            {
                case TemplatePiece.Said said:
                    lines.Add(said.Wording.Line(words).In(said.Depth));
                    break;
                case TemplatePiece.Beneath beneath:
                    End();
                    heading = beneath.Heading.Said(words);
                    break;
                case TemplatePiece.Computed { Name: var name } when computed[name] is { Count: > 0 } some:
                    End(heading.Length > 0 && some[0].Heading.Length == 0);
                    parts.AddRange(heading.Length > 0 && some[0].Heading.Length == 0 ? [some[0] with { Heading = heading }, .. some.Skip(1)] : some);
                    heading = "";
                    break;
            }
        }

        End();
        if (parts.Count > 0)
            yield return new SummarySection(Id, Heading.Said(words), parts);

        void End(bool keepsHeading = false)
        {
            if (lines.Count == 0)
                return;
            parts.Add(Section.Under(heading, [.. lines]));
            lines.Clear();
            heading = keepsHeading ? heading : "";
        }
    }
}

/// <summary>What stands in a section, in its order. The family is closed.</summary>
internal abstract record TemplatePiece
{
    /// <summary>What a section's writer computes.</summary>
    public sealed record Computed(string Name) : TemplatePiece;

    /// <summary>A sentence of the template's own.</summary>
    public sealed record Said(TemplateWording Wording, int Depth) : TemplatePiece;

    /// <summary>A heading within the section.</summary>
    public sealed record Beneath(TemplateWording Heading) : TemplatePiece;
}

/// <summary>A line of a template: stretches of text with marks in them for what is filled in.</summary>
internal sealed record TemplateWording(IReadOnlyList<TextRun> Runs)
{
    /// <summary>The section that is named in it, or null.</summary>
    public string? Section => Runs.SelectMany(run => TemplateText.Cut(run.Text)).Where(piece => piece.IsName && !TemplateText.IsWord(piece.Text)).Select(piece => piece.Text).FirstOrDefault();

    /// <summary>Whether it is the name of a section and nothing else.</summary>
    public bool IsSection => Section is not null && Runs.SelectMany(run => TemplateText.Cut(run.Text.Trim())).Count(piece => piece.Text.Length > 0) == 1;

    public string Said(IReadOnlyDictionary<string, string> words) => Line(words).Text.Trim();

    public Line Line(IReadOnlyDictionary<string, string> words) =>
        Chat.Line.Of([.. Runs.Select(run => run with { Text = string.Concat(TemplateText.Cut(run.Text).Select(piece => piece.IsName ? words.GetValueOrDefault(piece.Text, "") : piece.Text)) })]);
}
