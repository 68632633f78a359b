using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.MsTeams.Posts;

/// <summary>Lays a post out as parts, section by section.</summary>
internal static class MsTeamsLayout
{
    /// <summary>The parts of each section; the title stands with the first, so that it never stands alone.</summary>
    public static IReadOnlyList<IReadOnlyList<MsTeamsPart>> Sections(Post post, Func<MessageRef, Uri?> link)
    {
        var lines = new MsTeamsLines(link);
        var sections = new List<IReadOnlyList<MsTeamsPart>>();
        MsTeamsPart[] title = [.. MsTeamsLines.Heading(MsTeamsPartKind.Title, post.Title)];
        foreach (var section in post.Sections)
        {
            MsTeamsPart[] parts = [.. Parts(section, lines)];
            if (parts.Length == 0)
                continue;
            sections.Add(sections.Count == 0 ? [.. title, .. parts] : [parts[0] with { IsApart = true }, .. parts[1..]]);
        }

        return sections.Count == 0 && title.Length > 0 ? [title] : sections;
    }

    private static IEnumerable<MsTeamsPart> Parts(Section section, MsTeamsLines lines) =>
    [
        .. MsTeamsLines.Heading(MsTeamsPartKind.Heading, section.Heading),
        .. section.Lines.SelectMany(lines.Parts),
        .. section.Table is { } table ? MsTeamsTable.Parts(table, lines) : [],
        .. section.Chart is { IsEmpty: false, Kind: not ChartKind.Grid } chart ? [new MsTeamsPart(MsTeamsPartKind.Chart, []) { Chart = chart }] : Array.Empty<MsTeamsPart>(),
    ];
}
