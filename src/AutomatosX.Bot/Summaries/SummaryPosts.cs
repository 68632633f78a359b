using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Rhythm;
using AutomatosX.Bot.Storing;

namespace AutomatosX.Bot.Summaries;

/// <summary>The day in chat: the headline in the channel with the whole document attached, and a post a section in its thread.</summary>
public static class SummaryPosts
{
    /// <summary>The headline post.</summary>
    /// <param name="markdown">The whole document, to be attached.</param>
    public static Post Head(DaySummary summary, string markdown, Uri? archive)
    {
        Line[] link = archive is null ? [] : [Line.Of(TextRun.Linked("Whole report", archive))];
        return new Post(summary.Head, [new Section("", [.. summary.Brief, .. link]) { Chart = Statuses(summary.Facts) }], [])
        {
            Attachment = new Attachment($"{DateWords.Iso(summary.Facts.Day)}.md", markdown),
        };
    }

    /// <summary>One section.</summary>
    public static Post Part(SummarySection section) => new(section.Heading, section.Parts, []);

    /// <summary>All posts of a summary; those that stand already and read the same are left alone.</summary>
    public static IEnumerable<Write> All(DaySummary summary, string markdown, Uri? archive, DateTimeOffset now)
    {
        var project = summary.Facts.Project;
        var head = PostKey.Summary(project.Key, summary.Facts.Day);
        var parts = Ids(summary.Sections).SelectMany(part => ChannelPosts.Of(project, PostKey.SummaryPart(project.Key, summary.Facts.Day, part.Id), Part(part.Section), now, head));
        return ChannelPosts.Of(project, head, Head(summary, markdown, archive), now).Concat(parts);
    }

    /// <summary>The posts, with their headings, that the summary could have and has not.</summary>
    public static IEnumerable<(string Key, string Heading)> Absent(DaySummary summary)
    {
        var facts = summary.Facts;
        var there = Ids(summary.Sections).Select(part => part.Id).ToHashSet(StringComparer.Ordinal);
        var all = Template.Named(facts.Project.Template).Possible(facts)
            .Concat(facts.Project.TouchpointsOn(facts.Day).Select(touchpoint => (Id: $"{Sections.CheckpointSections.Id}:{touchpoint.Title}", Heading: touchpoint.Title)));
        return all.Where(part => !there.Contains(part.Id)).Select(part => (PostKey.SummaryPart(facts.Project.Key, facts.Day, part.Id), part.Heading));
    }

    // One sort of status alone says no more than the headline does.
    private static Chart? Statuses(DayFacts facts)
    {
        var points = facts.Tracked.GroupBy(item => item.Status ?? Registers.Statuses.NotStarted, StringComparer.Ordinal)
            .OrderByDescending(items => Registers.Statuses.All.ToList().IndexOf(items.Key))
            .Select(items => new ChartPoint(Registers.Statuses.Said(items.Key), items.Count())).ToList();
        return points.Count > 1 ? new Chart(ChartKind.Shares, "Tracked items", points) : null;
    }

    // Several checkpoints have a section each, under one id; their headings tell them apart.
    private static IEnumerable<(string Id, SummarySection Section)> Ids(IReadOnlyList<SummarySection> sections) =>
        sections.Select(section => (section.Id == Sections.CheckpointSections.Id ? $"{section.Id}:{section.Heading}" : section.Id, section));
}
